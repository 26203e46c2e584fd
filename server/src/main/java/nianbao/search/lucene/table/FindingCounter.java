package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.filter.FindingFilter;
import nianbao.search.shard.OfficeFindings;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Counts findings by office and year. */
public final class FindingCounter {

  private FindingCounter() {}

  /**
   * The counts of known offices and years.
   *
   * @param reports the numbers of those whose findings are counted
   * @param wanted which of them
   */
  public static List<OfficeFindings> count(
      FixedBitSet reports, FindingFilter wanted, ReportTable table) {
    Map<Long, Sum> sums = new LinkedHashMap<>();
    for (int report = SetBits.next(reports, 0);
        report != SetBits.NONE;
        report = SetBits.next(reports, report + 1)) {
      int office = table.office().ordinal(report);
      int year = table.yearOf(report);
      int findings = (int) table.findings(report).stream().filter(wanted::accepts).count();
      if (findings > 0 && office != OrdinalColumn.NONE && year != ReportTable.NO_YEAR) {
        sums.computeIfAbsent((long) office << Integer.SIZE | year, first -> new Sum())
            .add(report, findings, table);
      }
    }
    List<OfficeFindings> counts = new ArrayList<>();
    sums.values().forEach(sum -> counts.add(sum.counted(table)));
    return counts;
  }

  /** The reports of one office and year. */
  private static final class Sum {
    private int least;
    private int reports;
    private int findings;

    void add(int report, int more, ReportTable table) {
      least = reports == 0 || table.key(report).compareTo(table.key(least)) < 0 ? report : least;
      reports++;
      findings += more;
    }

    OfficeFindings counted(ReportTable table) {
      @Nullable String office = table.office().value(table.office().ordinal(least));
      return new OfficeFindings(
          table.path(table.place().ordinal(least)),
          String.valueOf(office),
          table.issuer().value(table.issuer().ordinal(least)),
          table.yearOf(least),
          reports,
          findings);
    }
  }
}
