package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Evidence;
import nianbao.text.Resources;
import org.junit.jupiter.api.Test;

class FieldCandidatesTest {

  private static final List<String[]> WEIGHTS =
      Resources.rows(FieldCandidates.class, "evidence-weights.tsv", 4);

  private static Set<String> rules(String field) {
    Set<String> rules = new TreeSet<>();
    WEIGHTS.stream().filter(row -> row[0].equals(field)).forEach(row -> rules.add(row[1]));
    return rules;
  }

  @Test
  void everyWeightHasOneRowAndAReasonAndTheHeaviestComesFirst() {
    Set<String> seen = new HashSet<>();
    String field = "";
    int last = 0;
    for (String[] row : WEIGHTS) {
      String name = row[0] + ' ' + row[1];
      int weight = Integer.parseInt(row[2]);
      assertTrue(seen.add(name), name);
      assertTrue(weight > 0, name);
      assertFalse(row[3].isBlank(), name);
      assertTrue(!row[0].equals(field) || weight <= last, name + " is out of order");
      field = row[0];
      last = weight;
      assertEquals(weight, FieldCandidates.weight(row[0], row[1]));
    }
  }

  @Test
  void whereverAnIssuerIsReadItsPlaceVotes() {
    assertEquals(rules("issuerAsPrinted"), rules("place-in-issuer"));
  }

  @Test
  void aRuleWithoutAWeightIsAMistakeOfOurs() {
    FieldCandidates candidates = new FieldCandidates("reportYear");

    assertThrows(IllegalArgumentException.class, () -> candidates.add("2019", "guess", "", 1));
  }

  @Test
  void theHeaviestWinsAndTheSpecialCaseIsNotShown() {
    FieldCandidates candidates = new FieldCandidates("issuerAsPrinted");
    candidates.add("乙局", "signature:undated", "乙局", 9);
    candidates.add("甲局", "signature", "甲局", 8);
    candidates.add("丙局", "signature", "丙局", 7);

    assertEquals("甲局", candidates.value());
    assertEquals(
        List.of("甲局 signature true", "丙局 signature false", "乙局 signature false"),
        candidates.evidence("甲局").stream().map(FieldCandidatesTest::shown).toList());
  }

  private static String shown(Evidence evidence) {
    return evidence.value() + ' ' + evidence.rule() + ' ' + evidence.chosen();
  }
}
