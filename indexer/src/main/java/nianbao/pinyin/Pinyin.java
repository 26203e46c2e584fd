package nianbao.pinyin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.Resources;

/**
 * Mandarin readings of Simplified characters as syllables without tones, with {@code v} for {@code
 * ü}, from the Unicode Han database. A character may have several readings.
 */
public final class Pinyin {

  private static final Map<Integer, List<String>> READINGS = new HashMap<>(32_768);
  private static final Map<String, String> CHARACTERS = new HashMap<>(1024);

  /** All readings of characters that have special ones in place names: 乐陵 is laoling. */
  private static final Map<Integer, List<String>> IN_NAMES = new HashMap<>();

  static {
    for (String[] row : Resources.rows(Pinyin.class, "readings.tsv", 3)) {
      row[1]
          .codePoints()
          .forEach(c -> READINGS.computeIfAbsent(c, k -> new ArrayList<>(2)).addFirst(row[0]));
      row[2]
          .codePoints()
          .forEach(c -> READINGS.computeIfAbsent(c, k -> new ArrayList<>(2)).addLast(row[0]));
      CHARACTERS.put(row[0], row[1] + row[2]);
    }
    READINGS.replaceAll((character, readings) -> List.copyOf(readings));
    for (String[] row : Resources.rows(Pinyin.class, "local-readings.tsv", 2)) {
      List<String> all = new ArrayList<>(readings(row[0].codePointAt(0)));
      all.add(row[1]);
      IN_NAMES.put(row[0].codePointAt(0), List.copyOf(all));
    }
  }

  private Pinyin() {}

  /**
   * The readings of a character, the most common first: {@code zhong, chong} for 重. Empty if it is
   * not a Han character, exists only in Traditional script, or has no known reading.
   */
  public static List<String> readings(int codePoint) {
    return READINGS.getOrDefault(codePoint, List.of());
  }

  /** The {@link #readings} of a character, and those that it has only in place names. */
  public static List<String> readingsInNames(int codePoint) {
    List<String> all = IN_NAMES.get(codePoint);
    return all == null ? readings(codePoint) : all;
  }

  /**
   * The characters with a reading, first those for which it is the most common one, and among these
   * common characters first; empty for an unknown syllable.
   */
  public static String characters(String syllable) {
    return CHARACTERS.getOrDefault(syllable, "");
  }
}
