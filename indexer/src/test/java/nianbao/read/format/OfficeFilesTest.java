package nianbao.read.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.UnreadableException;
import nianbao.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One report, written in {@code report.fodt}, and saved by an office suite as Word, old Word and
 * PDF: with headings, a table over a page's end, a note, a text box, a link, page numbers.
 */
final class OfficeFilesTest {

  private static byte[] bytes(String name) throws Exception {
    try (InputStream in = OfficeFilesTest.class.getResourceAsStream("office/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static List<Block> blocks(String name) throws Exception {
    return DocumentFormat.read("wrong.txt", bytes(name)).blocks();
  }

  private static List<Block.Grid> grids(String name) throws Exception {
    return blocks(name).stream()
        .filter(Block.Grid.class::isInstance)
        .map(Block.Grid.class::cast)
        .toList();
  }

  private static List<String> lines(String name) throws Exception {
    return blocks(name).stream()
        .map(
            block ->
                switch (block) {
                  case Block.Heading heading -> heading.text();
                  case Block.Text text -> Folding.trim(text.text());
                  case Block.Grid grid -> "";
                })
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.pdf", "report.fodt"})
  void everyParagraphIsWholeAndInOrder(String name) throws Exception {
    List<String> lines = lines(name);

    assertEquals(List.of("样例市柳溪区水务局", "2023年政府信息公开工作年度报告"), lines.subList(0, 2));
    assertTrue(lines.get(2).startsWith("本报告由") && lines.get(2).endsWith("water@liuxi.example）。"));
    assertEquals("一、总体情况", lines.get(3));
    String first = lines.get(4).replace("19条1，", "19条，");
    assertTrue(first.contains("结果48期、停水通知126条，比上一年多出19条，每条"), first);
    assertEquals(16, lines.size(), lines::toString);
    assertTrue(lines.contains("联系方式见本局网站首页，点此进入。"), lines::toString);
    assertTrue(lines.contains("咨询时间为工作日上午"), lines::toString);
    assertTrue(lines.getLast().endsWith("分几次通知的只算一次。"), lines::toString);
    int office = lines.lastIndexOf("样例市柳溪区水务局");
    assertEquals("2024年1月18日", lines.get(office + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.pdf", "report.fodt"})
  void everyCellIsThereWithItsSpans(String name) throws Exception {
    List<Block.Grid> grids = grids(name);

    assertEquals(2, grids.size());
    assertEquals(
        List.of(
            List.of(new GridCell("第二十条第（一）项", 4, 1)),
            row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
            row("规章", "0", "", "0"),
            row("行政规范性文件", "2", "1", "7")),
        grids.get(0).rows());
    List<List<GridCell>> rows = grids.get(1).rows();
    assertEquals(21, rows.size());
    assertEquals(new GridCell("申请人情况", 2, 2), rows.get(0).getFirst());
    assertEquals(new GridCell("三、本年度办理结果", 1, 19), rows.get(2).getFirst());
    assertEquals(row("保护第三方合法权益", "12", ""), rows.get(6));
    assertEquals(row("总计", "54", "18"), rows.get(20));
  }

  private static List<GridCell> row(String... texts) {
    return Arrays.stream(texts).map(GridCell::new).toList();
  }

  @Test
  void headingsOfWordAreHeadings() throws Exception {
    for (String name : List.of("report.docx", "report.doc", "report.fodt")) {
      List<String> headings =
          blocks(name).stream()
              .filter(Block.Heading.class::isInstance)
              .map(block -> ((Block.Heading) block).text())
              .toList();
      assertEquals(4, headings.size(), name + headings);
      assertEquals("四、存在的主要问题及改进情况", headings.getLast());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.pdf", "report.fodt"})
  void damageIsToldAndNothingElseIsThrown(String name) throws Exception {
    byte[] whole = bytes(name);
    Random random = new Random(20231);
    for (int round = 0; round < 40; round++) {
      byte[] damaged =
          Arrays.copyOf(whole, round % 2 == 0 ? whole.length : random.nextInt(whole.length));
      for (int flip = 0; flip < 1 + round / 2 && round % 2 == 0; flip++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      readOrRefuse(name, round, damaged);
    }
  }

  private static void readOrRefuse(String name, int round, byte[] damaged) {
    long start = System.nanoTime();
    try {
      DocumentFormat.read(name, damaged);
    } catch (UnreadableException e) {
      assertTrue(String.valueOf(e.getMessage()).length() > 10, e.getMessage());
    } catch (RuntimeException | Error e) {
      fail(name + " round " + round, e);
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    assertTrue(seconds < 20, name + " round " + round + " took " + seconds + " s");
  }
}
