package nianbao.search.shard;

import java.util.List;
import nianbao.search.DatedReport;

/**
 * The newest reports of an office.
 *
 * @param total how many there are in all
 * @param newest in their order
 */
public record DatedReports(int total, List<DatedReport> newest) {

  public DatedReports {
    newest = List.copyOf(newest);
  }

  /** Those of all shards together. */
  public static DatedReports merged(List<DatedReports> parts, int most) {
    return new DatedReports(
        parts.stream().mapToInt(DatedReports::total).sum(),
        parts.stream().flatMap(part -> part.newest.stream()).sorted().limit(most).toList());
  }
}
