package nianbao.extract.line;

import nianbao.extract.line.HeadingGrammar.HeadingNumber;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** Recognises the number of a heading, see {@link HeadingGrammar}. */
public final class HeadingNumbers {

  private static final String HAN_DIGITS = "一二三四五六七八九十";

  /** Behind a bracketed number these make it the item of an article: 第二十条第(一)项. */
  private static final String ARTICLE_PARTS = "项款条目";

  private HeadingNumbers() {}

  /** The number that stands at an offset of a text, or {@code null} when none does. */
  public static @Nullable HeadingNumber at(CharSequence text, int start) {
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
    if (HAN_DIGITS.indexOf(folded) >= 0) {
      return han(text, start);
    }
    return folded >= '0' && folded <= '9' ? arabic(text, start) : null;
  }

  /** Signs that hold the whole number: ㈠ ① ⑴ ⒈. */
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
    int from = skipBlanks(text, start);
    int han = run(text, from, HAN_DIGITS, 3);
    int end = han > from ? han : run(text, from, "0123456789", 2);
    int close = skipBlanks(text, end);
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

  /** {@code 第一,} and {@code 第一部分}; not 第一季度 and not 第一条. */
  private static @Nullable HeadingNumber ordinal(CharSequence text, int start) {
    int end = run(text, start, HAN_DIGITS, 3);
    if (end == start || end >= text.length()) {
      return null;
    }
    char mark = fold(text.charAt(end));
    if (",、:".indexOf(mark) >= 0) {
      return new HeadingNumber(1, end + 1);
    }
    if (mark == '章') {
      return new HeadingNumber(1, end + 1);
    }
    boolean part = end + 1 < text.length() && mark == '部' && text.charAt(end + 1) == '分';
    return part ? new HeadingNumber(1, end + 2) : null;
  }

  private static @Nullable HeadingNumber han(CharSequence text, int start) {
    int end = run(text, start, HAN_DIGITS, 3);
    int mark = skipBlanks(text, end);
    if (mark >= text.length()) {
      return null;
    }
    if ("、.,:".indexOf(fold(text.charAt(mark))) >= 0) {
      return new HeadingNumber(1, mark + 1);
    }
    // 一 基本情况: the mark was lost, the gap stayed
    return mark > end && end - start <= 2 && text.length() <= 32
        ? new HeadingNumber(1, mark)
        : null;
  }

  private static @Nullable HeadingNumber arabic(CharSequence text, int start) {
    int end = run(text, start, "0123456789", 2);
    int mark = skipBlanks(text, end);
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

  public static int skipBlanks(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && Folding.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Ideographs are left alone: the numerals among them are the same in both scripts. */
  public static char fold(char c) {
    boolean plain = c < 0x80 || (c >= '\u4E00' && c <= '\u9FFF');
    return plain ? c : Folding.aligned(String.valueOf(c)).charAt(0);
  }
}
