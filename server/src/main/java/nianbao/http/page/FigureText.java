package nianbao.http.page;

/** Whether a cell holds a figure, to be set right-aligned. */
final class FigureText {
  private static final String SIGNS = "+-−－–—.．,，%％/／ \u00a0\u3000";

  private FigureText() {}

  /** Digits of any width with signs and separators; also a lone dash, which stands for none. */
  static boolean looksLikeOne(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isDigit(c) || SIGNS.indexOf(c) >= 0);
  }
}
