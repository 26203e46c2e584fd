package nianbao.search.shard;

import java.util.List;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.header.HeaderReading;

/**
 * How the reports of a question are to be ordered: everything that a shard can't know by itself.
 *
 * @param sort {@link Sort#RELEVANCE} only where there are texts to be ranked by
 * @param size how many reports are wanted
 * @param office the office that several texts together name, as their headers are read; mostly none
 * @param commonTexts hashes of the texts that more than a third of all reports have, ascending
 * @param statistics of all shards; {@link ScoringStatistics#OWN} where there is one shard only
 */
public record RankingOrder(
    PlannedQuery question,
    Ordering sort,
    int size,
    List<HeaderReading> office,
    List<Integer> commonTexts,
    ScoringStatistics statistics) {

  /** The same order by the statistics of all shards. */
  public RankingOrder with(ScoringStatistics all) {
    return new RankingOrder(question, sort, size, office, commonTexts, all);
  }
}
