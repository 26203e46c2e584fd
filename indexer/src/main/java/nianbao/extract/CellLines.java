package nianbao.extract;

import java.util.List;
import nianbao.read.Block;

/** Puts together tables that were printed one cell a line. */
final class CellLines {

  private CellLines() {}

  /** The blocks with such runs of lines replaced by grids. */
  static List<Block> gather(List<Block> blocks) {
    return BrokenRows.join(GridMerger.merge(LabelCells.gather(TabCells.gather(blocks))));
  }
}
