package nianbao.http.page.results;

import java.util.List;
import java.util.Set;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import nianbao.search.SearchResult;

/**
 * Everything the page of findings shows.
 *
 * @param reports the reports found, in order
 * @param grades the findings to show of them
 * @param page from 1
 * @param size reports on a page
 */
public record FindingsView(
    ResultsAddress address,
    SearchResult result,
    List<Report> reports,
    Set<Grade> grades,
    int page,
    int size) {

  public FindingsView {
    reports = List.copyOf(reports);
    grades = Set.copyOf(grades);
  }
}
