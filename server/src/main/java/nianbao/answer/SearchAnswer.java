package nianbao.answer;

import java.time.LocalDate;
import java.util.List;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.ReportId;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search as the API answers it; the components are the JSON's fields, in its order.
 *
 * @param total matching reports, all pages
 * @param tookMillis time spent searching, without the writing of the answer
 */
public record SearchAnswer(
    QueryAnswer query,
    int total,
    int page,
    int size,
    long tookMillis,
    List<ReportHit> reports,
    FacetsAnswer facets) {

  /** How the query was understood. */
  public record QueryAnswer(
      String q, List<SearchResult.Unit> interpreted, boolean relaxed, List<String> warnings) {}

  /** A matching report. */
  public record ReportHit(
      String id,
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
      @Nullable LocalDate publishedOn,
      String url,
      int matchingParagraphs,
      List<ParagraphHitAnswer> paragraphs) {}

  /**
   * A matching paragraph.
   *
   * @param section headings from the outermost to the innermost section
   * @param highlights pairs of UTF-16 offsets in the text, end exclusive
   */
  public record ParagraphHitAnswer(
      String id,
      int ordinal,
      @Nullable String section,
      String kind,
      String text,
      List<List<Integer>> highlights,
      String url) {}

  /** The answer to a request. */
  public static SearchAnswer of(SearchRequest request, SearchResult result, long tookMillis) {
    SearchResult.Interpretation query = result.query();
    String marking = Links.marking(request.query());
    return new SearchAnswer(
        new QueryAnswer(request.query(), query.units(), query.relaxed(), query.warnings()),
        result.total(),
        request.page(),
        request.size(),
        tookMillis,
        result.hits().stream().map(hit -> reportHit(hit, marking)).toList(),
        FacetsAnswer.of(result.facets()));
  }

  private static ReportHit reportHit(Hit hit, String marking) {
    Header header = hit.header();
    return new ReportHit(
        hit.id().value(),
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
        header.publishedOn(),
        Links.report(hit.id()),
        hit.matchingParagraphs(),
        hit.paragraphs().stream().map(found -> paragraphHit(hit.id(), found, marking)).toList());
  }

  private static ParagraphHitAnswer paragraphHit(
      ReportId report, ParagraphHit hit, String marking) {
    Paragraph paragraph = hit.paragraph();
    return new ParagraphHitAnswer(
        paragraph.id(),
        paragraph.ordinal(),
        hit.section(),
        ReportAnswer.lowerCase(paragraph.kind()),
        paragraph.text(),
        hit.highlights().stream().map(range -> List.of(range.start(), range.end())).toList(),
        Links.paragraph(report, paragraph.id(), marking));
  }
}
