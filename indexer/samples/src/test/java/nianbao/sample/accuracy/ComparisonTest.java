package nianbao.sample.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as right, wrong and made up. */
class ComparisonTest {
  private static final BigDecimal TWO = BigDecimal.TWO;

  @Test
  void cellsAreRightByNameAndValueWhateverTheirScale() {
    CellComparison compared =
        CellComparison.of(
            List.of(
                new Truth.Cell("a", "2.0", Kind.NUMBER, new BigDecimal("2.0")),
                new Truth.Cell("b", "3", Kind.NUMBER, new BigDecimal("3")),
                new Truth.Cell("c", "", Kind.BLANK, null),
                new Truth.Cell("d", "4", Kind.UNCLEAR, null)),
            new Figures(List.of(figure("a", TWO), figure("c", BigDecimal.ZERO), figure("x", TWO))));

    assertEquals(new Matches(2, 3, 1), compared.numbers());
    assertEquals(1, compared.blanksAsZero());
    assertEquals(3, compared.wrong().size(), compared.wrong().toString());
  }

  private static Figure figure(String name, BigDecimal value) {
    return new Figure(
        name,
        Figure.SINGLE_COLUMN,
        value.toPlainString(),
        Kind.NUMBER,
        value,
        null,
        new Figure.Position(1, 1, 1, "p"));
  }

  @Test
  void findingsAreRightByGradeRelationAndBothSides() {
    FindingComparison compared =
        FindingComparison.of(
            List.of(contradiction("A01", "part-missing"), contradiction("A02", null)),
            List.of(finding("A01", TWO), finding("A02", BigDecimal.ONE)));

    assertEquals(Map.of(Grade.ARITHMETIC, new Matches(2, 2, 1)), compared.byGrade());
    assertEquals(new Matches(1, 0, 0), compared.explanations());
    assertEquals(2, compared.wrong().size(), compared.wrong().toString());
  }

  private static Truth.Contradiction contradiction(String relation, @Nullable String explanation) {
    return new Truth.Contradiction(relation, null, Grade.ARITHMETIC, TWO, TWO, explanation);
  }

  private static Finding finding(String relation, BigDecimal left) {
    return new Finding(
        relation,
        Finding.Kind.RELATION,
        Grade.ARITHMETIC,
        relation,
        null,
        true,
        left,
        TWO,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void sharesOfNothingAreWhole() {
    assertEquals(1, Matches.NONE.precision());
    assertEquals(1, Matches.NONE.recall());
    assertEquals(1, Matches.NONE.f1());
    assertEquals(0.5, new Matches(4, 2, 1).precision());
    assertEquals(0.25, new Matches(4, 2, 1).recall());
  }
}
