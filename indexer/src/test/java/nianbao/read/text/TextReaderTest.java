package nianbao.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextReaderTest {

  private static List<Block> read(String text) throws UnreadableException {
    return TextReader.read(text.getBytes(StandardCharsets.UTF_8), new Limits()).blocks();
  }

  private static List<List<String>> rows(Block block) {
    return assertInstanceOf(Block.Grid.class, block).rows().stream()
        .map(row -> row.stream().map(GridCell::text).toList())
        .toList();
  }

  @Test
  void everyLineIsABlockBlankOnesToo() throws Exception {
    assertEquals(
        List.of(
            new Block.Text(1, "甲"),
            new Block.Text(2, ""),
            new Block.Text(3, "　乙 "),
            new Block.Text(4, "丙"),
            new Block.Text(5, "丁")),
        read("甲\r\n\r\n　乙 \r丙\u2028丁\n"));
  }

  @Test
  void rowsOfBarsAreAGrid() throws Exception {
    List<Block> blocks = read("表\n规章 | 0 | | \n共计 | 1 | 2 ||\n完");

    assertEquals(3, blocks.size());
    assertEquals(2, blocks.get(1).line());
    assertEquals(List.of(List.of("规章", "0", ""), List.of("共计", "1", "2", "")), rows(blocks.get(1)));
  }

  @Test
  void outerBarsHoldNoCell() throws Exception {
    assertEquals(List.of(List.of("甲", "", "乙")), rows(read("| 甲 | | 乙 |").getFirst()));
  }

  @Test
  void rowsOfTabsAreAGridWithTheirBlankCells() throws Exception {
    assertEquals(
        List.of(List.of("指标", "单位", "数"), List.of("合计", "", "")),
        rows(read("指标\t单位\t数\n合计\t\t").getFirst()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"开通网站 | 公众号两条渠道", "|", "\t一、总体情况", "一、总体情况\t", "甲\t乙", "甲 | 乙\n丙"})
  void aLoneBarOrTabIsText(String line) throws Exception {
    assertInstanceOf(Block.Text.class, read(line).getFirst());
  }

  @Test
  void threeRowsOfTwoCellsAreAGrid() throws Exception {
    assertEquals(3, rows(read("甲 | 1\n乙 | 2\n丙 | 3").getFirst()).size());
  }
}
