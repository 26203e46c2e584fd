package nianbao.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.text.Folding;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of offices, recognised by function, so that an office keeps its kind when its name
 * changes (商务和粮食局, 商务委员会, 商务局). The words are in {@code agencies.tsv}.
 */
public final class Agencies {

  private static final Map<String, Agency> BY_KEY = new HashMap<>();
  private static final List<Agency> ALL = new ArrayList<>();
  private static final Map<String, List<String>> WORDS_BY_KEY = new HashMap<>();
  private static final WordTrie<Agency> WORDS = new WordTrie<>();
  private static final WordTrie<Agency> LAST_WORDS = new WordTrie<>();
  private static final WordTrie<Agency> LABELS = new WordTrie<>();
  private static final Map<String, Agency> DECIDING_ENDINGS = new LinkedHashMap<>();

  static {
    for (String[] row : Resources.rows(Agencies.class, "agencies.tsv", 4)) {
      Agency agency = new Agency(row[0], row[1], row[2]);
      ALL.add(agency);
      BY_KEY.put(agency.key(), agency);
      LABELS.put(agency.label(), agency);
      List<String> plain = new ArrayList<>();
      for (String word : row[3].split(" ", -1)) {
        plain.add(add(word, agency));
      }
      WORDS_BY_KEY.put(agency.key(), List.copyOf(plain));
    }
  }

  private Agencies() {}

  /** Registers a word according to its suffix, and returns it without the suffix. */
  private static String add(String word, Agency agency) {
    boolean last = word.endsWith("$");
    boolean decides = word.endsWith("!");
    String plain = last || decides ? word.substring(0, word.length() - 1) : word;
    if (decides) {
      DECIDING_ENDINGS.put(plain, agency);
    } else {
      (last ? LAST_WORDS : WORDS).put(plain, agency);
    }
    return plain;
  }

  /** All kinds, in the order in which users see them. */
  public static List<Agency> all() {
    return List.copyOf(ALL);
  }

  /** The kind with a key. */
  public static Optional<Agency> byKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The words by which offices of a kind are recognised. */
  public static List<String> words(Agency agency) {
    return WORDS_BY_KEY.getOrDefault(agency.key(), List.of());
  }

  /**
   * The kind of an office by its name, in either script and with or without its place; empty when
   * no word of the name is known.
   */
  public static Optional<Agency> of(String issuer) {
    String name = Folding.compact(issuer);
    for (Map.Entry<String, Agency> ending : DECIDING_ENDINGS.entrySet()) {
      if (name.endsWith(ending.getKey())) {
        return Optional.of(ending.getValue());
      }
    }
    int from = functionStart(name);
    for (int i = from; i < name.length(); i++) {
      Agency agency = functionAt(name, i);
      if (agency != null) {
        return Optional.of(agency);
      }
      WordTrie.Hit<Agency> last = LAST_WORDS.longestAt(name, i);
      if (last != null && last.end() == name.length()) {
        return Optional.of(last.value());
      }
    }
    return Optional.empty();
  }

  /**
   * The kind whose function is named at an offset of a text in Simplified characters, {@code null}
   * when there is none.
   */
  public static @Nullable Agency functionAt(String text, int at) {
    WordTrie.Hit<Agency> hit = WORDS.longestAt(text, at);
    // 市政府 is not an office for 市政.
    boolean government = hit != null && hit.end() < text.length() && text.charAt(hit.end()) == '府';
    return hit == null || government ? null : hit.value();
  }

  /** Whether a name begins with a word of a kind: 商务局 and 医院, but not 南华大学 and 太和中学. */
  static boolean beginsWithKind(String name) {
    return WORDS.longestAt(name, 0) != null
        || LAST_WORDS.longestAt(name, 0) != null
        || DECIDING_ENDINGS.keySet().stream().anyMatch(name::startsWith);
  }

  /**
   * The end of the longest word or label of a kind at an offset of a name, -1 for none: after 商务
   * and 人力资源和社会保障.
   */
  static int kindEnd(String name, int at) {
    WordTrie.Hit<Agency> label = LABELS.longestAt(name, at);
    WordTrie.Hit<Agency> word = WORDS.longestAt(name, at);
    WordTrie.Hit<Agency> last = LAST_WORDS.longestAt(name, at);
    int end = Math.max(label == null ? -1 : label.end(), word == null ? -1 : word.end());
    return last != null && last.end() == name.length() ? last.end() : end;
  }

  /** Whether a name is nothing but the word for a kind: 学校, 管委会. */
  static boolean isKindAlone(String name) {
    return LAST_WORDS.get(name) != null || DECIDING_ENDINGS.containsKey(name);
  }

  /** Skips places, because 民族 in the name of a county says nothing about its bureau. */
  private static int functionStart(String name) {
    int from = 0;
    for (int i = 0; i < name.length() && functionAt(name, i) == null; i++) {
      PlaceName place = Divisions.standard().nameAt(name, i);
      if (place != null && place.full()) {
        from = place.end();
        i = from - 1;
      }
    }
    return from;
  }
}
