package nianbao.read.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Limits;

/** The lines of a text, and the white space around and in them. */
public final class TextLines {

  private TextLines() {}

  /**
   * A text cut at its line breaks: CR LF, CR, LF, and the Unicode line and paragraph separators.
   * Blank lines are lines too, numbered from 1; a break at the very end opens no further line.
   *
   * @param limits to count the lines by
   */
  public static List<Block.Text> of(String text, Limits limits) {
    List<Block.Text> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        limits.block();
        lines.add(new Block.Text(lines.size() + 1, text.substring(start, i)));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      limits.block();
      lines.add(new Block.Text(lines.size() + 1, text.substring(start)));
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return switch (c) {
      case '\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  /** Whether a block is a line in which nothing is printed. */
  public static boolean isBlank(Block block) {
    return block instanceof Block.Text text && isBlank(text.text());
  }

  /** Whether a text is white space of any width. */
  public static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** White space of any width, and the marks that take no width. */
  private static boolean isBlank(char c) {
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
