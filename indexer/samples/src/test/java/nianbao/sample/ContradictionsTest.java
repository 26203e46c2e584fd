package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Finding.Grade;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import org.junit.jupiter.api.Test;

/** Figures, as printed, agree but where it is said. */
class ContradictionsTest {
  private static final List<SampleReport> REPORTS = SampleReports.generate(11, 4000).toList();

  @Test
  void figuresContradictEachOtherWhereItIsSaidAndNowhereElse() {
    for (SampleReport report : REPORTS) {
      Truth truth = report.truth();
      String form = truth.header().form();
      if (form == null) {
        assertEquals(List.of(), truth.contradictions(), report.path());
      } else if (!hasBlankTotal(truth)) {
        Map<String, Integer> figures = PrintedFigures.of(truth);
        assertEquals(
            truth.contradictions().stream()
                .filter(ContradictionsTest::isOfStrictRelation)
                .map(found -> name(found) + ": " + found.left() + ", " + found.right())
                .sorted()
                .toList(),
            Relations.failures(form, key -> figures.getOrDefault(key, 0)),
            report.path());
      }
    }
  }

  /** More made than in force is a failure of a relation too, but no slip of adding. */
  private static boolean isOfStrictRelation(Truth.Contradiction found) {
    return found.grade() == Grade.ARITHMETIC
        || (found.grade() == Grade.SEMANTIC && found.column() == null);
  }

  private static boolean hasBlankTotal(Truth truth) {
    return truth.contradictions().stream().anyMatch(it -> it.grade() == Grade.BLANK_TOTAL);
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
        if (found.grade() == Grade.PROSE_TABLE) {
          contradicting++;
          assertTrue(report.text().contains(found.left() + "件"), report.path());
          assertNotEquals(found.left(), found.right());
        }
      }
    }
    assertTrue(contradicting > 10, "contradicting prose: " + contradicting);
  }

  @Test
  void everyStrictRelationOfEveryFormFailsSomewhere() {
    Set<String> broken =
        SampleReports.tabulated(31, 6000)
            .flatMap(report -> report.truth().contradictions().stream())
            .filter(ContradictionsTest::isOfStrictRelation)
            .map(found -> String.valueOf(found.relation()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> strict =
        Forms.STANDARD.all().stream()
            .flatMap(form -> form.relations().stream())
            .filter(ContradictionsTest::isWithinAReport)
            .map(Form.Relation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(strict, broken);
  }

  private static boolean isWithinAReport(Form.Relation relation) {
    return relation.strict()
        && (relation.scope() == Form.Scope.FORM || relation.scope() == Form.Scope.COLUMN);
  }

  @Test
  void consistentReportsContradictNothing() {
    SampleReports.consistent(12, 1500)
        .forEach(report -> assertEquals(List.of(), report.truth().contradictions(), report.path()));
  }
}
