package nianbao.answer;

import java.util.List;
import nianbao.export.citation.Citation;
import nianbao.export.citation.CitationFormat;
import org.jspecify.annotations.Nullable;

/**
 * Citations as the API answers them; the components are the fields of the JSON, in order.
 *
 * @param citations one for each paragraph or report asked for, in the order asked
 */
public record CitationsAnswer(List<CitationAnswer> citations) {

  /**
   * What became of a paragraph or report, and its citation.
   *
   * @param p as asked
   * @param state {@code same}; {@code changed} when another text stands in its place, which is the
   *     one given; {@code gone} when there is nothing to cite and all else is {@code null}
   * @param text the paragraph as it is quoted, {@code null} of a report as a whole
   * @param source office, title, year and index number on one line
   * @param url address of the page, with the server
   */
  public record CitationAnswer(
      String p,
      String state,
      @Nullable String title,
      @Nullable String text,
      @Nullable String source,
      @Nullable String url,
      @Nullable String markdown,
      @Nullable String html) {

    /** A citation of what is there. */
    public static CitationAnswer of(String p, boolean changed, Citation citation) {
      return new CitationAnswer(
          p,
          changed ? "changed" : "same",
          citation.title(),
          citation.readable(),
          citation.source(),
          citation.address(),
          CitationFormat.MARKDOWN.of(citation),
          CitationFormat.HTML.of(citation));
    }

    /** Of what is not there any more. */
    public static CitationAnswer gone(String p) {
      return new CitationAnswer(p, "gone", null, null, null, null, null, null);
    }
  }
}
