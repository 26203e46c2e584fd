package nianbao.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Paragraph;
import nianbao.report.Report;

/**
 * The paragraph that a link names, also after the report was read anew: the one of exactly this id,
 * else the nearest of the same text, else the one at the same place, whose text is another now.
 *
 * @param ordinal the place the paragraph had when the link was made
 * @param hash of the text it had
 */
record ParagraphAddress(int ordinal, String hash) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})-([0-9a-f]{6})");

  /**
   * What was found.
   *
   * @param textChanged whether the text is no longer the one that was linked to
   */
  record Found(Paragraph paragraph, boolean textChanged) {}

  /** The address in a link; empty when the text is none. */
  static Optional<ParagraphAddress> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new ParagraphAddress(Integer.parseInt(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  /** The paragraph; empty when neither its text nor its place is in the report. */
  Optional<Found> in(Report report) {
    return sameText(report)
        .map(paragraph -> new Found(paragraph, false))
        .or(() -> samePlace(report).map(paragraph -> new Found(paragraph, true)));
  }

  private Optional<Paragraph> sameText(Report report) {
    return report.paragraphs().stream()
        .filter(paragraph -> paragraph.id().endsWith('-' + hash))
        .min(Comparator.comparingInt(paragraph -> Math.abs(paragraph.ordinal() - ordinal)));
  }

  private Optional<Paragraph> samePlace(Report report) {
    List<Paragraph> paragraphs = report.paragraphs();
    return ordinal <= paragraphs.size()
        ? Optional.of(paragraphs.get(ordinal - 1))
        : Optional.empty();
  }
}
