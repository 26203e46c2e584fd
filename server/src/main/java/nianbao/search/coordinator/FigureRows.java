package nianbao.search.coordinator;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.office.OfficeKey;
import nianbao.report.ReportId;
import nianbao.search.FigureTable;
import nianbao.search.FigureTable.Cell;
import nianbao.search.FigureTable.Row;
import nianbao.search.FiguresRequest;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.coordinator.TableRows.Sums;
import nianbao.search.query.Query;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.OfficeFigures;
import nianbao.search.shard.PlannedQuery;
import org.jspecify.annotations.Nullable;

/** What the reports of all shards give for a figure, put into rows and years. */
final class FigureRows {

  /** Digits of a quotient; figures themselves have fewer. */
  private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_EVEN);

  private final OpenIndex index;
  private final FiguresRequest request;
  private final Query query;
  private final Sums<Year> all = new Sums<>(new Everything());
  private final Map<Object, Sums<Year>> rows = new HashMap<>();

  FigureRows(OpenIndex index, FiguresRequest request) {
    this.index = index;
    this.request = request;
    this.query = QueryParser.parse(request.query(), request.filters());
  }

  private static final class Year {
    private int reports;
    private final List<Double> values = new ArrayList<>();
    private double sum;
    private double divisors;
    private @Nullable String key;

    /** Dividend and divisor of each office that is certain and gives it. */
    private final Map<String, double[]> offices = new HashMap<>();
  }

  FigureTable table() throws IOException {
    // A year is compared with the one before, which may not be among those asked for.
    PlannedQuery question =
        index.planned(query.root(), Scope.REPORT, request.filters().withoutYears());
    for (List<OfficeFigures> figures :
        index.each(shard -> shard.figures(question, request.name(), request.per()))) {
      for (OfficeFigures each : figures) {
        RowGroup group = TableRows.group(request.rows(), each.place(), each.office(), each.name());
        add(each, group, rows.computeIfAbsent(TableRows.identity(group), one -> new Sums<>(group)));
        add(each, all.group(), all);
      }
    }
    boolean undated = all.in(TableRows.UNDATED) != null;
    List<Integer> columns = TableRows.columns(index, query, request.filters(), undated);
    List<Row> listed =
        rows.values().stream()
            .map(sums -> row(sums, columns))
            .sorted(Comparator.comparing(Row::group, TableRows.ORDER))
            .toList();
    return new FigureTable(
        query.warnings(), row(all, columns), request.rows() == Rows.ALL ? List.of() : listed);
  }

  private static void add(OfficeFigures figures, RowGroup group, Sums<Year> sums) {
    Year sum = sums.of(figures.year(), group, Year::new);
    sum.reports += figures.reports();
    sum.values.addAll(figures.values());
    sum.sum += figures.sum();
    sum.divisors += figures.divisors();
    sum.key = figures.key();
    String office = figures.office();
    // Two reports of a year may be of two offices, or count the same twice.
    if (office != null
        && figures.values().size() == 1
        && figures.reports() == 1
        && new OfficeKey(office).isCertain()) {
      double[] earlier =
          sum.offices.putIfAbsent(office, new double[] {figures.sum(), figures.divisors()});
      if (earlier != null) {
        earlier[0] = Double.NaN;
      }
    }
  }

  private Row row(Sums<Year> sums, List<Integer> columns) {
    List<Cell> cells = new ArrayList<>();
    for (int column : columns) {
      Year known = sums.in(column);
      Year year = known == null ? new Year() : known;
      Change change = change(sums.in(column - 1), year);
      String key = year.reports == 1 ? year.key : null;
      cells.add(
          new Cell(
              TableRows.year(column),
              year.reports,
              year.values.size(),
              year.values.isEmpty() ? null : total(year.sum, year.divisors),
              isRatio(year) ? exact(year.sum) : null,
              isRatio(year) ? exact(year.divisors) : null,
              median(year.values),
              change.share(),
              change.pairs(),
              key == null ? null : ReportId.ofKey(key)));
    }
    return new Row(sums.group(), cells);
  }

  private boolean isRatio(Year year) {
    return request.per() != null && !year.values.isEmpty();
  }

  private BigDecimal total(double sum, double divisors) {
    return exact(request.per() == null ? sum : sum / divisors);
  }

  private static BigDecimal exact(double value) {
    BigDecimal rounded = new BigDecimal(value, PRECISION).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private static @Nullable BigDecimal median(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return exact(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }

  private record Change(@Nullable BigDecimal share, int pairs) {}

  /** Of the offices that give it in both years. */
  private Change change(@Nullable Year before, Year year) {
    double[] sums = new double[2];
    double[] earlier = new double[2];
    int pairs = 0;
    if (before != null) {
      for (Map.Entry<String, double[]> office : year.offices.entrySet()) {
        double[] own = office.getValue();
        double[] last = before.offices.get(office.getKey());
        if (last != null && !Double.isNaN(own[0]) && !Double.isNaN(last[0])) {
          pairs++;
          add(own, sums);
          add(last, earlier);
        }
      }
    }
    if (pairs == 0) {
      return new Change(null, 0);
    }
    if (request.per() != null) {
      return new Change(exact(sums[0] / sums[1] - earlier[0] / earlier[1]), pairs);
    }
    return new Change(earlier[0] == 0 ? null : exact(sums[0] / earlier[0] - 1), pairs);
  }

  private static void add(double[] figures, double[] sums) {
    sums[0] += figures[0];
    sums[1] += figures[1];
  }
}
