package nianbao.sample;

/**
 * Script and punctuation of a whole report.
 *
 * @param halfWidth whether commas, colons and brackets are the narrow ones
 */
record Printing(boolean traditional, boolean halfWidth, Dice dice) {
  private static final String WIDE = "，：；（）！？";
  private static final String NARROW = ",:;()!?";

  /** Headings, tables, header fields: nothing but script and width changes. */
  String exact(String text) {
    String width = width(text);
    return traditional ? TraditionalScript.characters(width) : width;
  }

  /** Running text, which may also have other words in Traditional script. */
  String prose(String text) {
    String width = width(text);
    return traditional ? TraditionalScript.words(width, dice) : width;
  }

  private String width(String text) {
    if (!halfWidth) {
      return text;
    }
    char[] printed = text.toCharArray();
    for (int i = 0; i < printed.length; i++) {
      int wide = WIDE.indexOf(printed[i]);
      if (wide >= 0) {
        printed[i] = NARROW.charAt(wide);
      }
    }
    return new String(printed);
  }
}
