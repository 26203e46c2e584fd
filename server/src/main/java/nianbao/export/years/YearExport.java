package nianbao.export.years;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nianbao.answer.Links;
import nianbao.export.ExportColumn;
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

  private YearExport() {}

  /**
   * Who asks for a table, and how.
   *
   * @param facts what was asked
   * @param base what links begin with, without a trailing slash
   * @param search the address below the base of the reports of a row and a year; {@code null} when
   *     no search has just these
   * @param sample whether the reports are the bundled samples
   */
  public record Asked(
      List<Fact> facts,
      String base,
      BiFunction<RowGroup, @Nullable Integer, @Nullable String> search,
      boolean sample,
      ExportWords words) {

    public Asked {
      facts = List.copyOf(facts);
    }

    private String label(String key) {
      return words.text("export." + key);
    }

    private <R> ExportTable<R> table(String name, List<ExportColumn<R>> columns, Iterable<R> rows) {
      return new ExportTable<>(
          label(name),
          columns,
          ExportRows.of(rows),
          ExportTable.facts(facts, sample, words),
          words);
    }

    /** Where the reports of a row are from, and of which year they are. */
    private <R> List<ExportColumn<R>> groupColumns(
        Function<R, RowGroup> group, Function<R, @Nullable Integer> year) {
      return List.of(
          ExportColumn.text(
              "province", words.text("field.province"), row -> place(group.apply(row), 0)),
          ExportColumn.text("city", words.text("field.city"), row -> place(group.apply(row), 1)),
          ExportColumn.text(
              "county", words.text("field.county"), row -> place(group.apply(row), 2)),
          ExportColumn.text("code", label("code"), row -> code(group.apply(row))),
          ExportColumn.text("office", words.text("filter.office"), row -> office(group.apply(row))),
          ExportColumn.text("of", label("of"), row -> said(group.apply(row))),
          ExportColumn.whole(
              "year",
              words.text("field.reportYear"),
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
        case Everything all -> words.text("matrix.everything");
        case Unknown unknown -> label("unknown");
        case OfPlace place -> place.isItself() ? words.text("matrix.itself") : null;
        case OfOffice office -> null;
      };
    }

    private @Nullable String url(RowGroup group, @Nullable Integer year, @Nullable ReportId only) {
      String below = only == null ? search.apply(group, year) : Links.report(only);
      return below == null ? null : base + below;
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

  /** A row of a table: a place or office in a year. */
  private record Counted(RowGroup group, YearCounts.Cell cell) {}

  /**
   * How many reports match, of those there are.
   *
   * @param rows in their order
   */
  public static ExportTable<?> of(List<YearCounts.Row> rows, Asked asked) {
    List<Counted> counted = new ArrayList<>();
    for (YearCounts.Row row : rows) {
      row.cells().forEach(cell -> counted.add(new Counted(row.group(), cell)));
    }
    List<ExportColumn<Counted>> columns =
        new ArrayList<>(asked.groupColumns(Counted::group, row -> row.cell().year()));
    columns.add(
        ExportColumn.whole(
            "matching", asked.label("matching"), row -> (long) row.cell().matching()));
    columns.addAll(
        asked.reportColumns(
            row -> row.cell().reports(),
            row -> asked.url(row.group(), row.cell().year(), row.cell().only())));
    return asked.table("matrix", columns, counted);
  }

  /** A row of a table: what is given for a place or office in a year. */
  private record Given(RowGroup group, FigureTable.Cell cell) {}

  /**
   * What reports give for a figure.
   *
   * @param label of the figure
   */
  public static ExportTable<?> of(FigureTable table, String label, Asked asked) {
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
            row -> asked.url(row.group(), row.cell().year(), row.cell().only())));
    return asked.table("figures", columns, given);
  }
}
