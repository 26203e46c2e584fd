package nianbao.extract.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.Furniture;
import nianbao.extract.tables.FlattenedTables;
import nianbao.read.Block;
import nianbao.text.Folding;

/**
 * Turns the blocks after the header into the text of a report: flattened tables are rebuilt, page
 * furniture is dropped, broken lines are joined and run-on lines split; then headings open
 * sections, table rows also become paragraphs, and the closing lines are marked.
 */
public final class BodyReader {

  private BodyReader() {}

  /**
   * Reads the text of a report.
   *
   * @param titles the printed lines of the title, in order; each becomes a paragraph before the
   *     first section
   * @param body everything after the header block, in order
   */
  public static Body read(List<Block> titles, List<Block> body) {
    List<String> leftOut = new ArrayList<>();
    List<Block> once = withoutRepeats(titles, body, leftOut);
    // Tables first: a line with a single bar is furniture, unless it is a blank cell of a table.
    List<Block> content = withoutFurniture(FlattenedTables.gather(once), leftOut);
    List<Block> lines = LineJoiner.join(content);
    BodyBuilder builder = new BodyBuilder();
    for (Block title : titles) {
      builder.title(BlockText.of(title));
    }
    lines.forEach(builder::add);
    return builder.build(leftOut);
  }

  /** Drops repeats of the title before the first line of the text. */
  private static List<Block> withoutRepeats(
      List<Block> titles, List<Block> body, List<String> leftOut) {
    Set<String> printed = new HashSet<>();
    titles.forEach(title -> printed.add(Folding.compact(BlockText.of(title))));
    List<Block> kept = new ArrayList<>(body.size());
    boolean beforeText = true;
    for (Block block : body) {
      String compact = beforeText ? Folding.compact(BlockText.of(block)) : "";
      if (beforeText && printed.contains(compact)) {
        leftOut.add(BlockText.of(block));
      } else {
        beforeText &= compact.isEmpty();
        kept.add(block);
      }
    }
    return kept;
  }

  private static List<Block> withoutFurniture(List<Block> blocks, List<String> leftOut) {
    List<Block> kept = new ArrayList<>(blocks.size());
    boolean footer = false;
    for (Block block : blocks) {
      if (block instanceof Block.Grid grid) {
        keepRows(grid, kept, leftOut);
        continue;
      }
      String line = BlockText.of(block);
      boolean continues = footer && Furniture.continuesFooter(line);
      if (continues || Furniture.isFurniture(line)) {
        leftOut.add(line);
      } else {
        kept.add(block);
      }
      footer = continues || Furniture.isFooter(line) || (footer && line.isBlank());
    }
    return kept;
  }

  /** Drops rows that only look like table rows: {@code 关于我们 | 网站地图 |}. */
  private static void keepRows(Block.Grid grid, List<Block> kept, List<String> leftOut) {
    List<List<Block.GridCell>> rows = new ArrayList<>(grid.rows().size());
    for (List<Block.GridCell> row : grid.rows()) {
      String line = BlockText.ofRow(row);
      if (Furniture.isFurniture(line) && !isOfDashes(row)) {
        leftOut.add(line);
      } else {
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      kept.add(new Block.Grid(grid.line(), rows));
    }
  }

  /** A row of dashes states that there is nothing to count; the rules between rows are longer. */
  private static boolean isOfDashes(List<Block.GridCell> row) {
    int dashes = 0;
    for (Block.GridCell cell : row) {
      dashes += cell.text().equals("-") ? 1 : 0;
      if (cell.text().length() > 1) {
        return false;
      }
    }
    return dashes > 1;
  }
}
