package nianbao.text.writing;

/** Where numbers in digits begin and end in a folded text. */
final class WesternDigits {

  private WesternDigits() {}

  static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Whether a number begins here, not the rest of one (of 1,368 or 5.01) or of a word. */
  static boolean begins(String text, int start) {
    if (!isDigit(text, start)) {
      return false;
    }
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    boolean ofWord = Character.isLetterOrDigit(before) && !Character.isIdeographic(before);
    boolean ofNumber = (before == '.' || before == ',') && isDigit(text, start - 2);
    return !ofWord && !ofNumber;
  }

  /** The offset after the digits that begin here. */
  static int end(String text, int start) {
    int end = start;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  /** The offset after a point with digits, {@code point} when there is none. */
  static int fractionEnd(String text, int point) {
    boolean isPoint = point < text.length() && text.charAt(point) == '.';
    return isPoint && isDigit(text, point + 1) ? end(text, point + 1) : point;
  }
}
