package nianbao.export.years;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nianbao.answer.Links;
import nianbao.export.ExportColumn;
import nianbao.export.ExportContext;
import nianbao.export.ExportRows;
import nianbao.export.ExportTable;
import nianbao.export.ExportTable.Fact;
import nianbao.export.ExportWords;
import nianbao.report.ReportId;
import nianbao.search.FigureTable;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Place;
import nianbao.search.RowGroup.Unknown;
import nianbao.search.YearCounts;
import org.jspecify.annotations.Nullable;

/** Makes the tables. A gap has 0 reports; what nobody gives is empty, never 0. */
public final class YearExport {
  private static final int SHARE_DIGITS = 4;

  private YearExport() {}

  /**
   * What is asked for, and by whom.
   *
   * @param facts what was asked
   * @param search where the reports of a row and a year are
   */
  public record Asked(List<Fact> facts, ReportsAddress search, ExportContext context) {

    public Asked {
      facts = List.copyOf(facts);
    }

    private String label(String key) {
      return context.label(key);
    }

    private ExportWords words() {
      return context.words();
    }

    private <R> ExportTable<R> table(String name, List<ExportColumn<R>> columns, Iterable<R> rows) {
      return context.table(label(name), columns, ExportRows.of(rows), facts);
    }

    /** Where the reports of a row are from, and of which year they are. */
    private <R> List<ExportColumn<R>> groupColumns(
        Function<R, RowGroup> group, Function<R, @Nullable Integer> year) {
      return List.of(
          ExportColumn.text(
              "province", words().text("field.province"), row -> place(group.apply(row), 0)),
          ExportColumn.text("city", words().text("field.city"), row -> place(group.apply(row), 1)),
          ExportColumn.text(
              "county", words().text("field.county"), row -> place(group.apply(row), 2)),
          ExportColumn.text("code", label("code"), row -> code(group.apply(row))),
          ExportColumn.text(
              "office", words().text("filter.office"), row -> office(group.apply(row))),
          ExportColumn.text("of", label("of"), row -> said(group.apply(row))),
          ExportColumn.whole(
              "year",
              words().text("field.reportYear"),
              row -> {
                Integer known = year.apply(row);
                return known == null ? null : known.longValue();
              }));
    }

    /** How many reports there are, and where. */
    private <R> List<ExportColumn<R>> reportColumns(
        ToIntFunction<R> reports, Function<R, @Nullable String> url) {
      return List.of(
          ExportColumn.whole("reports", label("there"), row -> (long) reports.applyAsInt(row)),
          ExportColumn.link(
              "url",
              label("reports-url"),
              row -> reports.applyAsInt(row) == 0 ? null : url.apply(row)));
    }

    /** What the other columns don't say of a row. */
    private @Nullable String said(RowGroup group) {
      return switch (group) {
        case Everything all -> words().text("matrix.everything");
        case Unknown unknown -> label("unknown");
        case OfPlace place -> place.isItself() ? words().text("matrix.itself") : null;
        case OfOffice office -> null;
      };
    }

    private @Nullable String url(
        String query, RowGroup group, @Nullable Integer year, @Nullable ReportId only) {
      String below = only == null ? search.of(query, group, year) : Links.report(only);
      return below == null ? null : context.base() + below;
    }
  }

  private static List<Place> path(RowGroup group) {
    return switch (group) {
      case OfPlace place -> place.path();
      case OfOffice office -> office.path();
      case Everything all -> List.of();
      case Unknown unknown -> List.of();
    };
  }

  /** The place of a depth, from the province down. */
  private static @Nullable String place(RowGroup group, int depth) {
    List<Place> path = path(group);
    return depth < path.size() ? path.get(depth).name() : null;
  }

  private static @Nullable String code(RowGroup group) {
    List<Place> path = path(group);
    return path.isEmpty() ? null : path.getLast().code();
  }

  private static @Nullable String office(RowGroup group) {
    return group instanceof OfOffice office ? office.name() : null;
  }

  /** Where the reports of a row and a year are. */
  @FunctionalInterface
  public interface ReportsAddress {
    /** The address below the base; {@code null} when no search has just these. */
    @Nullable String of(String query, RowGroup group, @Nullable Integer year);
  }

  /**
   * The reports that match a query.
   *
   * @param rows in their order
   */
  public record Line(String query, List<YearCounts.Row> rows) {
    public Line {
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table: a place or office in a year. */
  private record Counted(String query, RowGroup group, YearCounts.Cell cell) {
    /** Of the reports there are; {@code null} in a gap. */
    @Nullable BigDecimal share() {
      return cell.reports() == 0
          ? null
          : BigDecimal.valueOf(cell.matching())
              .divide(BigDecimal.valueOf(cell.reports()), SHARE_DIGITS, RoundingMode.HALF_UP);
    }
  }

  /** How many reports match a query, of those there are. */
  public static ExportTable<?> of(Line line, Asked asked) {
    return asked.table("matrix", countColumns(asked), counted(List.of(line)));
  }

  /** The same for several queries, and which share of the reports match. */
  public static ExportTable<?> of(List<Line> lines, Asked asked) {
    List<ExportColumn<Counted>> columns = new ArrayList<>();
    columns.add(ExportColumn.text("q", asked.label("query"), Counted::query));
    columns.addAll(countColumns(asked));
    columns.add(ExportColumn.decimal("share", asked.label("share.reports"), Counted::share));
    return asked.table("trend", columns, counted(lines));
  }

  private static List<Counted> counted(List<Line> lines) {
    List<Counted> counted = new ArrayList<>();
    for (Line line : lines) {
      for (YearCounts.Row row : line.rows()) {
        row.cells().forEach(cell -> counted.add(new Counted(line.query(), row.group(), cell)));
      }
    }
    return counted;
  }

  private static List<ExportColumn<Counted>> countColumns(Asked asked) {
    List<ExportColumn<Counted>> columns =
        new ArrayList<>(asked.groupColumns(Counted::group, row -> row.cell().year()));
    columns.add(
        ExportColumn.whole(
            "matching", asked.label("matching"), row -> (long) row.cell().matching()));
    columns.addAll(
        asked.reportColumns(
            row -> row.cell().reports(),
            row -> asked.url(row.query(), row.group(), row.cell().year(), row.cell().only())));
    return columns;
  }

  /** A row of a table: what is given for a place or office in a year. */
  private record Given(RowGroup group, FigureTable.Cell cell) {}

  /**
   * What reports give for a figure.
   *
   * @param query that the reports match
   * @param label of the figure
   */
  public static ExportTable<?> of(FigureTable table, String query, String label, Asked asked) {
    List<Given> given = new ArrayList<>();
    for (FigureTable.Row row : table.rows()) {
      row.cells().forEach(cell -> given.add(new Given(row.group(), cell)));
    }
    List<ExportColumn<Given>> columns =
        new ArrayList<>(asked.groupColumns(Given::group, row -> row.cell().year()));
    columns.add(ExportColumn.decimal("total", label, row -> row.cell().total()));
    columns.add(
        ExportColumn.decimal("dividend", asked.label("dividend"), row -> row.cell().dividend()));
    columns.add(
        ExportColumn.decimal("divisor", asked.label("divisor"), row -> row.cell().divisor()));
    columns.add(
        ExportColumn.decimal(
            "median", asked.words().text("figures.page.median"), row -> row.cell().median()));
    columns.add(
        ExportColumn.decimal(
            "change", asked.words().text("figures.page.change"), row -> row.cell().change()));
    columns.add(
        ExportColumn.whole("pairs", asked.label("pairs"), row -> (long) row.cell().pairs()));
    columns.add(
        ExportColumn.whole("given", asked.label("given"), row -> (long) row.cell().given()));
    columns.addAll(
        asked.reportColumns(
            row -> row.cell().reports(),
            row -> asked.url(query, row.group(), row.cell().year(), row.cell().only())));
    return asked.table("figures", columns, given);
  }
}
