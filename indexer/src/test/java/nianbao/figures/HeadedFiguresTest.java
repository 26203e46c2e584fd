package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** Which figures a heading of a table stands for. */
class HeadedFiguresTest {
  private static final Report REPORT =
      TestReports.report("a")
          .of(TestReports.CLOUD_CITY, 2022)
          .form("D")
          .text("此前没有别的。")
          .section(1, "二、主动公开情况")
          .table(
              "第二十条第（五）项",
              "信息内容|本年处理决定数量",
              "行政许可|77",
              "第二十条第（六）项",
              "信息内容|本年处理决定数量",
              "行政处罚|5",
              "行政强制|6")
          .build();

  private static List<String> under(int row, String heading) {
    String paragraph = REPORT.tables().getFirst().rows().get(row).getFirst().paragraph();
    return HeadedFigures.under(REPORT, paragraph, List.of(heading)).stream()
        .map(headed -> headed.figure().name() + " " + headed.figure().raw())
        .toList();
  }

  @Test
  void aHeadingStandsForTheFiguresUpToTheNextHead() {
    assertEquals(List.of("permits[decisions] 77"), under(1, "本年处理决定数量"));
    assertEquals(
        List.of("penalties[decisions] 5", "compulsory_measures[decisions] 6"),
        under(4, "本年处理决定数量"));
  }

  @Test
  void whatIsNoHeadingStandsForNothing() {
    assertEquals(List.of(), under(1, "信息内容"));
    assertEquals(List.of(), under(2, "本年处理决定数量"));
    assertEquals(
        List.of(),
        HeadedFigures.under(REPORT, REPORT.paragraphs().getFirst().id(), List.of("本年处理决定数量")));
  }
}
