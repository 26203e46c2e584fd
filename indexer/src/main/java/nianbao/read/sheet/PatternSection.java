package nianbao.read.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/**
 * One section of a number format (ECMA-376 18.8.31):
 *
 * <pre>
 * section = (bracket | literal | general | digits | date)*
 * bracket = [Red] | [&gt;=100] | [$¥-804] | [DBNum1] | [h]
 * literal = "..." | \c | !c | _c | *c | any other character
 * digits  = 0 # ? . , % E+0
 * date    = runs of y e m d h s a | AM/PM | 上午/下午
 * </pre>
 *
 * {@code _c} and {@code *c} only fill the cell and print nothing. Fractions (# ?/?) are printed as
 * decimals.
 */
final class PatternSection {

  /** What a token prints. */
  enum Kind {
    LITERAL,
    GENERAL,
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    EXPONENT,
    DATE,
    ELAPSED,
    HALF_DAY
  }

  /** A piece of the section; a run of the same letter is one date token. */
  record Token(Kind kind, String text) {}

  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)");

  /** The formats that stand for the system's own long date and time. */
  private static final String SYSTEM_DATE = "$-f800";

  private static final String SYSTEM_TIME = "$-f400";

  private static final List<String> GENERAL = List.of("General", "GENERAL", "G/通用格式");
  private static final List<String> HALF_DAYS = List.of("上午/下午", "AM/PM", "A/P", "am/pm");
  private static final List<String> EXPONENTS = List.of("E+", "E-", "e+", "e-");
  private static final String DATE_LETTERS = "yYeEmMdDhHsSaA";
  private static final String FILLED_IN = "壹贰叁肆伍陆柒捌玖";

  private final List<Token> tokens = new ArrayList<>();
  private @Nullable Matcher condition;

  /** 1 for numerals 一二三, 2 for 壹贰叁, 0 for digits. */
  private int numerals;

  private PatternSection() {}

  static PatternSection of(String format) {
    PatternSection section = new PatternSection();
    section.parse(format);
    return section;
  }

  private void parse(String format) {
    int at = 0;
    while (at < format.length()) {
      at = next(format, at);
    }
  }

  /** Adds the token that begins at an index; returns where the next one begins. */
  private int next(String format, int at) {
    char c = format.charAt(at);
    for (String general : GENERAL) {
      if (format.startsWith(general, at)) {
        return add(Kind.GENERAL, general, at + general.length());
      }
    }
    for (String halfDay : HALF_DAYS) {
      if (format.startsWith(halfDay, at)) {
        return add(Kind.HALF_DAY, halfDay, at + halfDay.length());
      }
    }
    return switch (c) {
      case '"' -> quoted(format, at);
      case '\\', '!' -> add(Kind.LITERAL, follower(format, at), at + 2);
      case '_', '*' -> at + 2;
      case '[' -> bracket(format, at);
      case '@' -> add(Kind.GENERAL, "@", at + 1);
      case '0', '#', '?' -> add(Kind.DIGIT, String.valueOf(c), at + 1);
      case '.' -> add(Kind.POINT, ".", at + 1);
      case ',' -> add(Kind.COMMA, ",", at + 1);
      case '%' -> add(Kind.PERCENT, "%", at + 1);
      default -> letter(format, at);
    };
  }

  private int add(Kind kind, String text, int next) {
    tokens.add(new Token(kind, text));
    return next;
  }

  private int quoted(String format, int at) {
    int end = format.indexOf('"', at + 1);
    int stop = end < 0 ? format.length() : end;
    return add(Kind.LITERAL, format.substring(at + 1, stop), stop + 1);
  }

  private static String follower(String format, int at) {
    return format.substring(at + 1, Math.min(at + 2, format.length()));
  }

  private int bracket(String format, int at) {
    int end = format.indexOf(']', at);
    if (end < 0) {
      return add(Kind.LITERAL, "[", at + 1);
    }
    String inner = format.substring(at + 1, end).toLowerCase(Locale.ROOT);
    Matcher compared = CONDITION.matcher(inner);
    if (inner.startsWith(SYSTEM_DATE)) {
      parse("yyyy\"年\"m\"月\"d\"日\"");
      return format.length();
    }
    if (inner.startsWith(SYSTEM_TIME)) {
      parse("h:mm:ss");
      return format.length();
    }
    if (inner.startsWith("$")) {
      int dash = inner.indexOf('-');
      add(Kind.LITERAL, inner.substring(1, dash < 0 ? inner.length() : dash), end);
    } else if (inner.matches("dbnum[12]")) {
      numerals = inner.charAt(inner.length() - 1) - '0';
    } else if (compared.matches()) {
      condition = compared;
    } else if (inner.matches("h{1,2}|m{1,2}|s{1,2}")) {
      add(Kind.ELAPSED, inner, end);
    }
    return end + 1;
  }

  private int letter(String format, int at) {
    for (String exponent : EXPONENTS) {
      if (format.startsWith(exponent, at)) {
        return add(Kind.EXPONENT, exponent, at + exponent.length());
      }
    }
    char c = format.charAt(at);
    if (DATE_LETTERS.indexOf(c) < 0) {
      return add(Kind.LITERAL, String.valueOf(c), at + 1);
    }
    int end = at + 1;
    while (end < format.length() && format.charAt(end) == c) {
      end++;
    }
    return add(Kind.DATE, format.substring(at, end).toLowerCase(Locale.ROOT), end);
  }

  boolean isConditional() {
    return condition != null;
  }

  /** Whether a number fulfils the condition of the section. */
  boolean accepts(double value) {
    Matcher compared = condition;
    if (compared == null) {
      return true;
    }
    double bound = Double.parseDouble(compared.group(2));
    return switch (compared.group(1)) {
      case "<" -> value < bound;
      case "<=" -> value <= bound;
      case ">" -> value > bound;
      case ">=" -> value >= bound;
      case "=" -> value == bound;
      default -> value != bound;
    };
  }

  boolean isDate() {
    return has(Kind.DATE) || has(Kind.ELAPSED);
  }

  boolean hasDigits() {
    return has(Kind.DIGIT) || has(Kind.GENERAL);
  }

  private boolean has(Kind kind) {
    return tokens.stream().anyMatch(token -> token.kind == kind);
  }

  String printDate(SerialDate date) {
    return date.print(tokens, this::numeral, numerals > 0);
  }

  /** Prints a number that is not negative. */
  String printNumber(double value) {
    if (has(Kind.EXPONENT)) {
      return printWithExponent(value);
    }
    if (has(Kind.GENERAL)) {
      String printed = numerals > 0 ? numeral(value) : NumberPattern.general(value);
      StringBuilder text = new StringBuilder();
      for (Token token : tokens) {
        text.append(token.kind == Kind.GENERAL ? printed : token.text);
      }
      return text.toString();
    }
    boolean isFraction = tokens.contains(new Token(Kind.LITERAL, "/")) && has(Kind.DIGIT);
    return isFraction ? NumberPattern.general(value) : printDigits(value);
  }

  private String printWithExponent(double value) {
    int decimals = 0;
    int power = 0;
    boolean behindPoint = false;
    boolean behindE = false;
    for (Token token : tokens) {
      behindPoint |= token.kind == Kind.POINT;
      behindE |= token.kind == Kind.EXPONENT;
      if (token.kind == Kind.DIGIT) {
        power += behindE ? 1 : 0;
        decimals += behindPoint && !behindE ? 1 : 0;
      }
    }
    BigDecimal rounded =
        new BigDecimal(Double.toString(value))
            .round(new MathContext(decimals + 1, RoundingMode.HALF_UP));
    int missing = decimals + 1 - rounded.precision();
    BigDecimal padded = value == 0 ? rounded : rounded.setScale(rounded.scale() + missing);
    return NumberPattern.scientific(padded, power);
  }

  /** A number as numeral, 三百; larger ones and such with decimals as digits. */
  private String numeral(double value) {
    boolean whole = value == Math.rint(value) && value <= ChineseNumerals.LARGEST;
    String numeral = whole ? ChineseNumerals.format((int) value) : NumberPattern.general(value);
    if (numerals < 2) {
      return numeral;
    }
    StringBuilder filledIn = new StringBuilder(numeral.length());
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int digit = ChineseNumerals.DIGITS.indexOf(c);
      filledIn.append(
          digit >= 0
              ? FILLED_IN.charAt(digit)
              : c == '十' ? '拾' : c == '百' ? '佰' : c == '千' ? '仟' : c);
    }
    return filledIn.toString();
  }

  private String printDigits(double value) {
    if (numerals > 0) {
      return numeral(value);
    }
    return new DigitPlaces(tokens).print(value);
  }
}
