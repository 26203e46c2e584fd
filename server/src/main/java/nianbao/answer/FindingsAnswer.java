package nianbao.answer;

import java.util.List;
import nianbao.answer.FacetsAnswer.Value;
import nianbao.findings.FindingMessages;
import nianbao.findings.RelationNames;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.search.QueryNotice;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.PlaceCount;
import org.jspecify.annotations.Nullable;

/**
 * One page of reports with findings as the API answers them.
 *
 * @param total reports, all pages
 * @param tookMillis time spent, without writing the answer
 * @param relaxed whether the query was made wider, as that of a search
 * @param warnings one sentence for each repair of the query and each part left out
 */
public record FindingsAnswer(
    int total,
    int page,
    int size,
    long tookMillis,
    boolean relaxed,
    List<String> warnings,
    List<ReportFindings> reports,
    Facets facets) {

  /** Counts of reports; a report counts once for each grade it has, and for each relation. */
  public record Facets(
      List<Value> grade, List<RelationValue> relation, List<PlaceCount> place, List<Value> year) {}

  /** What findings are about, in plain words of both languages. */
  public record RelationValue(
      @Nullable String value,
      @Nullable String label,
      @Nullable String labelEn,
      int count,
      boolean selected) {
    static RelationValue of(Count count) {
      FindingMessages.Message name = count.value() == null ? null : RelationNames.of(count.value());
      return new RelationValue(
          count.value(),
          name == null ? null : name.zh(),
          name == null ? null : name.en(),
          count.count(),
          count.selected());
    }
  }

  /**
   * The answer to a request.
   *
   * @param reports the reports found, in order
   */
  public static FindingsAnswer of(
      SearchRequest request, SearchResult result, List<Report> reports, long tookMillis) {
    FacetsAnswer facets = FacetsAnswer.of(result.facets());
    return new FindingsAnswer(
        result.total(),
        request.page(),
        request.size(),
        tookMillis,
        result.query().relaxed(),
        result.query().warnings().stream().map(QueryNotice::inBothLanguages).toList(),
        reports.stream()
            .map(report -> ReportFindings.of(report, request.findings(report)))
            .toList(),
        new Facets(
            facets.finding(),
            result.facets().relation().stream().map(RelationValue::of).toList(),
            facets.place(),
            facets.year()));
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

    /** A report with some of its findings. */
    public static ReportFindings of(Report report, List<Finding> findings) {
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
          FindingAnswer.of(report, findings));
    }
  }
}
