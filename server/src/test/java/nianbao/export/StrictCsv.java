package nianbao.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as RFC 4180 has it and nothing else: every line ends with CR LF, cells with commas,
 * quotation marks or line breaks are quoted, all records have the same number of cells, and a byte
 * order mark stands first.
 */
public final class StrictCsv {
  private final String text;
  private int at;

  private StrictCsv(String text) {
    this.text = text;
  }

  /**
   * All records.
   *
   * @throws IllegalArgumentException where the file is not as said above
   */
  public static List<List<String>> read(byte[] file) {
    String text = new String(file, UTF_8);
    if (!text.startsWith("\ufeff")) {
      throw new IllegalArgumentException("no byte order mark");
    }
    return new StrictCsv(text.substring(1)).records();
  }

  private List<List<String>> records() {
    List<List<String>> records = new ArrayList<>();
    while (at < text.length()) {
      records.add(record());
      if (records.getLast().size() != records.getFirst().size()) {
        throw new IllegalArgumentException("cells of record " + records.size());
      }
    }
    return records;
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (text.startsWith("\r\n", at)) {
        at += 2;
        return cells;
      }
      if (at >= text.length() || text.charAt(at) != ',') {
        throw new IllegalArgumentException("after a cell at " + at);
      }
      at++;
    }
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      boolean mark = text.charAt(at) == '"';
      if (mark && !text.startsWith("\"\"", at)) {
        at++;
        return cell.toString();
      }
      cell.append(text.charAt(at));
      at += mark ? 1 : 0;
    }
    throw new IllegalArgumentException("a quoted cell is not closed");
  }
}
