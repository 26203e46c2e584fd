package nianbao.sample.plan;

import nianbao.sample.random.SeededRandom;

/** How the statutory tables appear in a file. */
public enum TableLayout {
  /** {@code a | b | | |}: every row padded with blank cells to the width of the widest. */
  PIPES,
  /** {@code a | b |}: cells only as far as the row goes. */
  SHORT_PIPES,
  /** Tabs between cells, and after the last cell of a short row. */
  TABS,
  /** One cell per line, each after a tab, and blank lines between rows. */
  CELL_LINES,
  /** {@code a | | | b |}: blank cells where a cell covers several columns or rows. */
  FILLED_PIPES,
  /** Pipes, with line breaks after some of them. */
  BROKEN_PIPES,
  /** One cell per line; a blank cell is a blank line. */
  LINES,
  /** The same with a blank line after every cell. */
  SPACED_LINES,
  /** One cell per line; blank cells are lost. */
  VANISHED_BLANKS,
  /** One cell per line, and a line with a single pipe between two. */
  LONE_PIPES,
  /** Pipes, with all figures of a row in one cell: {@code a | 0000000 |}. */
  GLUED,
  /** {@code a b c}: one space between cells; blank cells are lost. */
  SPACES,
  /** Pipes, with the report year in the column headings: 本年(2023)制发件数. */
  YEAR_HEADS,
  /** A cell and a pipe per line, with column headings cut off: 本年制. */
  TORN_PIPES,
  /** An HTML table whose cells span rows and columns as on paper. */
  SPANS,
  /** An HTML table without spans. */
  NO_SPANS,
  /** Pictures: only headings and captions are text. */
  PICTURES,
  /** In a separate file: not part of the report. */
  ANNEX;

  /** Whether the layout alone shows what the rows are. */
  public boolean showsRows() {
    return compareTo(FILLED_PIPES) <= 0 || this == YEAR_HEADS || isMarkup();
  }

  /** Whether it is for web pages only. */
  boolean isMarkup() {
    return this == SPANS || this == NO_SPANS;
  }

  /** Whether blank cells leave no trace. */
  public boolean losesBlanks() {
    return this == VANISHED_BLANKS || this == SPACES;
  }

  /** Whether only plain numbers can be told apart. */
  public boolean needsPlainNumbers() {
    return this == GLUED || this == SPACES;
  }

  /** Whether the figures can be read. */
  public boolean showsFigures() {
    return compareTo(PICTURES) < 0;
  }

  static TableLayout drawOfText(SeededRandom random) {
    return random.weighted(values(), 10, 10, 10, 10, 8, 8, 8, 8, 9, 7, 8, 9, 8, 8, 0, 0, 2, 2);
  }

  static TableLayout drawOfPage(SeededRandom random) {
    return random.weighted(values(), 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 28, 2, 2);
  }
}
