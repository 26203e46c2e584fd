package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nianbao.search.Highlighter;
import nianbao.search.QueryParser;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.UnitTerms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** One search over one snapshot. */
final class ReportSearch {

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final nianbao.search.Query query;
  private final List<WantedUnit> excluded;

  ReportSearch(Snapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.request = request;
    this.query = QueryParser.parse(request.query());
    this.excluded = query.excluded().stream().map(WantedUnit::of).toList();
  }

  SearchResult run() throws IOException {
    List<WantedUnit> wanted = query.wanted().stream().map(WantedUnit::of).toList();
    FacetCounter counter = count(wanted);
    if (counter.matching() == 0) {
      List<WantedUnit> wider = wanted.stream().map(WantedUnit::relaxed).toList();
      if (!wider.equals(wanted)) {
        FacetCounter wide = count(wider);
        if (wide.matching() > 0) {
          return result(wider, wide, true);
        }
      }
    }
    return result(wanted, counter, false);
  }

  private FacetCounter count(List<WantedUnit> wanted) throws IOException {
    FacetCounter counter =
        new FacetCounter(snapshot.table(), new Selection(request.filters(), snapshot.table()));
    new CountPass(
            snapshot.searcher(),
            snapshot.table(),
            request.scope() == Scope.PARAGRAPH && wanted.size() > 1
                ? List.of(List.of(combined(wanted, WantedUnit::matching)))
                : alternatives(wanted),
            alternatives(excluded))
        .run(counter);
    return counter;
  }

  private static List<List<Query>> alternatives(List<WantedUnit> units) {
    return units.stream().map(WantedUnit::alternatives).toList();
  }

  private SearchResult result(List<WantedUnit> wanted, FacetCounter counter, boolean relaxed)
      throws IOException {
    return new SearchResult(
        interpretation(wanted, relaxed),
        counter.total(),
        hits(wanted, counter),
        counter.facets(request.filters()));
  }

  private SearchResult.Interpretation interpretation(List<WantedUnit> wanted, boolean relaxed) {
    List<WantedUnit> all = new ArrayList<>(wanted);
    all.addAll(excluded);
    return new SearchResult.Interpretation(
        all.stream().map(WantedUnit::interpretation).toList(), relaxed, query.warnings());
  }

  private List<Hit> hits(List<WantedUnit> wanted, FacetCounter counter) throws IOException {
    Query paragraphs = wanted.isEmpty() ? null : combined(wanted, WantedUnit::scoring);
    List<Integer> ranked =
        paragraphs == null || request.sort() != Sort.RELEVANCE
            ? sorted(counter.accepted())
            : best(wanted, counter);
    int from = Math.min(ranked.size(), (request.page() - 1) * request.size());
    int to = Math.min(ranked.size(), from + request.size());
    List<UnitTerms> marked = wanted.stream().flatMap(unit -> unit.parts().stream()).toList();
    return new HitReader(snapshot, paragraphs, new Highlighter(marked), request.per())
        .read(ranked.subList(from, to));
  }

  private Query combined(List<WantedUnit> units, Function<WantedUnit, Query> query) {
    Occur occur = request.scope() == Scope.PARAGRAPH ? Occur.MUST : Occur.SHOULD;
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    units.forEach(unit -> all.add(query.apply(unit), occur));
    return all.build();
  }

  /**
   * Reports that have the query literally come first; synonyms and words near each other are looked
   * at only when those don't fill the page. That is what a reader wants, and most of the time
   * saved.
   */
  private List<Integer> best(List<WantedUnit> wanted, FacetCounter counter) throws IOException {
    int size = Math.min(request.page() * request.size(), counter.total());
    List<Integer> ranked =
        new ArrayList<>(
            top(combined(wanted, WantedUnit::scoringLiterally), counter, counter.accepted(), size));
    if (ranked.size() < size && wanted.stream().anyMatch(WantedUnit::hasOtherWordings)) {
      FixedBitSet others = counter.accepted().clone();
      ranked.forEach(others::clear);
      ranked.addAll(
          top(combined(wanted, WantedUnit::scoring), counter, others, size - ranked.size()));
    }
    return ranked;
  }

  private List<Integer> top(Query paragraphs, FacetCounter counter, FixedBitSet among, int size)
      throws IOException {
    if (size == 0) {
      return List.of();
    }
    TopPass top = new TopPass(snapshot.table(), among, size);
    boolean all = query.units().size() == 1 && among.cardinality() == counter.matching();
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
