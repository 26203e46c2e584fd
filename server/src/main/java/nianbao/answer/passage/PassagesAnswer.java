package nianbao.answer.passage;

import java.util.List;
import nianbao.answer.Links;
import nianbao.answer.ReportAnswer;
import nianbao.report.Header;
import nianbao.report.Source;
import nianbao.search.passage.Passage;
import nianbao.search.passage.SharedPassages;
import nianbao.search.passage.SharedPassages.SharedPassage;
import nianbao.text.Beginning;
import org.jspecify.annotations.Nullable;

/**
 * The passages that several offices have as the API answers them; {@link SharedPassages} explains
 * the fields.
 */
public record PassagesAnswer(
    int total,
    boolean hasMore,
    int common,
    int page,
    int size,
    long tookMillis,
    List<PassageAnswer> passages) {

  /**
   * A passage and the report where it stands first.
   *
   * @param text its beginning, at most {@link Passage#LONGEST} characters
   * @param textLength characters of all of it
   * @param url of the paragraph
   * @param copiedUrl of the page of the reports that have it, word for word or nearly so
   */
  public record PassageAnswer(
      int offices,
      int reports,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear,
      String report,
      String title,
      boolean titleInferred,
      @Nullable String issuer,
      @Nullable String province,
      @Nullable String city,
      @Nullable String county,
      @Nullable Integer reportYear,
      @Nullable String publishedOn,
      String paragraph,
      int ordinal,
      String kind,
      String text,
      int textLength,
      String url,
      String copiedUrl,
      @Nullable String sourceUrl) {

    private static PassageAnswer of(SharedPassage one) {
      Header header = one.header();
      Source source = one.source();
      String text = one.paragraph().text();
      return new PassageAnswer(
          one.offices(),
          one.reports(),
          one.firstYear(),
          one.lastYear(),
          source.id().value(),
          header.title(),
          header.titleInferred(),
          header.issuer(),
          header.place().province(),
          header.place().city(),
          header.place().county(),
          header.reportYear(),
          header.publishedOn() == null ? null : header.publishedOn().toString(),
          one.paragraph().id(),
          one.paragraph().ordinal(),
          ReportAnswer.lowerCase(one.paragraph().kind()),
          Beginning.of(text, Passage.LONGEST),
          text.length(),
          Links.paragraph(source.id(), one.paragraph().id(), ""),
          Links.copied(source.id(), one.paragraph().id()),
          source.url());
    }
  }

  /** The answer to a request. */
  public static PassagesAnswer of(
      SharedPassages.Request request, SharedPassages passages, long tookMillis) {
    return new PassagesAnswer(
        passages.total(),
        passages.hasMore(),
        passages.common(),
        request.page(),
        request.size(),
        tookMillis,
        passages.passages().stream().map(PassageAnswer::of).toList());
  }
}
