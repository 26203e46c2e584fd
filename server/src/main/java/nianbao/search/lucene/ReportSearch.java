package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    if (!counter.any()) {
      List<WantedUnit> wider = wanted.stream().map(WantedUnit::relaxed).toList();
      if (!wider.equals(wanted)) {
        FacetCounter wide = count(wider);
        if (wide.any()) {
          return result(wider, wide, true);
        }
      }
    }
    return result(wanted, counter, false);
  }

  private FacetCounter count(List<WantedUnit> wanted) throws IOException {
    FacetCounter counter =
        new FacetCounter(snapshot.table(), new Selection(request.filters(), snapshot.table()));
    List<Query> matching = wanted.stream().map(WantedUnit::matching).toList();
    List<Query> perReport =
        request.scope() == Scope.PARAGRAPH && matching.size() > 1
            ? List.of(combined(matching, Occur.MUST))
            : matching;
    new CountPass(
            snapshot.searcher(),
            snapshot.table(),
            perReport,
            excluded.stream().map(WantedUnit::matching).toList())
        .run(counter);
    return counter;
  }

  private static Query combined(List<Query> queries, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return all.build();
  }

  private SearchResult result(List<WantedUnit> wanted, FacetCounter counter, boolean relaxed)
      throws IOException {
    return new SearchResult(
        interpretation(wanted, relaxed),
        counter.total(),
        hits(wanted, counter.accepted()),
        counter.facets(request.filters()));
  }

  private SearchResult.Interpretation interpretation(List<WantedUnit> wanted, boolean relaxed) {
    List<WantedUnit> all = new ArrayList<>(wanted);
    all.addAll(excluded);
    return new SearchResult.Interpretation(
        all.stream().map(WantedUnit::interpretation).toList(), relaxed, query.warnings());
  }

  private List<Hit> hits(List<WantedUnit> wanted, FixedBitSet accepted) throws IOException {
    Query paragraphs =
        wanted.isEmpty()
            ? null
            : combined(
                wanted.stream().map(WantedUnit::scoring).toList(),
                request.scope() == Scope.PARAGRAPH ? Occur.MUST : Occur.SHOULD);
    List<Integer> ranked =
        paragraphs == null || request.sort() != Sort.RELEVANCE
            ? sorted(accepted)
            : best(paragraphs, accepted);
    int from = Math.min(ranked.size(), (request.page() - 1) * request.size());
    int to = Math.min(ranked.size(), from + request.size());
    List<UnitTerms> marked = wanted.stream().flatMap(unit -> unit.parts().stream()).toList();
    return new HitReader(snapshot, paragraphs, new Highlighter(marked), request.per())
        .read(ranked.subList(from, to));
  }

  private List<Integer> best(Query paragraphs, FixedBitSet accepted) throws IOException {
    if (accepted.cardinality() == 0) {
      return List.of();
    }
    BooleanQuery among =
        new BooleanQuery.Builder()
            .add(paragraphs, Occur.MUST)
            .add(new AcceptedParagraphsQuery(snapshot.table(), accepted), Occur.FILTER)
            .build();
    int size = Math.min(request.page() * request.size(), accepted.cardinality());
    return snapshot.searcher().search(among, new TopPass(snapshot.table(), accepted, size)).stream()
        .map(TopPass.Ranked::report)
        .toList();
  }

  /** By year or day, unknown last; then the other of the two, newest first, then as indexed. */
  private List<Integer> sorted(FixedBitSet accepted) {
    ReportTable table = snapshot.table();
    Comparator<Integer> newestYear =
        Comparator.comparingInt((Integer report) -> -table.yearOf(report));
    Comparator<Integer> newestDay =
        Comparator.comparingLong((Integer report) -> -(long) table.publishedOn(report));
    Comparator<Integer> noYear = Comparator.comparing(report -> table.yearOf(report) == 0);
    Comparator<Integer> noDay =
        Comparator.comparing(report -> table.publishedOn(report) == ReportTable.NO_DAY);
    Comparator<Integer> order =
        switch (request.sort()) {
          case RELEVANCE, NEWEST_YEAR -> newestYear.thenComparing(newestDay);
          case OLDEST_YEAR -> noYear.thenComparingInt(table::yearOf).thenComparing(newestDay);
          case NEWEST_PUBLISHED -> newestDay.thenComparing(newestYear);
          case OLDEST_PUBLISHED ->
              noDay.thenComparingInt(table::publishedOn).thenComparing(newestYear);
        };
    return IntStream.range(0, accepted.length())
        .filter(accepted::get)
        .boxed()
        .sorted(order)
        .toList();
  }
}
