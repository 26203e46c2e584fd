package nianbao.search;

import java.util.Comparator;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * One of the reports of an office. Newest year first, those of unknown year last; within a year in
 * the order of their ids.
 *
 * @param issuer the full name of the office in this report; {@code null} when it is unknown
 */
public record DatedReport(ReportId id, @Nullable Integer year, @Nullable String issuer)
    implements Comparable<DatedReport> {

  private static final Comparator<DatedReport> ORDER =
      Comparator.comparing(
              DatedReport::year, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
          .thenComparing(report -> report.id().value());

  @Override
  public int compareTo(DatedReport other) {
    return ORDER.compare(this, other);
  }
}
