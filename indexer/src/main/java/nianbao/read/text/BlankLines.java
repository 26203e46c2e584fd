package nianbao.read.text;

import nianbao.read.Block;

/** Recognises lines in which nothing is printed. */
public final class BlankLines {

  private BlankLines() {}

  public static boolean is(Block block) {
    return block instanceof Block.Text text && isBlank(text.text());
  }

  /** Whether a text is white space of any width. */
  public static boolean isBlank(String text) {
    return text.chars().allMatch(BlankLines::isBlank);
  }

  /** White space of any width, and the marks that take no width. */
  public static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  /** Without outer white space of any width. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
