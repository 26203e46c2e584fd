package nianbao.read.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;

/** A text cut at its line breaks: CR LF, CR, LF, and the Unicode line and paragraph separators. */
public final class TextLines {

  private TextLines() {}

  /** Its lines, blank ones too, numbered from 1; a break at the very end opens no further line. */
  public static List<Block.Text> of(String text) {
    List<Block.Text> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        lines.add(new Block.Text(lines.size() + 1, text.substring(start, i)));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
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
}
