package nianbao.search.shard;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A report that a shard puts forward, with what it is ordered by: values that compare across
 * shards, and last the key of the report.
 *
 * @param report its number in the state of the shard
 * @param key of its source
 * @param rank the least first
 * @param then among equals the least first
 * @param score what it is ordered by among the best of a tier; {@code null} where that was not
 *     needed
 */
public record RankedReport(int report, String key, long rank, int then, @Nullable FullScore score)
    implements Comparable<RankedReport> {

  private static final Comparator<RankedReport> ORDER =
      Comparator.comparingLong(RankedReport::rank)
          .thenComparingInt(RankedReport::then)
          .thenComparing(RankedReport::key);

  /** The rank of a score of at least 0: the highest score comes first. */
  public static long rankOf(float score) {
    return -Float.floatToIntBits(score);
  }

  @Override
  public int compareTo(RankedReport other) {
    return ORDER.compare(this, other);
  }
}
