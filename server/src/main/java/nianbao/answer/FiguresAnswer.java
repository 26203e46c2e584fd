package nianbao.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nianbao.figures.Concept;
import nianbao.report.ReportId;
import nianbao.search.FigureTable;
import nianbao.search.FiguresRequest;
import nianbao.search.QueryNotice;
import org.jspecify.annotations.Nullable;

/**
 * Figures by year as the API answers them; {@link FigureTable} explains the fields.
 *
 * @param name of the figure
 * @param per of the figure it is divided by
 * @param breaks years from which on the figure means something else
 * @param total how many rows there are on all pages
 * @param figures one row each
 */
public record FiguresAnswer(
    String name,
    @Nullable String per,
    List<BreakAnswer> breaks,
    List<String> warnings,
    String rows,
    int total,
    int page,
    int size,
    long tookMillis,
    FiguresOfRow all,
    List<FiguresOfRow> figures) {

  /** A break in what a figure means. */
  public record BreakAnswer(String name, int year, String zh, String en) {}

  /** A row. */
  public record FiguresOfRow(RowAnswer of, List<CellAnswer> cells) {}

  /**
   * The figures of a year.
   *
   * @param report id of the only report there is
   * @param url where that report has the figure
   */
  public record CellAnswer(
      @Nullable Integer year,
      int reports,
      int given,
      @Nullable BigDecimal total,
      @Nullable BigDecimal dividend,
      @Nullable BigDecimal divisor,
      @Nullable BigDecimal median,
      @Nullable BigDecimal change,
      int pairs,
      @Nullable String report,
      @Nullable String url) {}

  /**
   * The answer to a request.
   *
   * @param page from 1
   * @param size rows on a page
   */
  public static FiguresAnswer of(
      FiguresRequest request, FigureTable table, int page, int size, long tookMillis) {
    int from = Math.min(table.rows().size(), (page - 1) * size);
    int to = Math.min(table.rows().size(), from + size);
    List<BreakAnswer> breaks =
        request.names().stream()
            .flatMap(
                name ->
                    Concept.breaks(name).stream()
                        .map(
                            each ->
                                new BreakAnswer(name, each.year(), each.chinese(), each.english())))
            .toList();
    return new FiguresAnswer(
        request.name(),
        request.per(),
        breaks,
        table.warnings().stream().map(QueryNotice::inBothLanguages).toList(),
        request.rows().name().toLowerCase(Locale.ROOT),
        table.rows().size(),
        page,
        size,
        tookMillis,
        row(request, table.all()),
        table.rows().subList(from, to).stream().map(row -> row(request, row)).toList());
  }

  private static FiguresOfRow row(FiguresRequest request, FigureTable.Row row) {
    return new FiguresOfRow(
        RowAnswer.of(row.group()), row.cells().stream().map(cell -> cell(request, cell)).toList());
  }

  private static CellAnswer cell(FiguresRequest request, FigureTable.Cell cell) {
    ReportId only = cell.only();
    return new CellAnswer(
        cell.year(),
        cell.reports(),
        cell.given(),
        cell.total(),
        cell.dividend(),
        cell.divisor(),
        cell.median(),
        cell.change(),
        cell.pairs(),
        only == null ? null : only.value(),
        only == null || cell.given() == 0 ? null : Links.figure(only, request.name()));
  }
}
