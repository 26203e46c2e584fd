package nianbao.read.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.text.Folding;

/** Splits text into lines, and recognises blank ones. */
public final class TextLines {

  private TextLines() {}

  /**
   * Splits a text at its line breaks: CR LF, CR, LF, and the Unicode line and paragraph separators.
   * Blank lines are lines too, numbered from 1; a break at the very end opens no further line.
   *
   * @param limits counts the lines
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

  /** Whether a block is a blank line. */
  public static boolean isBlank(Block block) {
    return block instanceof Block.Text text && isBlank(text.text());
  }

  /** Whether a text consists of white space of any width, or is empty. */
  public static boolean isBlank(CharSequence text) {
    return Folding.skipBlanks(text, 0) == text.length();
  }
}
