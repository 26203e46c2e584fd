package nianbao.library.sidecar;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as spreadsheets write them (RFC 4180 with their liberties).
 *
 * <pre>
 * table = ["sep=" delimiter end] row {end row}     end = CR LF | LF | CR
 * row   = cell {delimiter cell}                    delimiter = "," | ";" | TAB
 * cell  = '"' {any but '"' | '""'} '"' | {any but delimiter and end}
 * </pre>
 *
 * The delimiter is the one that is most frequent in the first row, outside quotes. A quoted cell
 * may have several lines. Written here because a library would be larger than these lines, and none
 * says at which line of the file a row begins.
 */
final class CsvTable {

  private static final String DELIMITERS = ",;\t";
  private static final String NAMED_DELIMITER = "sep=";

  private final String text;
  private final char delimiter;
  private final List<Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;

  /**
   * A row with something in it.
   *
   * @param line 1-based line of the file it begins at
   * @param closed false for a last row whose quotes are never closed
   */
  record Row(int line, List<String> cells, boolean closed) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  private CsvTable(String text) {
    this.text = text;
    boolean named = text.startsWith(NAMED_DELIMITER) && text.length() > NAMED_DELIMITER.length();
    this.delimiter = named ? text.charAt(NAMED_DELIMITER.length()) : likeliest(text);
    if (named) {
      row();
      rows.clear();
    }
  }

  /** The rows that are not blank; linear. */
  static List<Row> parse(String text) {
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

  private void row() {
    int first = line;
    List<String> cells = new ArrayList<>();
    boolean closed = true;
    do {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      StringBuilder cell = new StringBuilder();
      closed = !quoted || quoted(cell);
      plain(cell);
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

  /** The inside of quotes; false when they are never closed. */
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
