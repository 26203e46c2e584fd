package nianbao.search.lucene;

import java.util.Map;
import java.util.Objects;
import nianbao.search.lucene.table.Lanes;
import nianbao.search.shard.ScoringStatistics;
import nianbao.search.shard.ScoringStatistics.OfField;
import nianbao.search.shard.ScoringStatistics.OfTerm;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;

/** Searches a shard with the statistics of all shards. */
final class SummedSearcher extends LaneSearcher {

  private final ScoringStatistics statistics;

  SummedSearcher(IndexReader reader, Lanes lanes, ScoringStatistics statistics) {
    super(reader, lanes);
    this.statistics = statistics;
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long occurrences) {
    OfTerm all = statistics.terms().getOrDefault(term.field(), Map.of()).get(term.text());
    Objects.requireNonNull(all, () -> "not asked for before: " + term);
    return new TermStatistics(term.bytes(), all.documents(), all.occurrences());
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) {
    OfField all = Objects.requireNonNull(statistics.fields().get(field), field);
    return new CollectionStatistics(
        field, all.limit(), all.documents(), all.occurrences(), all.distinct());
  }
}
