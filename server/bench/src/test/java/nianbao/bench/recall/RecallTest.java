package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecallTest {

  private static final List<String> HARD =
      List.of("第5.01条，自2019.1.16日起㈠执行", "…㎡与ＡＢＣ、ａbc", "數 量\t1368\t條", "𠮷野家𠀀", "〔2019〕60号");

  @Test
  void aQuotedStringIsFoundWhereItStandsAndNowhereElse(@TempDir Path folder) throws IOException {
    List<Report> reports = new ArrayList<>(Texts.generated(8).toList());
    reports.add(Texts.placeNames());
    reports.add(Texts.writings());
    reports.add(Texts.of("hard", "hard", HARD));
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      Recall.Outcome outcome = new Recall(index, reports).compare(200, 20260104);

      assertEquals(List.of(), outcome.failures());
      assertEquals(0, outcome.failed());
    }
  }

  @Test
  void everyPieceOfAHardTextIsFound(@TempDir Path folder) throws IOException {
    List<Report> reports = List.of(Texts.of("hard", "hard", HARD));
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      Recall.Outcome outcome = new Recall(index, reports).compare(2000, 20260105);

      assertEquals(List.of(), outcome.failures());
    }
  }

  /** 2018年 in 八年废止2018年重印 is asked of headers when nobody says all of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "八年廢止%s年重印",
        "复议%s年诉讼",
        "%s年受理答复",
        "監督%s年保障",
        "公开%s年不予公开",
        "投诉%s年咨询",
        "信函%s年受理",
        "咨询%s年问题"
      })
  void headersMayHaveWordsOfAStringThatIsTakenApart(String string, @TempDir Path folder)
      throws IOException {
    List<Report> reports = new ArrayList<>(Texts.generated(8).toList());
    reports.add(Texts.writings());
    String asked = string.formatted(reports.getFirst().header().reportYear());
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      assertEquals(List.of(), new Recall(index, reports).faults(asked));
    }
  }

  /** Cut out of longer ones, where rules of one kind meet those of another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "十条第五",
        "月5日召开，2019",
        "2019/1/5公布",
        "噪声...扰民,噪",
        "声...扰民,噪声......扰民,",
        "百分之九十五,",
        "国土资源局",
        "自然资源局",
        "卫生健康委员会",
        "2021年02月02日"
      })
  void partsOfOtherWritingsAreJudgedByWhatStandsAroundThem(String string, @TempDir Path folder)
      throws IOException {
    List<Report> reports = new ArrayList<>(Texts.generated(60).toList());
    reports.add(Texts.writings());
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      assertEquals(List.of(), new Recall(index, reports).faults(string));
    }
  }

  @Test
  void theScanKnowsWhereNumbersEnd() {
    PlainScan scan =
        new PlainScan(
            Texts.of("t", "t", List.of("2018年12件", "18年", "2019.1.16", "12 34")).paragraphs(),
            PlainRules.NONE);

    assertEquals(List.of(1), scan.containing("18年"));
    assertEquals(List.of(0), scan.containing("１２件"));
    assertEquals(List.of(2), scan.containing("1.16"));
    assertEquals(List.of(), scan.containing("1234"));
    assertEquals(List.of(3), scan.containing("12　34"));
    assertEquals(List.of(), scan.containing(" "));
  }
}
