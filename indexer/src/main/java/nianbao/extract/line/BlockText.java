package nianbao.extract.line;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.text.Folding;

/** Blocks as text. */
public final class BlockText {

  private BlockText() {}

  /** What is printed in a block; the rows of a grid on lines of their own. */
  public static String of(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text();
      case Block.Text text -> text.text();
      case Block.Grid grid ->
          grid.rows().stream().map(BlockText::ofRow).collect(Collectors.joining("\n"));
    };
  }

  /** The cells of a row parted by tabs, blank ones at its end dropped. */
  public static String ofRow(List<GridCell> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).text().isEmpty()) {
      end--;
    }
    StringJoiner cells = new StringJoiner("\t");
    for (GridCell cell : row.subList(0, end)) {
      cells.add(ofCell(cell.text()));
    }
    return cells.toString();
  }

  /** A line break inside a cell, with the white space around it, reads as one space. */
  private static String ofCell(String text) {
    return text.indexOf('\n') < 0 ? text.replace('\t', ' ') : singleLine(text);
  }

  private static String singleLine(String text) {
    return text.lines()
        .map(BlockText::trim)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Without outer white space of any width. */
  public static String trim(String text) {
    int start = skipBlanks(text, 0);
    int end = text.length();
    while (end > start && Folding.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The first offset from a given one on that holds no white space of any width. */
  public static int skipBlanks(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && Folding.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
