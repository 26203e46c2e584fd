package nianbao.extract.line;

import java.util.Set;
import java.util.stream.Collectors;
import nianbao.text.ChineseNumerals;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The numbered headings of a report.
 *
 * <pre>
 * heading = number words                        on a line of its own
 *         | number words 。 text                run in: the heading ends at the first 。
 *         | number words text                   glued: the heading ends where a sentence begins
 * number  = 一、 | 一. | 第一, | 第一部分          level 1
 *         | (一) | ㈠                            level 2
 *         | 1. | 1、 | ⒈                        level 3
 *         | (1) | 1) | ⑴ | ①                    level 4
 * </pre>
 *
 * Full-width and half-width forms are the same, and white space inside brackets is ignored.
 */
public final class HeadingGrammar {

  /** A heading of level 1 or 2 has at most this many characters. */
  public static final int LONGEST_HEADING = 50;

  /** Levels 3 and 4 number sentences as often as headings, so their headings must be shorter. */
  private static final int LONGEST_ITEM_HEADING = 30;

  private static final int LONGEST_BEFORE_COLON = 20;
  private static final int LONGEST_ORDINAL = 8;
  private static final int LONGEST_UNWRAPPED = 4;

  private static final Set<String> NAMES =
      Resources.rows(HeadingGrammar.class, "section-names.tsv").stream()
          .map(row -> withOneAnd(row.getFirst()))
          .collect(Collectors.toSet());

  private static final String NUMERALS = ChineseNumerals.DIGITS + "十";

  /** After a bracketed number these refer to an item of a law: 第二十条第(一)项. */
  private static final String ARTICLE_PARTS = "项款条目";

  /** The number of a heading: its level, and the offset after it. */
  public record HeadingNumber(int level, int end) {}

  /**
   * A heading that opens a paragraph: its level, its end, and whether text follows in the
   * paragraph.
   */
  public record Opening(int level, int end, boolean runIn) {}

  private HeadingGrammar() {}

  /** The heading that a paragraph begins with, {@code null} when there is none. */
  public static @Nullable Opening opening(String text) {
    HeadingNumber number = numberAt(text, 0);
    if (number == null) {
      return null;
    }
    String folded = Folding.aligned(text.substring(0, Math.min(text.length(), 200)));
    int stop = indexOfAny(folded, "。", number.end);
    if ((stop < 0 && text.length() <= 200) || stop == text.length() - 1) {
      return ownLine(folded, number);
    }
    int longest = longest(number.level);
    if (stop >= 0 && stop <= longest && isHeading(folded.substring(number.end, stop), number)) {
      return new Opening(number.level, stop, true);
    }
    return beforeColon(folded, number);
  }

  private static int longest(int level) {
    return level <= 2 ? LONGEST_HEADING : LONGEST_ITEM_HEADING;
  }

  private static @Nullable Opening ownLine(String folded, HeadingNumber number) {
    Opening colon = beforeColon(folded, number);
    if (colon != null) {
      return colon;
    }
    String line = folded.strip();
    boolean sentence = line.endsWith("。");
    boolean fits = line.length() <= (sentence ? LONGEST_ITEM_HEADING : longest(number.level));
    String words = line.substring(number.end, sentence ? line.length() - 1 : line.length());
    boolean allowed = !sentence || number.level <= 2;
    return fits && allowed && isHeading(words, number)
        ? new Opening(number.level, folded.length(), false)
        : null;
  }

  /** {@code (一)主动公开情况:2019年…}: a colon also ends a heading. */
  private static @Nullable Opening beforeColon(String folded, HeadingNumber number) {
    int colon = folded.indexOf(':', number.end);
    if (number.level > 2 || colon < 0 || colon > number.end + LONGEST_BEFORE_COLON) {
      return null;
    }
    boolean more = colon < folded.length() - 1;
    return more && isHeading(folded.substring(number.end, colon), number)
        ? new Opening(number.level, colon, true)
        : null;
  }

  /** Whether these words may be a heading: not a sentence, an unfinished list or a figure. */
  private static boolean isHeading(String words, HeadingNumber number) {
    String name = words.strip();
    if (name.length() < 2 || indexOfAny(name, "。;!?|\t", 0) >= 0) {
      return false;
    }
    char last = name.charAt(name.length() - 1);
    if (",、".indexOf(last) >= 0) {
      // 一、总体情况、 and 八、附件、 are slips of the pen: nobody wraps a line so short. Any other words
      // with such an end are unfinished.
      String unmarked = name.substring(0, name.length() - 1);
      return isName(unmarked)
          || (number.level == 1 && last == '、' && unmarked.length() <= LONGEST_UNWRAPPED);
    }
    return number.level == 1 || !endsWithFigure(name);
  }

  /** {@code 1.收到申请数12件} states a figure and is not a heading. */
  private static boolean endsWithFigure(String name) {
    int end = name.length();
    while (end > 0 && "条件次篇个人元万份期项%".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && Character.isDigit(name.charAt(end - 1));
  }

  /**
   * The first offset at or after {@code from} of one of the wanted characters, -1 when none occurs.
   */
  public static int indexOfAny(String text, String wanted, int from) {
    for (int i = from; i < text.length(); i++) {
      if (wanted.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether these words are a known section name of such reports. */
  public static boolean isName(CharSequence words) {
    return NAMES.contains(withOneAnd(Folding.compact(words)));
  }

  /** 问题及改进措施 and 问题与改进措施 are the same name. */
  private static String withOneAnd(String name) {
    return name.replace('与', '和').replace('及', '和');
  }

  /** The heading number at an offset of a text, {@code null} when there is none. */
  public static @Nullable HeadingNumber numberAt(CharSequence text, int start) {
    if (start >= text.length()) {
      return null;
    }
    char c = text.charAt(start);
    HeadingNumber sign = sign(c, start + 1);
    if (sign != null) {
      return sign.level() == 4 && isFollowedByUnit(text, sign.end()) ? null : sign;
    }
    char folded = fold(c);
    if (folded == '(' || folded == '〔') {
      return bracketed(text, start + 1);
    }
    if (folded == '第') {
      return ordinal(text, start + 1);
    }
    if (NUMERALS.indexOf(folded) >= 0) {
      return han(text, start);
    }
    return folded >= '0' && folded <= '9' ? arabic(text, start) : null;
  }

  /** Characters that are a whole number by themselves: ㈠ ① ⑴ ⒈. */
  private static @Nullable HeadingNumber sign(char c, int end) {
    if (c >= '㈠' && c <= '㈩') {
      return new HeadingNumber(2, end);
    }
    if (c >= '⒈' && c <= '⒛') {
      return new HeadingNumber(3, end);
    }
    return c >= '①' && c <= '⒇' ? new HeadingNumber(4, end) : null;
  }

  private static boolean isFollowedByUnit(CharSequence text, int at) {
    return at < text.length() && ARTICLE_PARTS.indexOf(text.charAt(at)) >= 0;
  }

  private static @Nullable HeadingNumber bracketed(CharSequence text, int start) {
    int from = Folding.skipBlanks(text, start);
    int han = run(text, from, NUMERALS, 3);
    int end = han > from ? han : run(text, from, "0123456789", 2);
    int close = Folding.skipBlanks(text, end);
    if (end == from || close >= text.length() || ")〕".indexOf(fold(text.charAt(close))) < 0) {
      return null;
    }
    int after = close + 1;
    if (isFollowedByUnit(text, after)) {
      return null;
    }
    if (after < text.length() && fold(text.charAt(after)) == '、') {
      after++;
    }
    return new HeadingNumber(han > from ? 2 : 4, after);
  }

  /** Whether a heading is numbered 第一, as points within a text are too; 第一部分 is always one. */
  public static boolean isOrdinal(String text) {
    String compact = Folding.compact(text.substring(0, Math.min(text.length(), LONGEST_ORDINAL)));
    int end = run(compact, 1, NUMERALS, 3);
    return compact.startsWith("第")
        && end < compact.length()
        && ",、:".indexOf(compact.charAt(end)) >= 0;
  }

  /** {@code 第一,} and {@code 第一部分}; not 第一季度 and not 第一条. */
  private static @Nullable HeadingNumber ordinal(CharSequence text, int start) {
    int end = run(text, start, NUMERALS, 3);
    if (end == start || end >= text.length()) {
      return null;
    }
    char mark = fold(text.charAt(end));
    if (",、:章".indexOf(mark) >= 0) {
      return new HeadingNumber(1, end + 1);
    }
    boolean part = end + 1 < text.length() && mark == '部' && text.charAt(end + 1) == '分';
    return part ? new HeadingNumber(1, end + 2) : null;
  }

  private static @Nullable HeadingNumber han(CharSequence text, int start) {
    int end = run(text, start, NUMERALS, 3);
    int mark = Folding.skipBlanks(text, end);
    if (mark >= text.length()) {
      return null;
    }
    if ("、.,:".indexOf(fold(text.charAt(mark))) >= 0) {
      return new HeadingNumber(1, mark + 1);
    }
    // 一 基本情况: the mark was lost, the gap remained
    return mark > end && end - start <= 2 && text.length() <= 32
        ? new HeadingNumber(1, mark)
        : null;
  }

  private static @Nullable HeadingNumber arabic(CharSequence text, int start) {
    int end = run(text, start, "0123456789", 2);
    int mark = Folding.skipBlanks(text, end);
    if (mark >= text.length()) {
      return null;
    }
    char c = fold(text.charAt(mark));
    boolean decimal = mark + 1 < text.length() && Character.isDigit(text.charAt(mark + 1));
    if (".、".indexOf(c) >= 0) {
      return decimal && c == '.' ? null : new HeadingNumber(3, mark + 1);
    }
    return c == ')' ? new HeadingNumber(4, mark + 1) : null;
  }

  private static int run(CharSequence text, int start, String alphabet, int most) {
    int end = start;
    while (end < text.length()
        && end - start <= most
        && alphabet.indexOf(fold(text.charAt(end))) >= 0) {
      end++;
    }
    return end - start > most ? start : end;
  }

  /** Ideographs need no folding: the numerals among them are the same in both scripts. */
  private static char fold(char c) {
    boolean plain = c < 0x80 || (c >= '\u4E00' && c <= '\u9FFF');
    return plain ? c : Folding.aligned(String.valueOf(c)).charAt(0);
  }
}
