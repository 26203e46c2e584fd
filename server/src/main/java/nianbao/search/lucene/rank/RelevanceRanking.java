package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.index.IndexFields;
import nianbao.index.ParagraphContent;
import nianbao.search.lucene.match.MatchForm;
import nianbao.search.lucene.match.ParagraphsOfReportsQuery;
import nianbao.search.lucene.match.ReportMatcher;
import nianbao.search.lucene.rank.HeaderLevels.Level;
import nianbao.search.lucene.table.CommonTexts;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.shard.FullScore;
import nianbao.search.shard.RankedReport;
import nianbao.search.shard.RankedTier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first reports of a search by relevance, tier after tier: those that have the query's
 * texts literally and in one paragraph come first. Within a tier reports are chosen by their best
 * paragraph, which is fast ({@link TopReports}), and the first of them get the full scores of all
 * their paragraphs ({@link ParagraphScorer}), by which the merged results are ordered.
 */
public final class RelevanceRanking {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final ReportMatcher matcher;
  private final ParagraphScorer scorer;
  private final CommonTexts common;
  private final Map<Integer, ScoredReport> scored = new HashMap<>();

  /**
   * @param matcher that has counted the reports of the query
   * @param common boilerplate
   */
  public RelevanceRanking(
      IndexSearcher searcher,
      ReportTable table,
      ReportMatcher matcher,
      ParagraphScorer scorer,
      CommonTexts common) {
    this.searcher = searcher;
    this.table = table;
    this.matcher = matcher;
    this.scorer = scorer;
    this.common = common;
  }

  /** The reports that were scored in full, by their numbers. */
  public Map<Integer, ScoredReport> scored() {
    return scored;
  }

  /**
   * The first reports of a level, tier by tier; fewer than asked for when the tiers hold no more of
   * them. A tier is searched only when those before it don't fill the places: that is the order a
   * reader wants, and saves most of the time; and only in the reports in which its texts were
   * counted.
   *
   * @param level of which the reports that are ranked are removed
   * @param tiers queries for paragraphs, the best first. Each is split in three by the content of
   *     the paragraphs: labels are short and occur in every report, so that they would be ranked
   *     before what they announce
   * @param matchesAll whether the level holds every report that the tiers match
   */
  public List<RankedTier> first(int size, Level level, List<Tier> tiers, boolean matchesAll)
      throws IOException {
    List<RankedTier> ranked = new ArrayList<>();
    FixedBitSet left = level.reports();
    boolean whole = matchesAll;
    int missing = size;
    int number = 0;
    for (Tier tier : tiers) {
      FixedBitSet reports = withForm(left, tier.form());
      int all = reports.cardinality();
      // Most reports are found sooner by their paragraphs, few of them by looking into these only.
      boolean anywhere = whole && 2 * all > left.cardinality();
      for (ParagraphContent content : ParagraphContent.values()) {
        number++;
        if (missing > 0 && all > 0) {
          Query paragraphs = of(content, tier.paragraphs());
          List<ScoreDoc> next =
              top(
                  anywhere ? paragraphs : among(paragraphs, reports),
                  reports,
                  Math.max(RankedTier.POOL, missing));
          for (ScoreDoc report : next) {
            left.clear(report.doc);
            reports.clear(report.doc);
          }
          all -= next.size();
          missing -= next.size();
          anywhere &= next.isEmpty();
          whole &= next.isEmpty();
          if (!next.isEmpty()) {
            ranked.add(new RankedTier(level.met(), level.number(), number, scored(next)));
          }
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

  private List<ScoreDoc> top(Query tier, FixedBitSet reports, int size) throws IOException {
    return searcher.search(tier, new TopReports(table, common, reports, size));
  }

  /**
   * The reports of a tier.
   *
   * @param reports best first by their best paragraph
   */
  private List<RankedReport> scored(List<ScoreDoc> reports) throws IOException {
    List<Integer> pool = new ArrayList<>();
    for (ScoreDoc report : reports.subList(0, Math.min(RankedTier.POOL, reports.size()))) {
      pool.add(report.doc);
    }
    Map<Integer, List<ScoredParagraph>> paragraphs = scorer.of(pool);
    List<RankedReport> tier = new ArrayList<>();
    for (ScoreDoc report : reports) {
      FullScore full = null;
      if (tier.size() < pool.size()) {
        ScoredReport of = ScoredReport.of(paragraphs.getOrDefault(report.doc, List.of()));
        scored.put(report.doc, of);
        full = full(report.doc, of);
      }
      tier.add(
          new RankedReport(
              report.doc, table.key(report.doc), RankedReport.rankOf(report.score), 0, full));
    }
    return tier;
  }

  private FullScore full(int number, ScoredReport report) throws IOException {
    ScoredParagraph best = report.best();
    return new FullScore(
        best.units(),
        best.literally(),
        best.inOtherWriting(),
        best.content(),
        best.score(),
        report.context(),
        best.isCommon(),
        report.paragraphs().isEmpty() ? null : textHash(number, best.document()));
  }

  private @Nullable Long textHash(int report, int document) throws IOException {
    LeafReaderContext leaf = table.segmentOf(report).leaf();
    NumericDocValues hashes = DocValues.getNumeric(leaf.reader(), IndexFields.TEXT_HASH);
    return hashes.advanceExact(document - leaf.docBase) ? hashes.longValue() : null;
  }
}
