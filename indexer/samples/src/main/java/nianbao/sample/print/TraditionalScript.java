package nianbao.sample.print;

import java.util.List;
import nianbao.sample.random.SeededRandom;
import nianbao.text.Resources;

/** Converts text to Traditional script, in running text also to words used in Taiwan. */
final class TraditionalScript {
  private static final char[] CHARACTERS = new char[0x10000];
  private static final List<List<String>> WORDS =
      List.of(
          List.of("信息", "資訊"),
          List.of("微博", "微網志"),
          List.of("网络", "網路"),
          List.of("在线", "線上"),
          List.of("程序", "程式"));

  static {
    for (int c = 0; c < CHARACTERS.length; c++) {
      CHARACTERS[c] = (char) c;
    }
    for (List<String> pair : Resources.rows(TraditionalScript.class, "traditional.tsv")) {
      CHARACTERS[pair.getFirst().charAt(0)] = pair.getLast().charAt(0);
    }
  }

  private TraditionalScript() {}

  /** Character for character. */
  static String characters(String text) {
    char[] printed = text.toCharArray();
    for (int i = 0; i < printed.length; i++) {
      printed[i] = CHARACTERS[printed[i]];
    }
    return new String(printed);
  }

  /** Sometimes replaces words, and converts the rest character for character. */
  static String words(String text, SeededRandom random) {
    String printed = text;
    for (List<String> word : WORDS) {
      if (random.chance(30)) {
        printed = printed.replace(word.getFirst(), word.getLast());
      }
    }
    return characters(printed);
  }
}
