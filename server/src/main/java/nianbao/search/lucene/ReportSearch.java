package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Correction;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.SearchResult.Hit;
import nianbao.search.correction.Corrections;
import nianbao.search.lucene.highlight.HitReader;
import nianbao.search.lucene.match.IndexedWords;
import nianbao.search.lucene.match.ParagraphsOfReportsQuery;
import nianbao.search.lucene.match.ReportMatcher;
import nianbao.search.lucene.match.ReportMatchers;
import nianbao.search.lucene.rank.HeaderLevels;
import nianbao.search.lucene.rank.HeaderLevels.Level;
import nianbao.search.lucene.rank.ParagraphScorer;
import nianbao.search.lucene.rank.RankedReport;
import nianbao.search.lucene.rank.RelevanceRanking;
import nianbao.search.lucene.rank.ScoringQueries;
import nianbao.search.lucene.rank.Tier;
import nianbao.search.lucene.suggest.IndexProbe;
import nianbao.search.lucene.table.FacetCounter;
import nianbao.search.lucene.table.ReportFilter;
import nianbao.search.lucene.table.SortOrder;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.Highlighter;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import nianbao.search.query.Relaxation;
import nianbao.search.query.SomeWords;
import nianbao.search.query.TextPattern;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One search over one snapshot: plan → one shard → partial result → page.
 *
 * <p>The plan is the query with its texts expanded by scripts, synonyms and spellings; it depends
 * on the request alone. By this plan the shard, here the snapshot, finds its matching reports, as
 * counts for the facets ({@link #match}), and the first of them, with everything that their order
 * depends on ({@link #ranked}): the counts of several shards could be added and their first reports
 * merged. The page is made from this partial result, and only the reports on it are read ({@link
 * #page}).
 */
final class ReportSearch {

  private static final double SMALL_PART = 0.5;

  private static final double NEARLY_ALL = 0.95;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final nianbao.search.query.Query query;
  private final ReportMatchers matchers;

  ReportSearch(Snapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.request = request;
    this.query = QueryParser.parse(request.query(), request.filters());
    this.matchers = new ReportMatchers(snapshot.searcher(), snapshot.table(), request.scope());
  }

  SearchResult run() throws IOException {
    Matched asked = match(occurring(ExpandedQuery.asked(query.root())));
    if (asked.counts().matching() > 0) {
      return page(asked, false, List.of());
    }
    List<Correction> corrections = corrections();
    Matched relaxed = relaxed();
    if (relaxed != null && (corrections.isEmpty() || relaxed.tells(snapshot.table().live()))) {
      return page(withMissing(relaxed), true, corrections);
    }
    return page(asked, false, corrections);
  }

  /**
   * The reports that match a plan.
   *
   * @param matcher that has found them
   * @param counts of them for the facets
   */
  private record Matched(ExpandedQuery plan, ReportMatcher matcher, FacetCounter counts) {
    /**
     * Whether it tells reports apart: what nearly all have is no answer where a slip can be mended.
     *
     * @param reports all there are
     */
    boolean tells(long reports) {
      return counts.matching() <= reports * NEARLY_ALL;
    }
  }

  /**
   * The first relaxed search that finds anything. That of a question is made wider as long as it
   * finds only a small part of the reports that it is about and would not find nearly all of them:
   * which words answer it is a guess. {@code null} when none finds anything.
   */
  private @Nullable Matched relaxed() throws IOException {
    IndexedWords words = new IndexedWords(snapshot.searcher(), snapshot.table());
    for (Relaxation relaxation : Relaxation.of(query.root(), words)) {
      Matched relaxed = relaxed(relaxation);
      if (relaxed != null) {
        return relaxed;
      }
    }
    return null;
  }

  private @Nullable Matched relaxed(Relaxation relaxation) throws IOException {
    long all = relaxation.reports();
    double enough = relaxation.isOfQuestions() ? all * SMALL_PART : 1;
    Matched widest = null;
    for (ExpandedQuery step : relaxation.steps()) {
      Matched wider = match(occurring(step));
      int matching = wider.counts().matching();
      if (widest == null ? matching > 0 : matching <= all * NEARLY_ALL) {
        widest = wider;
      }
      if (widest != null && matching >= enough) {
        break;
      }
    }
    return widest;
  }

  /** A relaxed search with the words named that no report found has. */
  private Matched withMissing(Matched relaxed) throws IOException {
    if (relaxed.counts().total() == 0) {
      return relaxed;
    }
    Query among = new ParagraphsOfReportsQuery(snapshot.table(), relaxed.counts().accepted());
    Map<Text, ExpandedText> byText = new HashMap<>(relaxed.plan().byText());
    for (ExpandedText text : relaxed.plan().byText().values()) {
      for (TextPattern part : text.parts()) {
        if (part instanceof SomeWords some) {
          List<String> missing = matchers.texts().missing(some, among, snapshot.searcher());
          byText.put(text.text(), text.lacking(missing));
        }
      }
    }
    ExpandedQuery plan = new ExpandedQuery(relaxed.plan().root(), byText);
    return new Matched(plan, relaxed.matcher(), relaxed.counts());
  }

  /** A plan without the writings and wordings that occur nowhere: most of those possible. */
  private ExpandedQuery occurring(ExpandedQuery plan) throws IOException {
    return matchers.texts().occurring(plan, snapshot.searcher());
  }

  /** The numbers of the reports that match as asked and pass the filters. */
  FixedBitSet accepted() throws IOException {
    return match(ExpandedQuery.asked(query.root())).counts().accepted();
  }

  private List<Correction> corrections() throws IOException {
    IndexProbe probe =
        new IndexProbe(snapshot.searcher(), snapshot.table(), request, snapshot.characters());
    return new Corrections(query, probe).find();
  }

  private Matched match(ExpandedQuery plan) throws IOException {
    FacetCounter counts =
        new FacetCounter(snapshot.table(), new ReportFilter(request.filters(), snapshot.table()));
    ReportMatcher matcher = matchers.of(plan.root(), plan);
    matcher.count(snapshot.table(), counts);
    return new Matched(plan, matcher, counts);
  }

  private SearchResult page(Matched matched, boolean relaxed, List<Correction> corrections)
      throws IOException {
    List<Hit> hits = hits(matched);
    FacetCounter counts = matched.counts();
    return new SearchResult(
        new SearchResult.Interpretation(
            interpretation(matched, hits), relaxed, query.warnings(), corrections),
        counts.total(),
        hits,
        counts.facets(request.filters()));
  }

  private List<SearchResult.Unit> interpretation(Matched matched, List<Hit> hits)
      throws IOException {
    ExpandedQuery plan = matched.plan();
    HeaderChoices choices = new HeaderChoices(snapshot.table(), query, matched.counts().accepted());
    Map<Text, List<HeaderChoice>> headers = new HashMap<>();
    for (Text text : query.root().wanted()) {
      headers.put(text, choices.of(plan.of(text)));
    }
    List<Paragraph> shown = new ArrayList<>();
    for (Hit hit : hits) {
      hit.paragraphs().forEach(found -> shown.add(found.paragraph()));
    }
    return plan.interpretation(query.root(), headers, shown);
  }

  private List<Hit> hits(Matched matched) throws IOException {
    ExpandedQuery plan = matched.plan();
    List<ExpandedText> texts = texts(plan);
    Query matching =
        matchers.paragraphs().mentioning(plan.root(), plan, matchers.texts()::matching);
    ParagraphScorer scorer =
        matching == null
            ? null
            : new ParagraphScorer(
                snapshot.searcher(), snapshot.table(), matching, scoring(texts).components(texts));
    List<RankedReport> ranked = ranked(matched, texts, scorer);
    int from = Math.min(ranked.size(), (request.page() - 1) * request.size());
    int to = Math.min(ranked.size(), from + request.size());
    return new HitReader(
            snapshot.searcher(),
            snapshot.table(),
            scorer,
            new Highlighter(texts),
            matchers.headers().of(texts),
            request.per())
        .read(ranked.subList(from, to));
  }

  private ScoringQueries scoring(List<ExpandedText> texts) {
    return new ScoringQueries(matchers, texts.size());
  }

  /** The expanded texts in the query's order, each once. */
  private List<ExpandedText> texts(ExpandedQuery plan) {
    List<ExpandedText> texts = new ArrayList<>();
    for (Text text : new LinkedHashSet<>(plan.root().wanted())) {
      texts.add(plan.of(text));
    }
    return texts;
  }

  /**
   * The reports up to the end of the page, level by level: by relevance as far as that ranks them,
   * then by year. Of reports whose headers meet the query, those that have it as typed come before
   * those that have another writing of it, 二〇一八年 before 2018年.
   */
  private List<RankedReport> ranked(
      Matched matched, List<ExpandedText> texts, @Nullable ParagraphScorer scorer)
      throws IOException {
    ExpandedQuery plan = matched.plan();
    FacetCounter counts = matched.counts();
    int size = Math.min(request.page() * request.size(), counts.total());
    SortOrder order = SortOrder.of(request.sort(), snapshot.table());
    if (scorer == null || query.isWithoutText() || request.sort() != Sort.RELEVANCE) {
      return inOrder(order, counts.accepted(), size);
    }
    List<Tier> tiers = scoring(texts).tiers(plan.root(), plan, texts, request.scope(), matchers);
    List<RankedReport> ranked = new ArrayList<>();
    for (Level level : levels(plan, counts)) {
      FixedBitSet left = level.reports();
      if (ranked.size() < size && (!level.met() || ScoringQueries.haveOtherWritings(texts))) {
        boolean matchesAll = plan.root() instanceof Unit && left.cardinality() == counts.matching();
        ranked.addAll(
            new RelevanceRanking(snapshot.searcher(), snapshot.table(), matched.matcher(), scorer)
                .first(size - ranked.size(), tiers, left, matchesAll));
      }
      ranked.addAll(inOrder(order, left, size - ranked.size()));
    }
    return ranked;
  }

  private List<Level> levels(ExpandedQuery plan, FacetCounter counts) throws IOException {
    return HeaderLevels.of(plan.root(), plan, matchers.headers(), counts.accepted());
  }

  private static List<RankedReport> inOrder(SortOrder order, FixedBitSet reports, int size) {
    return size <= 0
        ? List.of()
        : order.first(reports, size).stream().map(RankedReport::unscored).toList();
  }
}
