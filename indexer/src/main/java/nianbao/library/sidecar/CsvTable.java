package nianbao.library.sidecar;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as spreadsheets write them (RFC 4180, loosely).
 *
 * <pre>
 * table = ["sep=" delimiter end] row {end row}     end = CR LF | LF | CR
 * row   = cell {delimiter cell}                    delimiter = "," | ";" | TAB
 * cell  = '"' {any but '"' | '""'} '"' | {any but delimiter and end}
 * </pre>
 *
 * The delimiter is the most frequent one in the first row, outside quotes, unless {@code sep=}
 * names another. A quoted cell may span lines. Hand-written because a library would be larger than
 * this class, and none reports the line of the file at which a row begins.
 */
final class CsvTable {

  private static final String DELIMITERS = ",;\t";
  private static final String NAMED_DELIMITER = "sep=";

  /** Far more than a person writes for one folder; bounds the memory that a file can take. */
  static final int MAX_CELLS = 2_000_000;

  private final String text;
  private final char delimiter;
  private final List<Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;
  private int cellsRead;

  /**
   * A row that is not blank.
   *
   * @param line 1-based line of the file at which it begins
   * @param closed false for a last row with an unclosed quote
   */
  record Row(int line, List<String> cells, boolean closed) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  private CsvTable(String text) throws SidecarException {
    this.text = text;
    boolean named = namesDelimiter(text);
    this.delimiter = named ? text.charAt(NAMED_DELIMITER.length()) : likeliest(text);
    if (named) {
      row();
      rows.clear();
    }
  }

  private static boolean namesDelimiter(String text) {
    int at = NAMED_DELIMITER.length();
    return text.startsWith(NAMED_DELIMITER)
        && text.length() > at
        && "\r\n\"".indexOf(text.charAt(at)) < 0;
  }

  /**
   * The rows that are not blank. Takes linear time.
   *
   * @throws SidecarException when there are more than {@link #MAX_CELLS} cells
   */
  static List<Row> parse(String text) throws SidecarException {
    CsvTable table = new CsvTable(text);
    while (table.at < text.length()) {
      table.row();
    }
    return table.rows;
  }

  private static char likeliest(String text) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        break;
      }
      int which = DELIMITERS.indexOf(c);
      if (!quoted && which >= 0) {
        counts[which]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.charAt(best);
  }

  private void row() throws SidecarException {
    int first = line;
    List<String> cells = new ArrayList<>();
    boolean closed = true;
    do {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      StringBuilder cell = new StringBuilder();
      closed = !quoted || quoted(cell);
      plain(cell);
      if (++cellsRead > MAX_CELLS) {
        throw new SidecarException(
            "the table has more than " + MAX_CELLS + " cells; split it by folder");
      }
      cells.add(cell.toString().strip());
    } while (take(delimiter));
    if (take('\r')) {
      take('\n');
      line++;
    } else if (take('\n')) {
      line++;
    }
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(new Row(first, cells, closed));
    }
  }

  private boolean take(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  /** Reads the inside of quotes; returns false when they are never closed. */
  private boolean quoted(StringBuilder cell) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && !take('"')) {
        return true;
      }
      boolean lineEnd =
          c == '\n' || (c == '\r' && !(at < text.length() && text.charAt(at) == '\n'));
      line += lineEnd ? 1 : 0;
      cell.append(c);
    }
    return false;
  }

  private void plain(StringBuilder cell) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == delimiter || c == '\n' || c == '\r') {
        return;
      }
      cell.append(c);
      at++;
    }
  }
}
