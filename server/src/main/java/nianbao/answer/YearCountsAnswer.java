package nianbao.answer;

import java.util.List;
import java.util.Locale;
import nianbao.search.QueryNotice;
import nianbao.search.YearCounts;
import nianbao.search.YearCountsRequest;
import org.jspecify.annotations.Nullable;

/**
 * Counts by year as the API answers them; {@link YearCounts} explains the fields.
 *
 * @param rows what there is a row for, as requests name it
 * @param total how many rows there are on all pages
 * @param counts one row each
 */
public record YearCountsAnswer(
    AskedQuery query,
    String rows,
    int total,
    int page,
    int size,
    long tookMillis,
    CountsOfRow all,
    List<CountsOfRow> counts) {

  /**
   * The query.
   *
   * @param warnings one sentence for each repair and each part left out, in both languages
   */
  public record AskedQuery(String q, List<String> warnings) {}

  /**
   * A row.
   *
   * @param of what its reports have in common
   */
  public record CountsOfRow(RowAnswer of, int matching, int reports, List<CellAnswer> cells) {}

  /**
   * The reports of a year.
   *
   * @param report id of the only one there is of an office
   */
  public record CellAnswer(
      @Nullable Integer year, int matching, int reports, @Nullable String report) {}

  /**
   * The answer to a request.
   *
   * @param page from 1
   * @param size rows on a page
   */
  public static YearCountsAnswer of(
      YearCountsRequest request, YearCounts counts, int page, int size, long tookMillis) {
    int from = Math.min(counts.rows().size(), (page - 1) * size);
    int to = Math.min(counts.rows().size(), from + size);
    return new YearCountsAnswer(
        new AskedQuery(
            request.query(), counts.warnings().stream().map(QueryNotice::inBothLanguages).toList()),
        request.rows().name().toLowerCase(Locale.ROOT),
        counts.rows().size(),
        page,
        size,
        tookMillis,
        row(counts.all()),
        counts.rows().subList(from, to).stream().map(YearCountsAnswer::row).toList());
  }

  private static CountsOfRow row(YearCounts.Row row) {
    return new CountsOfRow(
        RowAnswer.of(row.group()),
        row.matching(),
        row.reports(),
        row.cells().stream().map(YearCountsAnswer::cell).toList());
  }

  private static CellAnswer cell(YearCounts.Cell cell) {
    return new CellAnswer(
        cell.year(),
        cell.matching(),
        cell.reports(),
        cell.only() == null ? null : cell.only().value());
  }
}
