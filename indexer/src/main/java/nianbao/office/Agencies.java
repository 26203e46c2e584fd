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
 * The kinds of offices, matched by function so that an office keeps its kind while its name changes
 * (商务和粮食局, 商务委员会, 商务局). The words are in {@code agencies.tsv}.
 */
public final class Agencies {

  private static final Map<String, Agency> BY_KEY = new HashMap<>();
  private static final List<Agency> ALL = new ArrayList<>();
  private static final Map<String, List<String>> WORDS_BY_KEY = new HashMap<>();
  private static final WordTrie<Agency> WORDS = new WordTrie<>();
  private static final WordTrie<Agency> LAST_WORDS = new WordTrie<>();
  private static final Map<String, Agency> DECIDING_ENDINGS = new LinkedHashMap<>();

  static {
    for (String[] row : Resources.rows(Agencies.class, "agencies.tsv", 4)) {
      Agency agency = new Agency(row[0], row[1], row[2]);
      ALL.add(agency);
      BY_KEY.put(agency.key(), agency);
      List<String> plain = new ArrayList<>();
      for (String word : row[3].split(" ", -1)) {
        plain.add(add(word, agency));
      }
      WORDS_BY_KEY.put(agency.key(), List.copyOf(plain));
    }
  }

  private Agencies() {}

  /** Takes a word in as its sign says; the word without it. */
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

  /** All kinds, in the order in which they are offered. */
  public static List<Agency> all() {
    return List.copyOf(ALL);
  }

  /** The kind under a key. */
  public static Optional<Agency> byKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The words of the names of offices of a kind. */
  public static List<String> words(Agency agency) {
    return WORDS_BY_KEY.getOrDefault(agency.key(), List.of());
  }

  /**
   * The kind of an office by its name in either script, with or without its place; empty when no
   * word of the name tells.
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
   * when none is.
   */
  public static @Nullable Agency functionAt(CharSequence text, int at) {
    WordTrie.Hit<Agency> hit = WORDS.longestAt(text, at);
    // 市政府 is no 市政 office.
    boolean government = hit != null && hit.end() < text.length() && text.charAt(hit.end()) == '府';
    return hit == null || government ? null : hit.value();
  }

  /** 民族 in the name of a county says nothing about its bureau: places are skipped. */
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
