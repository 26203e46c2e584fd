package nianbao.http.page.results;

import nianbao.answer.FindingsAnswer;
import nianbao.search.SearchResult.Facets;

/** Everything the page of findings shows. */
public record FindingsView(ResultsAddress address, FindingsAnswer answer, Facets facets) {}
