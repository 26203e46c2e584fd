package nianbao.sample.writing;

import nianbao.text.Folding;

/** Breaks lines between Han characters only, so that it is clear how to join them again. */
final class HardWrap {
  private static final String NEVER_AT_LINE_START = "一二三四五六七八九十第附";

  private HardWrap() {}

  static String wrapped(String paragraph) {
    StringBuilder lines = new StringBuilder(paragraph.length() + 16);
    int column = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (column >= 38 && paragraph.length() - i > 8 && mayBreak(paragraph, i)) {
        lines.append('\n');
        column = 0;
      }
      lines.append(paragraph.charAt(i));
      column++;
    }
    return lines.toString();
  }

  private static boolean mayBreak(String paragraph, int at) {
    char next = Folding.aligned(paragraph.substring(at, at + 1)).charAt(0);
    return Character.isIdeographic(paragraph.charAt(at - 1))
        && Character.isIdeographic(next)
        && NEVER_AT_LINE_START.indexOf(next) < 0;
  }
}
