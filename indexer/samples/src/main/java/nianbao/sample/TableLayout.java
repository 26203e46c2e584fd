package nianbao.sample;

/** How the statutory tables reach a file. */
enum TableLayout {
  /** {@code a | b | | |}: every row padded with blank cells to the width of the widest. */
  PIPES,
  /** {@code a | b |}: cells only as far as the row goes. */
  SHORT_PIPES,
  /** A tab between cells, also after the last cell of a short row. */
  TABS,
  /** A tab and a cell on each line, a blank line between rows. */
  CELL_LINES,
  /** {@code a | | | b |}: blank cells where a cell covers several columns or rows. */
  FILLED_PIPES,
  /** Pipes, with lines broken behind some of them. */
  BROKEN_PIPES,
  /** A cell on each line; a blank cell is a blank line. */
  LINES,
  /** The same with a blank line behind every cell. */
  SPACED_LINES,
  /** A cell on each line, nothing for blank cells. */
  VANISHED_BLANKS,
  /** A cell on each line and a lone pipe on the line between two. */
  LONE_PIPES,
  /** Pipes, the figures of a row in one: {@code a | 0000000 |}. */
  GLUED,
  /** A table of a page whose cells cover rows and columns as on paper. */
  SPANS,
  /** A table of a page whose cells cover one row and column each. */
  NO_SPANS,
  /** Pictures: nothing but headings and captions. */
  PICTURES,
  /** A file beside the report: nothing of it. */
  ANNEX;

  /** Whether the rows are to be told from the layout alone. */
  boolean showsRows() {
    return compareTo(FILLED_PIPES) <= 0 || isMarkup();
  }

  /** Whether it is for pages only. */
  boolean isMarkup() {
    return this == SPANS || this == NO_SPANS;
  }

  /** Whether figures are there to be read. */
  boolean showsFigures() {
    return compareTo(PICTURES) < 0;
  }

  static TableLayout drawOfText(SeededRandom dice) {
    return dice.weighted(values(), 10, 10, 10, 10, 8, 8, 8, 8, 9, 7, 8, 0, 0, 2, 2);
  }

  static TableLayout drawOfPage(SeededRandom dice) {
    return dice.weighted(values(), 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 28, 2, 2);
  }
}
