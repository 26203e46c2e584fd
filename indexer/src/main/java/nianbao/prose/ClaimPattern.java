package nianbao.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/** One way to claim something: groups of words in order with a number among them, or none. */
final class ClaimPattern {

  /** A group of alternatives, {@code null} words for the number. */
  private record Step(@Nullable WordTrie<Boolean> words) {}

  private static final String NUMBER = "#";

  /** How far apart two groups may stand. */
  private static final int WIDEST_GAP = 24;

  private static final int WIDEST_GAP_TO_NUMBER = 12;

  private final String concept;
  private final List<String> firstWords;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> units;
  private final List<WordList> strangers;
  private final List<String> context;

  ClaimPattern(String[] row) {
    concept = row[0];
    String[] groups = row[1].split(" ", -1);
    firstWords = List.of(groups[0].split("\\|", -1));
    for (String group : groups) {
      steps.add(group.equals(NUMBER) ? new Step(null) : new Step(trie(group)));
    }
    units = Set.of(row[2].split(" ", -1));
    strangers = row[3].isEmpty() ? List.of() : named(row[3]);
    context = row[4].isEmpty() ? List.of() : List.of(row[4].split(" ", -1));
  }

  private static List<WordList> named(String names) {
    List<WordList> lists = new ArrayList<>();
    for (String name : names.split(" ", -1)) {
      lists.add(WordList.named(name));
    }
    return lists;
  }

  private static WordTrie<Boolean> trie(String group) {
    WordTrie<Boolean> words = new WordTrie<>();
    for (String word : group.split("\\|", -1)) {
      words.put(word, true);
    }
    return words;
  }

  List<String> firstWords() {
    return firstWords;
  }

  /** The claim that begins at an offset of a sentence, {@code null} when none does. */
  @Nullable Claim at(Sentence sentence, int start) {
    String text = sentence.text();
    int at = start;
    int from = start;
    NumberInProse number = null;
    for (Step step : steps) {
      int found = step.words() == null ? sentence.numberFrom(at) : wordFrom(step.words(), text, at);
      boolean reached =
          found >= 0 && found - at <= (step.words() == null ? WIDEST_GAP_TO_NUMBER : WIDEST_GAP);
      if (!reached || sentence.isBroken(at, found) || isStrange(text, at, found)) {
        return null;
      }
      number = step.words() == null ? sentence.number(found) : number;
      at = number != null && step.words() == null ? number.end() : end(step.words(), text, found);
    }
    boolean counted = number == null || units.contains(number.unit());
    return counted && fits(sentence, from, at, number == null)
        ? new Claim(concept, from, at, number)
        : null;
  }

  /** Where the next word of a group stands within reach, -1 when none does. */
  private static int wordFrom(WordTrie<Boolean> words, String text, int at) {
    int last = Math.min(text.length(), at + WIDEST_GAP + 1);
    for (int i = at; i < last; i++) {
      if (words.longestAt(text, i) != null) {
        return i;
      }
    }
    return -1;
  }

  private static int end(@Nullable WordTrie<Boolean> words, String text, int at) {
    WordTrie.Hit<Boolean> hit = words == null ? null : words.longestAt(text, at);
    return hit == null ? at : hit.end();
  }

  private boolean isStrange(String text, int from, int to) {
    return strangers.stream().anyMatch(list -> list.isIn(text, from, to));
  }

  private boolean fits(Sentence sentence, int start, int end, boolean none) {
    boolean strange =
        strangers.stream()
            .anyMatch(
                list -> {
                  int from =
                      list.isAcrossClauses()
                          ? sentence.partStart(start)
                          : sentence.clauseStart(start);
                  return list.isIn(sentence.text(), from, start);
                });
    return !strange
        && !sentence.isDenied(start)
        && (!none || !sentence.goesOn(end))
        && (context.isEmpty() || context.stream().anyMatch(sentence::isAbout));
  }
}
