package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.ReportId;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.YearCounts;
import nianbao.search.YearCounts.Cell;
import nianbao.search.YearCounts.Row;
import nianbao.search.YearCountsRequest;
import nianbao.search.coordinator.TableRows.Sums;
import nianbao.search.filter.Filters;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.YearCount;
import nianbao.search.shard.YearCount.By;
import org.jspecify.annotations.Nullable;

/**
 * The reports that match by year, and those there are: two questions to each shard, whose counts
 * are added up.
 */
final class YearTable {

  private final OpenIndex index;
  private final YearCountsRequest request;
  private final Query query;

  /** By place, by key of an office, or by itself. */
  private final Map<Object, Sums<Sum>> rows = new HashMap<>();

  YearTable(OpenIndex index, YearCountsRequest request) {
    this.index = index;
    this.request = request;
    this.query = QueryParser.parse(request.query(), request.filters());
  }

  private static final class Sum {
    private int matching;
    private int reports;
    private @Nullable String key;
  }

  YearCounts counts() throws IOException {
    // Conditions of origin are about reports: no paragraph meets them.
    count(query.origin(), Scope.REPORT, request.filters().ofOrigin(), false);
    count(query.root(), request.scope(), request.filters(), true);
    boolean undated = rows.values().stream().anyMatch(row -> row.in(TableRows.UNDATED) != null);
    List<Integer> columns = TableRows.columns(index, query, request.filters(), undated);
    List<Row> listed =
        rows.values().stream()
            .map(sums -> row(sums, columns))
            .sorted(Comparator.comparing(Row::group, TableRows.ORDER))
            .toList();
    return new YearCounts(query.warnings(), all(listed, columns), single() ? List.of() : listed);
  }

  private boolean single() {
    return request.rows() == Rows.ALL;
  }

  private void count(QueryNode root, Scope scope, Filters filters, boolean matching)
      throws IOException {
    PlannedQuery question = index.planned(root, scope, filters);
    By by =
        switch (request.rows()) {
          case ALL -> By.YEAR;
          case PROVINCE, CITY, COUNTY -> By.PLACE;
          case OFFICE -> By.OFFICE;
        };
    for (List<YearCount> counts : index.each(shard -> shard.years(question, by))) {
      counts.forEach(count -> add(count, matching));
    }
  }

  private void add(YearCount count, boolean matching) {
    RowGroup group = TableRows.group(request.rows(), count.place(), count.office(), count.name());
    Sum sum =
        rows.computeIfAbsent(TableRows.identity(group), first -> new Sums<>(group))
            .of(count.year(), group, Sum::new);
    if (matching) {
      sum.matching += count.reports();
    } else {
      sum.reports += count.reports();
      sum.key = count.key();
    }
  }

  private static Row row(Sums<Sum> sums, List<Integer> columns) {
    List<Cell> cells = new ArrayList<>();
    for (Integer column : columns) {
      Sum known = sums.in(column);
      Sum sum = known == null ? new Sum() : known;
      String key = sum.reports == 1 ? sum.key : null;
      cells.add(
          new Cell(
              TableRows.year(column),
              sum.matching,
              sum.reports,
              key == null ? null : ReportId.ofKey(key)));
    }
    return new Row(sums.group(), cells);
  }

  private static Row all(List<Row> rows, List<Integer> columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      cells.add(
          new Cell(
              TableRows.year(columns.get(i)),
              rows.stream().mapToInt(row -> row.cells().get(column).matching()).sum(),
              rows.stream().mapToInt(row -> row.cells().get(column).reports()).sum(),
              null));
    }
    return new Row(new Everything(), cells);
  }
}
