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
 * Blocks to the text of a report. Furniture is left out, tables printed cell by cell are put
 * together, broken lines joined, run-on lines cut; then headings open sections, rows become
 * paragraphs beside their table, and the closing lines are recognised.
 */
public final class BodyReader {

  private BodyReader() {}

  /**
   * The text of a report without its header block.
   *
   * @param titles the printed lines of the title, in order; each becomes a paragraph before the
   *     first section
   * @param body everything that follows, in order
   */
  public static Body read(List<Block> titles, List<Block> body) {
    List<String> leftOut = new ArrayList<>();
    List<Block> once = withoutRepeats(titles, body, leftOut);
    // Tables first: a line of one bar is an ornament elsewhere, and a blank cell's border here.
    List<Block> content = withoutFurniture(FlattenedTables.gather(once), leftOut);
    List<Block> lines = LineJoiner.join(content);
    BodyBuilder builder = new BodyBuilder();
    for (Block title : titles) {
      builder.title(BlockText.of(title));
    }
    lines.forEach(builder::add);
    return builder.build(leftOut);
  }

  /** Before the text begins, the title is often printed again. */
  private static List<Block> withoutRepeats(
      List<Block> titles, List<Block> body, List<String> leftOut) {
    Set<String> printed = new HashSet<>();
    titles.forEach(title -> printed.add(Folding.compact(BlockText.of(title))));
    List<Block> kept = new ArrayList<>(body.size());
    boolean before = true;
    for (Block block : body) {
      String compact = before ? Folding.compact(BlockText.of(block)) : "";
      if (before && printed.contains(compact)) {
        leftOut.add(BlockText.of(block));
      } else {
        before &= compact.isEmpty();
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
      boolean goesOn = footer && Furniture.goesOnWithFooter(line);
      if (goesOn || Furniture.is(line)) {
        leftOut.add(line);
      } else {
        kept.add(block);
      }
      footer = goesOn || Furniture.isFooter(line) || (footer && line.isBlank());
    }
    return kept;
  }

  /** {@code 关于我们 | 网站地图 |} is a row only by its looks. */
  private static void keepRows(Block.Grid grid, List<Block> kept, List<String> leftOut) {
    List<List<Block.GridCell>> rows = new ArrayList<>(grid.rows().size());
    for (List<Block.GridCell> row : grid.rows()) {
      String line = BlockText.ofRow(row);
      if (Furniture.is(line)) {
        leftOut.add(line);
      } else {
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      kept.add(new Block.Grid(grid.line(), rows));
    }
  }
}
