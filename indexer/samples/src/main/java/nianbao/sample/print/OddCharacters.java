package nianbao.sample.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.sample.random.SeededRandom;
import nianbao.text.Folding;

/**
 * The characters that the fonts of a report print in place of usual ones: CJK radicals, variant
 * forms, compatibility ideographs; ⻓ for 长. A font prints a character the same way throughout.
 */
public final class OddCharacters {

  /** Every character as it should be. */
  public static final OddCharacters NONE = new OddCharacters(Map.of());

  private static final int REPORTS_PERCENT = 5;
  private static final int CHARACTERS_PERCENT = 50;

  /** By usual character: what is read as the same and is not another script's form of it. */
  private static final Map<Character, List<Character>> FORMS = forms();

  private final Map<Character, Character> printed;

  private OddCharacters(Map<Character, Character> printed) {
    this.printed = printed;
  }

  private static Map<Character, List<Character>> forms() {
    Map<Character, List<Character>> forms = new HashMap<>();
    for (char c = 0x2E80; c < 0xFB00; c++) {
      char usual = Folding.aligned(c);
      boolean ideograph = usual >= 0x4E00 && usual < 0xA000;
      if (ideograph && usual != c && !Folding.isTraditional(c)) {
        forms.computeIfAbsent(usual, key -> new ArrayList<>()).add(c);
      }
    }
    return forms;
  }

  /** The fonts of a report: of most reports, usual ones. */
  public static OddCharacters draw(SeededRandom random) {
    return random.chance(REPORTS_PERCENT) ? odd(random) : NONE;
  }

  private static OddCharacters odd(SeededRandom random) {
    Map<Character, Character> printed = new HashMap<>();
    FORMS.forEach(
        (usual, forms) -> {
          if (random.chance(CHARACTERS_PERCENT)) {
            printed.put(usual, random.pick(forms));
          }
        });
    return new OddCharacters(printed);
  }

  /** Rewrites a text, markup included, as odd fonts print it: half of the characters they have. */
  public static String rewritten(String text, long seed) {
    return odd(new SeededRandom(seed, 0)).print(text);
  }

  /** The text as these fonts print it. */
  String print(String text) {
    if (printed.isEmpty()) {
      return text;
    }
    StringBuilder print = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      print.append((char) printed.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return print.toString();
  }
}
