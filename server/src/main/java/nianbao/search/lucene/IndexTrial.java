package nianbao.search.lucene;

import java.io.IOException;
import nianbao.index.IndexFields;
import nianbao.search.QuerySyntaxException;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.correction.Trial;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.SoughtTexts;
import nianbao.text.LiteralTokens;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Tries out what a snapshot has. */
final class IndexTrial implements Trial {

  /** So many documents are looked at in vain before no more texts are tried. */
  private static final long MOST_DOCUMENTS = 2_000_000;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private long documents;

  IndexTrial(Snapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.request = request;
  }

  @Override
  public boolean finds(Unit unit) throws IOException {
    ReportMatchers matchers = new ReportMatchers(snapshot, request.scope());
    FacetCounter counter =
        new FacetCounter(snapshot.table(), new Selection(Filters.NONE, snapshot.table()));
    new CountPass(snapshot.table(), matchers.of(unit, SoughtTexts.asked(unit))).run(counter);
    return counter.matching() > 0;
  }

  @Override
  public boolean stands(String text) throws IOException {
    Query literally =
        new LiteralQueries(IndexFields.LITERAL, snapshot.reader()).standing(LiteralTokens.of(text));
    Weight weight =
        snapshot
            .searcher()
            .createWeight(snapshot.searcher().rewrite(literally), ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (ReportTable.Segment segment : snapshot.table().segments()) {
      Scorer scorer = documents > MOST_DOCUMENTS ? null : weight.scorer(segment.leaf());
      if (scorer != null && hasLive(scorer.iterator(), segment.leaf().reader().getLiveDocs())) {
        return true;
      }
    }
    return false;
  }

  private boolean hasLive(DocIdSetIterator found, @org.jspecify.annotations.Nullable Bits live)
      throws IOException {
    for (int document = found.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = found.nextDoc()) {
      if (live == null || live.get(document)) {
        return true;
      }
    }
    documents += found.cost();
    return false;
  }

  @Override
  public int count(String query) throws IOException {
    try {
      return new ReportSearch(snapshot, request.asking(query)).total();
    } catch (QuerySyntaxException e) {
      return 0;
    }
  }
}
