package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.query.Highlighter;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import nianbao.search.query.SoughtTexts;
import nianbao.search.query.TextPattern;
import nianbao.search.query.Understanding;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One search over one snapshot. */
final class ReportSearch {

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final nianbao.search.query.Query query;
  private final ReportMatchers matchers;

  ReportSearch(Snapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.request = request;
    this.query = QueryParser.parse(request.query());
    this.matchers = new ReportMatchers(snapshot, request.scope(), query.root().wanted().size());
  }

  SearchResult run() throws IOException {
    SoughtTexts asked = SoughtTexts.asked(query.root());
    FacetCounter counter = count(asked);
    if (counter.matching() == 0) {
      for (SoughtTexts wider : SoughtTexts.wider(query.root())) {
        FacetCounter wide = count(wider);
        if (wide.matching() > 0) {
          return result(wider, wide, true);
        }
      }
    }
    return result(asked, counter, false);
  }

  private FacetCounter count(SoughtTexts sought) throws IOException {
    FacetCounter counter =
        new FacetCounter(snapshot.table(), new Selection(request.filters(), snapshot.table()));
    new CountPass(snapshot.table(), matchers.of(query.root(), sought)).run(counter);
    return counter;
  }

  private SearchResult result(SoughtTexts sought, FacetCounter counter, boolean relaxed)
      throws IOException {
    return new SearchResult(
        new SearchResult.Interpretation(
            Understanding.of(query.root(), sought), relaxed, query.warnings()),
        counter.total(),
        hits(sought, counter),
        counter.facets(request.filters()));
  }

  private List<Hit> hits(SoughtTexts sought, FacetCounter counter) throws IOException {
    Query paragraphs = paragraphs(sought, matchers.texts()::scoring);
    List<Integer> ranked =
        query.isWithoutText() || request.sort() != Sort.RELEVANCE
            ? sorted(counter.accepted())
            : best(sought, counter);
    int from = Math.min(ranked.size(), (request.page() - 1) * request.size());
    int to = Math.min(ranked.size(), from + request.size());
    return new HitReader(snapshot, paragraphs, highlighter(sought), request.per())
        .read(ranked.subList(from, to));
  }

  private Highlighter highlighter(SoughtTexts sought) {
    List<TextPattern> patterns = new ArrayList<>();
    for (Text text : query.root().wanted()) {
      patterns.addAll(sought.of(text).parts());
    }
    return new Highlighter(patterns);
  }

  private @Nullable Query paragraphs(SoughtTexts sought, TextQueries.Form form) throws IOException {
    return matchers.paragraphs().of(query.root(), sought, form);
  }

  /**
   * Reports that have the query literally come first; synonyms and words near each other are looked
   * at only when those don't fill the page. That is what a reader wants, and most of the time
   * saved.
   */
  private List<Integer> best(SoughtTexts sought, FacetCounter counter) throws IOException {
    int size = Math.min(request.page() * request.size(), counter.total());
    Query literally = paragraphs(sought, matchers.texts()::scoringLiterally);
    List<Integer> ranked = new ArrayList<>(top(literally, counter, counter.accepted(), size));
    if (ranked.size() < size) {
      FixedBitSet others = counter.accepted().clone();
      ranked.forEach(others::clear);
      if (sought.byText().values().stream().anyMatch(TextQueries::hasOtherWordings)) {
        Query all = paragraphs(sought, matchers.texts()::scoring);
        List<Integer> more = top(all, counter, others, size - ranked.size());
        more.forEach(others::clear);
        ranked.addAll(more);
      }
      ranked.addAll(
          sorted(others).subList(0, Math.min(size - ranked.size(), others.cardinality())));
    }
    return ranked;
  }

  private List<Integer> top(
      @Nullable Query paragraphs, FacetCounter counter, FixedBitSet among, int size)
      throws IOException {
    if (size == 0 || paragraphs == null) {
      return List.of();
    }
    TopPass top = new TopPass(snapshot.table(), among, size);
    boolean all = query.root() instanceof Unit && among.cardinality() == counter.matching();
    Query restricted =
        all
            ? paragraphs
            : new BooleanQuery.Builder()
                .add(paragraphs, Occur.MUST)
                .add(new AcceptedParagraphsQuery(snapshot.table(), among), Occur.FILTER)
                .build();
    return snapshot.searcher().search(restricted, top).stream()
        .map(TopPass.Ranked::report)
        .toList();
  }

  private List<Integer> sorted(FixedBitSet accepted) throws IOException {
    return ReportOrder.of(request.sort(), snapshot.table())
        .first(accepted, request.page() * request.size());
  }
}
