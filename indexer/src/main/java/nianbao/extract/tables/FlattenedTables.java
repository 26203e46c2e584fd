package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nianbao.figures.CellClassifier;
import nianbao.figures.CellKind;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds tables that were flattened to lines or torn apart: first labels broken by a line break;
 * then tables printed one cell per line, recognised by leading tabs or by the labels of the
 * statutory forms; then grids of one table that are separated by blank lines, or by an article line
 * printed without bars (第二十条第(五)项); finally broken rows.
 */
public final class FlattenedTables {

  /** More lines than this between two grids, blank ones included, separate two tables. */
  private static final int LONGEST_GAP = 8;

  /** A longer line is not an article line. */
  private static final int LONGEST_ARTICLE = 60;

  private FlattenedTables() {}

  /** The blocks with such tables replaced by grids. */
  public static List<Block> gather(List<Block> blocks) {
    List<Block> merged = merge(LabelCells.gather(TabCells.gather(BrokenLabels.join(blocks))));
    List<Block> gathered = new ArrayList<>(merged.size());
    for (Block block : merged) {
      gathered.add(block instanceof Block.Grid grid ? BrokenRows.join(grid) : block);
    }
    return gathered;
  }

  private static List<Block> merge(List<Block> blocks) {
    List<Block> merged = new ArrayList<>(blocks.size());
    int at = 0;
    while (at < blocks.size()) {
      int next = blocks.get(at) instanceof Block.Grid ? at + 1 : next(blocks, at, null);
      if (next == at) {
        merged.add(blocks.get(at++));
        continue;
      }
      int line = blocks.get(at).line();
      List<List<GridCell>> rows = new ArrayList<>();
      while (next > at) {
        append(blocks.subList(at, next), rows);
        at = next;
        next = next(blocks, at, (Block.Grid) blocks.get(next - 1));
      }
      merged.add(new Block.Grid(line, rows));
    }
    return merged;
  }

  /**
   * The index after the grid that continues the table at {@code at}, possibly after article lines;
   * {@code at} itself when the table ends.
   *
   * @param last the grid before {@code at}, {@code null} if there is none: then only an article
   *     line can begin a table
   */
  private static int next(List<Block> blocks, int at, Block.@Nullable Grid last) {
    boolean article = false;
    int limit = Math.min(blocks.size(), at + LONGEST_GAP);
    for (int i = at; i < limit; i++) {
      switch (blocks.get(i)) {
        case Block.Heading heading -> {
          return at;
        }
        case Block.Grid grid -> {
          boolean apart = i > at && last != null && isTornApart(last, grid);
          return article || apart ? i + 1 : at;
        }
        case Block.Text line -> {
          boolean blank = Folding.trim(line.text()).isEmpty();
          boolean isArticle = !blank && isArticle(line.text());
          if (!isArticle && (!blank || (last == null && !article))) {
            return at;
          }
          article |= isArticle;
        }
      }
    }
    return at;
  }

  /**
   * Whether two grids with blank lines between them are one table: one of them is a single row, the
   * upper one ends in its head, or the lower one begins with figures without a label.
   */
  private static boolean isTornApart(Block.Grid upper, Block.Grid lower) {
    return upper.rows().size() == 1
        || lower.rows().size() == 1
        || consistsOf(upper.rows().getLast(), CellKind::headsColumn)
        || consistsOf(lower.rows().getFirst(), CellKind::standsBehindLabel);
  }

  private static boolean consistsOf(List<GridCell> row, Predicate<CellKind> wanted) {
    return row.stream()
        .map(cell -> CellClassifier.ofAnyForm().kind(cell.text()))
        .allMatch(kind -> kind == CellKind.BLANK || wanted.test(kind));
  }

  private static boolean isArticle(String line) {
    return line.length() <= LONGEST_ARTICLE
        && line.indexOf('第') >= 0
        && CellClassifier.ofAnyForm().kind(line) == CellKind.ARTICLE;
  }

  private static void append(List<Block> blocks, List<List<GridCell>> rows) {
    for (Block block : blocks) {
      if (block instanceof Block.Grid grid) {
        rows.addAll(grid.rows());
      } else if (block instanceof Block.Text line && !line.text().isBlank()) {
        rows.add(List.of(new GridCell(Folding.trim(line.text()))));
      }
    }
  }
}
