package nianbao.search.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.pinyin.Pinyin;
import nianbao.text.Resources;

/** Characters that may have been meant when another one was typed. */
public final class Confusables {

  private static final Map<Integer, Set<Integer>> LOOK_ALIKES = lookAlikes();

  /** Initials, finals and whole syllables that many don't tell apart, from {@code sounds.tsv}. */
  private static final Map<String, Set<String>> INITIALS = exchanges("initial");

  private static final Map<String, Set<String>> FINALS = exchanges("final");
  private static final Map<String, Set<String>> SYLLABLES = exchanges("syllable");

  private Confusables() {}

  private static Map<Integer, Set<Integer>> lookAlikes() {
    Map<Integer, Set<Integer>> all = new HashMap<>();
    for (String group : Resources.lines(Confusables.class, "look-alikes.tsv")) {
      int[] characters = group.codePoints().toArray();
      for (int one : characters) {
        for (int other : characters) {
          if (one != other) {
            all.computeIfAbsent(one, c -> new LinkedHashSet<>()).add(other);
          }
        }
      }
    }
    return all;
  }

  /**
   * The characters that may have been meant, each with the likeliest error: same sound, similar
   * sound or similar form.
   */
  public static Map<String, TypingError> of(String character) {
    int typed = character.codePointAt(0);
    Map<String, TypingError> meant = new LinkedHashMap<>();
    List<String> readings = Pinyin.readings(typed);
    readings.forEach(sound -> add(Pinyin.characters(sound), TypingError.SAME_SOUND, meant));
    List<String> similar = new ArrayList<>();
    readings.forEach(sound -> similar.addAll(soundsLike(sound)));
    similar.forEach(sound -> add(Pinyin.characters(sound), TypingError.SIMILAR_SOUND, meant));
    LOOK_ALIKES
        .getOrDefault(typed, Set.of())
        .forEach(other -> meant.putIfAbsent(Character.toString(other), TypingError.SIMILAR_FORM));
    meant.remove(character);
    return meant;
  }

  private static void add(String characters, TypingError error, Map<String, TypingError> meant) {
    characters.codePoints().forEach(c -> meant.putIfAbsent(Character.toString(c), error));
  }

  private static Map<String, Set<String>> exchanges(String kind) {
    Map<String, Set<String>> exchanges = new HashMap<>();
    for (List<String> row : Resources.rows(Confusables.class, "sounds.tsv")) {
      List<String> sounds = row.subList(1, row.size());
      for (String sound : row.getFirst().equals(kind) ? sounds : List.<String>of()) {
        exchanges.computeIfAbsent(sound, s -> new LinkedHashSet<>()).addAll(sounds);
      }
    }
    return exchanges;
  }

  /** The existing syllables that a syllable, without tone, may be confused with. */
  private static List<String> soundsLike(String syllable) {
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
