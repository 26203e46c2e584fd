package nianbao.answer;

import java.util.List;
import java.util.Set;
import nianbao.answer.FacetsAnswer.PlaceNode;
import nianbao.answer.FacetsAnswer.Value;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;

/**
 * One page of reports with findings as the API answers them.
 *
 * @param total reports, all pages
 * @param tookMillis time spent, without the writing of the answer
 */
public record FindingsAnswer(
    int total,
    int page,
    int size,
    long tookMillis,
    List<ReportFindingsAnswer> reports,
    Facets facets) {

  /** Counts of reports; one counts for each grade it has. */
  public record Facets(List<Value> grade, List<PlaceNode> place, List<Value> year) {}

  /**
   * The answer to a request.
   *
   * @param reports those that were found, in their order
   * @param grades those asked for
   */
  public static FindingsAnswer of(
      SearchRequest request,
      SearchResult result,
      List<Report> reports,
      Set<Grade> grades,
      long tookMillis) {
    FacetsAnswer facets = FacetsAnswer.of(result.facets());
    return new FindingsAnswer(
        result.total(),
        request.page(),
        request.size(),
        tookMillis,
        reports.stream().map(report -> ReportFindingsAnswer.of(report, grades)).toList(),
        new Facets(facets.finding(), facets.place(), facets.year()));
  }
}
