package nianbao.extract.tables;

import java.util.List;
import nianbao.read.Block;

/** Puts together tables that were printed one cell a line. */
public final class CellLines {

  private CellLines() {}

  /** The blocks with such runs of lines replaced by grids. */
  public static List<Block> gather(List<Block> blocks) {
    return BrokenRows.join(GridMerger.merge(LabelCells.gather(TabCells.gather(blocks))));
  }
}
