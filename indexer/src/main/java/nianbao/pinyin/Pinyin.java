package nianbao.pinyin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.Resources;

/**
 * Mandarin readings of Simplified characters as syllables without tones, {@code ü} as {@code v}.
 * From the Unicode Han database; a character that is read in several ways has all of them.
 */
public final class Pinyin {

  private static final Map<Integer, List<String>> READINGS = new HashMap<>(32_768);
  private static final Map<String, String> CHARACTERS = new HashMap<>(1024);

  static {
    for (String[] row : Resources.rows(Pinyin.class, "readings.tsv", 3)) {
      row[1].codePoints().forEach(c -> READINGS.computeIfAbsent(c, k -> listOf()).addFirst(row[0]));
      row[2].codePoints().forEach(c -> READINGS.computeIfAbsent(c, k -> listOf()).addLast(row[0]));
      CHARACTERS.put(row[0], row[1] + row[2]);
    }
    READINGS.replaceAll((character, readings) -> List.copyOf(readings));
  }

  private Pinyin() {}

  private static List<String> listOf() {
    return new ArrayList<>(2);
  }

  /**
   * How a character is read, the commonest reading first: {@code zhong, chong} for 重. Empty for one
   * that is no Han character, is in Traditional script only, or has no known reading.
   */
  public static List<String> readings(int codePoint) {
    return READINGS.getOrDefault(codePoint, List.of());
  }

  /**
   * The characters that can be read so, those first whose commonest reading it is, common ones
   * first among these; empty for what is no syllable.
   */
  public static String characters(String syllable) {
    return CHARACTERS.getOrDefault(syllable, "");
  }
}
