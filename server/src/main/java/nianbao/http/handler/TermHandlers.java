package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.answer.Json;
import nianbao.answer.TermsAnswer;
import nianbao.answer.TermsAnswer.Line;
import nianbao.answer.TermsAnswer.RefusedLine;
import nianbao.answer.TermsAnswer.TermRow;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.terms.TermsPage;
import nianbao.http.page.terms.TermsView;
import nianbao.http.request.PostedTerms;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.SearchParameters;
import nianbao.http.request.TermList;
import nianbao.http.request.TermList.Term;
import nianbao.search.QueryNotice;
import nianbao.search.ReportIndex;
import nianbao.search.TermCount;
import nianbao.search.filter.Filters;

/** Counts of many terms: the API and the page. */
final class TermHandlers {
  private final LiveIndex live;
  private final PageContexts contexts;
  private final TermsPage page = new TermsPage();

  TermHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** {@code POST /api/v1/terms}: the first terms of a list counted, the others listed. */
  void api(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    Filters filters = SearchParameters.terms(parameters);
    int size = SearchParameters.termsOfAnswer(parameters);
    ReportIndex index = live.get();
    TermList list = PostedTerms.of(exchange, parameters.text("column"));
    ResultsAddress address = ResultsAddress.of(Kind.TERMS, parameters.values());
    Responses.json(exchange, Json.of(answer(list, filters, size, address, index)));
  }

  /** {@code /terms}: a form, and what is counted of the list that it sends. */
  void page(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = ResultsAddress.of(Kind.TERMS, QueryParameters.of(exchange).values());
    Filters filters = SearchParameters.terms(new QueryParameters(address.parameters()));
    ReportIndex index = live.get();
    TermsAnswer answer = null;
    List<String> typed = List.of();
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      TermList list = PostedTerms.of(exchange, "");
      answer = answer(list, filters, SearchParameters.MOST_TERMS, address, index);
      typed = list.terms().stream().map(Term::text).toList();
    }
    TermsView view = new TermsView(address, YearHandlers.facets(index, filters), answer, typed);
    Responses.html(exchange, page.render(view, contexts.of(exchange)));
  }

  /** The address of the search for a term, with the filters. */
  static String search(ResultsAddress address, String term) {
    return address.on(Kind.SEARCH).asking(term).href();
  }

  private static TermsAnswer answer(
      TermList list, Filters filters, int size, ResultsAddress address, ReportIndex index)
      throws IOException {
    long start = System.nanoTime();
    List<Term> counted = list.terms().subList(0, Math.min(size, list.terms().size()));
    List<TermCount> counts =
        index.terms(new TermCount.Request(counted.stream().map(Term::text).toList(), filters));
    List<TermRow> rows = new ArrayList<>();
    List<RefusedLine> refused = new ArrayList<>();
    for (TermList.Refused line : list.refused()) {
      refused.add(RefusedLine.of(line.line(), line.value(), line.reason()));
    }
    for (int i = 0; i < counted.size(); i++) {
      Term term = counted.get(i);
      QueryNotice why = counts.get(i).refused();
      if (why == null) {
        rows.add(TermRow.of(term.line(), counts.get(i), search(address, term.text())));
      } else {
        refused.add(RefusedLine.of(term.line(), term.text(), why));
      }
    }
    refused.sort(Comparator.comparingInt(RefusedLine::line));
    return new TermsAnswer(
        list.terms().size(),
        list.repeated(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        rows,
        refused,
        list.terms().subList(counted.size(), list.terms().size()).stream()
            .map(term -> new Line(term.line(), term.text()))
            .toList());
  }
}
