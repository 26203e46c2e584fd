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
      cells.add(Folding.onOneLine(cell.text()).replace('\t', ' '));
    }
    return cells.toString();
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
