package nianbao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.export.ExportColumn.Named;
import nianbao.export.ExportTable.Fact;
import nianbao.text.Beginning;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook: the rows with their types, below a head that stays in view and filters; then a
 * sheet of what the file says about itself. Rows beyond those that a sheet can have go on in
 * another sheet. The last sheet also says what a cell or a sheet had no room for.
 */
final class WorkbookExport {
  /** Most rows of a sheet, its head included. */
  static final int MOST_ROWS = 1_048_576;

  /** Most UTF-16 units of a cell. */
  static final int LONGEST_TEXT = 32_767;

  /** Most links of a sheet: a spreadsheet refuses to open one with more. */
  static final int MOST_LINKS = 65_530;

  /** So many rows are written together. */
  private static final int ROWS_AT_ONCE = 100;

  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_LINK = 2079;
  private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\p{Cntrl}\\[\\]:*?/\\\\']");

  /** What spreadsheets read as an escaped character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Set<String> WEB = Set.of("http", "https");

  private final Workbook workbook;
  private final int mostRows;
  private long cut;
  private long unlinked;

  private WorkbookExport(Workbook workbook, int mostRows) {
    this.workbook = workbook;
    this.mostRows = mostRows;
  }

  static <R> long write(ExportTable<R> table, OutputStream out) throws IOException {
    return write(table, out, MOST_ROWS);
  }

  /**
   * @param mostRows of a sheet, its head included
   */
  static <R> long write(ExportTable<R> table, OutputStream out, int mostRows) throws IOException {
    // Not closed when this throws: that would write the end.
    Workbook workbook = new Workbook(out, "Nianbao", "1.0");
    long rows = new WorkbookExport(workbook, mostRows).write(table);
    workbook.finish();
    out.flush();
    return rows;
  }

  private <R> long write(ExportTable<R> table) throws IOException {
    long rows = 0;
    int number = 1;
    R row = table.rows().next();
    do {
      Worksheet sheet = workbook.newWorksheet(name(table.name(), number));
      number++;
      head(sheet, table.columns());
      int next = 1;
      int links = 0;
      for (; row != null && next < mostRows; row = table.rows().next()) {
        links = row(sheet, next, table.columns(), row, links);
        next++;
        if (next % ROWS_AT_ONCE == 0) {
          sheet.flush();
        }
      }
      rows += next - 1;
      sheet.setAutoFilter(0, 0, next - 1, table.columns().size() - 1);
      sheet.finish();
    } while (row != null);
    facts(table, rows);
    return rows;
  }

  private static String name(String name, int number) {
    String suffix = number == 1 ? "" : " " + number;
    String plain = NOT_IN_SHEET_NAMES.matcher(name).replaceAll(" ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME - suffix.length()))
        + suffix;
  }

  private <R> void head(Worksheet sheet, List<ExportColumn<R>> columns) throws IOException {
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, width(columns.get(i).type()));
      text(sheet, 0, i, columns.get(i).label());
      sheet.style(0, i).bold().set();
    }
    sheet.flush();
  }

  private static int width(ExportColumn.Type type) {
    return switch (type) {
      case TEXT, LINK -> 30;
      case WHOLE, DECIMAL, DATE, NAMED -> 12;
    };
  }

  /**
   * @param links that the sheet has already
   * @return and with this row
   */
  private <R> int row(
      Worksheet sheet, int row, List<ExportColumn<R>> columns, R values, int links) {
    int all = links;
    for (int i = 0; i < columns.size(); i++) {
      Object value = columns.get(i).of(values);
      if (columns.get(i).type() == ExportColumn.Type.LINK && value != null) {
        all += link(sheet, row, i, value.toString(), all) ? 1 : 0;
      } else {
        cell(sheet, row, i, value);
      }
    }
    return all;
  }

  private void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> sheet.value(row, column, number);
      case Long number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Named named -> text(sheet, row, column, named.words());
      default -> text(sheet, row, column, value.toString());
    }
  }

  private void text(Worksheet sheet, int row, int column, String text) {
    boolean fits = text.length() <= LONGEST_TEXT;
    cut += fits ? 0 : 1;
    String shown = fits ? text : Beginning.marked(text, LONGEST_TEXT - 1);
    sheet.inlineString(row, column, ESCAPE.matcher(shown).replaceAll("_x005F_"));
  }

  /** Whether there was room for it as a link; it is written as text in any case. */
  private boolean link(Worksheet sheet, int row, int column, String address, int links) {
    boolean linked = links < MOST_LINKS && isLink(address);
    if (linked) {
      // The library writes the target as it is, and keeps what it shows in memory.
      sheet.hyperlink(row, column, new HyperLink(escaped(address), "↗"));
    }
    unlinked += linked ? 0 : 1;
    text(sheet, row, column, address);
    return linked;
  }

  private static boolean isLink(String address) {
    try {
      String scheme = String.valueOf(new URI(address).getScheme());
      return address.length() <= LONGEST_LINK && WEB.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false; // a spreadsheet would call the whole file damaged
    }
  }

  private static String escaped(String address) {
    return address
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private <R> void facts(ExportTable<R> table, long rows) throws IOException {
    ExportWords words = table.words();
    Worksheet sheet = workbook.newWorksheet(name(words.text("export.about"), 1));
    sheet.width(0, 20);
    sheet.width(1, 80);
    int next = 0;
    text(sheet, next, 0, words.text("export.rows"));
    sheet.value(next++, 1, rows);
    for (Fact fact : table.facts()) {
      text(sheet, next, 0, fact.label());
      text(sheet, next++, 1, fact.value());
    }
    if (cut > 0) {
      text(sheet, next, 0, words.text("export.cut"));
      String most = Integer.toString(LONGEST_TEXT);
      String n = Long.toString(cut);
      text(sheet, next++, 1, words.text("export.cut.cells", Map.of("n", n, "most", most)));
    }
    if (unlinked > 0) {
      text(sheet, next, 0, words.text("export.unlinked"));
      String n = Long.toString(unlinked);
      text(sheet, next, 1, words.text("export.unlinked.cells", Map.of("n", n)));
    }
    sheet.finish();
  }
}
