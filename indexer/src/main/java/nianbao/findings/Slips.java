package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import nianbao.findings.explanation.WrongDigits;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/** How one of two numbers that should be the same may have come from the other. */
final class Slips {

  private Slips() {}

  /** The slip that turns either number into the other, {@code null} when none or several do. */
  static @Nullable Explanation between(BigDecimal one, BigDecimal other) {
    String forth = WrongDigits.between(one, other);
    String back = WrongDigits.between(other, one);
    // A number with a digit twice is also the other with one more: which of the two is right?
    boolean open = forth != null && back != null && !forth.equals(back);
    String key = open ? null : forth != null ? forth : back;
    return key == null ? null : new Explanation(key, List.of(), null);
  }
}
