package nianbao.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nianbao.search.header.HeaderReading;
import nianbao.search.lucene.match.ParagraphsOfReportsQuery;
import nianbao.search.lucene.match.ReportMatcher;
import nianbao.search.lucene.match.ReportMatchers;
import nianbao.search.lucene.table.FacetCounter;
import nianbao.search.lucene.table.ReportFilter;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.SomeWords;
import nianbao.search.shard.FacetCounts;
import nianbao.search.shard.PlannedQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** The reports of a state of the index that match a question. */
final class FoundReports {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final PlannedQuery question;
  private final ReportMatchers matchers;
  private final ReportMatcher matcher;
  private final FacetCounter counter;

  FoundReports(Snapshot snapshot, PlannedQuery question) throws IOException {
    this.searcher = snapshot.searcher();
    this.table = snapshot.table();
    this.question = question;
    this.matchers = new ReportMatchers(searcher, table, question.scope());
    this.matcher = matchers.of(plan().root(), plan());
    ReportFilter filter = new ReportFilter(question.filters(), table);
    this.counter =
        matcher.count(
            table,
            snapshot.lanes(),
            searcher.getTaskExecutor(),
            () -> new FacetCounter(table, filter, question.filters()));
  }

  boolean areOf(PlannedQuery other) {
    return question.equals(other);
  }

  ExpandedQuery plan() {
    return question.plan();
  }

  /** The texts of the query in its order, each once. */
  List<ExpandedText> texts() {
    return new LinkedHashSet<>(plan().root().wanted()).stream().map(plan()::of).toList();
  }

  /** What finds and scores parts of the plan. */
  ReportMatchers matchers() {
    return matchers;
  }

  /** The matcher that has found them. */
  ReportMatcher matcher() {
    return matcher;
  }

  /** How many match, filters aside. */
  int matching() {
    return counter.matching();
  }

  /** How many match and pass all filters. */
  int total() {
    return counter.total();
  }

  /** The numbers of those that match and pass all filters; not to be changed. */
  FixedBitSet accepted() {
    return counter.accepted();
  }

  /** How many of the accepted reports don't have a figure; a blank is none. */
  int lacking(String figure) throws IOException {
    double[] values = table.figures(figure);
    int lacking = 0;
    for (int report = 0; report < values.length; report++) {
      lacking += Double.isNaN(values[report]) && accepted().get(report) ? 1 : 0;
    }
    return lacking;
  }

  FacetCounts counts() {
    return counter.counts(question.filters());
  }

  /** How many of the accepted reports are meant by each reading of the plan. */
  Map<HeaderReading, Integer> readings() throws IOException {
    Map<HeaderReading, Integer> counts = new HashMap<>();
    for (HeaderReading reading : plan().readings()) {
      FixedBitSet meant = table.headers().of(reading.meaning());
      counts.put(reading, (int) FixedBitSet.intersectionCount(accepted(), meant));
    }
    return counts;
  }

  /** Those of some words that none of the accepted reports has, as typed. */
  List<String> missing(SomeWords words) throws IOException {
    Query among = new ParagraphsOfReportsQuery(table, accepted());
    return matchers.texts().missing(words, among, searcher);
  }
}
