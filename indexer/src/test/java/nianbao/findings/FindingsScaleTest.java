package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.report.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What findings cost of texts that were made to be costly, and how many of them are kept. */
class FindingsScaleTest {

  private static final List<String> STATEMENTS =
      List.of(
          "收到政府信息公开申请5件",
          "未收到政府信息公开申请",
          "临岚市商务局高度重视公开工作",
          "请与临岚市商务局联系",
          "公开信息9条,其中甲4条,乙5条,丙1条",
          "主动公开信息99999999条,其中a832040条,b514229条,c317811条,d196418条,e121393条,f75025条,g46368条,"
              + "h28657条,i17711条,j10946条,k6765条,l4181条,m2584条,n1597条,o987条,p610条,q377条,r233条,"
              + "s144条,t89条,u55条,v34条,w21条,x13条,y8条,z5条",
          "公开信息9条,包括1条,包括1条",
          "统计期限为2019年1月1日至2019年12月31日",
          "2021年《第3号",
          "公开情况如下:甲1条,乙2条",
          "　　1,368",
          "一百零五件");

  /** What stands between two statements. */
  private static final List<String> BETWEEN = List.of("。", "！", "？", "；", "，", "");

  /** Characters; in ten times as many the square of a length would be minutes. */
  private static final int LENGTH = 32_000;

  private static final Figures FIGURES = TestFigures.of("D").othersAre("1").build();

  static Stream<Arguments> lines() {
    return STATEMENTS.stream()
        .flatMap(statement -> BETWEEN.stream().map(mark -> Arguments.of(statement, mark)));
  }

  private static Report report(String heading, String... paragraphs) {
    Report plain =
        TestReports.report("a.txt")
            .of(TestReports.CLOUD_CITY, 2021)
            .by("commerce")
            .form("D")
            .section(1, heading)
            .text(paragraphs)
            .build();
    return new Report(
        plain.source(),
        plain.header(),
        plain.sections(),
        plain.paragraphs(),
        plain.tables(),
        FIGURES,
        List.of(),
        List.of(new Warning("missing-table", null, 0, 0, "A table is missing.")),
        List.of());
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Nanoseconds that this thread works for the findings of a report, the shorter of two runs; what
   * it waits for others on a busy machine doesn't count.
   */
  private static long time(Report report) {
    long shortest = Long.MAX_VALUE;
    for (int run = 0; run < 2; run++) {
      long start = THREADS.getCurrentThreadCpuTime();
      ReportFindings.addTo(report);
      shortest = Math.min(shortest, THREADS.getCurrentThreadCpuTime() - start);
    }
    return shortest;
  }

  /**
   * Asserts that eight times the text takes about eight times, not sixty-four times as long.
   * Whatever else the machine does may disturb one measurement, but not each of several.
   */
  private static void assertGrowsWithItsLength(IntFunction<Report> ofLength) {
    Report shorter = ofLength.apply(LENGTH);
    Report longer = ofLength.apply(8 * LENGTH);
    double ratio = Double.MAX_VALUE;
    for (int round = 0; round < 3 && ratio > 24; round++) {
      time(shorter);
      ratio = (double) time(longer) / time(shorter);
    }
    assertTrue(ratio <= 24, "eight times the text takes %.1f times as long".formatted(ratio));
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(length / unit.length() + 1);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineOfManyStatementsTakesTimeInProportionToItsLength(String statement, String mark) {
    assertGrowsWithItsLength(length -> report("(一)依申请公开", repeated(statement + mark, length)));
  }

  @Test
  void blanksAreReadOnce() {
    assertGrowsWithItsLength(length -> report("一、概述", "　".repeat(length) + "请与临岚市商务局联系"));
  }

  @Test
  void manyParagraphsTakeTimeInProportionToTheirNumber() {
    assertGrowsWithItsLength(
        length -> {
          List<String> paragraphs = new ArrayList<>();
          for (int i = 0; i < length / 40; i++) {
            paragraphs.add("请与临岚市商务局联系。公开信息9条,其中甲4条,乙5条,丙1条。收到申请" + i + "件。");
          }
          return report("一、概述", paragraphs.toArray(String[]::new));
        });
  }

  @Test
  void aReportKeepsSoManyFindingsAndSaysHowManyItLeavesOut() {
    Report report =
        ReportFindings.addTo(
            report("一、概述", repeated("公开信息9条,其中甲4条,乙6条。", 200_000), "请与临岚市商务局联系！".repeat(1_000)));
    List<String> ids = report.findings().stream().map(Finding::id).toList();

    assertEquals(FindingList.MOST, ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size());
    int lists = 200_000 / "公开信息9条,其中甲4条,乙6条。".length() + 1;
    Report few = ReportFindings.addTo(report("一、概述", "二"));
    int leftOut = few.findings().size() + lists + 1_000 - FindingList.MOST;
    assertEquals(
        List.of(
            "A table is missing.",
            leftOut + " more findings are left out: at most 200 are kept per report."),
        report.warnings().stream().map(Warning::message).toList());
  }

  @Test
  void whatWasLeftOutIsSaidOnceHoweverOftenTheFindingsAreMade() {
    Report report = ReportFindings.addTo(report("一、概述", "请与临岚市商务局联系！".repeat(300)));

    assertEquals(report, ReportFindings.addTo(report));
    assertEquals(2, report.warnings().size());
    assertEquals(
        1,
        ReportFindings.addTo(
                new Report(
                    report.source(),
                    report.header(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Figures.NONE,
                    report.findings(),
                    report.warnings(),
                    List.of()))
            .warnings()
            .size());
  }
}
