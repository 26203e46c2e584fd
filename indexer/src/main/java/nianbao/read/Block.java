package nianbao.read;

import java.util.List;

/** One piece of a document in reading order. */
public sealed interface Block {

  /** 1-based line of the source text where it begins; for formats without lines, its ordinal. */
  int line();

  /** A heading that the format itself marks as one, level 1 to 6. */
  record Heading(int line, int level, String text) implements Block {}

  /** One printed line, as printed: inner and leading white space kept, line break gone. */
  record Text(int line, String text) implements Block {}

  /** A table whose cells the format itself marks: pipes, tags, Word or PDF cells. */
  record Grid(int line, List<List<GridCell>> rows) implements Block {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A cell of a grid; positions covered by the span of another cell have no cell of their own.
   *
   * @param text as printed, trimmed; may hold line breaks
   */
  record GridCell(String text, int colspan, int rowspan) {
    /** A cell with more characters holds prose: its table only lays out the page. */
    public static final int LONGEST_TEXT = 400;

    public GridCell(String text) {
      this(text, 1, 1);
    }
  }
}
