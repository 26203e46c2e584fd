package nianbao.answer.passage;

import java.util.List;
import nianbao.answer.Links;
import nianbao.answer.ReportAnswer;
import nianbao.report.Header;
import nianbao.report.Source;
import nianbao.search.passage.Copies;
import nianbao.search.passage.Copies.Copy;
import nianbao.search.passage.CopiesRequest;
import org.jspecify.annotations.Nullable;

/**
 * The reports that have a passage as the API answers them; {@link Copies} explains the fields.
 *
 * @param text the passage that was looked for
 */
public record CopiesAnswer(
    String text,
    boolean tooShort,
    int reports,
    int offices,
    int own,
    boolean hasMore,
    boolean widely,
    List<YearAnswer> years,
    int page,
    int size,
    long tookMillis,
    List<CopyAnswer> copies) {

  /** So many reports of a year, which may be unknown. */
  public record YearAnswer(@Nullable Integer year, int reports) {}

  /**
   * A report with the passage.
   *
   * @param share how much of the passage it has, in percent
   * @param shared offsets in {@code text} of what it has of it
   * @param passage offsets in the passage, one for each of those
   */
  public record CopyAnswer(
      String report,
      String title,
      boolean titleInferred,
      @Nullable String issuer,
      @Nullable String province,
      @Nullable String city,
      @Nullable String county,
      @Nullable Integer reportYear,
      @Nullable String publishedOn,
      boolean own,
      int share,
      String paragraph,
      int ordinal,
      String kind,
      String text,
      int textStart,
      int textLength,
      List<List<Integer>> shared,
      List<List<Integer>> passage,
      String url,
      @Nullable String sourceUrl) {

    private static CopyAnswer of(Copy copy) {
      Header header = copy.header();
      Source source = copy.source();
      return new CopyAnswer(
          source.id().value(),
          header.title(),
          header.titleInferred(),
          header.issuer(),
          header.place().province(),
          header.place().city(),
          header.place().county(),
          header.reportYear(),
          header.publishedOn() == null ? null : header.publishedOn().toString(),
          copy.isOwn(),
          copy.share(),
          copy.paragraph(),
          copy.ordinal(),
          ReportAnswer.lowerCase(copy.kind()),
          copy.shown().text(),
          copy.shown().start(),
          copy.shown().length(),
          copy.stretches().stream().map(one -> List.of(one.start(), one.end())).toList(),
          copy.stretches().stream().map(one -> List.of(one.from(), one.to())).toList(),
          Links.paragraph(source.id(), copy.paragraph(), ""),
          source.url());
    }
  }

  /** The answer to a request. */
  public static CopiesAnswer of(CopiesRequest request, Copies copies, long tookMillis) {
    return new CopiesAnswer(
        request.text(),
        copies.tooShort(),
        copies.reports(),
        copies.offices(),
        copies.own(),
        copies.hasMore(),
        copies.widely(),
        copies.years().stream().map(one -> new YearAnswer(one.year(), one.reports())).toList(),
        request.page(),
        request.size(),
        tookMillis,
        copies.copies().stream().map(CopyAnswer::of).toList());
  }
}
