package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;
import nianbao.search.lucene.highlight.HitReader;
import nianbao.search.lucene.match.ReportMatchers;
import nianbao.search.lucene.rank.HeaderLevels;
import nianbao.search.lucene.rank.HeaderLevels.Level;
import nianbao.search.lucene.rank.ParagraphScorer;
import nianbao.search.lucene.rank.RelevanceRanking;
import nianbao.search.lucene.rank.ScoredReport;
import nianbao.search.lucene.rank.ScoringQueries;
import nianbao.search.lucene.rank.Tier;
import nianbao.search.lucene.table.CommonTexts;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SortOrder;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.Highlighter;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.shard.RankedReport;
import nianbao.search.shard.RankedShard;
import nianbao.search.shard.RankedTier;
import nianbao.search.shard.RankingOrder;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The reports that were found, in the order of results. */
final class RankedReports {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final FoundReports found;
  private final RankingOrder order;
  private final ReportMatchers matchers;
  private final List<ExpandedText> texts;
  private final @Nullable ParagraphScorer scorer;
  private final Map<Integer, ScoredReport> scored = new HashMap<>();

  /**
   * @param searcher with the statistics of the order
   */
  RankedReports(IndexSearcher searcher, ReportTable table, FoundReports found, RankingOrder order)
      throws IOException {
    this.searcher = searcher;
    this.table = table;
    this.found = found;
    this.order = order;
    this.matchers = found.matchers();
    this.texts = found.texts();
    Query matching =
        matchers
            .paragraphs()
            .mentioning(found.plan().root(), found.plan(), matchers.texts()::matching);
    this.scorer = matching == null ? null : scorer(matching);
  }

  private ParagraphScorer scorer(Query matching) throws IOException {
    return new ParagraphScorer(searcher, table, common(), matching, scoring().components(texts));
  }

  private CommonTexts common() throws IOException {
    return table.commonTexts(order.commonTexts());
  }

  private ScoringQueries scoring() {
    return new ScoringQueries(matchers, texts.size());
  }

  private List<Tier> tiers() throws IOException {
    return scoring()
        .tiers(found.plan().root(), found.plan(), texts, order.question().scope(), matchers);
  }

  /** Has the searcher look up all statistics that the order depends on. */
  void weigh() throws IOException {
    for (Tier tier : scorer == null ? List.<Tier>of() : tiers()) {
      searcher.createWeight(searcher.rewrite(tier.paragraphs()), ScoreMode.TOP_SCORES, 1f);
    }
  }

  RankedShard rank() throws IOException {
    return new RankedShard(first(), found.counts(), found.readings());
  }

  /**
   * The first reports, level by level: by relevance as far as that ranks them, then by year. Of
   * reports whose headers meet the query, those that have it as typed come before those that have
   * another writing of it, 二〇一八年 before 2018年.
   */
  private List<RankedTier> first() throws IOException {
    SortOrder rest = SortOrder.of(order.sort(), order.question().filters(), table);
    int missing = Math.min(order.size(), found.total());
    if (scorer == null || order.sort() != Sort.RELEVANCE) {
      return List.of(tier(new Level(false, 0, found.accepted()), rest, missing));
    }
    List<Tier> tiers = tiers();
    RelevanceRanking ranking =
        new RelevanceRanking(searcher, table, found.matcher(), scorer, common());
    List<RankedTier> first = new ArrayList<>();
    for (Level level : levels()) {
      if (missing > 0 && (!level.met() || ScoringQueries.haveOtherWritings(texts))) {
        FixedBitSet left = level.reports();
        boolean matchesAll =
            found.plan().root() instanceof Unit && left.cardinality() == found.matching();
        for (RankedTier tier : ranking.first(missing, level, tiers, matchesAll)) {
          first.add(tier);
          missing -= tier.reports().size();
        }
      }
      if (missing > 0) {
        RankedTier tier = tier(level, rest, missing);
        first.add(tier);
        missing -= tier.reports().size();
      }
    }
    scored.putAll(ranking.scored());
    return first;
  }

  private List<Level> levels() throws IOException {
    return HeaderLevels.of(
        found.plan(), matchers.headers(), found.accepted(), table.headers().any(order.office()));
  }

  /** What is left of a level. */
  private static RankedTier tier(Level level, SortOrder order, int size) {
    List<RankedReport> reports = order.first(level.reports(), size);
    return new RankedTier(level.met(), level.number(), RankedTier.REST, reports);
  }

  /** The hits of some reports, in their order. */
  List<Hit> read(List<Integer> reports, int per) throws IOException {
    return new HitReader(
            searcher, table, scorer, new Highlighter(texts), matchers.headers().byTyped(texts), per)
        .read(reports, scored);
  }
}
