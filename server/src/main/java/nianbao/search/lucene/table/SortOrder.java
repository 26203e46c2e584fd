package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Sort;
import org.apache.lucene.util.FixedBitSet;

/**
 * Orders reports by year, day of publication or a figure, unknown last in either direction; then by
 * year or day, newest first; then as indexed.
 */
public final class SortOrder {

  /** Enough for every day from 1970 to 2328; days beyond count as the nearest of these. */
  private static final int DAY_BITS = 17;

  private static final int LAST_DAY = (1 << DAY_BITS) - 1;
  private static final int YEAR_BITS = 13;
  private static final int LAST_YEAR = (1 << YEAR_BITS) - 1;

  /** So many different values of a figure are distinguished. */
  private static final int LAST_RANK = (1 << (Integer.SIZE - 1 - YEAR_BITS)) - 1;

  private final IntUnaryOperator rank;

  private SortOrder(IntUnaryOperator rank) {
    this.rank = rank;
  }

  /**
   * The order of a request; relevance means newest year first here, since there is none without a
   * query.
   */
  public static SortOrder of(Ordering ordering, ReportTable table) throws IOException {
    return switch (ordering) {
      case FigureSort figure -> byFigure(figure, table);
      case Sort.RELEVANCE, Sort.NEWEST_YEAR ->
          new SortOrder(report -> newestYear(table, report) << DAY_BITS | newestDay(table, report));
      case Sort.OLDEST_YEAR ->
          new SortOrder(report -> oldestYear(table, report) << DAY_BITS | newestDay(table, report));
      case Sort.NEWEST_PUBLISHED ->
          new SortOrder(
              report -> newestDay(table, report) << YEAR_BITS | newestYear(table, report));
      case Sort.OLDEST_PUBLISHED ->
          new SortOrder(
              report -> oldestDay(table, report) << YEAR_BITS | newestYear(table, report));
    };
  }

  private static SortOrder byFigure(FigureSort sort, ReportTable table) throws IOException {
    double[] values = table.figures(sort.name());
    double[] ranked = Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().toArray();
    Arrays.sort(ranked);
    return new SortOrder(
        report -> {
          int rank = rank(ranked, values[report], sort.descending());
          return Math.min(rank, LAST_RANK) << YEAR_BITS | newestYear(table, report);
        });
  }

  private static int rank(double[] ranked, double value, boolean descending) {
    if (Double.isNaN(value)) {
      return LAST_RANK;
    }
    int place = Arrays.binarySearch(ranked, value);
    return descending ? ranked.length - 1 - place : place;
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
  public List<Integer> first(FixedBitSet reports, int count) {
    long[] keys = new long[reports.cardinality()];
    int size = 0;
    for (int report = 0; size < keys.length; report++) {
      report = reports.nextSetBit(report);
      keys[size++] = (long) rank.applyAsInt(report) << Integer.SIZE | report;
    }
    Arrays.sort(keys);
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < Math.min(count, size); i++) {
      first.add((int) keys[i]);
    }
    return first;
  }
}
