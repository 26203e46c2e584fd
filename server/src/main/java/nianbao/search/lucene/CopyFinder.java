package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.index.IndexFields;
import nianbao.search.lucene.highlight.StoredReports;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.passage.Passage;
import nianbao.search.passage.SharedText;
import nianbao.search.passage.TellingPairs;
import nianbao.search.shard.LikelyCopies;
import nianbao.search.shard.LikelyCopy;
import nianbao.search.shard.SoughtPassage;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs that have many of a passage's pairs, then compares the likeliest of each
 * report with it.
 */
final class CopyFinder {

  private final Snapshot snapshot;
  private final ReportTable table;
  private final StoredReports stored;

  CopyFinder(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.table = snapshot.table();
    this.stored = new StoredReports(snapshot.searcher(), table);
  }

  /** A paragraph with so many of the pairs. */
  private record Likely(int pairs, int document) {}

  /**
   * What some reports have of a passage.
   *
   * @param reports their numbers
   */
  LikelyCopies find(SoughtPassage sought, FixedBitSet reports) throws IOException {
    Map<Integer, Likely> best = new HashMap<>();
    int except = sought.except() == null ? ReportTable.NONE : stored.find(sought.except());
    for (Likely paragraph : likely(sought.pairs())) {
      int report = table.reportOf(paragraph.document());
      if (report != except && reports.get(report)) {
        best.merge(report, paragraph, CopyFinder::better);
      }
    }
    List<Map.Entry<Integer, Likely>> likeliest = new ArrayList<>(best.entrySet());
    likeliest.sort(
        Comparator.comparingInt((Map.Entry<Integer, Likely> one) -> -one.getValue().pairs())
            .thenComparing(one -> table.key(one.getKey())));
    boolean hasMore = likeliest.size() > LikelyCopy.MOST;
    return new LikelyCopies(
        compared(sought, likeliest.subList(0, Math.min(likeliest.size(), LikelyCopy.MOST))),
        hasMore);
  }

  /** The first in reading order of those that have most. */
  private static Likely better(Likely one, Likely other) {
    return one.pairs() > other.pairs()
            || (one.pairs() == other.pairs() && one.document() < other.document())
        ? one
        : other;
  }

  private List<LikelyCopy> compared(SoughtPassage sought, List<Map.Entry<Integer, Likely>> likely)
      throws IOException {
    Passage passage = Passage.of(sought.text());
    Map<String, SharedText> known = new HashMap<>();
    List<LikelyCopy> copies = new ArrayList<>(likely.size());
    for (Map.Entry<Integer, Likely> one : likely) {
      int report = one.getKey();
      int document = one.getValue().document();
      String text = stored.text(document);
      copies.add(
          new LikelyCopy(
              one.getValue().pairs(),
              table.key(report),
              report,
              document - table.start(report) + 1,
              table.knownYear(report),
              table.knownPublication(report),
              table.officeKey(report),
              known.computeIfAbsent(text, passage::sharedWith)));
    }
    return copies;
  }

  private List<Likely> likely(TellingPairs pairs) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String pair : pairs.pairs()) {
      any.add(
          new ConstantScoreQuery(new TermQuery(new Term(IndexFields.LITERAL, pair))), Occur.SHOULD);
    }
    any.setMinimumNumberShouldMatch(pairs.least());
    return snapshot.searcher().search(any.build(), new CollectAll());
  }

  /** All paragraphs found, with the number of pairs that they have. */
  private static final class CollectAll implements CollectorManager<Collecting, List<Likely>> {
    @Override
    public Collecting newCollector() {
      return new Collecting();
    }

    @Override
    public List<Likely> reduce(Collection<Collecting> collected) {
      List<Likely> all = new ArrayList<>();
      collected.forEach(lane -> all.addAll(lane.found));
      return all;
    }
  }

  private static final class Collecting extends SimpleCollector {
    private final List<Likely> found = new ArrayList<>();
    private @Nullable Scorable scorer;
    private int base;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
      found.add(new Likely((int) Objects.requireNonNull(scorer).score(), base + document));
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
