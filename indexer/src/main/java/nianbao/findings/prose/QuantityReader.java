package nianbao.findings.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.text.ChineseNumerals;
import nianbao.text.Folding;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quantities in running text. A number needs a unit, so that years, percentages,
 * telephone numbers and articles of a law don't count.
 *
 * <pre>
 * quantity = [ before ] number [ after ] [ "万" [ after ] ] unit [ behind ]
 * number   = digit+ ( "," digit{3} )* [ "." digit+ ] | han
 * han      = "两" | ( 一 … 九 | 十 | 百 | 千 | 零 )+           but not 一 alone, which mostly means “a”
 * before   = 约 | 近 | 超 | 超过 | 逾 | 不足 | 将近 | 大约     an estimate
 * after    = 余 | 多 | 来                                    an estimate
 * behind   = 以上 | 左右 | 以内                              an estimate
 * </pre>
 */
final class QuantityReader {

  private static final List<String> BEFORE = List.of("超过", "将近", "大约", "不足", "约", "近", "超", "逾");
  private static final String AFTER = "余多来";
  private static final List<String> BEHIND = List.of("以上", "左右", "以内");

  /** Characters before numbers that are part of something else: 第20条, 2018-5件, 3/5件. */
  private static final String NOT_IN_FRONT = "第-—~～/.:〔(第";

  private static final int LONGEST = 12;
  private static final int WIDEST_SPACE = 2;

  private static final WordTrie<Boolean> UNITS = new WordTrie<>();

  static {
    for (String line : Resources.lines(QuantityReader.class, "units.txt")) {
      boolean unit = !line.startsWith("!");
      UNITS.put(unit ? line : line.substring(1).strip(), unit);
    }
  }

  private QuantityReader() {}

  /**
   * The quantities of a text, left to right.
   *
   * @param text folded character for character
   */
  static List<Quantity> read(String text) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = numberEnd(text, i);
      Quantity quantity = end < 0 ? null : quantity(text, i, end);
      if (quantity != null) {
        found.add(quantity);
      }
      i = quantity != null ? quantity.end() : end < 0 ? i + 1 : end;
    }
    return found;
  }

  /** End of the run of digits or of Chinese numerals that begins here, -1 if none does. */
  private static int numberEnd(String text, int start) {
    int end = start;
    if (isDigit(text, start)) {
      while (isDigit(text, end) || isInsideDigits(text, end)) {
        end++;
      }
      return end;
    }
    while (end < text.length() && ChineseNumerals.isNumeral(text.charAt(end))) {
      end++;
    }
    return end == start ? -1 : end;
  }

  private static boolean isInsideDigits(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return c == '.'
        ? isDigit(text, at + 1)
        : c == ','
            && isDigit(text, at + 1)
            && isDigit(text, at + 2)
            && isDigit(text, at + 3)
            && !isDigit(text, at + 4);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static @Nullable Quantity quantity(String text, int start, int end) {
    BigDecimal value = end - start > LONGEST ? null : value(text.substring(start, end));
    if (value == null || (start > 0 && NOT_IN_FRONT.indexOf(text.charAt(start - 1)) >= 0)) {
      return null;
    }
    int at = end;
    boolean estimate = isAfter(text, at);
    at += estimate ? 1 : 0;
    if (at < text.length() && text.charAt(at) == '万' && !text.startsWith("万元", at)) {
      value = Quantity.tenThousands(value);
      estimate = true;
      at += isAfter(text, at + 1) ? 2 : 1;
    }
    int from = skipSpace(text, at);
    WordTrie.Hit<Boolean> unit = UNITS.longestAt(text, from);
    if (unit == null || !unit.value()) {
      return null;
    }
    int before = estimateBefore(text, start);
    estimate |= before < start || isEstimateBehind(text, unit.end());
    return new Quantity(before, unit.end(), value, estimate, text.substring(from, unit.end()));
  }

  private static boolean isAfter(String text, int at) {
    return at < text.length() && AFTER.indexOf(text.charAt(at)) >= 0;
  }

  private static int skipSpace(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + WIDEST_SPACE && Folding.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isEstimateBehind(String text, int end) {
    for (String word : BEHIND) {
      if (text.startsWith(word, end)) {
        return true;
      }
    }
    return false;
  }

  private static int estimateBefore(String text, int start) {
    for (String word : BEFORE) {
      if (text.startsWith(word, start - word.length())) {
        return start - word.length();
      }
    }
    return start;
  }

  private static @Nullable BigDecimal value(String number) {
    return isDigit(number, 0) ? decimal(number.replace(",", "")) : numeral(number);
  }

  /** 一 alone is skipped: it mostly means “a”. */
  private static @Nullable BigDecimal numeral(String number) {
    int value = number.equals("一") ? ChineseNumerals.NONE : ChineseNumerals.parse(number);
    return value == ChineseNumerals.NONE ? null : BigDecimal.valueOf(value);
  }

  /** 2019.1.16 is a date. */
  private static @Nullable BigDecimal decimal(String number) {
    return number.indexOf('.') == number.lastIndexOf('.') ? new BigDecimal(number) : null;
  }
}
