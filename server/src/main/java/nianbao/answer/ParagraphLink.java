package nianbao.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.findings.FindingMessages;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;

/**
 * The paragraph of a report that a link leads to.
 *
 * @param textChanged whether its text is no longer the text that was linked to
 */
public record ParagraphLink(Paragraph paragraph, boolean textChanged) {
  /** The ordinal of the paragraph and a hash of its text, as they were when the link was made. */
  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,6})-([0-9a-f]{6})");

  /**
   * The paragraph that an id in a link refers to, even if the report has been read again since: the
   * one with exactly this id, else the nearest one with the same text, else the one with the same
   * ordinal, whose text has changed. Empty when there is none of these, or this is not an id.
   */
  public static Optional<ParagraphLink> of(Report report, String id) {
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

  /**
   * The paragraph of a finding with the cell to look at first, otherwise the first that it is
   * about; empty when it has none or does not exist.
   */
  public static Optional<ParagraphLink> ofFinding(Report report, String findingId) {
    return report.findings().stream()
        .filter(finding -> finding.id().equals(findingId))
        .flatMap(
            finding -> Stream.concat(withCells(report, finding), finding.paragraphs().stream()))
        .flatMap(id -> report.paragraphs().stream().filter(paragraph -> paragraph.id().equals(id)))
        .map(paragraph -> new ParagraphLink(paragraph, false))
        .findFirst();
  }

  private static Stream<String> withCells(Report report, Finding finding) {
    return new FindingMessages(report)
        .cells(finding).stream()
            .map(report.figures()::get)
            .filter(Objects::nonNull)
            .map(figure -> figure.place().paragraph())
            .filter(finding.paragraphs()::contains);
  }
}
