package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.index.ParagraphContent;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Correction;
import nianbao.search.SearchResult.Hit;
import nianbao.search.correction.Corrections;
import nianbao.search.lucene.highlight.HitReader;
import nianbao.search.lucene.match.ReportMatchers;
import nianbao.search.lucene.match.TextQueries;
import nianbao.search.lucene.rank.AcceptedParagraphsQuery;
import nianbao.search.lucene.rank.ParagraphScorer;
import nianbao.search.lucene.rank.RankedReports;
import nianbao.search.lucene.rank.RankedReports.Ranked;
import nianbao.search.lucene.rank.ScoringQueries;
import nianbao.search.lucene.rank.TopReports;
import nianbao.search.lucene.suggest.IndexProbe;
import nianbao.search.lucene.suggest.IndexTermDictionary;
import nianbao.search.lucene.table.FacetCounter;
import nianbao.search.lucene.table.ReportFilter;
import nianbao.search.lucene.table.ReportOrder;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.Highlighter;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import nianbao.search.query.Understanding;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;

/** One search over one snapshot. */
final class ReportSearch {

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final nianbao.search.query.Query query;
  private final ReportMatchers matchers;
  private final ScoringQueries scoring;

  ReportSearch(Snapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.request = request;
    this.query = QueryParser.parse(request.query(), request.filters());
    this.matchers = new ReportMatchers(snapshot.searcher(), snapshot.table(), request.scope());
    this.scoring = new ScoringQueries(matchers.texts(), query.root().wanted().size());
  }

  SearchResult run() throws IOException {
    ExpandedQuery asked = ExpandedQuery.asked(query.root());
    FacetCounter counter = count(asked);
    if (counter.matching() > 0) {
      return result(asked, counter, false, List.of());
    }
    List<Correction> corrections = corrections();
    for (ExpandedQuery wider : ExpandedQuery.wider(query.root())) {
      FacetCounter wide = count(wider);
      if (wide.matching() > 0) {
        return result(wider, wide, true, corrections);
      }
    }
    return result(asked, counter, false, corrections);
  }

  /** The reports that are found as asked, by their numbers. */
  FixedBitSet accepted() throws IOException {
    return count(ExpandedQuery.asked(query.root())).accepted();
  }

  private List<Correction> corrections() throws IOException {
    return new Corrections(
            query,
            request.query(),
            new IndexTermDictionary(snapshot.reader()),
            new IndexProbe(snapshot.searcher(), snapshot.table(), request))
        .find();
  }

  private FacetCounter count(ExpandedQuery sought) throws IOException {
    FacetCounter counter =
        new FacetCounter(snapshot.table(), new ReportFilter(request.filters(), snapshot.table()));
    matchers.of(query.root(), sought).count(snapshot.table(), counter);
    return counter;
  }

  private SearchResult result(
      ExpandedQuery sought, FacetCounter counter, boolean relaxed, List<Correction> corrections)
      throws IOException {
    return new SearchResult(
        new SearchResult.Interpretation(
            Understanding.of(query.root(), sought), relaxed, query.warnings(), corrections),
        counter.total(),
        hits(sought, counter),
        counter.facets(request.filters()));
  }

  private List<Hit> hits(ExpandedQuery sought, FacetCounter counter) throws IOException {
    Query matching = paragraphs(sought, matchers.texts()::matching);
    ParagraphScorer scorer =
        matching == null
            ? null
            : new ParagraphScorer(
                snapshot.searcher(), snapshot.table(), matching, scoring.parts(texts(sought)));
    List<Ranked> ranked =
        scorer == null || query.isWithoutText() || request.sort() != Sort.RELEVANCE
            ? RankedReports.unscored(sorted(counter.accepted()))
            : byRelevance(sought, counter, scorer);
    int from = Math.min(ranked.size(), (request.page() - 1) * request.size());
    int to = Math.min(ranked.size(), from + request.size());
    return new HitReader(
            snapshot.searcher(),
            snapshot.table(),
            scorer,
            new Highlighter(texts(sought)),
            request.per())
        .read(ranked.subList(from, to));
  }

  /** In the query's order. */
  private List<ExpandedText> texts(ExpandedQuery sought) {
    return query.root().wanted().stream().distinct().map(sought::of).toList();
  }

  private @Nullable Query paragraphs(ExpandedQuery sought, IOFunction<ExpandedText, Query> form)
      throws IOException {
    return matchers.paragraphs().of(query.root(), sought, form);
  }

  /** The query in each tier of {@link RankedReports}, the best first. */
  private List<Query> tiers(ExpandedQuery sought) throws IOException {
    List<ExpandedText> texts = texts(sought);
    List<IOFunction<ExpandedText, Query>> forms = new ArrayList<>(List.of(scoring::literally));
    if (texts.stream().anyMatch(TextQueries::hasOtherWordings)) {
      forms.add(scoring::inAnyWording);
    }
    List<Query> tiers = new ArrayList<>();
    if (texts.size() > 1 && request.scope() == Scope.REPORT) {
      for (IOFunction<ExpandedText, Query> form : forms) {
        addByContent(matchers.inOneParagraph().of(query.root(), sought, form), tiers);
      }
    }
    for (IOFunction<ExpandedText, Query> form : forms) {
      addByContent(paragraphs(sought, form), tiers);
    }
    return tiers;
  }

  /** Labels are short and stand in every report: they would come before what they announce. */
  private static void addByContent(@Nullable Query paragraphs, List<Query> tiers) {
    if (paragraphs != null) {
      for (ParagraphContent content : ParagraphContent.values()) {
        Term term = new Term(IndexFields.KIND, content.term());
        tiers.add(
            new BooleanQuery.Builder()
                .add(paragraphs, Occur.MUST)
                .add(new TermQuery(term), Occur.FILTER)
                .build());
      }
    }
  }

  /**
   * A tier is looked at only when those before it don't fill the page: that is what a reader wants,
   * and most of the time saved.
   */
  private List<Ranked> byRelevance(
      ExpandedQuery sought, FacetCounter counter, ParagraphScorer scorer) throws IOException {
    int size = Math.min(request.page() * request.size(), counter.total());
    RankedReports ranking = new RankedReports(snapshot.table(), scorer);
    FixedBitSet left = counter.accepted().clone();
    for (Query tier : tiers(sought)) {
      int missing = size - ranking.ranked().size();
      if (missing > 0) {
        List<Integer> next = top(tier, counter, left, Math.max(RankedReports.POOL, missing));
        next.forEach(left::clear);
        ranking.add(next);
      }
    }
    if (ranking.ranked().size() < size) {
      ranking.addUnscored(sorted(left));
    }
    return ranking.ranked();
  }

  private List<Integer> top(Query paragraphs, FacetCounter counter, FixedBitSet among, int size)
      throws IOException {
    TopReports top = new TopReports(snapshot.table(), among, size);
    boolean all = query.root() instanceof Unit && among.cardinality() == counter.matching();
    Query restricted =
        all
            ? paragraphs
            : new BooleanQuery.Builder()
                .add(paragraphs, Occur.MUST)
                .add(new AcceptedParagraphsQuery(snapshot.table(), among), Occur.FILTER)
                .build();
    return snapshot.searcher().search(restricted, top).stream()
        .map(TopReports.Ranked::report)
        .toList();
  }

  private List<Integer> sorted(FixedBitSet accepted) throws IOException {
    return ReportOrder.of(request.sort(), snapshot.table())
        .first(accepted, request.page() * request.size());
  }
}
