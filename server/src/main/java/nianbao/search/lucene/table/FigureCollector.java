package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.shard.OfficeFigures;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Collects what reports give for a figure, by office, place and year. */
public final class FigureCollector {

  private final ReportTable table;
  private final double[] dividends;
  private final double @Nullable [] divisors;
  private final Map<Long, Group> groups = new LinkedHashMap<>();

  private FigureCollector(ReportTable table, String name, @Nullable String per) throws IOException {
    this.table = table;
    this.dividends = table.figures(name);
    this.divisors = per == null ? null : table.figures(per);
  }

  /**
   * What some reports give.
   *
   * @param reports their numbers
   * @param per the figure that is divided by, {@code null} for none
   */
  public static List<OfficeFigures> collect(
      FixedBitSet reports, ReportTable table, String name, @Nullable String per)
      throws IOException {
    FigureCollector collector = new FigureCollector(table, name, per);
    for (int report = SetBits.next(reports, 0);
        report != SetBits.NONE;
        report = SetBits.next(reports, report + 1)) {
      collector.add(report);
    }
    return collector.groups.values().stream().map(Group::figures).toList();
  }

  private void add(int report) {
    long place = table.place().ordinal(report);
    long office = table.office().ordinal(report) * (long) table.place().size() + place;
    long group = office * table.year().size() + table.year().ordinal(report);
    groups.computeIfAbsent(group, first -> new Group()).add(report);
  }

  /** Reports of one office, place and year. */
  private final class Group {
    private final List<Double> values = new ArrayList<>(1);
    private int reports;
    private int least;
    private double sum;
    private double per;

    void add(int report) {
      least = reports == 0 || table.key(report).compareTo(table.key(least)) < 0 ? report : least;
      reports++;
      double dividend = dividends[report];
      double divisor = divisors == null ? 1 : divisors[report];
      if (!Double.isNaN(dividend) && !Double.isNaN(divisor) && divisor != 0) {
        values.add(dividend / divisor);
        sum += dividend;
        per += divisors == null ? 0 : divisor;
      }
    }

    OfficeFigures figures() {
      String year = table.year().value(table.year().ordinal(least));
      return new OfficeFigures(
          table.path(table.place().ordinal(least)),
          table.office().value(table.office().ordinal(least)),
          table.issuer().value(table.issuer().ordinal(least)),
          year == null ? null : Integer.valueOf(year),
          reports,
          values,
          sum,
          per,
          table.key(least));
    }
  }
}
