package nianbao.read.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.read.sheet.Workbook.Saved;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One workbook reads the same, whichever program saved it. */
final class SpreadsheetsTest {

  private static RawDocument read(Saved saved, Workbook workbook) throws UnreadableException {
    return DocumentFormat.read("附件.doc", saved.bytes(workbook));
  }

  /** The document as lines; cells are parted by bars, spans follow in brackets. */
  private static List<String> printed(RawDocument document) {
    List<String> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Heading heading -> lines.add("# " + heading.text());
        case Block.Text text -> {
          if (!text.text().isEmpty()) {
            lines.add(text.text());
          }
        }
        case Block.Grid grid -> {
          lines.add("---");
          grid.rows().forEach(row -> lines.add(printed(row)));
        }
      }
    }
    return lines;
  }

  private static String printed(List<GridCell> row) {
    StringBuilder line = new StringBuilder();
    for (GridCell cell : row) {
      line.append(line.isEmpty() ? "" : "|").append(cell.text().replace('\n', '/'));
      if (cell.colspan() > 1 || cell.rowspan() > 1) {
        line.append("(%dx%d)".formatted(cell.colspan(), cell.rowspan()));
      }
    }
    return line.toString();
  }

  @ParameterizedTest
  @EnumSource
  void aTitleAboveATableIsText(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(0, "柳溪区水务局2016年政府信息公开情况统计表")
        .merge(0, 0, 1, 3)
        .row(1, "指标名称", "单位", "统计数")
        .row(2, "主动公开政府信息数", "条", "208")
        .row(3, "其中：主动公开规范性文件数", "条", "")
        .row(4, "制发规范性文件总数", "件", "0");

    assertEquals(
        List.of(
            "柳溪区水务局2016年政府信息公开情况统计表",
            "---",
            "指标名称|单位|统计数",
            "主动公开政府信息数|条|208",
            "其中：主动公开规范性文件数|条|",
            "制发规范性文件总数|件|0"),
        printed(read(saved, workbook)));
  }

  @ParameterizedTest
  @EnumSource
  void aTitleMergedOverTwoRowsIsTextToo(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(0, "统计表")
        .merge(0, 0, 2, 2)
        .row(2, "项目", "数量")
        .row(3, "收到申请数", "3");

    assertEquals(List.of("统计表", "---", "项目|数量", "收到申请数|3"), printed(read(saved, workbook)));
  }

  @ParameterizedTest
  @EnumSource
  void mergedCellsSpanAndColumnsThatOnlyWidenCellsAreNone(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(0, "申请人情况", "", "", "自然人", "", "法人", "", "", "总计")
        .merge(0, 0, 2, 3)
        .merge(0, 3, 2, 2)
        .merge(0, 5, 1, 3)
        .merge(0, 8, 2, 1)
        .row(1, "", "", "", "", "", "企业", "其他")
        .merge(1, 6, 1, 2)
        .row(2, "办理结果", "予以公开", "", "4", "", "1", "0", "", "5")
        .merge(2, 0, 2, 1)
        .merge(2, 1, 1, 2)
        .merge(2, 3, 1, 2)
        .merge(2, 6, 1, 2)
        .row(3, "", "不予公开", "", "", "", "", "0", "", "")
        .merge(3, 1, 1, 2);

    assertEquals(
        List.of(
            "---",
            "申请人情况(2x2)|自然人(1x2)|法人(2x1)|总计(1x2)",
            "企业|其他",
            "办理结果(1x2)|予以公开|4|1|0|5",
            "不予公开|||0|"),
        printed(read(saved, workbook)));
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreKeptAsPrinted(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(0, "项目", "数量")
        .row(1, "主动公开")
        .number(1, 1, 1368, "#,##0", "1,368")
        .row(2, "收费")
        .number(2, 1, 5.01, "0.00", "5.01")
        .row(3, "答复率")
        .number(3, 1, 0.985, "0.0%", "98.5%")
        .row(4, "填报日期")
        .number(4, 1, 43481, "yyyy\"年\"m\"月\"d\"日\"", "2019年1月16日")
        .row(5, "编号")
        .number(5, 1, 7, "0000", "0007");

    assertEquals(
        List.of("---", "项目|数量", "主动公开|1,368", "收费|5.01", "答复率|98.5%", "填报日期|2019年1月16日", "编号|0007"),
        printed(read(saved, workbook)));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHiddenIsLeftOut(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(0, "项目", "代码", "数量")
        .row(1, "草稿", "7", "8")
        .row(2, "收到申请数", "A1", "3")
        .hideRow(1)
        .hideColumn(1);
    workbook.hiddenSheet("下拉").row(0, "是", "否");

    RawDocument document = read(saved, workbook);

    assertEquals(List.of("---", "项目|数量", "收到申请数|3"), printed(document));
    assertEquals(List.of("代码", "草稿 7 8", "A1", "是 否"), document.leftOut());
  }

  @ParameterizedTest
  @EnumSource
  void sheetsFollowEachOtherBelowTheNamesThatSaySomething(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook.sheet("主动公开").row(0, "项目", "数量").row(1, "发布信息数", "12");
    workbook.sheet("Sheet2").row(3, "项目", "数量").row(4, "收到申请数", "3");
    workbook.sheet("工作表3");
    workbook.sheet("复议诉讼").row(0, "复议诉讼情况").row(1, "结果维持", "结果纠正").row(2, "1", "0");

    assertEquals(
        List.of(
            "主动公开",
            "---",
            "项目|数量",
            "发布信息数|12",
            "---",
            "项目|数量",
            "收到申请数|3",
            "复议诉讼情况",
            "---",
            "结果维持|结果纠正",
            "1|0"),
        printed(read(saved, workbook)));
  }

  @ParameterizedTest
  @EnumSource
  void blankRowsPartTablesAndProseStaysText(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(0, "一、总体情况")
        .row(1, "本年度我局主动公开信息12条，未收到申请。")
        .row(2, "二、主动公开情况")
        .row(3, "项目", "数量")
        .row(4, "规章", "0")
        .row(6, "项目", "数量")
        .row(7, "行政许可", "9")
        .row(8, "说明：本表由办公室填报")
        .merge(8, 0, 1, 2);

    assertEquals(
        List.of(
            "一、总体情况",
            "本年度我局主动公开信息12条，未收到申请。",
            "二、主动公开情况",
            "---",
            "项目|数量",
            "规章|0",
            "---",
            "项目|数量",
            "行政许可|9",
            "说明：本表由办公室填报"),
        printed(read(saved, workbook)));
  }

  @ParameterizedTest
  @EnumSource
  void aLabelWithoutFiguresStaysInItsTable(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(2, "", "", "项目", "数量", "备注")
        .row(3, "", "", "一、主动公开情况")
        .row(4, "", "", "发布信息数", "12", "含\n网站")
        .row(5, "", "", "政府公报");

    assertEquals(
        List.of("---", "项目|数量|备注", "一、主动公开情况||", "发布信息数|12|含/网站", "政府公报||"),
        printed(read(saved, workbook)));
  }

  /** The third column is drawn in a row and holds nothing; the fifth is covered, or not drawn. */
  @ParameterizedTest
  @EnumSource
  void aColumnOfBlankCellsIsAColumn(Saved saved) throws Exception {
    Workbook workbook = new Workbook();
    workbook
        .sheet("Sheet1")
        .row(0, "项目", "自然人", "", "企业", "", "总计")
        .merge(0, 3, 1, 2)
        .blank(0, 4)
        .row(1, "结转", "1", "", "2", "", "3")
        .blank(1, 2)
        .merge(1, 3, 1, 2)
        .blank(1, 4)
        .blank(1, 6)
        .row(2, "新收", "4", "", "", "", "4");

    assertEquals(
        List.of("---", "项目|自然人||企业|总计", "结转|1||2|3", "新收|4|||4"), printed(read(saved, workbook)));
  }

  @ParameterizedTest
  @EnumSource
  void aWorkbookOfBlankOrHiddenSheetsIsRefused(Saved saved) {
    Workbook workbook = new Workbook();
    workbook.sheet("Sheet1");
    workbook.hiddenSheet("数据").row(0, "项目", "数量");

    assertThrows(UnreadableException.class, () -> read(saved, workbook));
  }

  @ParameterizedTest
  @EnumSource
  void damageIsToldAndNothingElseIsThrown(Saved saved) {
    Workbook workbook = new Workbook();
    workbook
        .sheet("统计表")
        .row(0, "柳溪区水务局2016年政府信息公开情况统计表")
        .merge(0, 0, 1, 3)
        .row(1, "指标名称", "单位", "统计数")
        .row(2, "主动公开政府信息数", "条", "208")
        .number(3, 2, 1368, "#,##0", "1,368");
    byte[] whole = saved.bytes(workbook);
    Random random = new Random(20232);
    for (int round = 0; round < 300; round++) {
      boolean cut = round % 3 == 0;
      byte[] damaged = Arrays.copyOf(whole, cut ? random.nextInt(whole.length) : whole.length);
      for (int flip = 0; flip <= round / 20 && !cut; flip++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        DocumentFormat.read("a", damaged);
      } catch (UnreadableException told) {
        assertTrue(String.valueOf(told.getMessage()).length() > 10, told.getMessage());
      }
    }
  }
}
