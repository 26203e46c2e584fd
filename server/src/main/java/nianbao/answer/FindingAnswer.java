package nianbao.answer;

import java.math.BigDecimal;
import java.util.List;
import nianbao.findings.FindingMessages;
import nianbao.report.Finding;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/** A finding as the API answers it, with its message; {@link Finding} explains the fields. */
public record FindingAnswer(
    String id,
    String grade,
    @Nullable String relation,
    @Nullable String column,
    boolean strict,
    @Nullable BigDecimal left,
    @Nullable BigDecimal right,
    @Nullable String explanation,
    FindingMessages.Message message,
    List<String> paragraphs,
    List<String> cells) {

  /** Some findings of a report. */
  static List<FindingAnswer> of(Report report, List<Finding> findings) {
    FindingMessages messages = new FindingMessages(report);
    return findings.stream().map(finding -> of(finding, messages)).toList();
  }

  private static FindingAnswer of(Finding finding, FindingMessages messages) {
    return new FindingAnswer(
        finding.id(),
        finding.grade().key(),
        finding.relation(),
        finding.column(),
        finding.strict(),
        plain(finding.left()),
        plain(finding.right()),
        finding.explanation(),
        messages.of(finding),
        finding.paragraphs(),
        finding.cells());
  }

  /** 9600 and not 9.6E+3. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
