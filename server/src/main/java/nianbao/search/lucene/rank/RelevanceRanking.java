package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.index.IndexFields;
import nianbao.index.ParagraphContent;
import nianbao.search.lucene.match.MatchForm;
import nianbao.search.lucene.match.ParagraphsOfReportsQuery;
import nianbao.search.lucene.match.ReportMatcher;
import nianbao.search.lucene.table.ReportTable;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/**
 * Orders the reports of a search by relevance, tier after tier: those that have the query's texts
 * literally and in one paragraph come first. Within a tier reports are chosen by their best
 * paragraph, which is fast ({@link TopReports}), and the first of them are then ordered by the full
 * scores of all their paragraphs ({@link ParagraphScorer}).
 */
public final class RelevanceRanking {

  /** So many reports of a tier are ordered by full scores; more change nothing on page 1. */
  private static final int POOL = 30;

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final ReportMatcher matcher;
  private final ParagraphScorer scorer;
  private final List<RankedReport> ranked = new ArrayList<>();

  /**
   * @param matcher that has counted the reports of the query
   */
  public RelevanceRanking(
      IndexSearcher searcher, ReportTable table, ReportMatcher matcher, ParagraphScorer scorer) {
    this.searcher = searcher;
    this.table = table;
    this.matcher = matcher;
    this.scorer = scorer;
  }

  /**
   * The first reports; fewer than asked for when the tiers hold no more of them. A tier is searched
   * only when those before it don't fill the places: that is the order a reader wants, and saves
   * most of the time; and only in the reports in which its texts were counted.
   *
   * @param tiers queries for paragraphs, the best first. Each is split in three by the content of
   *     the paragraphs: labels are short and occur in every report, so that they would be ranked
   *     before what they announce
   * @param left the reports to rank; those that are ranked are removed from it
   * @param matchesAll whether {@code left} holds every report that the tiers match
   */
  public List<RankedReport> first(int size, List<Tier> tiers, FixedBitSet left, boolean matchesAll)
      throws IOException {
    boolean whole = matchesAll;
    for (Tier tier : tiers) {
      FixedBitSet reports = withForm(left, tier.form());
      int all = reports.cardinality();
      // Most reports are found sooner by their paragraphs, few of them by looking into these only.
      boolean anywhere = whole && 2 * all > left.cardinality();
      for (ParagraphContent content : ParagraphContent.values()) {
        int missing = size - ranked.size();
        if (missing > 0 && all > 0) {
          Query paragraphs = of(content, tier.paragraphs());
          List<Integer> next =
              top(
                  anywhere ? paragraphs : among(paragraphs, reports),
                  reports,
                  Math.max(POOL, missing));
          for (int report : next) {
            left.clear(report);
            reports.clear(report);
          }
          all -= next.size();
          anywhere &= next.isEmpty();
          whole &= next.isEmpty();
          addTier(next);
        }
      }
    }
    return ranked;
  }

  /** Those of the reports that may have the text in a form. */
  private FixedBitSet withForm(FixedBitSet reports, MatchForm form) {
    FixedBitSet with = reports.clone();
    FixedBitSet counted = matcher.counted(form);
    if (counted != null) {
      with.and(counted);
    }
    return with;
  }

  private static Query of(ParagraphContent content, Query paragraphs) {
    return with(paragraphs, new TermQuery(new Term(IndexFields.KIND, content.term())));
  }

  private static Query with(Query paragraphs, Query filter) {
    return new BooleanQuery.Builder().add(paragraphs, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  private Query among(Query tier, FixedBitSet reports) {
    return with(tier, new ParagraphsOfReportsQuery(table, reports));
  }

  private List<Integer> top(Query tier, FixedBitSet reports, int size) throws IOException {
    return searcher.search(tier, new TopReports(table, reports, size));
  }

  /**
   * Appends a tier.
   *
   * @param reports best first by their best paragraph; the first {@link #POOL}, or all there are
   */
  private void addTier(List<Integer> reports) throws IOException {
    List<Integer> pool = reports.subList(0, Math.min(POOL, reports.size()));
    Map<Integer, List<ScoredParagraph>> scored = scorer.of(pool);
    List<RankedReport> tier = new ArrayList<>();
    for (int report : pool) {
      tier.add(RankedReport.of(report, scored.getOrDefault(report, List.of())));
    }
    Collections.sort(tier);
    markBoilerplate(tier);
    Collections.sort(tier);
    ranked.addAll(tier);
    for (int report : reports.subList(pool.size(), reports.size())) {
      ranked.add(RankedReport.unscored(report));
    }
  }

  private void markBoilerplate(List<RankedReport> tier) throws IOException {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < tier.size(); i++) {
      RankedReport report = tier.get(i);
      if (!report.paragraphs().isEmpty()
          && (!seen.add(textHash(report)) || report.best().isCommon())) {
        tier.set(i, report.asBoilerplate());
      }
    }
  }

  private long textHash(RankedReport report) throws IOException {
    int document = report.best().document();
    LeafReaderContext leaf = table.segmentOf(report.report()).leaf();
    NumericDocValues hashes = DocValues.getNumeric(leaf.reader(), IndexFields.TEXT_HASH);
    // A paragraph without a hash equals no other.
    return hashes.advanceExact(document - leaf.docBase) ? hashes.longValue() : -1L - document;
  }
}
