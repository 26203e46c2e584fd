package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nianbao.index.StoredTable.Rows;
import nianbao.index.StoredTable.StoredCell;
import nianbao.report.Paragraph;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import org.junit.jupiter.api.Test;

class StoredTableTest {

  private static final List<Paragraph> PARAGRAPHS =
      List.of(
          row(1, "指标\t单位\t数量"),
          row(2, "主动公开数\t条\t757"),
          row(3, "一、申请数"),
          row(4, "其中\t\t12"),
          row(5, "二 行\t3"));

  private static Paragraph row(int ordinal, String text) {
    return new Paragraph(ordinal + "-0000ff", ordinal, null, Paragraph.Kind.ROW, text);
  }

  private static Cell cell(int ordinal, String text) {
    return new Cell(text, 1, 1, ordinal + "-0000ff");
  }

  private static List<Rows> stored(List<List<Cell>> rows) {
    StatTable table = new StatTable(1, "附表", rows);
    StoredTable stored = StoredTable.of(table, PARAGRAPHS);
    assertEquals(table, stored.in(PARAGRAPHS));
    return stored.rows();
  }

  @Test
  void rowsThatArePrintedAlikeAreKnownByTheirPlace() {
    assertEquals(
        List.of(new Rows(1, 2, 0, null)),
        stored(
            List.of(
                List.of(cell(1, "指标"), cell(1, "单位"), cell(1, "数量")),
                List.of(cell(2, "主动公开数"), cell(2, "条"), cell(2, "757")))));
  }

  @Test
  void blankCellsAtTheEndAreCounted() {
    assertEquals(
        List.of(new Rows(3, 1, 2, null), new Rows(4, 1, 0, null)),
        stored(
            List.of(
                List.of(cell(3, "一、申请数"), cell(3, ""), cell(3, "")),
                List.of(cell(4, "其中"), cell(4, ""), cell(4, "12")))));
  }

  @Test
  void cellsThatSpanOthersOrHaveLinesAreStored() {
    List<Cell> spanning = List.of(new Cell("指标", 2, 1, "1-0000ff"), cell(1, "数量"));
    List<Cell> lines = List.of(cell(5, "二\n行"), cell(5, "3"));

    assertEquals(
        List.of(
            new Rows(1, 1, 0, List.of(new StoredCell("指标", 2, 1), new StoredCell("数量", 1, 1))),
            new Rows(5, 1, 0, List.of(new StoredCell("二\n行", 1, 1), new StoredCell("3", 1, 1)))),
        stored(List.of(spanning, lines)));
  }

  @Test
  void rowsThatAreNotConsecutiveParagraphsAreApart() {
    List<Cell> first = List.of(cell(1, "指标"), cell(1, "单位"), cell(1, "数量"));

    assertEquals(
        List.of(new Rows(1, 1, 0, null), new Rows(1, 1, 0, null)), stored(List.of(first, first)));
  }

  @Test
  void aRowThatIsNotThereIsDamage() {
    StoredTable damaged = new StoredTable(1, null, List.of(new Rows(5, 2, 0, null)));

    assertThrows(IndexOutOfBoundsException.class, () -> damaged.in(PARAGRAPHS));
  }
}
