package nianbao.read.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A number format of a spreadsheet, such as {@code #,##0.00;[Red]-#,##0.00}: what is printed for
 * numbers that are positive, negative and zero, or that fulfil conditions.
 *
 * <pre>
 * format  = section (";" section){0,3}     the fourth is for text, which is printed as it is
 * section = positive numbers, or all; negative ones; zero
 * </pre>
 */
final class NumberPattern {

  /** The format without rules: as many digits as needed, at most eleven characters. */
  static final String GENERAL = "General";

  private static final int MOST_NUMBER_SECTIONS = 3;

  /** {@code General} prints whole numbers of more digits with an exponent. */
  private static final double FIRST_LONG = 1e11;

  /** {@code General} prints smaller numbers with an exponent. */
  private static final double LAST_SMALL = 1e-9;

  private static final int GENERAL_CHARACTERS = 11;
  private static final MathContext EXPONENT_DIGITS = new MathContext(6);

  private final List<PatternSection> sections;

  private NumberPattern(List<PatternSection> sections) {
    this.sections = sections;
  }

  static NumberPattern of(String format) {
    List<PatternSection> sections = new ArrayList<>();
    for (String section : split(format)) {
      if (sections.size() < MOST_NUMBER_SECTIONS) {
        sections.add(PatternSection.of(section));
      }
    }
    return new NumberPattern(sections);
  }

  /** The sections; a semicolon in quotes or behind a backslash separates none. */
  private static List<String> split(String format) {
    List<String> sections = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && !quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        sections.add(format.substring(start, i));
        start = i + 1;
      }
    }
    sections.add(format.substring(start));
    return sections;
  }

  /**
   * Prints a number.
   *
   * @param from1904 whether dates are counted from 1904
   */
  String print(double value, boolean from1904) {
    if (!Double.isFinite(value)) {
      return "";
    }
    int chosen = section(value);
    PatternSection section = sections.get(chosen);
    if (section.isDate()) {
      SerialDate date = SerialDate.of(value, from1904);
      return date == null ? general(value) : section.printDate(date);
    }
    boolean signed = value < 0 && (chosen == 0 || section.isConditional());
    String printed = section.printNumber(Math.abs(value));
    boolean isZero = printed.chars().noneMatch(c -> c >= '1' && c <= '9');
    return signed && !(isZero && section.hasDigits()) ? "-" + printed : printed;
  }

  private int section(double value) {
    int last = sections.size() - 1;
    for (int i = 0; i < last; i++) {
      PatternSection section = sections.get(i);
      boolean chosen =
          section.isConditional()
              ? section.accepts(value)
              : i == 0 ? value > 0 || (value == 0 && last == 1) : value < 0;
      if (chosen) {
        return i;
      }
    }
    return last;
  }

  /** A number as {@code General} prints it. */
  static String general(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (size >= FIRST_LONG || size < LAST_SMALL) {
      return scientific(new BigDecimal(value).round(EXPONENT_DIGITS).stripTrailingZeros(), 2);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    int whole = Math.max(1, exact.precision() - exact.scale());
    int decimals = Math.max(0, GENERAL_CHARACTERS - 1 - whole);
    BigDecimal rounded = exact.setScale(decimals, java.math.RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * Prints a number with an exponent, 1.5E+12.
   *
   * @param digits fewest digits of the exponent
   */
  static String scientific(BigDecimal value, int digits) {
    int exponent = value.precision() - value.scale() - 1;
    String mantissa = value.movePointLeft(exponent).toPlainString();
    String power = Integer.toString(Math.abs(exponent));
    String padding = "0".repeat(Math.max(0, digits - power.length()));
    return mantissa + "E" + (exponent < 0 ? "-" : "+") + padding + power;
  }
}
