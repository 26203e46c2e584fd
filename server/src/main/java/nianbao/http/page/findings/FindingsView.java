package nianbao.http.page.findings;

import java.util.List;
import nianbao.http.page.results.ResultsAddress;
import nianbao.report.Report;
import nianbao.search.FindingOffices;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Facets;

/** Everything the page of findings shows. */
public sealed interface FindingsView {

  ResultsAddress address();

  Facets facets();

  /**
   * Reports with their findings.
   *
   * @param reports the reports found, in order
   */
  record OfReports(
      ResultsAddress address, SearchRequest request, SearchResult result, List<Report> reports)
      implements FindingsView {
    public OfReports {
      reports = List.copyOf(reports);
    }

    @Override
    public Facets facets() {
      return result.facets();
    }
  }

  /** Offices with findings in several years. */
  record OfOffices(
      ResultsAddress address, FindingOffices.Request request, FindingOffices found, Facets facets)
      implements FindingsView {}
}
