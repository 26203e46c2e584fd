package nianbao.search.passage;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A report with a paragraph that has enough of a passage's pairs to be compared with it. Those of
 * several shards are merged in their natural order, the likeliest first, and cut to {@link #MOST}:
 * whatever a shard has beyond would be cut too.
 *
 * @param pairs how many of them the paragraph has
 * @param key of the report
 * @param report its number in the shard
 * @param ordinal of the paragraph
 * @param year {@code null} when unknown
 * @param published days since 1970, {@code null} when unknown
 * @param office text of the {@link nianbao.office.OfficeKey}; {@code null} when unknown
 * @param shared what the paragraph has of the passage
 */
public record LikelyCopy(
    int pairs,
    String key,
    int report,
    int ordinal,
    @Nullable Integer year,
    @Nullable Integer published,
    @Nullable String office,
    SharedText shared)
    implements Comparable<LikelyCopy> {

  /** So many are compared, in some milliseconds; what stands in more is nobody's own wording. */
  public static final int MOST = 200;

  private static final Comparator<LikelyCopy> ORDER =
      Comparator.comparingInt(LikelyCopy::pairs).reversed().thenComparing(LikelyCopy::key);

  @Override
  public int compareTo(LikelyCopy other) {
    return ORDER.compare(this, other);
  }
}
