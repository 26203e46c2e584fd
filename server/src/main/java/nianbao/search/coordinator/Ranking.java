package nianbao.search.coordinator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nianbao.search.shard.FullScore;
import nianbao.search.shard.RankedReport;
import nianbao.search.shard.RankedShard;
import nianbao.search.shard.RankedTier;

/**
 * Merges the first reports of the shards into the first of all. Tier by tier reports are chosen by
 * their best paragraph; the first {@link RankedTier#POOL} of these are ordered by their full
 * scores, boilerplate after its equals.
 */
final class Ranking {

  /**
   * A report of the results.
   *
   * @param shard the number of its shard
   * @param boilerplate whether many reports, or a higher ranked one, have its best paragraph word
   *     for word
   */
  record Place(int shard, RankedReport report, boolean boilerplate) {

    /** The numbers of the reports of some places. */
    static List<Integer> reports(List<Place> places) {
      return places.stream().map(place -> place.report.report()).toList();
    }

    private static int compare(Place one, Place other) {
      FullScore score = one.report.score();
      FullScore others = other.report.score();
      if (score == null || others == null) {
        return 0;
      }
      int byKind = score.compareByKind(others);
      if (byKind != 0) {
        return byKind;
      }
      return one.boilerplate != other.boilerplate
          ? Boolean.compare(one.boilerplate, other.boilerplate)
          : Double.compare(-score.total(), -others.total());
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final int size;

  private Ranking(int size) {
    this.size = size;
  }

  /** The first reports of all; there may be some more than asked for. */
  static List<Place> merge(List<RankedShard> shards, int size) {
    Map<RankedTier, List<Place>> tiers = new TreeMap<>(RankedTier.ORDER);
    for (int shard = 0; shard < shards.size(); shard++) {
      for (RankedTier tier : shards.get(shard).tiers()) {
        List<Place> same = tiers.computeIfAbsent(tier, first -> new ArrayList<>());
        for (RankedReport report : tier.reports()) {
          same.add(new Place(shard, report, false));
        }
      }
    }
    Ranking ranking = new Ranking(size);
    tiers.forEach(ranking::add);
    return ranking.places;
  }

  private void add(RankedTier tier, List<Place> all) {
    int missing = size - places.size();
    if (missing <= 0) {
      return;
    }
    all.sort((one, other) -> one.report().compareTo(other.report()));
    boolean byRelevance = tier.number() != RankedTier.REST;
    int wanted = byRelevance ? Math.max(RankedTier.POOL, missing) : missing;
    List<Place> first = all.subList(0, Math.min(wanted, all.size()));
    if (byRelevance) {
      order(first.subList(0, Math.min(RankedTier.POOL, first.size())));
    }
    places.addAll(first);
  }

  private static void order(List<Place> pool) {
    pool.sort(Place::compare);
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < pool.size(); i++) {
      Place place = pool.get(i);
      FullScore score = place.report().score();
      if (score != null && (score.common() || (score.text() != null && !seen.add(score.text())))) {
        pool.set(i, new Place(place.shard(), place.report(), true));
      }
    }
    pool.sort(Place::compare);
  }
}
