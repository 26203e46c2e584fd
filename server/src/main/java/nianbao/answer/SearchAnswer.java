package nianbao.answer;

import java.time.LocalDate;
import java.util.List;
import nianbao.index.ParagraphContent;
import nianbao.report.Header;
import nianbao.report.ReportId;
import nianbao.search.QueryNotice;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.SearchResult.ParagraphScore;
import nianbao.search.SearchResult.ReportScore;
import nianbao.search.TooMuchTextException;
import nianbao.text.TextWindow;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search as the API answers it; the components are the fields of the JSON, in order.
 *
 * @param total matching reports, all pages
 * @param tookMillis time spent searching, without writing the answer
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
      String q,
      List<SearchResult.Unit> interpreted,
      boolean relaxed,
      List<String> warnings,
      List<SearchResult.Correction> corrections) {}

  /**
   * A matching report.
   *
   * @param officeUrl the page of the office; {@code null} when the office is unknown
   * @param byHeader units of the query that its header has
   * @param explanation {@code null} unless asked for
   */
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
      @Nullable LocalDate writtenOn,
      String url,
      @Nullable String officeUrl,
      List<String> byHeader,
      int matchingParagraphs,
      List<ParagraphHitAnswer> paragraphs,
      @Nullable ReportExplanation explanation) {}

  /**
   * A matching paragraph.
   *
   * @param section headings from the outermost to the innermost section; {@code null} outside any
   * @param text all of it, or a window
   * @param textStart where the window begins in the whole text
   * @param textLength of the whole text, in UTF-16 units
   * @param highlights pairs of UTF-16 offsets in the text, end exclusive
   * @param explanation {@code null} unless asked for
   */
  public record ParagraphHitAnswer(
      String id,
      int ordinal,
      @Nullable String section,
      String kind,
      String text,
      int textStart,
      int textLength,
      List<List<Integer>> highlights,
      String url,
      @Nullable ParagraphExplanation explanation) {}

  /**
   * Why a report ranks where it does among those that match as many units of the query.
   *
   * @param score the sum of {@code best} and {@code context}
   * @param best the score of its best paragraph
   * @param context what its other matching paragraphs add
   */
  public record ReportExplanation(double score, float best, float context, boolean boilerplate) {
    static ReportExplanation of(ReportScore score) {
      return new ReportExplanation(
          (double) score.best() + score.context(),
          score.best(),
          score.context(),
          score.boilerplate());
    }
  }

  /**
   * Why a paragraph ranks where it does: by matched units, then by units matched literally, then by
   * units matched in another writing, then text before figures before labels, then by score.
   *
   * @param score the sum of the parts
   * @param content {@link ParagraphContent#term}
   */
  public record ParagraphExplanation(
      float score,
      int units,
      int literally,
      int inOtherWriting,
      String content,
      List<SearchResult.ScorePart> parts) {
    static ParagraphExplanation of(ParagraphScore score) {
      return new ParagraphExplanation(
          score.total(),
          score.units(),
          score.literally(),
          score.inOtherWriting(),
          score.content().term(),
          score.parts());
    }
  }

  /**
   * How much an answer says.
   *
   * @param explain whether it explains the order of reports and paragraphs
   * @param wholeTexts whether long paragraphs are whole, too
   */
  public record Detail(boolean explain, boolean wholeTexts) {}

  /**
   * The answer to a request.
   *
   * @throws TooMuchTextException when the paragraphs shall be whole and the result doesn't hold
   *     them
   */
  public static SearchAnswer of(
      SearchRequest request, SearchResult result, long tookMillis, Detail detail) {
    SearchResult.Interpretation query = result.query();
    String marking = query.hasText() ? Links.marking(request.query()) : "";
    return new SearchAnswer(
        new QueryAnswer(
            request.query(),
            query.units(),
            query.relaxed(),
            query.warnings().stream().map(QueryNotice::inBothLanguages).toList(),
            query.corrections()),
        result.total(),
        request.page(),
        request.size(),
        tookMillis,
        result.hits().stream().map(hit -> reportHit(hit, marking, detail)).toList(),
        FacetsAnswer.of(result.facets()));
  }

  private static ReportHit reportHit(Hit hit, String marking, Detail detail) {
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
        header.writtenOn(),
        Links.report(hit.id()),
        Links.office(header),
        hit.byHeader(),
        hit.matchingParagraphs(),
        hit.paragraphs().stream()
            .map(found -> paragraphHit(hit.id(), found, marking, detail))
            .toList(),
        detail.explain() ? ReportExplanation.of(hit.score()) : null);
  }

  private static ParagraphHitAnswer paragraphHit(
      ReportId report, ParagraphHit hit, String marking, Detail detail) {
    TextWindow window = detail.wholeTexts() ? hit.shown() : hit.shown().narrowed();
    if (detail.wholeTexts() && !window.isWhole()) {
      throw new TooMuchTextException();
    }
    return new ParagraphHitAnswer(
        hit.id(),
        hit.ordinal(),
        hit.section(),
        ReportAnswer.lowerCase(hit.kind()),
        window.text(),
        window.start(),
        window.length(),
        window.highlights().stream().map(range -> List.of(range.start(), range.end())).toList(),
        Links.paragraph(report, hit.id(), marking),
        detail.explain() ? ParagraphExplanation.of(hit.score()) : null);
  }
}
