package nianbao.text;

/** The pinyin that converters add in brackets after a character: 公(gong)开, 項(xiàng). */
public final class Glosses {

  private static final int LONGEST = 8;

  private Glosses() {}

  /**
   * The offset after a gloss.
   *
   * @param text folded by {@link Folding#aligned} or {@link Folding#compact}
   * @param open offset of an opening bracket
   * @return {@code open} when no gloss opens there
   */
  public static int end(CharSequence text, int open) {
    if (open == 0 || !mayPrecede(text.charAt(open - 1))) {
      return open;
    }
    int i = open + 1;
    while (i < text.length() && i - open <= LONGEST && isPinyin(text.charAt(i))) {
      i++;
    }
    boolean closed = i > open + 1 && i < text.length() && text.charAt(i) == ')';
    return closed ? i + 1 : open;
  }

  /** A second gloss may follow the first. */
  private static boolean mayPrecede(char c) {
    return Character.isIdeographic(c) || c == ')';
  }

  private static boolean isPinyin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ǜ') || c == 'ḿ';
  }
}
