package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.QuerySyntaxException;
import nianbao.search.filter.Filters;
import nianbao.search.lucene.match.ParagraphsOfReportsQuery;
import nianbao.search.lucene.match.ReportMatchers;
import nianbao.search.lucene.table.FacetCounter;
import nianbao.search.lucene.table.ReportFilter;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.TermTotal;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts many terms. What they have in common is made once, and nothing is kept of a term that is
 * counted: there may be thousands.
 */
final class TermCounter {

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final ReportTable table;
  private final Map<Filters, ReportFilter> filters = new HashMap<>();

  TermCounter(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
    this.table = snapshot.table();
  }

  List<TermTotal> count(List<PlannedQuery> questions) throws IOException {
    List<TermTotal> totals = new ArrayList<>(questions.size());
    for (PlannedQuery question : questions) {
      try {
        totals.add(count(question));
      } catch (QuerySyntaxException e) { // such as 2*, which goes on too many ways here
        totals.add(TermTotal.refused(e.notice()));
      }
    }
    return totals;
  }

  private TermTotal count(PlannedQuery question) throws IOException {
    ReportFilter filter = filters.get(question.filters());
    if (filter == null) {
      filter = new ReportFilter(question.filters(), table);
      filters.put(question.filters(), filter);
    }
    ReportFilter shared = filter;
    ExpandedQuery plan = question.plan();
    ReportMatchers matchers = new ReportMatchers(searcher, table, question.scope());
    FixedBitSet accepted =
        matchers
            .of(plan.root(), plan)
            .count(
                table,
                snapshot.lanes(),
                searcher.getTaskExecutor(),
                () -> new FacetCounter(table, shared, question.filters()))
            .accepted();
    return table.total(accepted, paragraphs(matchers, plan, accepted));
  }

  /** How many paragraphs of these reports a search would show. */
  private long paragraphs(ReportMatchers matchers, ExpandedQuery plan, FixedBitSet accepted)
      throws IOException {
    Query matching =
        matchers.paragraphs().mentioning(plan.root(), plan, matchers.texts()::matching);
    return matching == null || accepted.cardinality() == 0
        ? 0
        : searcher.count(
            new BooleanQuery.Builder()
                .add(matching, Occur.FILTER)
                .add(new ParagraphsOfReportsQuery(table, accepted), Occur.FILTER)
                .build());
  }
}
