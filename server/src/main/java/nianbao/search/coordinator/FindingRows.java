package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nianbao.search.FindingOffices;
import nianbao.search.FindingOffices.Row;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.query.Query;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.OfficeFindings;
import nianbao.search.shard.PlannedQuery;

/** The offices of all shards with findings in several years. */
final class FindingRows {

  private static final Comparator<Row> ORDER =
      Comparator.<Row>comparingInt(row -> -row.years().size())
          .thenComparingInt(row -> -row.findings())
          .thenComparing(Row::office, TableRows.ORDER);

  private final OpenIndex index;
  private final FindingOffices.Request request;

  FindingRows(OpenIndex index, FindingOffices.Request request) {
    this.index = index;
    this.request = request;
  }

  /** An office, by the name and place of its newest report. */
  private static final class Sum {
    private final SortedSet<Integer> years = new TreeSet<>();
    private RowGroup newest;
    private int reports;
    private int findings;

    Sum(RowGroup first) {
      newest = first;
    }

    void add(OfficeFindings more, RowGroup group) {
      if (years.isEmpty() || more.year() > years.last()) {
        newest = group;
      }
      years.add(more.year());
      reports += more.reports();
      findings += more.findings();
    }
  }

  FindingOffices offices() throws IOException {
    Query query = QueryParser.parse(request.query(), request.filters());
    PlannedQuery question =
        index.planned(query.root(), Scope.REPORT, request.filters().withFinding());
    Map<String, Sum> sums = new HashMap<>();
    for (List<OfficeFindings> counts : index.each(shard -> shard.findings(question))) {
      for (OfficeFindings each : counts) {
        RowGroup group = TableRows.group(Rows.OFFICE, each.place(), each.office(), each.name());
        sums.computeIfAbsent(each.office(), first -> new Sum(group)).add(each, group);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Sum sum : sums.values()) {
      if (sum.years.size() >= request.leastYears() && sum.newest instanceof OfOffice office) {
        rows.add(new Row(office, List.copyOf(sum.years), sum.reports, sum.findings));
      }
    }
    rows.sort(ORDER);
    return new FindingOffices(query.warnings(), rows);
  }
}
