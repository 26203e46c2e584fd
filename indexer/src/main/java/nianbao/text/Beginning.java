package nianbao.text;

/** The beginning of a text that has no room as a whole. */
public final class Beginning {

  private Beginning() {}

  /**
   * A text or, if it is longer, its beginning; no character is halved.
   *
   * @param most UTF-16 units, 1 or more
   */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** The same with an ellipsis after a beginning, beyond what it may have. */
  public static String marked(String text, int most) {
    return text.length() <= most ? text : of(text, most) + '…';
  }
}
