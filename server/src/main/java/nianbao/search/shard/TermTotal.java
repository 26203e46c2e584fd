package nianbao.search.shard;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.QueryNotice;
import org.jspecify.annotations.Nullable;

/**
 * Where the reports of a shard are that match and pass the filters.
 *
 * @param paragraphs how many of theirs match
 * @param firstYear {@code null} when no year is known
 * @param lastYear as before
 * @param cities how many of them are in each
 * @param refused why the shard can't say, and nothing is counted; {@code null} when it can
 */
public record TermTotal(
    int reports,
    long paragraphs,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    Map<PlacePath.Node, Integer> cities,
    @Nullable QueryNotice refused) {

  public TermTotal {
    cities = Collections.unmodifiableMap(new HashMap<>(cities));
  }

  /** What can't be counted. */
  public static TermTotal refused(QueryNotice why) {
    return new TermTotal(0, 0, null, null, Map.of(), why);
  }

  /** Those of all shards together; refused where any of them is. */
  public static TermTotal sum(List<TermTotal> shards) {
    int reports = 0;
    long paragraphs = 0;
    Integer first = null;
    Integer last = null;
    Map<PlacePath.Node, Integer> cities = new HashMap<>();
    for (TermTotal shard : shards) {
      if (shard.refused != null) {
        return shard;
      }
      reports += shard.reports;
      paragraphs += shard.paragraphs;
      if (shard.firstYear != null) {
        first = first == null ? shard.firstYear : Integer.valueOf(Math.min(first, shard.firstYear));
      }
      if (shard.lastYear != null) {
        last = last == null ? shard.lastYear : Integer.valueOf(Math.max(last, shard.lastYear));
      }
      shard.cities.forEach((city, count) -> cities.merge(city, count, Integer::sum));
    }
    return new TermTotal(reports, paragraphs, first, last, cities, null);
  }
}
