package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nianbao.search.shard.PlacePath;
import nianbao.search.shard.YearCount;
import nianbao.search.shard.YearCount.By;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Counts reports by year and by place or office. */
public final class YearCounter {

  private final ReportTable table;
  private final FixedBitSet reports;

  /**
   * @param reports the numbers of those to be counted
   */
  public YearCounter(ReportTable table, FixedBitSet reports) {
    this.table = table;
    this.reports = reports;
  }

  /** The counts, each of at least one report. */
  public List<YearCount> counts(By by) {
    return switch (by) {
      case YEAR -> byPlace(report -> 0, 1, ordinal -> PlacePath.UNKNOWN);
      case PLACE -> byPlace(table.place()::ordinal, table.place().size(), table::path);
      case OFFICE -> byOffice();
    };
  }

  /** The place of an ordinal. */
  private interface Places {
    PlacePath of(int ordinal);
  }

  private List<YearCount> byPlace(IntUnaryOperator placeOf, int places, Places path) {
    int years = table.year().size();
    int[] sums = new int[places * years];
    for (int report = SetBits.next(reports, 0);
        report != SetBits.NONE;
        report = SetBits.next(reports, report + 1)) {
      sums[placeOf.applyAsInt(report) * years + table.year().ordinal(report)]++;
    }
    List<YearCount> counts = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        counts.add(new YearCount(path.of(i / years), null, null, year(i % years), sums[i], null));
      }
    }
    return counts;
  }

  private @Nullable Integer year(int ordinal) {
    String year = table.year().value(ordinal);
    return year == null ? null : Integer.valueOf(year);
  }

  /** Sorted by office and year, so that what belongs together stands together. */
  private List<YearCount> byOffice() {
    int years = table.year().size();
    long[] sorted = new long[reports.cardinality()];
    int filled = 0;
    for (int report = SetBits.next(reports, 0);
        report != SetBits.NONE;
        report = SetBits.next(reports, report + 1)) {
      long group = (long) table.office().ordinal(report) * years + table.year().ordinal(report);
      sorted[filled++] = group << Integer.SIZE | report;
    }
    Arrays.sort(sorted);
    List<YearCount> counts = new ArrayList<>();
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from + 1;
      while (to < sorted.length && sorted[to] >> Integer.SIZE == sorted[from] >> Integer.SIZE) {
        to++;
      }
      counts.add(ofOffice(Arrays.copyOfRange(sorted, from, to)));
    }
    return counts;
  }

  private YearCount ofOffice(long[] group) {
    int least = (int) group[0];
    for (long each : group) {
      least = table.key((int) each).compareTo(table.key(least)) < 0 ? (int) each : least;
    }
    return new YearCount(
        table.path(table.place().ordinal(least)),
        table.office().value(table.office().ordinal(least)),
        table.issuer().value(table.issuer().ordinal(least)),
        year(table.year().ordinal(least)),
        group.length,
        table.key(least));
  }
}
