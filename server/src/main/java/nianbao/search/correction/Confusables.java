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

  /** What may have been meant, each with the likeliest slip: same sound, similar sound or form. */
  public static Map<String, TypingError> of(String character) {
    int typed = character.codePointAt(0);
    Map<String, TypingError> meant = new LinkedHashMap<>();
    List<String> readings = Pinyin.readings(typed);
    readings.forEach(sound -> add(Pinyin.characters(sound), TypingError.SAME_SOUND, meant));
    List<String> similar = new ArrayList<>();
    readings.forEach(sound -> similar.addAll(Sounds.like(sound)));
    similar.forEach(sound -> add(Pinyin.characters(sound), TypingError.SIMILAR_SOUND, meant));
    LOOK_ALIKES
        .getOrDefault(typed, Set.of())
        .forEach(other -> meant.putIfAbsent(Character.toString(other), TypingError.SIMILAR_FORM));
    meant.remove(character);
    return meant;
  }

  private static void add(String characters, TypingError slip, Map<String, TypingError> meant) {
    characters.codePoints().forEach(c -> meant.putIfAbsent(Character.toString(c), slip));
  }
}
