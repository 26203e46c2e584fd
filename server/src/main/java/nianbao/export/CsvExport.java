package nianbao.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.export.ExportColumn.Named;
import nianbao.export.ExportTable.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as RFC 4180 has it, in UTF-8 with a byte order mark, by which spreadsheets recognise
 * the encoding. The last line of a whole file is a row whose first cell says so, {@code # 12 行，完整},
 * with the remark that the data is invented where it is.
 *
 * <p>Text that a spreadsheet would take for a formula has an apostrophe before it; numbers are
 * written as they are.
 */
final class CsvExport {
  /** What formulas and commands begin with, and the forms that are taken for these. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private CsvExport() {}

  static <R> long write(ExportTable<R> table, OutputStream out) throws IOException {
    try {
      return records(table, out);
    } catch (UncheckedIOException e) {
      throw e.getCause(); // of the library
    }
  }

  private static <R> long records(ExportTable<R> table, OutputStream out) throws IOException {
    List<ExportColumn<R>> columns = table.columns();
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(BYTE_ORDER_MARK);
    // The writer keeps its own buffer, so it is flushed before the one below.
    CsvWriter csv =
        CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(columns.stream().map(column -> inert(column.label())).toList());
    writer.flush(); // the download begins before the first row is found
    long rows = 0;
    for (R row = table.rows().next(); row != null; row = table.rows().next()) {
      String[] cells = new String[columns.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cell(columns.get(i).of(row));
      }
      csv.writeRecord(cells);
      rows++;
    }
    csv.writeRecord(end(table, rows));
    writer.flush();
    return rows;
  }

  private static <R> String[] end(ExportTable<R> table, long rows) {
    String[] cells = new String[table.columns().size()];
    Arrays.fill(cells, "");
    String note =
        table.facts().stream()
            .filter(fact -> fact.key().equals("note"))
            .map(Fact::value)
            .findFirst()
            .orElse("");
    String key = table.isPartial() ? "export.end.some" : "export.end";
    String end = table.words().text(key, Map.of("n", Long.toString(rows)));
    cells[0] = ("# " + end + ' ' + note).strip();
    return cells;
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Long number -> number.toString();
      case LocalDate day -> day.toString();
      case Named named -> inert(named.words());
      default -> inert(value.toString());
    };
  }

  private static String inert(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
