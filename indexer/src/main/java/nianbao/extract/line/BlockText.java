package nianbao.extract.line;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.text.Folding;

/** The text of blocks. */
public final class BlockText {

  private BlockText() {}

  /** The text printed in a block, with one line per row of a grid. */
  public static String of(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text();
      case Block.Text text -> text.text();
      case Block.Grid grid ->
          grid.rows().stream().map(BlockText::ofRow).collect(Collectors.joining("\n"));
    };
  }

  /** The cells of a row separated by tabs, without blank cells at the end. */
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
}
