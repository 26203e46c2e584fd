package nianbao.sample.print;

import nianbao.sample.random.SeededRandom;

/**
 * Script, punctuation and characters of a whole report.
 *
 * @param halfWidth whether commas, colons and brackets have half width
 */
public record Printing(
    boolean traditional,
    boolean halfWidth,
    SeededRandom random,
    Variety.Noise noise,
    OddCharacters characters) {

  private static final String WIDE = "，：；（）！？";
  private static final String NARROW = ",:;()!?";
  private static final char[] WIDTH = new char[0x10000];

  static {
    for (int c = 0; c < WIDTH.length; c++) {
      int wide = WIDE.indexOf(c);
      WIDTH[c] = wide >= 0 ? NARROW.charAt(wide) : (char) c;
    }
  }

  public Printing(boolean traditional, boolean halfWidth, SeededRandom random) {
    this(traditional, halfWidth, random, Variety.Noise.NONE, OddCharacters.NONE);
  }

  /** The same with noise in the running text. */
  public Printing spoiled(Variety.Noise wrong) {
    return new Printing(traditional, halfWidth, random, wrong, characters);
  }

  /** The same in other characters. */
  public Printing in(OddCharacters odd) {
    return new Printing(traditional, halfWidth, random, noise, odd);
  }

  /** Prints headings, tables and header fields: changes only script, width and characters. */
  public String exact(String text) {
    String width = width(text);
    return characters.print(traditional ? TraditionalScript.characters(width) : width);
  }

  /** Prints running text, which may also use other words in Traditional script. */
  public String prose(String text) {
    String width = width(NoiseMaker.spoiled(text, noise, random));
    return characters.print(traditional ? TraditionalScript.words(width, random) : width);
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
