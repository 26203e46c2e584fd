package nianbao.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nianbao.search.lucene.table.Lanes;
import nianbao.search.shard.ScoringStatistics;
import nianbao.search.shard.ScoringStatistics.OfField;
import nianbao.search.shard.ScoringStatistics.OfTerm;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/** Notes the statistics that are asked for when queries are weighed. */
final class StatisticsRecorder extends LaneSearcher {

  private final Map<String, Map<String, OfTerm>> terms = new HashMap<>();
  private final Map<String, OfField> fields = new HashMap<>();

  StatisticsRecorder(IndexReader reader, Lanes lanes) {
    super(reader, lanes);
  }

  /** What was asked for so far. */
  ScoringStatistics statistics() {
    return new ScoringStatistics(terms, fields);
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long occurrences)
      throws IOException {
    terms
        .computeIfAbsent(term.field(), field -> new HashMap<>())
        .put(term.text(), new OfTerm(documents, occurrences));
    return super.termStatistics(term, documents, occurrences);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics own = super.collectionStatistics(field);
    if (own != null) {
      fields.put(
          field,
          new OfField(own.maxDoc(), own.docCount(), own.sumTotalTermFreq(), own.sumDocFreq()));
    }
    return own;
  }
}
