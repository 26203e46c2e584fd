package nianbao.search.shard;

import java.util.Comparator;
import java.util.List;

/**
 * Reports of a shard that come before or after those of every other tier.
 *
 * @param met whether their headers meet all that the query asks, which comes first
 * @param level how much of the query their headers meet, most first
 * @param number which of the ways to match them they are found by, the best first; {@link #REST}
 *     for those that are not ranked by relevance
 * @param reports the first of them, in their order: at least {@link #POOL} and as many as may be
 *     wanted, or all there are. The first {@link #POOL} of a tier by relevance have full scores
 */
public record RankedTier(boolean met, int level, int number, List<RankedReport> reports) {

  /** So many reports of a tier are ordered by full scores; more change nothing on page 1. */
  public static final int POOL = 30;

  /** The number of the tier that is not ranked by relevance. */
  public static final int REST = Integer.MAX_VALUE;

  /** The best tier first. */
  public static final Comparator<RankedTier> ORDER =
      Comparator.comparing((RankedTier tier) -> !tier.met)
          .thenComparingInt(tier -> -tier.level)
          .thenComparingInt(RankedTier::number);
}
