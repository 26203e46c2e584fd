package nianbao.sample.conservation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.extract.line.BlockText;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.text.Folding;

/**
 * Nothing printed is lost, and nothing is printed twice: every character of a document stands in
 * exactly one paragraph (heading, text, caption, signature or row of a table) or line of {@code
 * leftOut}, and the cells of the tables are those of the rows. Characters are counted, code point
 * by code point, not compared in order.
 *
 * <p>Not counted are white space, control and format characters, and bars: they part cells, so a
 * table has none of them.
 */
public final class Conservation {

  private static final int MOST_NAMED = 40;

  /** How often each character stands in the report, minus how often in the document. */
  private final Map<Integer, Integer> surplus = new TreeMap<>();

  private Conservation() {}

  /** What of a document is missing from its report or twice in it; empty when nothing is. */
  public static String fault(RawDocument document, Report report) {
    Conservation text = new Conservation();
    for (Block block : document.blocks()) {
      text.count(BlockText.of(block), -1);
    }
    document.leftOut().forEach(line -> text.count(line, -1));
    report.paragraphs().forEach(paragraph -> text.count(paragraph.text(), 1));
    report.leftOut().forEach(line -> text.count(line, 1));
    String fault = text.named("");
    return fault.isEmpty() ? inTables(report) : fault;
  }

  /** What of a printed text is missing from its report or twice in it; empty when nothing is. */
  public static String fault(String printed, Report report) {
    Conservation text = new Conservation();
    text.count(printed, -1);
    report.paragraphs().forEach(paragraph -> text.count(paragraph.text(), 1));
    report.leftOut().forEach(line -> text.count(line, 1));
    return text.named("");
  }

  private static String inTables(Report report) {
    Conservation cells = new Conservation();
    for (Paragraph paragraph : report.paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.ROW) {
        cells.count(paragraph.text(), -1);
      }
    }
    for (StatTable table : report.tables()) {
      for (List<StatTable.Cell> row : table.rows()) {
        row.forEach(cell -> cells.count(cell.text(), 1));
      }
    }
    return cells.named("in tables ");
  }

  private void count(String text, int times) {
    text.codePoints()
        .filter(c -> c != '|' && !Folding.isBlank(c))
        .forEach(c -> surplus.merge(c, times, Integer::sum));
  }

  private String named(String where) {
    StringBuilder lost = new StringBuilder();
    StringBuilder twice = new StringBuilder();
    surplus.forEach(
        (character, count) -> {
          String printed = Character.toString(character).repeat(Math.min(10, Math.abs(count)));
          (count < 0 ? lost : twice).append(printed);
        });
    String fault = lost.isEmpty() ? "" : where + "lost " + shortened(lost) + ' ';
    return (twice.isEmpty() ? fault : fault + where + "too often " + shortened(twice)).strip();
  }

  private static String shortened(CharSequence characters) {
    return characters.length() <= MOST_NAMED
        ? characters.toString()
        : characters.subSequence(0, MOST_NAMED) + "…";
  }
}
