package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.text.Resources;
import org.junit.jupiter.api.Test;

/** Figures, as printed, agree but where it is said. */
class ContradictionsTest {
  private static final List<SampleReport> REPORTS = SampleReports.generate(11, 4000).toList();

  @Test
  void figuresContradictEachOtherWhereItIsSaidAndNowhereElse() {
    Set<String> broken = new TreeSet<>();
    for (SampleReport report : REPORTS) {
      Truth truth = report.truth();
      String form = truth.header().form();
      if (form == null) {
        assertEquals(List.of(), truth.contradictions(), report.path());
      } else {
        Map<String, Integer> figures = PrintedFigures.of(truth);
        List<String> planted = new ArrayList<>();
        for (Truth.Contradiction found : truth.contradictions()) {
          if (found.relation() != null) {
            broken.add(found.relation());
            planted.add(name(found) + ": " + found.left() + ", " + found.right());
          }
        }
        planted.sort(null);
        assertEquals(
            planted, Relations.failures(form, key -> figures.getOrDefault(key, 0)), report.path());
      }
    }
    Set<String> plantable =
        Resources.rows(SampleReports.class, "contradictions.tsv").stream()
            .map(row -> row.get(4))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(plantable, broken);
  }

  private static String name(Truth.Contradiction found) {
    return found.column() == null
        ? String.valueOf(found.relation())
        : found.relation() + "[" + found.column() + ']';
  }

  @Test
  void proseAgreesWithTheTableUnlessPlanted() {
    int contradicting = 0;
    for (SampleReport report : REPORTS) {
      for (Truth.Contradiction found : report.truth().contradictions()) {
        if (found.relation() == null) {
          contradicting++;
          assertTrue(report.text().contains(found.left() + "件"), report.path());
          assertNotEquals(found.left(), found.right());
        }
      }
    }
    assertTrue(contradicting > 10, "contradicting prose: " + contradicting);
  }
}
