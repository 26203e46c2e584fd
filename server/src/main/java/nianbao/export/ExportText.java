package nianbao.export;

import java.util.regex.Pattern;

/** Texts of reports, which may hold anything, made fit for files of text. */
public final class ExportText {
  private static final Pattern LINE_ENDS = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private ExportText() {}

  /**
   * The same text without the characters that XML 1.0 doesn't allow, which no other format of text
   * has a use for either: control characters, halves of pairs, U+FFFE and U+FFFF. Every end of a
   * line is one line feed.
   */
  public static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(ExportText::isAllowed).forEach(allowed::appendCodePoint);
    return LINE_ENDS.matcher(allowed).replaceAll("\n");
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || codePoint == 0x85
        || (codePoint >= ' ' && codePoint < 0x7F)
        || (codePoint >= 0xA0 && codePoint < Character.MIN_SURROGATE)
        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
        || codePoint > 0xFFFF;
  }

  /** The allowed text on one line: each run of blanks and ends of lines is one space. */
  public static String onOneLine(String text) {
    return BLANKS.matcher(allowed(text)).replaceAll(" ").strip();
  }
}
