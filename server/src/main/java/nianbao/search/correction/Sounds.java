package nianbao.search.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.pinyin.Pinyin;
import nianbao.text.Resources;

/** Which syllables are taken for each other; {@code sounds.tsv} says what sounds are. */
final class Sounds {

  private static final Map<String, Set<String>> INITIALS = exchanges("initial");
  private static final Map<String, Set<String>> FINALS = exchanges("final");
  private static final Map<String, Set<String>> SYLLABLES = exchanges("syllable");

  private Sounds() {}

  private static Map<String, Set<String>> exchanges(String kind) {
    Map<String, Set<String>> exchanges = new HashMap<>();
    for (List<String> row : Resources.rows(Sounds.class, "sounds.tsv")) {
      List<String> sounds = row.subList(1, row.size());
      for (String sound : row.getFirst().equals(kind) ? sounds : List.<String>of()) {
        exchanges.computeIfAbsent(sound, s -> new LinkedHashSet<>()).addAll(sounds);
      }
    }
    return exchanges;
  }

  /** The other syllables a syllable, without tone, may be taken for; only such as there are. */
  static List<String> like(String syllable) {
    int split = initialLength(syllable);
    String initial = syllable.substring(0, split);
    String rest = syllable.substring(split);
    Set<String> like = new LinkedHashSet<>();
    INITIALS.getOrDefault(initial, Set.of()).forEach(other -> like.add(other + rest));
    FINALS.getOrDefault(rest, Set.of()).forEach(other -> like.add(initial + other));
    like.addAll(SYLLABLES.getOrDefault(syllable, Set.of()));
    like.remove(syllable);
    List<String> known = new ArrayList<>(like);
    known.removeIf(other -> Pinyin.characters(other).isEmpty());
    return known;
  }

  private static int initialLength(String syllable) {
    if (syllable.startsWith("zh") || syllable.startsWith("ch") || syllable.startsWith("sh")) {
      return 2;
    }
    return "aeoiuv".indexOf(syllable.charAt(0)) < 0 ? 1 : 0;
  }
}
