package nianbao.http.page.terms;

import java.util.List;
import nianbao.answer.TermsAnswer;
import nianbao.http.page.results.ResultsAddress;
import nianbao.search.SearchResult.Facets;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of terms shows.
 *
 * @param answer {@code null} before a list is sent
 * @param typed the list as it stands in the box: its terms, one a line
 */
public record TermsView(
    ResultsAddress address, Facets facets, @Nullable TermsAnswer answer, List<String> typed) {

  public TermsView {
    typed = List.copyOf(typed);
  }
}
