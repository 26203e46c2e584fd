package nianbao.sample;

/**
 * Script and punctuation of a whole report.
 *
 * @param halfWidth whether commas, colons and brackets are the narrow ones
 */
record Printing(boolean traditional, boolean halfWidth, SeededRandom dice, Variety.Noise noise) {

  private static final String WIDE = "，：；（）！？";
  private static final String NARROW = ",:;()!?";
  private static final char[] WIDTH = new char[0x10000];

  static {
    for (int c = 0; c < WIDTH.length; c++) {
      int wide = WIDE.indexOf(c);
      WIDTH[c] = wide >= 0 ? NARROW.charAt(wide) : (char) c;
    }
  }

  Printing(boolean traditional, boolean halfWidth, SeededRandom dice) {
    this(traditional, halfWidth, dice, Variety.Noise.NONE);
  }

  /** The same with something wrong with its running text. */
  Printing spoiled(Variety.Noise wrong) {
    return new Printing(traditional, halfWidth, dice, wrong);
  }

  /** Headings, tables, header fields: nothing but script and width changes. */
  String exact(String text) {
    String width = width(text);
    return traditional ? TraditionalScript.characters(width) : width;
  }

  /** Running text, which may also have other words in Traditional script. */
  String prose(String text) {
    String width = width(NoiseMaker.spoiled(text, noise, dice));
    return traditional ? TraditionalScript.words(width, dice) : width;
  }

  private String width(String text) {
    if (!halfWidth) {
      return text;
    }
    char[] printed = text.toCharArray();
    for (int i = 0; i < printed.length; i++) {
      printed[i] = WIDTH[printed[i]];
    }
    return new String(printed);
  }
}
