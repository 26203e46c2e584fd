package nianbao.export.results;

import static nianbao.export.ExportColumn.text;
import static nianbao.export.ExportColumn.whole;

import java.util.List;
import java.util.function.Function;
import nianbao.export.ExportColumn;
import nianbao.export.ExportWords;
import nianbao.report.Header;
import org.jspecify.annotations.Nullable;

/** Columns about the report of a row. */
final class ReportColumns {

  private ReportColumns() {}

  /** Where a report is from, and of which year it is. */
  static <R> List<ExportColumn<R>> origin(ExportWords words, Function<R, Header> header) {
    return List.of(
        text("province", words.text("field.province"), row -> header.apply(row).place().province()),
        text("city", words.text("field.city"), row -> header.apply(row).place().city()),
        text("county", words.text("field.county"), row -> header.apply(row).place().county()),
        whole("reportYear", words.text("field.reportYear"), row -> year(header.apply(row))));
  }

  private static @Nullable Long year(Header header) {
    Integer year = header.reportYear();
    return year == null ? null : year.longValue();
  }

  /** Whose report it is: in full, or as printed where that is all that is known. */
  static <R> ExportColumn<R> office(ExportWords words, Function<R, Header> header) {
    return text(
        "issuer",
        words.text("field.issuer"),
        row -> {
          Header of = header.apply(row);
          return of.issuer() == null ? of.issuerAsPrinted() : of.issuer();
        });
  }
}
