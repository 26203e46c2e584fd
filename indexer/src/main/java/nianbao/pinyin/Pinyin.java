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

  /** 乐陵 is laoling: readings that a character has in names of places only. */
  private static final Map<Integer, List<String>> IN_NAMES = new HashMap<>();

  static {
    for (String[] row : Resources.rows(Pinyin.class, "readings.tsv", 3)) {
      row[1].codePoints().forEach(c -> READINGS.computeIfAbsent(c, k -> listOf()).addFirst(row[0]));
      row[2].codePoints().forEach(c -> READINGS.computeIfAbsent(c, k -> listOf()).addLast(row[0]));
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

  /** The {@link #readings}, and those that a character has in names of places only. */
  public static List<String> readingsInNames(int codePoint) {
    List<String> all = IN_NAMES.get(codePoint);
    return all == null ? readings(codePoint) : all;
  }

  /**
   * The characters that can be read so, those first whose commonest reading it is, common ones
   * first among these; empty for what is no syllable.
   */
  public static String characters(String syllable) {
    return CHARACTERS.getOrDefault(syllable, "");
  }
}
