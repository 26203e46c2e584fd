package nianbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.text.Range;

/**
 * What the tests of a {@link ReportIndex} are made of. A backend extends each contract and opens
 * its own index.
 */
public abstract class IndexContract {

  /** An index of these reports, in this order. */
  protected abstract ReportIndex indexOf(List<Report> reports) throws IOException;

  final ReportIndex indexOf(TestReports... reports) throws IOException {
    return indexOf(List.of(reports).stream().map(TestReports::build).toList());
  }

  static final Filters ALL = Filters.NONE;

  static Filters cities(String... codes) {
    return Filters.of(FilterField.CITY, codes);
  }

  static Filters years(int from, int to) {
    return Filters.ofYears(from, to);
  }

  static SearchRequest request(String query, Filters filters, Scope scope, Ordering sort) {
    return new SearchRequest(query, filters, scope, sort, 1, 10, 3);
  }

  static List<String> paths(ReportIndex index, SearchResult result) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Hit hit : result.hits()) {
      paths.add(index.report(hit.id()).orElseThrow().report().source().path());
    }
    return paths;
  }

  static Set<String> found(ReportIndex index, String query) throws IOException {
    return found(index, query, Scope.REPORT);
  }

  static Set<String> found(ReportIndex index, String query, Scope scope) throws IOException {
    SearchResult result =
        index.search(new SearchRequest(query, ALL, scope, Sort.RELEVANCE, 1, 100, 3));
    Set<String> paths = new TreeSet<>(paths(index, result));
    assertEquals(paths.size(), result.total());
    return paths;
  }

  /** The text with its highlights in square brackets. */
  static String marked(ParagraphHit hit) {
    StringBuilder text = new StringBuilder(hit.text());
    for (Range range : hit.highlights().reversed()) {
      text.insert(range.end(), ']').insert(range.start(), '[');
    }
    return text.toString();
  }

  static List<String> marks(ReportIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query)).hits().stream()
        .flatMap(hit -> hit.paragraphs().stream())
        .map(IndexContract::marked)
        .toList();
  }

  static Map<String, Integer> counts(List<Count> facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    facet.forEach(count -> counts.put(String.valueOf(count.value()), count.count()));
    return counts;
  }
}
