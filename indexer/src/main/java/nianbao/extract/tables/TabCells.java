package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.HeadingGrammar.Opening;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.text.Folding;

/**
 * Rebuilds tables printed one cell per line, where each cell begins with a tab: an empty line ends
 * a row, a line with only a tab is a blank cell, and a line without a tab continues the cell above.
 */
final class TabCells {

  private static final int LONGEST_CELL = 90;
  private static final int FEWEST_LINES = 6;

  /** At least this share of the cells must be short, otherwise the run is indented prose. */
  private static final double FEWEST_SHORT = 0.5;

  private static final int SHORT = 6;

  private final List<List<GridCell>> rows = new ArrayList<>();
  private final List<String> row = new ArrayList<>();

  private TabCells() {}

  /** The blocks with such tables replaced by grids. */
  static List<Block> gather(List<Block> blocks) {
    List<Block> gathered = new ArrayList<>(blocks.size());
    int at = 0;
    while (at < blocks.size()) {
      int end = isCell(blocks.get(at)) ? end(blocks, at) : at;
      if (end > at && isTable(blocks.subList(at, end))) {
        gathered.add(new TabCells().grid(blocks.subList(at, end)));
        at = end;
      } else {
        do {
          gathered.add(blocks.get(at++));
        } while (at < end);
      }
    }
    return gathered;
  }

  private static boolean isCell(Block block) {
    return block instanceof Block.Text line
        && line.text().startsWith("\t")
        && line.text().length() <= LONGEST_CELL;
  }

  private static boolean isBlank(Block block) {
    return block instanceof Block.Text line && Folding.trim(line.text()).isEmpty();
  }

  /** The end of a run of cells, blank lines and continued cells: the index after its last cell. */
  private static int end(List<Block> blocks, int start) {
    int end = start;
    for (int at = start; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      boolean continuesCell =
          block instanceof Block.Text line
              && line.text().length() <= LONGEST_CELL
              && nextIsCell(blocks, at + 1)
              && !isSectionHeading(line.text());
      if (isCell(block)) {
        end = at + 1;
      } else if (!isBlank(block) && !continuesCell) {
        break;
      }
    }
    return end;
  }

  /** 三、… without a tab between two tables is the heading of the second one. */
  private static boolean isSectionHeading(String line) {
    Opening opening = HeadingGrammar.opening(Folding.trim(line));
    return opening != null && opening.level() == 1;
  }

  private static boolean nextIsCell(List<Block> blocks, int at) {
    return at < blocks.size() && isCell(blocks.get(at));
  }

  private static boolean isTable(List<Block> lines) {
    long cells = lines.stream().filter(TabCells::isCell).count();
    long brief =
        lines.stream()
            .filter(line -> isCell(line) && BlockText.of(line).strip().length() <= SHORT)
            .count();
    return cells >= FEWEST_LINES && brief >= cells * FEWEST_SHORT && hasRowBreaks(lines);
  }

  /** Whether empty lines separate rows; they don't if every cell is followed by one. */
  private static boolean hasRowBreaks(List<Block> lines) {
    for (int at = 1; at < lines.size(); at++) {
      if (isCell(lines.get(at)) && isCell(lines.get(at - 1))) {
        return lines.stream().anyMatch(line -> BlockText.of(line).isEmpty());
      }
    }
    return false;
  }

  private Block grid(List<Block> lines) {
    for (int at = 0; at < lines.size(); at++) {
      String line = BlockText.of(lines.get(at));
      String text = Folding.trim(line);
      if (line.startsWith("\t")) {
        row.add(text);
      } else if (line.isEmpty()) {
        if (at + 1 == lines.size() || isCell(lines.get(at + 1))) {
          endRow();
        }
      } else if (!text.isEmpty()) {
        row.add(row.isEmpty() ? text : row.removeLast() + "\n" + text);
      }
    }
    endRow();
    return new Block.Grid(lines.getFirst().line(), rows);
  }

  private void endRow() {
    if (!row.isEmpty()) {
      rows.add(row.stream().map(GridCell::new).toList());
      row.clear();
    }
  }
}
