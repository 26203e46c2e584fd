package nianbao.answer;

import java.util.List;
import java.util.Set;
import nianbao.answer.FacetsAnswer.Value;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.PlaceCount;
import org.jspecify.annotations.Nullable;

/**
 * One page of reports with findings as the API answers them.
 *
 * @param total reports, all pages
 * @param tookMillis time spent, without writing the answer
 */
public record FindingsAnswer(
    int total, int page, int size, long tookMillis, List<ReportFindings> reports, Facets facets) {

  /** Counts of reports; a report counts once for each grade it has. */
  public record Facets(List<Value> grade, List<PlaceCount> place, List<Value> year) {}

  /**
   * The answer to a request.
   *
   * @param reports the reports found, in order
   * @param grades the grades asked for
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
        reports.stream().map(report -> ReportFindings.of(report, grades)).toList(),
        new Facets(facets.finding(), facets.place(), facets.year()));
  }

  /**
   * A report with its findings.
   *
   * @param file path below the collection's root
   * @param url the address of its page, {@code null} when it is not indexed; that of a finding is
   *     this with {@code ?finding=} and its id
   * @param officeUrl the page of its office; {@code null} when it is not indexed or the office is
   *     unknown
   */
  public record ReportFindings(
      String id,
      @Nullable String collection,
      String file,
      String title,
      boolean titleInferred,
      @Nullable String issuer,
      @Nullable String agency,
      @Nullable String province,
      @Nullable String city,
      @Nullable String county,
      @Nullable String adcode,
      @Nullable Integer reportYear,
      @Nullable String indexNumber,
      @Nullable String url,
      @Nullable String officeUrl,
      List<FindingAnswer> findings) {

    /**
     * The findings of a report.
     *
     * @param grades the grades asked for
     */
    public static ReportFindings of(Report report, Set<Grade> grades) {
      Header header = report.header();
      return new ReportFindings(
          report.id().value(),
          report.source().collection(),
          report.source().path(),
          header.title(),
          header.titleInferred(),
          header.issuer(),
          header.agency(),
          header.place().province(),
          header.place().city(),
          header.place().county(),
          header.place().adcode(),
          header.reportYear(),
          header.indexNumber(),
          report.source().collection() == null ? null : Links.report(report.id()),
          report.source().collection() == null ? null : Links.office(header),
          FindingAnswer.of(report, grades));
    }
  }
}
