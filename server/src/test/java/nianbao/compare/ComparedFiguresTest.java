package nianbao.compare;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.compare.AlignedParagraph.Kind;
import nianbao.compare.ComparedFigure.Value;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of two reports side by side. */
class ComparedFiguresTest {

  private static Report formA(int year, String... rows) {
    return ReportFindings.addTo(
        report(year + ".txt").of(CLOUD_CITY, year).form("A").text("见下表。").table(rows).build());
  }

  private static final Report EARLIER =
      formA(
          2013,
          "指标名称|单位|数量",
          "一、主动公开数量|条|1368",
          "二、依申请公开数量|件|0",
          "1.同意公开答复数|件|",
          "三、因政府信息公开申请行政复议数量|件|/");
  private static final Report LATER =
      formA(
          2014,
          "指标名称|单位|数量",
          "一、主动公开数量|条|1026",
          "二、依申请公开数量|件|3",
          "1.同意公开答复数|件|2",
          "四、因政府信息公开提起行政诉讼数量|件|1");

  private static List<String> lines(Report a, Report b) {
    return ReportComparison.of(a, b).figures().stream()
        .map(
            figure ->
                figure.name()
                    + " "
                    + value(figure.a())
                    + " "
                    + value(figure.b())
                    + " "
                    + figure.difference()
                    + " "
                    + figure.percentage())
        .toList();
  }

  private static String value(@Nullable Value value) {
    if (value == null) {
      return "-";
    }
    return value.kind() + (value.value() == null ? "" : "=" + value.value());
  }

  @Test
  void cellsOfOneFormAreComparedAndABlankIsNoZero() {
    assertEquals(
        List.of(
            "active_total NUMBER=1368 NUMBER=1026 -342 -25",
            "requests_total NUMBER=0 NUMBER=3 3 null",
            "reply_granted BLANK NUMBER=2 null null",
            "review_total DASH - null null",
            "litigation_total - NUMBER=1 null null"),
        lines(EARLIER, LATER));
  }

  @Test
  void rowsWithFiguresAreNotComparedAsText() {
    ReportComparison comparison = ReportComparison.of(EARLIER, LATER);

    assertTrue(comparison.sameForm());
    assertEquals(2, comparison.counts().get(Kind.SAME));
    assertEquals(6, comparison.counts().get(Kind.FIGURES));
    // What only one of them has a figure of is text that is gone or new.
    assertEquals(1, comparison.counts().get(Kind.GONE));
    assertEquals(1, comparison.counts().get(Kind.NEW));
    assertEquals(0, comparison.counts().get(Kind.CHANGED));
    assertEquals(10, comparison.paragraphs().size());
  }

  @Test
  void percentagesHaveOneDecimal() {
    assertEquals(
        List.of("active_total NUMBER=3 NUMBER=4 1 33.3", "requests_total NUMBER=7 NUMBER=7 0 0"),
        lines(
            formA(2013, "指标名称|单位|数量", "一、主动公开数量|条|3", "二、依申请公开数量|件|7"),
            formA(2014, "指标名称|单位|数量", "一、主动公开数量|条|4", "二、依申请公开数量|件|7")));
  }

  @Test
  void differentFormsAreComparedByWhatTheyHaveInCommon() {
    Report ofFormD = report("2021.txt").of(CLOUD_CITY, 2021).carried(5, 0).build();
    ReportComparison comparison = ReportComparison.of(EARLIER, ofFormD);

    assertEquals(List.of("requests NUMBER=0 NUMBER=0 0 null"), lines(EARLIER, ofFormD));
    assertEquals(0, comparison.counts().get(Kind.FIGURES));
    assertEquals("收到的申请", comparison.figures().getFirst().label());
  }

  @Test
  void figuresOfAFindingAreDoubted() {
    Report wrong = formA(2015, "指标名称|单位|数量", "（一）政府信息公开工作机构数|个|3", "1.专门机构数|个|1", "2.兼职机构数|个|1");
    List<ComparedFigure> figures = ReportComparison.of(wrong, wrong).figures();

    assertEquals(3, figures.size());
    assertTrue(
        figures.stream()
            .map(ComparedFigure::a)
            .allMatch(value -> value != null && value.doubted()));
    assertTrue(figures.stream().allMatch(ComparedFigure::isSame));
  }

  @Test
  void reportsWithoutAFormHaveNoFiguresToCompare() {
    Report plain = report("plain.txt").of(CLOUD_CITY, 2012).text("无。").build();

    assertEquals(List.of(), lines(EARLIER, plain));
    assertEquals(List.of(), lines(plain, plain));
  }
}
