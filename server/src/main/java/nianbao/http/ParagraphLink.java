package nianbao.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;

/**
 * The paragraph of a report that a link leads to.
 *
 * @param textChanged whether its text is no longer the one that was linked to
 */
record ParagraphLink(Paragraph paragraph, boolean textChanged) {
  /** The place the paragraph had when the link was made, and a hash of the text it had. */
  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,6})-([0-9a-f]{6})");

  /**
   * The paragraph that an id in a link names, also after the report was read anew: the one of
   * exactly this id, else the nearest of the same text, else the one at the same place, whose text
   * is another now. Empty when neither its text nor its place is in the report, or this is no id.
   */
  static Optional<ParagraphLink> of(Report report, String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int ordinal = Integer.parseInt(parts.group(1));
    String hash = '-' + parts.group(2);
    List<Paragraph> paragraphs = report.paragraphs();
    Optional<Paragraph> sameText =
        paragraphs.stream()
            .filter(paragraph -> paragraph.id().endsWith(hash))
            .min(Comparator.comparingInt(paragraph -> Math.abs(paragraph.ordinal() - ordinal)));
    if (sameText.isPresent()) {
      return sameText.map(paragraph -> new ParagraphLink(paragraph, false));
    }
    return ordinal <= paragraphs.size()
        ? Optional.of(new ParagraphLink(paragraphs.get(ordinal - 1), true))
        : Optional.empty();
  }

  /** The first paragraph that a finding is about; empty when it is about none, or there is none. */
  static Optional<ParagraphLink> ofFinding(Report report, String findingId) {
    for (Finding finding : report.findings()) {
      if (finding.id().equals(findingId)) {
        for (String id : finding.paragraphs()) {
          for (Paragraph paragraph : report.paragraphs()) {
            if (paragraph.id().equals(id)) {
              return Optional.of(new ParagraphLink(paragraph, false));
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
