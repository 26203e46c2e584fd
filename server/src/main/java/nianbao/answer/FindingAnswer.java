package nianbao.answer;

import java.math.BigDecimal;
import java.util.List;
import nianbao.report.Finding;
import org.jspecify.annotations.Nullable;

/** A finding as the API answers it; the meaning of the fields stands with {@link Finding}. */
public record FindingAnswer(
    String id,
    String grade,
    @Nullable String relation,
    @Nullable String column,
    boolean strict,
    @Nullable BigDecimal left,
    @Nullable BigDecimal right,
    @Nullable String explanation,
    Finding.Message message,
    List<String> paragraphs,
    List<String> cells) {

  /** The answer about a finding. */
  public static FindingAnswer of(Finding finding) {
    return new FindingAnswer(
        finding.id(),
        finding.grade().key(),
        finding.relation(),
        finding.column(),
        finding.strict(),
        plain(finding.left()),
        plain(finding.right()),
        finding.explanation(),
        finding.message(),
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
