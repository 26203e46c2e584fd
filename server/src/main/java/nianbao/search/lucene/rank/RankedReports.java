package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.index.IndexFields;
import nianbao.search.lucene.table.ReportTable;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * The reports of a search by relevance, tier after tier: those that have the query's texts
 * literally and in one paragraph come first. Within a tier reports are chosen by their best
 * paragraph, which is fast, and the first of them then ordered by all that is known of them.
 */
public final class RankedReports {

  /** So many reports of a tier are ordered by all that is known; more change nothing on page 1. */
  public static final int POOL = 30;

  /**
   * A report in its place.
   *
   * @param relevance {@link Relevance#UNKNOWN} for one that was not looked at in full
   */
  public record Ranked(int report, Relevance relevance) {}

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparing(Ranked::relevance, Relevance.BEST_FIRST);

  private final ReportTable table;
  private final ParagraphScorer scorer;
  private final List<Ranked> ranked = new ArrayList<>();

  public RankedReports(ReportTable table, ParagraphScorer scorer) {
    this.table = table;
    this.scorer = scorer;
  }

  /** The reports in their places so far. */
  public List<Ranked> ranked() {
    return ranked;
  }

  /**
   * Puts a tier behind those before it.
   *
   * @param reports best first by their best paragraph; the first {@link #POOL}, or all there are
   */
  public void add(List<Integer> reports) throws IOException {
    List<Integer> pool = reports.subList(0, Math.min(POOL, reports.size()));
    Map<Integer, List<ScoredParagraph>> scored = scorer.of(pool);
    List<Ranked> places = new ArrayList<>();
    for (int report : pool) {
      places.add(new Ranked(report, Relevance.of(scored.getOrDefault(report, List.of()))));
    }
    places.sort(BEST_FIRST);
    markBoilerplate(places);
    places.sort(BEST_FIRST);
    ranked.addAll(places);
    addUnscored(reports.subList(pool.size(), reports.size()));
  }

  private void markBoilerplate(List<Ranked> places) throws IOException {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      Ranked place = places.get(i);
      if (!place.relevance().paragraphs().isEmpty() && !seen.add(textHash(place))) {
        places.set(i, new Ranked(place.report(), place.relevance().asBoilerplate()));
      }
    }
  }

  private long textHash(Ranked place) throws IOException {
    int document = place.relevance().best().document();
    LeafReaderContext leaf = table.segmentOf(place.report()).leaf();
    NumericDocValues hashes = DocValues.getNumeric(leaf.reader(), IndexFields.TEXT_HASH);
    // A paragraph that has none is like no other.
    return hashes.advanceExact(document - leaf.docBase) ? hashes.longValue() : -1L - document;
  }

  /** Puts reports behind, in their order, without looking at them. */
  public void addUnscored(List<Integer> reports) {
    ranked.addAll(unscored(reports));
  }

  /** Reports in an order that has nothing to do with relevance. */
  public static List<Ranked> unscored(List<Integer> reports) {
    return reports.stream().map(report -> new Ranked(report, Relevance.UNKNOWN)).toList();
  }
}
