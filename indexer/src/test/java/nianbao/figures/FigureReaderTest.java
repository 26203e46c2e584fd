package nianbao.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.report.Figure;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of invented tables, cells parted by bars, a row a line. */
final class FigureReaderTest {

  private static final String LIST_HEAD = "统计指标|单位|统计数\n一、主动公开情况||\n（一）主动公开政府信息数|条|30\n";

  private static final String REQUESTS_HEAD =
      """
      （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况
      自然人|法人或其他组织|总计
      商业企业|科研机构|社会公益组织|法律服务机构|其他
      """;

  private static Form form(String id) {
    return Objects.requireNonNull(Forms.STANDARD.byId(id), id);
  }

  private static FigureReader.Reading read(Form form, String... tables) {
    List<StatTable> printed = new ArrayList<>();
    for (String table : tables) {
      List<List<StatTable.Cell>> rows = new ArrayList<>();
      for (String line : table.split("\n", -1)) {
        String id = (printed.size() + 1) + "-" + rows.size();
        List<StatTable.Cell> row = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
          row.add(new StatTable.Cell(cell, 1, 1, id));
        }
        rows.add(row);
      }
      printed.add(new StatTable(printed.size() + 1, null, rows));
    }
    return FigureReader.read(printed, form);
  }

  /** {@code natural=3 total=blank}, in the order of the form. */
  private static String row(FigureReader.Reading reading, String indicator) {
    List<String> said = new ArrayList<>();
    for (Figure figure : reading.figures().all()) {
      if (figure.indicator().equals(indicator)) {
        said.add(figure.value() == null ? figure.kind().name() : figure.value().toPlainString());
      }
    }
    return String.join(" ", said);
  }

  private static String requests(String row) {
    return row(read(form("D"), REQUESTS_HEAD + "一、本年新收政府信息公开申请数量" + row), "req_new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|1|2|0|0|0|0|3; 1 2 0 0 0 0 3",
        "|1||0|0|0|0|1; 1 BLANK 0 0 0 0 1",
        "|1|2|0|0|0|0|3||; 1 2 0 0 0 0 3",
        "|||1|2|0|0|0|0|3; 1 2 0 0 0 0 3",
        "|1 2 0 0 0 0 3; 1 2 0 0 0 0 3",
        "|0000000; 0 0 0 0 0 0 0",
        "|54011011; 5 4 0 1 1 0 11",
        "|10000001; UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR",
        "|1|2|0|0|0|0|3|4; UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR",
        "|||||||; BLANK BLANK BLANK BLANK BLANK BLANK BLANK",
        "''; BLANK BLANK BLANK BLANK BLANK BLANK BLANK",
        "|-|/|无|—|0|0|0; DASH DASH DASH DASH 0 0 0",
        "|2018年|0|0|0|0|0|0; UNCLEAR 0 0 0 0 0 0",
        "|-3|0|0|0|0|0|0; UNCLEAR 0 0 0 0 0 0",
      })
  void theColumnsOfRequestsStandInAFixedOrder(String cells, String expected) {
    assertEquals(expected, requests(cells));
  }

  @Test
  void ofAListTheUnitAndTheCodeAreNoFigures() {
    FigureReader.Reading reading =
        read(
            form("A2"),
            "指标名称|计量单位|代码|本期实际|本年累计\n主动公开信息数|条|01|120|3400\n"
                + "其中：全文电子化的主动公开信息数|条|02||7\n新增的行政规范性文件数|条|03|04|5");

    assertEquals("120 3400", row(reading, "active_total"));
    assertEquals("BLANK 7", row(reading, "active_full_text_electronic"));
    assertEquals("UNCLEAR 5", row(reading, "normative_docs_new"));
  }

  @Test
  void aColumnThatWasNotPrintedHasNoCells() {
    String rows = "主动公开信息数|条|01|120\n其中：全文电子化的主动公开信息数|条|02|7\n提供服务类信息数|条|04|";

    assertEquals("120", row(read(form("A2"), "指标名称|计量单位|代码|2012年度\n" + rows), "active_total"));
    assertEquals("BLANK", row(read(form("A2"), "指标名称|计量单位|代码|2012年度\n" + rows), "service_info"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "统计指标|单位|合计|政府部门|县区; 30",
        "统计指标|单位|政府部门|县区|合计; 18",
        "统计指标|单位|县区政府|区直|乡镇; UNCLEAR",
      })
  void ofSeveralOfficesTheTotalIsTaken(String head, String expected) {
    String rows = "一、主动公开情况||||\n（一）主动公开政府信息数|条|30|12|18\n1.政府公报公开政府信息数|条|3|1|2";

    assertEquals(expected, row(read(form("B"), head + "\n" + rows), "active_total"));
  }

  /** 35 of 70 columns can be chosen in more ways than a long counts. */
  @ParameterizedTest
  @CsvSource({"70, 35", "74, 40", "10000, 10000", "10000, 5000"})
  void underVeryManyColumnsFiguresAreNotTriedInEveryWay(int columns, int figures) {
    String head = "统计指标|单位" + "|统计数".repeat(columns);
    String row = "（一）主动公开政府信息数|条|" + "|7".repeat(figures);

    assertEquals(
        columns == figures ? "7" : "UNCLEAR",
        row(read(form("B"), head + '\n' + row + "\n制发规范性文件总数|件|2"), "active_total"));
  }

  @Test
  void rowsOfTheirOwnDisturbNothing() {
    FigureReader.Reading reading =
        read(
            form("B"),
            LIST_HEAD
                + "主动公开重点领域信息数|条|99\n其中：主动公开规范性文件数|件|2\n公开栏更新次数|次|98\n"
                + "1.政府公报公开政府信息数|条|\n2.政府网站公开政府信息数|条|/");

    assertEquals("30", row(reading, "active_total"));
    assertEquals("2", row(reading, "normative_docs_published"));
    assertEquals("", row(reading, "normative_docs_made"));
    assertEquals("BLANK", row(reading, "channel_gazette"));
    assertEquals("DASH", row(reading, "channel_website"));
    assertEquals(5, reading.figures().all().size());
    assertEquals(
        "件", Objects.requireNonNull(reading.figures().get("normative_docs_published")).unit());
  }

  /** The office left out three characters of 法律行政法规禁止公开. */
  @Test
  void aLabelWithASlipIsKnownByItsNeighboursAndItsNumber() {
    String zeros = "|0|0|0|0|0|0|0\n";
    String first = REQUESTS_HEAD + "1.属于国家秘密" + zeros;
    String last = "3.危及“三安全一稳定”" + zeros;

    assertEquals(
        "1 0 0 0 0 0 1",
        row(read(form("D"), first + "2.其他法律行政止公开|1|0|0|0|0|0|1\n" + last), "ref_other_law"));
    assertEquals(
        "", row(read(form("D"), first + "2.窗口现场咨询|1|0|0|0|0|0|1\n" + last), "ref_other_law"));
    assertEquals("", row(read(form("D"), first + "其他法律行政止公开的|1|0|0|0|0|0|1\n"), "ref_other_law"));
  }

  @Test
  void labelsThatRecurBelongToTheRowAboveThem() {
    FigureReader.Reading reading =
        read(
            form("B"),
            LIST_HEAD
                + "四、行政复议数量|件|5\n（一）维持具体行政行为数|件|4\n（三）其他情形数|件|1\n"
                + "五、行政诉讼数量|件|3\n（二）被依法纠错数|件|2\n（三）其他情形数|件|1");

    assertEquals("4", row(reading, "review_upheld"));
    assertEquals("", row(reading, "review_corrected"));
    assertEquals("1", row(reading, "review_other"));
    assertEquals("2", row(reading, "litigation_corrected"));
    assertEquals("1", row(reading, "litigation_other"));
  }

  /**
   * Where one row shows that blank cells stand where none belong, no other is cut at its ends: of
   * all ways to leave cells out, what those agree on is read that fit the relations, if any do.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|5|0|0|0|0|||5; 5 0 0 0 0 BLANK 5",
        "|5||0|0|0|0|0|5; 5 0 0 0 0 0 5",
        "||5|0|0||0|0|5; UNCLEAR UNCLEAR UNCLEAR UNCLEAR 0 0 5",
        "||5|0|0|0|0|0|5; 5 0 0 0 0 0 5",
        "|||0|0||0|0|5; BLANK UNCLEAR UNCLEAR UNCLEAR 0 0 5",
        "||4|0||2|0|0|5; UNCLEAR UNCLEAR UNCLEAR 2 0 0 5",
      })
  void blankCellsThatStrayedAreLeftOutWhereRelationsSaySo(String cells, String expected) {
    String stray = "二、上年结转政府信息公开申请数量|0|0||0|0|0|0|0\n";
    FigureReader.Reading reading =
        read(form("D"), REQUESTS_HEAD + "一、本年新收政府信息公开申请数量" + cells + "\n" + stray);

    assertEquals(expected, row(reading, "req_new"));
    assertEquals("0 0 0 0 0 0 0", row(reading, "req_carried_in"));
  }

  /**
   * The wide table is padded before its figures, which says nothing about a narrow one: there the
   * row above tells at which end, or the headings when no row does.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "上一年项目数量|本年增/减|; 行政处罚|73||740\\n; ||0|; BLANK 0",
        "上一年项目数量|本年增/减|; 政府集中采购|18|427.03|\\n; ||0|; BLANK 0",
        "|上一年项目数量|本年增/减; 政府集中采购||18|427.03\\n; ||0|; 0 BLANK",
        "|上一年项目数量|本年增/减; ''; ||0|; 0 BLANK",
        "上一年项目数量|本年增/减|; ''; ||7|; BLANK 7",
        "上一年项目数量|本年增/减; ''; ||0|; UNCLEAR UNCLEAR",
        "上一年项目数量|本年增/减; ''; |||; BLANK BLANK",
        "上一年项目数量|本年增/减|; ''; |7||; 7 BLANK",
      })
  void aNarrowTableIsPaddedInAWayOfItsOwn(
      String headings, String above, String cells, String expected) {
    String wide =
        REQUESTS_HEAD + "一、本年新收政府信息公开申请数量|||2||0|0||0|2\n二、上年结转政府信息公开申请数量|||0|0|0|0|0|0|0";
    String narrow = "信息内容|" + headings + "\n" + above.replace("\\n", "\n") + "行政事业性收费" + cells;

    assertEquals(expected, row(read(form("C"), narrow, wide), "admin_fees"));
  }

  @Test
  void blanksThatVanishedAreSettledByTheRelationsWhenOneReadingFits() {
    String zeros = "|0|0|0|0|0|0|0\n";
    FigureReader.Reading reading =
        read(
            form("C"),
            REQUESTS_HEAD
                + "一、本年新收政府信息公开申请数量|2|1|0|0|0|0|3\n"
                + "二、上年结转政府信息公开申请数量"
                + zeros
                + "（七）总计|2|1|0|0|0|0|3\n四、结转下年度继续办理|0|0");

    assertEquals(
        "UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR", row(reading, "req_carried_out"));
    reading =
        read(
            form("C"),
            REQUESTS_HEAD
                + "一、本年新收政府信息公开申请数量|2|1|0|0|0|0|3\n"
                + "二、上年结转政府信息公开申请数量"
                + zeros
                + "（七）总计|0|1|0|0|0|0|1\n四、结转下年度继续办理|2|2");

    assertEquals("2 BLANK BLANK BLANK BLANK BLANK 2", row(reading, "req_carried_out"));
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void whatCanNotBeToldIsNamedWhereItStands() {
    FigureReader.Reading reading = read(form("B"), LIST_HEAD + "其中：主动公开规范性文件数|件|若干");
    Warning warning = reading.warnings().getFirst();

    assertEquals(1, reading.warnings().size());
    assertEquals("unclear-figure", warning.kind());
    assertEquals("1-3", warning.paragraph());
    assertEquals("若干", "其中：主动公开规范性文件数\t件\t若干".substring(warning.start(), warning.end()));
    assertTrue(warning.message().contains("normative_docs_published"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "行政处罚|12\n行政强制|3",
        "单位|行政许可|行政处罚\n甲局|3|4\n乙局|5|6",
        "项目|数量\n收到申请数|3\n当面申请数|1\n网络申请数|2\n窗口受理|9\n网上受理|8\n电话受理|7\n自助受理|6\n合计|30",
        "年份|规章|规范性文件\n2018|1|2",
      })
  void otherStatisticsGiveNoFigures(String table) {
    assertTrue(read(form("D"), table).figures().isEmpty());
    assertTrue(read(form("B"), table).figures().isEmpty());
  }

  @Test
  void theFiguresOfReviewsStandSideBySide() {
    String head = "行政复议|行政诉讼||||\n结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉\n";
    FigureReader.Reading reading = read(form("D"), head + "1|2|3|4|10|5|0|0|0|5|0|0|0|0|0||\n");

    assertEquals("1 2 3 4 10", row(reading, "review"));
    assertEquals("5 0 0 0 5", row(reading, "litigation_direct"));
    assertEquals("0 0 0 0 0", row(reading, "litigation_after_review"));
  }

  @Test
  void aRowThatIsThereTwiceIsBelievedInNeither() {
    String outcomes = "结果维持|结果纠正|其他结果|尚未审结|总计";
    String head = "行政复议|行政诉讼\n" + outcomes + "|未经复议直接起诉|复议后起诉\n" + outcomes + '|' + outcomes + '\n';
    String row = "1|0|0|0|1|0|0|0|0|0|0|0|0|0|0";
    FigureReader.Reading reading = read(form("D"), head + row + '\n' + head + row);

    assertEquals("UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR", row(reading, "review"));
    assertTrue(reading.warnings().stream().anyMatch(w -> w.message().contains("review[total]")));
  }

  @Test
  void manyRowsOfTheSameCellsAreNotWeighedAgainstEachOther() {
    String outcomes = "结果维持|结果纠正|其他结果|尚未审结|总计";
    String head = "行政复议|行政诉讼\n" + outcomes + "|未经复议直接起诉|复议后起诉\n" + outcomes + '|' + outcomes + '\n';
    FigureReader.Reading reading = read(form("D"), (head + "1|2|3\n").repeat(5_000));

    assertEquals("UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR", row(reading, "review"));
    assertTrue(reading.warnings().size() < 100, () -> reading.warnings().size() + " warnings");
  }

  @Test
  void aPageBreakInATableLosesNoRow() {
    FigureReader.Reading reading =
        read(form("B"), LIST_HEAD + "1.政府公报公开政府信息数|条|3", "2.政府网站公开政府信息数|条|4");

    assertEquals("3", row(reading, "channel_gazette"));
    assertEquals("4", row(reading, "channel_website"));
  }

  @Test
  void anAddedFormIsReadByTheSameReader() throws Exception {
    Form added;
    try (Reader json =
        new InputStreamReader(
            Objects.requireNonNull(getClass().getResourceAsStream("E.json")), UTF_8)) {
      added = FormFile.read(json);
    }
    Forms forms =
        new Forms(Stream.concat(Forms.STANDARD.all().stream(), Stream.of(added)).toList());
    String table = "公开事项|本年办理件次|上年办理件次\n甲类事项|12|9\n乙类事项|3|\n合计事项|15|9";

    assertEquals(added, forms.in(table.replace("|", "").replace("\n", "")));
    FigureReader.Reading reading = read(added, table);

    assertEquals("12 9", row(reading, "kind_a"));
    assertEquals("3 BLANK", row(reading, "kind_b"));
    assertEquals("15 9", row(reading, "kinds"));
    assertEquals("件次", Objects.requireNonNull(reading.figures().get("kinds[this_year]")).unit());
    assertEquals(2, added.relations().getFirst().comparisons().size());
  }
}
