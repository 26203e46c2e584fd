package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import nianbao.figures.relation.Expression;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import org.junit.jupiter.api.Test;

class YearFindingsTest {

  private static Figures carriedOut(String form, int natural, int total) {
    return TestFigures.of(form)
        .with("req_carried_out[natural]", natural)
        .with("req_carried_out[total]", total)
        .build();
  }

  private static TestFigures carriedIn(int natural, int total) {
    return TestFigures.of("D")
        .with("req_carried_in[natural]", natural)
        .with("req_carried_in[total]", total);
  }

  @Test
  void whatOneYearHandsOnTheNextTakesOver() {
    assertEquals(
        List.of(), YearFindings.between("D", carriedOut("D", 3, 4), carriedIn(3, 4).build()));

    List<Finding> found = YearFindings.between("D", carriedOut("C", 3, 4), carriedIn(3, 1).build());

    assertEquals(1, found.size(), found.toString());
    Finding finding = found.getFirst();
    assertEquals("carry-over.D301.total", finding.id());
    assertEquals(Grade.CARRY_OVER, finding.grade());
    assertEquals("D301", finding.relation());
    assertEquals("total", finding.column());
    assertTrue(finding.strict());
    assertEquals(new BigDecimal(4), finding.left());
    assertEquals(BigDecimal.ONE, finding.right());
    assertEquals(List.of("row-req_carried_in"), finding.paragraphs());
    assertEquals(
        "上一年年报中“结转下年度继续办理（总计）”为4，本年年报中“上年结转政府信息公开申请数量（总计）”为1，两者应当衔接。",
        TestFigures.message("D", finding).zh());
  }

  @Test
  void aBlankInEitherYearSaysNothing() {
    assertEquals(
        List.of(), YearFindings.between("D", carriedOut("D", 3, 4), TestFigures.of("D").build()));
    assertEquals(
        List.of(), YearFindings.between("D", TestFigures.of("D").build(), carriedIn(3, 4).build()));
    assertEquals(List.of(), YearFindings.between("D", Figures.NONE, carriedIn(3, 4).build()));
  }

  @Test
  void lastYearsFigureStandsThereAgain() {
    Figures earlier =
        TestFigures.of("D")
            .with("req_carried_in[total]", 6)
            .with("req_carried_out[total]", 2)
            .build();
    Finding finding =
        YearFindings.between(
                "D", earlier, TestFigures.of("D").with("req_carried_in[total]", 6).build())
            .getFirst();

    assertEquals("last-year", finding.explanation());
    assertTrue(TestFigures.message("D", finding).en().contains("repeats last year's 6"));
  }

  @Test
  void itemsOfLastYearWithTheirChange() {
    Figures earlier =
        TestFigures.of("C").with("permits[prev_year_items]", 8).with("permits[change]", -3).build();
    Figures later = TestFigures.of("C").with("permits[prev_year_items]", 8).build();

    Finding finding = YearFindings.between("C", earlier, later).getFirst();

    assertEquals("carry-over.C404", finding.id());
    assertEquals(Grade.CARRY_OVER, finding.grade());
    assertEquals(new BigDecimal(5), finding.left());
    assertEquals("last-year", finding.explanation());
  }

  @Test
  void aStockThatDoesNotFollowIsARemark() {
    Figures earlier = TestFigures.of("D").with("normative_docs[in_force]", 9).build();
    Figures later =
        TestFigures.of("D")
            .with("normative_docs[made]", 2)
            .with("normative_docs[repealed]", 1)
            .with("normative_docs[in_force]", 12)
            .build();

    Finding finding = YearFindings.between("D", earlier, later).getFirst();

    assertEquals("carry-over.D401", finding.id());
    assertEquals(Grade.SOFT, finding.grade());
  }

  @Test
  void formsWithoutSuchRelationsHaveNone() {
    Figures figures = TestFigures.of("B").othersAre("1").build();

    assertEquals(List.of(), YearFindings.between("B", figures, figures));
    assertEquals(List.of(), YearFindings.between("unknown", figures, figures));
  }

  @Test
  void theBriefOnesAreThoseOfTheFindings() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      for (String form : List.of("A", "B", "C", "D")) {
        Figures earlier = random(form, random);
        Figures later = random(form, random);
        List<Finding.Brief> found =
            YearFindings.between(form, earlier, later).stream().map(Finding::brief).toList();
        assertEquals(
            found,
            YearFindings.briefs(
                form,
                cell -> {
                  Figure figure = (cell.previousYear() ? earlier : later).get(cell.name());
                  return figure == null ? null : figure.value();
                }),
            "seed " + seed);
      }
    }
  }

  /** Few different numbers, so that some relations hold. */
  private static Figures random(String form, Random random) {
    TestFigures figures = TestFigures.of(form);
    for (Expression.Cell cell : YearFindings.cells(form)) {
      figures.with(cell.name(), random.nextInt(5) == 0 ? "?" : "" + random.nextInt(2));
    }
    return figures.build();
  }
}
