package nianbao.extract.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FlattenedTablesTest {

  private static List<List<String>> rows(String printed) {
    List<Block> lines = new ArrayList<>();
    for (String line : printed.split("\n", -1)) {
      lines.add(new Block.Text(lines.size() + 1, line));
    }
    Block first = FlattenedTables.gather(lines).getFirst();
    return assertInstanceOf(Block.Grid.class, first).rows().stream()
        .map(row -> row.stream().map(GridCell::text).toList())
        .toList();
  }

  @Test
  void aCellLedByATabGoesOnInALineWithoutOne() {
    String lines = "\ta\n\tb\ntwo\n\tc\n\n\td\n\te\n\tf";

    assertEquals(List.of(List.of("a", "b\ntwo", "c"), List.of("d", "e", "f")), rows(lines));
  }

  @Test
  void aLineOfWhiteSpaceAddsNothingToTheCellAbove() {
    String lines = "\ta\n\tb\n \n　\n \n\tc\n\n\td\n\te\n\tf";

    assertEquals(List.of(List.of("a", "b", "c"), List.of("d", "e", "f")), rows(lines));
  }

  /** A line that ends in a bar is a row, a blank one parts grids, as in files of text. */
  private static List<List<List<String>>> tables(String printed) throws UnreadableException {
    RawDocument document = DocumentFormat.read("a.txt", printed.getBytes(UTF_8));
    List<List<List<String>>> tables = new ArrayList<>();
    for (Block block : FlattenedTables.gather(document.blocks())) {
      if (block instanceof Block.Grid grid) {
        tables.add(
            grid.rows().stream()
                .map(row -> row.stream().map(cell -> cell.text().replace('\n', '~')).toList())
                .toList());
      }
    }
    return tables;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "规章 | 0 | 0 | 0 |~规范性~文件 | 3 | 2 | 5 |; 规范性~文件, 3, 2, 5",
        "规章 | 0 | 0 | 0 |~行政~规范性~文件 | 3 | 2 | 5 |; 行政~规范性~文件, 3, 2, 5",
        "行政处罚 | 7 | 0 | 7 |~行政~强制 | 4 | 0 | 4 |; 行政~强制, 4, 0, 4",
        "规章 | 0 | 0 | 0 |~信息内容 | 本年新~制作数量 | 本年新公开数量 | 对外公开总数量 |;"
            + " 信息内容, 本年新~制作数量, 本年新公开数量, 对外公开总数量",
        "自然人 | 法人或其他组织 | 总计 |~商业企业 | 科研机构 | 社会公益组织 | 法律服~务机构 | 其他 |;"
            + " 商业企业, 科研机构, 社会公益组织, 法律服~务机构, 其他",
        "(三)不予公开 | 1.属于国~家秘密 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |;"
            + " (三)不予公开, 1.属于国~家秘密, 0, 1, 0, 0, 0, 0, 1",
        "二、上年结转政府信息公~开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |;"
            + " 二、上年结转政府信息公~开申请数量, 0, 0, 0, 0, 0, 0, 0",
        "规章 | 0 | 0 | 0 |~规范性文件 | 3 | 2 | 5 |~规范性文件清单如下; 规范性文件, 3, 2, 5",
        "规章 | 0 | 0 | 0 |~行政 | 3 | 2 | 5 |~规范性; 行政, 3, 2, 5",
      })
  void aLabelBrokenBetweenBarsIsOne(String lines, String lastRow) throws Exception {
    List<List<List<String>>> tables = tables(lines.replace('~', '\n'));

    assertEquals(1, tables.size());
    assertEquals(List.of(lastRow.split(", ")), tables.getFirst().getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(七)总计 | 9 |~~0 | 0 |~1 | 0 | 0 | 10 |~四、结转下年度继续办理 | 0 |",
        "(七)总计 | 9 | 0 |~~ | 1 | 0 |~0 | 10 |",
        "(六)其他处理 | 0 |~(七)总计 | 9 |~~~0 | 0 |~1 | 0 | 0 | 10 |",
        "信息内容 | 本年制发件数 |~本年废止件数 | 现行有效件数 |~~规章 | 0 | 0 | 0 |~规范性文件 | 1 | 0 | 1 |",
        "行政复议 | 行政诉讼 |~结果维持 | 结果纠正 | 其他结果 |~~尚未审结 | 总计 |~结果维持 | 结果纠正 |"
      })
  void blankLinesInARowOrBelowAHeadDontEndATable(String lines) throws Exception {
    assertEquals(1, tables(lines.replace('~', '\n')).size());
  }

  @Test
  void blankLinesBelowFiguresAndAboveALabelEndATable() throws Exception {
    String lines =
        "规章 | 0 | 0 | 0 |\n规范性文件 | 1 | 0 | 1 |\n\n自然人 | 总计 |\n一、本年新收政府信息公开申请数量 | 2 | 2 |";

    assertEquals(2, tables(lines).size());
  }

  /** Sites print hundreds of bars below a text; they are no cells of the table above them. */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'|', 1",
    "'|', 2",
    "'|', 7",
    "'|', 60",
    "'|', 300",
    "' |', 60",
    "'| ', 60",
  })
  void barsBelowATableAddNoCells(String bar, int bars) throws Exception {
    String table = "指标名称 | 单位 | 数量 |  |\n1.收到申请数 | 件 | 12 |  |\n2.对外公开总数量 | 条 | 7 |  |\n";

    List<List<String>> rows = new ArrayList<>();
    for (List<List<String>> part : tables(table + (bar + '\n').repeat(bars))) {
      rows.addAll(part);
    }
    rows.removeIf(row -> row.size() <= 1);

    assertEquals(
        List.of(
            List.of("指标名称", "单位", "数量", ""),
            List.of("1.收到申请数", "件", "12", ""),
            List.of("2.对外公开总数量", "条", "7", "")),
        rows);
  }
}
