package nianbao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Figure.Kind;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The content of a cell.
 *
 * <pre>
 * amount = 约? (sign? number) 万? 余? unit?  |  dash
 * number = digits, optionally grouped in thousands by commas or spaces, optionally with a fraction
 * </pre>
 *
 * @param unit as printed, {@code null} if there is none
 */
public record Amount(Kind kind, @Nullable BigDecimal value, @Nullable String unit) {

  static final Amount BLANK = new Amount(Kind.BLANK, null, null);
  static final Amount UNCLEAR = new Amount(Kind.UNCLEAR, null, null);
  private static final Amount DASH = new Amount(Kind.DASH, null, null);

  private static final int LONGEST = 24;

  /** English names by unit of figures; longer ones first, so that 万元 is not taken for 元. */
  private static final Map<String, String> UNITS = units();

  private static final Set<String> DASHES =
      Set.of("-", "--", "---", "—", "——", "–", "―", "－", "/", "//", "\\", "无", "─");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:约|近)?([增减+−-]?)((?:0|[1-9][0-9]{0,11}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,6})?)"
              + "(万|亿)?[余多]?(万元|元)?(\\p{IsHan}{0,2})");

  private static final String NUMBERS_BEGIN = "约近增减+−-0123456789";

  private static final Pattern SPACED_THOUSANDS =
      Pattern.compile("[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}");

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private static Map<String, String> units() {
    List<String[]> rows = new ArrayList<>(Resources.rows(Amount.class, "units.tsv", 2));
    rows.sort((a, b) -> b[0].length() - a[0].length());
    Map<String, String> units = new LinkedHashMap<>();
    rows.forEach(row -> units.put(row[0], row[1]));
    return units;
  }

  /**
   * What readers of English call a unit: empty for one that English does without, and the unit as
   * printed where it has no name.
   */
  public static String unitEnglish(String printed) {
    return UNITS.getOrDefault(printed, printed);
  }

  /** Whether a compact text is a unit and nothing else. */
  static boolean isUnit(String compact) {
    return UNITS.containsKey(compact);
  }

  /** The unit that a compact text ends with, empty if there is none. */
  static String unitAtEndOf(String compact) {
    for (String unit : UNITS.keySet()) {
      if (compact.endsWith(unit)) {
        return unit;
      }
    }
    return "";
  }

  /** Whether the cell was understood: a number, a dash, or visibly blank. */
  boolean isClear() {
    return kind != Kind.UNCLEAR;
  }

  /**
   * Reads a printed cell.
   *
   * @param signed whether figures in that column may have a sign
   */
  public static Amount of(String printed, boolean signed) {
    if (printed.length() > LONGEST) {
      return Folding.compact(printed).isEmpty() ? BLANK : UNCLEAR;
    }
    String compact = Folding.compact(printed);
    if (compact.isEmpty()) {
      return BLANK;
    }
    if (DASHES.contains(compact)) {
      return DASH;
    }
    if (compact.equals("零")) {
      return new Amount(Kind.NUMBER, BigDecimal.ZERO, null);
    }
    if (NUMBERS_BEGIN.indexOf(compact.charAt(0)) < 0) {
      return UNCLEAR;
    }
    Matcher number = NUMBER.matcher(compact);
    return number.matches() && isOne(printed, compact) ? of(number, signed) : UNCLEAR;
  }

  /** Whether white space in a printed cell, if any, does not part several figures. */
  private static boolean isOne(String printed, String compact) {
    return compact.length() == Folding.trim(printed).length()
        || isThousands(printed)
        || isSpacedMark(printed);
  }

  private static boolean isThousands(String printed) {
    return SPACED_THOUSANDS.matcher(Folding.trim(Folding.aligned(printed))).matches();
  }

  /** Whether white space stands only beside units and signs, never between digits. */
  private static boolean isSpacedMark(String printed) {
    String aligned = Folding.trim(Folding.aligned(printed));
    for (int i = 1; i + 1 < aligned.length(); i++) {
      if (Folding.isBlank(aligned.charAt(i))) {
        int before = i - 1;
        int after = i + 1;
        while (Folding.isBlank(aligned.charAt(before))) {
          before--;
        }
        while (Folding.isBlank(aligned.charAt(after))) {
          after++;
        }
        if (isOfNumber(aligned.charAt(before)) && isOfNumber(aligned.charAt(after))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  private static Amount of(Matcher number, boolean signed) {
    String sign = number.group(1);
    String money = number.group(4);
    String counted = number.group(5);
    boolean knownUnit = counted.isEmpty() || (money == null && isUnit(counted));
    if ((!sign.isEmpty() && !signed) || !knownUnit) {
      return UNCLEAR;
    }
    BigDecimal value = new BigDecimal(number.group(2).replace(",", ""));
    String scale = number.group(3);
    String unit = money != null ? money : counted.isEmpty() ? null : counted;
    if (scale != null && scale.equals("万") && "元".equals(money)) {
      unit = "万元";
    } else if (scale != null) {
      value = value.multiply(scale.equals("万") ? TEN_THOUSAND : HUNDRED_MILLION);
    }
    boolean negative = sign.equals("减") || sign.equals("-") || sign.equals("−");
    return new Amount(Kind.NUMBER, negative ? value.negate() : value, unit);
  }
}
