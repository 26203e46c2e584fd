package nianbao.sample;

import nianbao.text.Folding;

/**
 * Lines that break inside a run of Han characters only, so that a reader knows how to join them.
 */
final class HardWrap {
  private static final String NO_LINE_BEGINS_SO = "一二三四五六七八九十第附";

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
        && NO_LINE_BEGINS_SO.indexOf(next) < 0;
  }
}
