package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nianbao.search.QueryNotice;
import nianbao.search.QuerySyntaxException;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.TermCount;
import nianbao.search.TermCount.City;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.PlacePath;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.TermTotal;

/** Counts of many terms over all shards: one question to each shard for all of them. */
final class TermRows {

  private static final Comparator<City> MOST_FIRST =
      Comparator.<City>comparingInt(city -> -city.reports()).thenComparing(City::code);

  private static final QueryNotice NOTHING =
      new QueryNotice("没有可以查找的字", "there is nothing to look for");

  private final OpenIndex index;
  private final TermCount.Request request;

  TermRows(OpenIndex index, TermCount.Request request) {
    this.index = index;
    this.request = request;
  }

  List<TermCount> counts() throws IOException {
    List<PlannedQuery> questions = new ArrayList<>();
    List<Query> queries = new ArrayList<>();
    TermCount[] counts = new TermCount[request.terms().size()];
    List<Integer> understood = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      try {
        Query query = query(request.terms().get(i));
        questions.add(index.planned(query.root(), Scope.REPORT, request.filters()));
        queries.add(query);
        understood.add(i);
      } catch (QuerySyntaxException e) {
        counts[i] = count(request.terms().get(i), List.of(), TermTotal.refused(e.notice()));
      }
    }
    List<List<TermTotal>> shards = index.each(shard -> shard.terms(questions));
    for (int i = 0; i < understood.size(); i++) {
      int question = i;
      int at = understood.get(i);
      TermTotal total = TermTotal.sum(shards.stream().map(totals -> totals.get(question)).toList());
      counts[at] = count(request.terms().get(at), queries.get(i).warnings(), total);
    }
    return List.of(counts);
  }

  /**
   * What a term asks for.
   *
   * @throws QuerySyntaxException when it is no query, or nothing is left of it: then all reports
   *     would match, or none
   */
  private Query query(String term) throws QuerySyntaxException {
    Query query = QueryParser.parse(term, request.filters());
    if (query.root() instanceof And all && all.parts().isEmpty()) {
      throw new QuerySyntaxException(NOTHING);
    }
    if (query.root() instanceof Or none && none.alternatives().isEmpty()) {
      throw new QuerySyntaxException(query.warnings().getFirst());
    }
    return query;
  }

  private static TermCount count(String term, List<QueryNotice> warnings, TermTotal total) {
    List<City> cities = new ArrayList<>();
    for (Map.Entry<PlacePath.Node, Integer> city : total.cities().entrySet()) {
      cities.add(new City(city.getKey().code(), city.getKey().name(), city.getValue()));
    }
    cities.sort(MOST_FIRST);
    return new TermCount(
        term,
        total.reports(),
        total.paragraphs(),
        total.firstYear(),
        total.lastYear(),
        cities.size(),
        cities.subList(0, Math.min(cities.size(), TermCount.MOST_CITIES)),
        warnings,
        total.refused());
  }
}
