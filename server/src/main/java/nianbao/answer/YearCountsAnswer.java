package nianbao.answer;

import java.util.List;
import java.util.Locale;
import nianbao.office.OfficeKey;
import nianbao.search.QueryNotice;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Unknown;
import nianbao.search.Suggestion;
import nianbao.search.YearCounts;
import nianbao.search.YearCountsRequest;
import org.jspecify.annotations.Nullable;

/**
 * Counts by year as the API answers them; {@link YearCounts} explains the fields.
 *
 * @param rows what there is a row for: {@code all}, {@code province}, {@code city}, {@code county}
 *     or {@code office}
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
    RowAnswer all,
    List<RowAnswer> counts) {

  /**
   * The query.
   *
   * @param warnings one sentence for each repair and each part left out, in both languages
   */
  public record AskedQuery(String q, List<String> warnings) {}

  /**
   * A row.
   *
   * @param kind {@code all}, {@code place}, {@code office} or {@code unknown}
   * @param code of the place, key of the office; {@code null} for the others
   * @param path names of the places from the province down, of an office those it is in
   * @param itself whether it is of the place's own offices only
   * @param url of the office's page; {@code null} for other rows
   * @param filters which with one of the year select its reports in a search
   */
  public record RowAnswer(
      String kind,
      @Nullable String code,
      @Nullable String name,
      List<String> path,
      boolean itself,
      @Nullable String url,
      List<Suggestion.Filter> filters,
      int matching,
      int reports,
      List<CellAnswer> cells) {}

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

  private static RowAnswer row(YearCounts.Row row) {
    RowGroup group = row.group();
    return switch (group) {
      case Everything all -> row(row, "all", null, null, List.of(), null);
      case Unknown unknown -> row(row, "unknown", null, null, List.of(), null);
      case OfPlace place -> {
        RowGroup.Place last = place.path().getLast();
        yield row(row, "place", last.code(), last.name(), place.path(), null);
      }
      case OfOffice office -> {
        String url = Links.office(new OfficeKey(office.key()));
        yield row(row, "office", office.key(), office.name(), office.path(), url);
      }
    };
  }

  private static RowAnswer row(
      YearCounts.Row row,
      String kind,
      @Nullable String code,
      @Nullable String name,
      List<RowGroup.Place> path,
      @Nullable String url) {
    return new RowAnswer(
        kind,
        code,
        name,
        path.stream().map(RowGroup.Place::name).toList(),
        row.group() instanceof OfPlace place && place.isItself(),
        url,
        row.group().filters(),
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
