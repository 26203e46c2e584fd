package nianbao.search.shard;

import java.util.List;
import java.util.Map;
import nianbao.search.header.HeaderReading;

/**
 * What a shard answers to a search.
 *
 * @param tiers its first reports, the best tier first
 * @param counts of all its reports that match
 * @param readings how many of those that pass the filters are meant by each reading of the plan
 */
public record RankedShard(
    List<RankedTier> tiers, FacetCounts counts, Map<HeaderReading, Integer> readings) {}
