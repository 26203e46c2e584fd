package nianbao.sample.tables;

import java.math.BigDecimal;
import nianbao.sample.random.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * How a report prints its figures.
 *
 * @param zero how it prints a zero
 * @param mixed whether it still prints some zeros as 0
 * @param digits how it prints numbers
 * @param blanksOutcomes whether the outcomes of reviews and lawsuits may be left blank too
 */
public record NumberStyle(Zero zero, boolean mixed, Digits digits, boolean blanksOutcomes) {

  /** The ways to print a zero. */
  enum Zero {
    DIGIT("0"),
    BLANK(""),
    HARD_SPACE("\u00A0"),
    DECIMAL("0.0"),
    SLASH("/"),
    HYPHEN("-"),
    LONG_DASH("—"),
    NONE("无");

    private final String print;

    Zero(String print) {
      this.print = print;
    }

    boolean isBlank() {
      return this == BLANK || this == HARD_SPACE;
    }
  }

  /** The ways to print a number. */
  enum Digits {
    PLAIN,
    /** {@code １４}. */
    WIDE,
    /** {@code 1,368}. */
    COMMAS,
    /** {@code 1 368}. */
    SPACES,
    /** {@code 14件}. */
    UNITS,
    /** {@code +2}, {@code -3} where the form asks for more or fewer. */
    SIGNS,
    /** {@code 增2}, {@code 减3}. */
    WORDED_SIGNS
  }

  private static final NumberStyle BLANK_ZEROS =
      new NumberStyle(Zero.BLANK, false, Digits.PLAIN, false);

  public static NumberStyle common(boolean blankZeros) {
    return blankZeros ? BLANK_ZEROS : PLAIN;
  }

  public static NumberStyle draw(SeededRandom random) {
    return new NumberStyle(
        random.weighted(Zero.values(), 40, 24, 6, 6, 6, 6, 6, 6),
        random.chance(30),
        random.weighted(Digits.values(), 46, 8, 10, 8, 12, 8, 8),
        true);
  }

  /** Digits only, zeros included, so that figures that run together can be split again. */
  public static final NumberStyle PLAIN = new NumberStyle(Zero.DIGIT, false, Digits.PLAIN, false);

  /** A figure as printed. */
  String printed(BigDecimal value, String column, @Nullable String unit, SeededRandom random) {
    if (value.signum() == 0) {
      boolean kept = column.equals("pending") && !blanksOutcomes;
      return kept || (mixed && random.chance(30)) ? Zero.DIGIT.print : zero.print;
    }
    String plain = value.abs().toPlainString();
    boolean signed = column.equals("change");
    return switch (digits) {
      case PLAIN -> sign(value, "") + plain;
      case WIDE -> sign(value, "") + wide(plain);
      case COMMAS -> sign(value, "") + grouped(plain, ',');
      case SPACES -> sign(value, "") + grouped(plain, ' ');
      case UNITS -> sign(value, "") + plain + (unit == null ? "" : unit);
      case SIGNS -> sign(value, signed ? "+" : "") + plain;
      case WORDED_SIGNS -> signed ? (value.signum() < 0 ? "减" : "增") + plain : plain;
    };
  }

  private static String sign(BigDecimal value, String positive) {
    return value.signum() < 0 ? "-" : positive;
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder(digits.length());
    digits.chars().forEach(c -> wide.append(c == '.' ? '．' : (char) (c - '0' + '０')));
    return wide.toString();
  }

  private static String grouped(String digits, char separator) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = end - 3; at > 0; at -= 3) {
      grouped.insert(at, separator);
    }
    return grouped.toString();
  }
}
