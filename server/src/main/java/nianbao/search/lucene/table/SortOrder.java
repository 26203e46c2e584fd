package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import nianbao.report.Finding;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.filter.Filters;
import nianbao.search.filter.FindingFilter;
import nianbao.search.shard.RankedReport;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;

/**
 * Orders reports by year, day of publication, a figure or when they came, unknown last in either
 * direction; then by year or day, newest first; then by key. The values compare across shards.
 */
public final class SortOrder {

  /** Enough for every day from 1970 to 2328; days beyond count as the nearest of these. */
  private static final int DAY_BITS = 17;

  private static final int LAST_DAY = (1 << DAY_BITS) - 1;
  private static final int LAST_YEAR = (1 << 13) - 1;

  private final ReportTable table;
  private final IntToLongFunction rank;
  private final IntUnaryOperator then;

  private SortOrder(ReportTable table, IntToLongFunction rank, IntUnaryOperator then) {
    this.table = table;
    this.rank = rank;
    this.then = then;
  }

  /**
   * The order of a request; relevance means newest year first here, since there is none without a
   * query.
   *
   * @param filters of the request
   */
  public static SortOrder of(Ordering ordering, Filters filters, ReportTable table)
      throws IOException {
    return switch (ordering) {
      case FigureSort figure -> byFigure(figure, table);
      case Sort.RELEVANCE, Sort.NEWEST_YEAR ->
          new SortOrder(
              table, report -> newestYear(table, report), report -> newestDay(table, report));
      case Sort.OLDEST_YEAR ->
          new SortOrder(
              table, report -> oldestYear(table, report), report -> newestDay(table, report));
      case Sort.NEWEST_PUBLISHED ->
          new SortOrder(
              table, report -> newestDay(table, report), report -> newestYear(table, report));
      case Sort.OLDEST_PUBLISHED ->
          new SortOrder(
              table, report -> oldestDay(table, report), report -> newestYear(table, report));
      case Sort.LATEST_SEEN -> {
        long[] seen = table.seen();
        yield new SortOrder(table, report -> -seen[report], report -> newestYear(table, report));
      }
      case Sort.LARGEST_GAP -> {
        FindingFilter wanted = filters.findings();
        yield new SortOrder(
            table,
            report -> rank(gap(wanted, table.findings(report)), true),
            report -> newestYear(table, report));
      }
    };
  }

  private static SortOrder byFigure(FigureSort sort, ReportTable table) throws IOException {
    double[] values = table.figures(sort.name());
    return new SortOrder(
        table,
        report -> rank(values[report], sort.descending()),
        report -> newestYear(table, report));
  }

  /** The largest difference in findings that are wanted; NaN for none. */
  private static double gap(FindingFilter wanted, List<Finding.Brief> findings) {
    double largest = Double.NaN;
    for (Finding.Brief finding : findings) {
      if (finding.gap() != null && wanted.accepts(finding)) {
        double gap = finding.gap().doubleValue();
        largest = Double.isNaN(largest) ? gap : Math.max(largest, gap);
      }
    }
    return largest;
  }

  private static long rank(double value, boolean descending) {
    return Double.isNaN(value)
        ? Long.MAX_VALUE
        : NumericUtils.doubleToSortableLong(descending ? -value : value);
  }

  private static int newestYear(ReportTable table, int report) {
    return LAST_YEAR - table.yearOf(report);
  }

  private static int oldestYear(ReportTable table, int report) {
    return table.yearOf(report) == ReportTable.NO_YEAR ? LAST_YEAR : table.yearOf(report);
  }

  private static int newestDay(ReportTable table, int report) {
    return LAST_DAY - Math.clamp(table.publishedOn(report), 0, LAST_DAY);
  }

  private static int oldestDay(ReportTable table, int report) {
    int day = table.publishedOn(report);
    return day == ReportTable.NO_DAY ? LAST_DAY : Math.clamp(day, 0, LAST_DAY);
  }

  /** The first reports of a set in this order. */
  public List<RankedReport> first(FixedBitSet reports, int count) {
    PriorityQueue<RankedReport> first = new PriorityQueue<>(Comparator.reverseOrder());
    for (int report = SetBits.next(reports, 0);
        count > 0 && report != SetBits.NONE;
        report = SetBits.next(reports, report + 1)) {
      long own = rank.applyAsLong(report);
      if (first.size() < count || isBefore(report, own, first.element())) {
        first.add(new RankedReport(report, table.key(report), own, then.applyAsInt(report), null));
        if (first.size() > count) {
          first.remove();
        }
      }
    }
    List<RankedReport> sorted = new ArrayList<>(first);
    sorted.sort(Comparator.naturalOrder());
    return sorted;
  }

  /** Whether a report may come before another by anything but its key. */
  private boolean isBefore(int report, long own, RankedReport last) {
    return own < last.rank() || (own == last.rank() && then.applyAsInt(report) <= last.then());
  }
}
