package nianbao.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.extract.body.Body;
import nianbao.extract.body.BodyReader;
import nianbao.figures.FigureReader;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading the text and the tables of a report takes time in proportion to its length, whatever is
 * repeated in it: four times the length may not take ten times as long. Where work is quadratic it
 * takes sixteen times; the best of some rounds is compared, for other work on the machine only
 * adds.
 */
final class LinearReadingTest {

  private static final int LENGTH = 30_000;
  private static final int LONGER = 4;
  private static final double MOST = 10;
  private static final int ROUNDS = 2;
  private static final int ATTEMPTS = 4;

  /** So much is measured too inexactly, and is not worth it. */
  private static final long NEGLIGIBLE_NANOS = 20_000_000;

  private static final String LIST = "统计指标|单位|统计数\n一、主动公开情况||\n（一）主动公开政府信息数|条|30\n二、回应解读情况||\n";

  private static final String REQUESTS =
      """
      （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况
      自然人|法人或其他组织|总计
      商业企业|科研机构|社会公益组织|法律服务机构|其他
      """;

  private interface Document {
    List<Block> ofLength(int length);
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(Math.max(1, length / unit.length()));
  }

  private static List<Block> lines(String text) {
    List<Block> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(new Block.Text(lines.size() + 1, line));
    }
    return lines;
  }

  private static List<Block> table(String text) {
    List<List<GridCell>> rows = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      List<GridCell> row = new ArrayList<>();
      for (String cell : line.split("\\|", -1)) {
        row.add(new GridCell(cell));
      }
      rows.add(row);
    }
    return List.of(new Block.Grid(1, rows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我局公开信息",
        "我局公开信息12条！",
        "！",
        "。”",
        "。（",
        "。《",
        "“",
        "（",
        "（ ",
        "（一",
        "。一、",
        "一、总体情况",
        "。一、总体情况",
        "。第一，",
        "（一）情况；",
        "一、基本情况2019年,我局",
        "第二十条第（五）项",
        "二、做法（一）健全",
        "1.",
        "①",
        "；1.",
        "12 ",
        "0",
        "1,",
        "2011日至",
        "年",
        "|",
        "| ",
        "\t",
        "　",
        "。　　",
        "  ",
        "各科室：",
        "：　　",
        "单位:",
        "表",
        "其他",
        "公安备案",
        "网站地图|",
        ">",
      })
  void aLineOfTheSame(String unit) {
    assertLinear("B", length -> lines(repeated(unit, length)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t",
        "　",
        "|",
        "12",
        "！",
        "《",
        "年",
        "我局，",
        "我局推进公开工作取得成效，",
        "（一）情况；",
        "一、总体情况",
        "商业",
        "商业\n企业",
        "规章\n0\n0",
        "其他\n（",
        "填报单位:统计表",
        "某某市水务局",
        "2020年1月1日",
        "附件",
        "关于我们\n ",
        "第二十条第（一）项\n",
        "（一）予以公开\n1",
        "\ta\n\t\n",
        "\ta\n\tb\n ",
        "a|b",
        "制发规范性文件总数\n件\n（x\n3",
      })
  void linesOfTheSame(String line) {
    assertLinear("B", length -> lines(repeated(line + "\n", length)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（一）主动公开政府信息数|条|3",
        "统计指标|单位|统计数",
        "单位|统计数",
        "统计数（万元）|单位",
        "其他事项|1|2",
        "规章|若干",
        "||",
        "1",
        "制发规范性文件总数|12 13 14",
      })
  void rowsOfAList(String row) {
    assertLinear("B", length -> table(LIST + repeated(row + "\n", length)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "行政复议|行政诉讼",
        "行政复议\n1|2",
        "行政复议|未经复议直接起诉\n结果维持|结果纠正\n1|2|3",
        "第二十条第（五）项",
        "三、本年度办理结果",
        "一、本年新收政府信息公开申请数量|1|2|0",
        "1|2|3",
        "3.其他|1|2",
        "其他法律行政止公开|1|2",
      })
  void rowsOfRequests(String row) {
    assertLinear("D", length -> table(REQUESTS + repeated(row + "\n", length)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|1", "|", "|单位", "|若干", "|制发规范性文件总数", "|12 13", "|x|1", "|统计数"})
  void aRowOfManyCells(String cells) {
    assertLinear("B", length -> table(LIST + "制发规范性文件总数|件" + repeated(cells, length)));
    assertLinear(
        "D", length -> table(REQUESTS + "一、本年新收政府信息公开申请数量" + repeated(cells, length) + "|1|2|3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|统计数", "|单位", "|甲局", "|"})
  void manyHeadedColumns(String heading) {
    assertLinear(
        "B",
        length ->
            table(
                LIST.replace("|统计数", repeated(heading, length))
                    + "制发规范性文件总数|件"
                    + repeated("|7", length / 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"统计指标|单位|统计数\n（一）主动公开政府信息数|条|若干", "行政复议\n1|2", "规章|1"})
  void manyTables(String rows) {
    assertLinear(
        "B",
        length -> {
          List<Block> blocks = new ArrayList<>(table(LIST));
          for (int i = 0; i < length / rows.length(); i++) {
            blocks.add(new Block.Text(1, "本局推进公开。"));
            blocks.addAll(table(rows));
          }
          return blocks;
        });
  }

  private static void assertLinear(String form, Document document) {
    List<Block> shorter = document.ofLength(LENGTH);
    List<Block> longer = document.ofLength(LENGTH * LONGER);
    long few = 0;
    long many = nanos(longer, form);
    for (int i = 0; i < ATTEMPTS && many > NEGLIGIBLE_NANOS && many >= MOST * few; i++) {
      few = Math.max(few, nanos(shorter, form));
      many = i == 0 ? many : Math.min(many, nanos(longer, form));
    }
    long[] taken = {few / 1_000_000, many / 1_000_000};
    assertTrue(
        many <= NEGLIGIBLE_NANOS || many < MOST * few,
        () -> "%d ms, and %d ms for four times as much".formatted(taken[0], taken[1]));
  }

  /** The best of some rounds. */
  private static long nanos(List<Block> blocks, String form) {
    Form read = Objects.requireNonNull(Forms.STANDARD.byId(form), form);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS && best > NEGLIGIBLE_NANOS; i++) {
      long start = System.nanoTime();
      Body body = BodyReader.read(List.of(), blocks);
      FigureReader.read(body.tables(), read);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
