package nianbao.prose;

/** Which year a paragraph speaks of: the last one it named outside titles and numbers. */
final class YearWatch {

  static final int DIGITS = 4;

  private final int reportYear;
  private int named = -1;
  private int readTo;
  private int depth;

  YearWatch(int reportYear) {
    this.reportYear = reportYear;
  }

  /** Takes in the text up to an offset. */
  void readTo(Sentence sentence, int end) {
    String text = sentence.text();
    for (; readTo < end; readTo++) {
      char c = text.charAt(readTo);
      depth += c == '《' || c == '〔' ? 1 : (c == '》' || c == '〕') && depth > 0 ? -1 : 0;
      if (depth == 0 && isYear(text, readTo)) {
        named = Integer.parseInt(text.substring(readTo, readTo + DIGITS));
      }
    }
  }

  static boolean isYear(String text, int at) {
    boolean start =
        text.startsWith("20", at) && (at == 0 || !Character.isDigit(text.charAt(at - 1)));
    return start
        && at + DIGITS < text.length()
        && Character.isDigit(text.charAt(at + 2))
        && Character.isDigit(text.charAt(at + 3))
        && text.charAt(at + DIGITS) == '年';
  }

  /** Whether what ends at an offset is about the report year, and not about all time since. */
  boolean isReportYear(Sentence sentence, int end) {
    boolean sum = WordList.named("since").isIn(sentence.text(), sentence.start(), end);
    boolean bounded =
        named == reportYear || sentence.text().substring(sentence.start(), end).contains("全年");
    return (named < 0 || named == reportYear) && (!sum || bounded);
  }
}
