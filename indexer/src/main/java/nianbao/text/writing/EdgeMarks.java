package nianbao.text.writing;

import java.util.List;
import nianbao.text.LiteralTokens;
import nianbao.text.Marks;
import nianbao.text.Resources;

/**
 * The marks at the edges of a text that was pasted with them: 信息不存在， or “信息不存在. Those of {@code
 * edge-marks.tsv}, and brackets and quotation marks whose other half is at the other edge or
 * missing.
 */
final class EdgeMarks {

  private static final String MARKS = row(0);
  private static final String SIGNS = row(1);

  /** A shorter number or word alone is too little: （八）, 12、. */
  private static final int SHORTEST_RUN = 4;

  private final String text;
  private int from;
  private int to;

  private EdgeMarks(String text) {
    this.text = text;
    this.to = text.length();
  }

  private static String row(int index) {
    List<String> row = Resources.rows(EdgeMarks.class, "edge-marks.tsv").get(index);
    return String.join("", row.subList(1, row.size()));
  }

  /** The text without them; the text itself when too little would be left. */
  static String without(String text) {
    EdgeMarks edges = new EdgeMarks(text);
    while (edges.from < edges.to && edges.takeOff()) {
      // one more
    }
    String rest = text.substring(edges.from, edges.to);
    return says(rest) ? rest : text;
  }

  private static boolean says(String rest) {
    LiteralTokens tokens = LiteralTokens.of(rest);
    boolean isNumeral = rest.chars().allMatch(c -> HanNumber.isNumeral((char) c));
    return tokens.size() > 1 ? !isNumeral : rest.length() >= SHORTEST_RUN;
  }

  /** Takes a mark or a pair of marks off, if there is one. */
  private boolean takeOff() {
    char first = text.charAt(from);
    char last = text.charAt(to - 1);
    if (isMark(first, from + 1) || (isHalf(first) && partner(first, from + 1, to) < 0)) {
      from++;
      return true;
    }
    if (isMark(last, to - 2) || (isHalf(last) && partner(last, from, to - 1) < 0)) {
      to--;
      return true;
    }
    if (isHalf(first) && partner(first, from + 1, to) == to - 1) {
      from++;
      to--;
      return true;
    }
    return false;
  }

  /**
   * @param beside where the next character is
   */
  private boolean isMark(char c, int beside) {
    return c == ' '
        || MARKS.indexOf(c) >= 0
        || (SIGNS.indexOf(c) >= 0 && !WesternDigits.isDigit(text, beside));
  }

  private static boolean isHalf(char c) {
    return Marks.isOpening(c) || Marks.isClosing(c) || Marks.isSingle(c);
  }

  /** The first other half of a mark in a part of the text, negative when there is none. */
  private int partner(char mark, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Marks.isPair(mark, c) || Marks.isPair(c, mark)) {
        return i;
      }
    }
    return -1;
  }
}
