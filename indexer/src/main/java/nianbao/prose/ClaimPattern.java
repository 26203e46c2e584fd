package nianbao.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/** One way to claim something: groups of words in order with a number among them, or none. */
final class ClaimPattern {

  /** A group of a pattern. */
  private sealed interface Step {}

  private record Words(WordTrie<Boolean> words) implements Step {}

  /** A number that is given. */
  private record Given() implements Step {}

  /** The sum of a list. */
  private record Listed() implements Step {}

  /** What a step found: where it begins and ends, and the number it gives. */
  private record Match(int start, int end, @Nullable NumberInProse number) {}

  /** How far apart two groups may stand. */
  private static final int WIDEST_GAP = 24;

  private static final int WIDEST_GAP_TO_NUMBER = 12;

  /** How far a “none” may go on. */
  private static final int FURTHER = 8;

  private final String concept;
  private final List<String> firstWords;
  private final List<Step> steps;
  private final boolean listed;
  private final Set<String> units;
  private final List<WordList> strangers;
  private final List<String> context;

  /**
   * The pattern of a row of {@code claims.tsv}.
   *
   * @throws NullPointerException when it names an unknown list of words
   */
  ClaimPattern(String[] row) {
    concept = row[0];
    String[] groups = row[1].split(" ", -1);
    firstWords = List.of(groups[0].split("\\|", -1));
    steps = Stream.of(groups).map(ClaimPattern::step).toList();
    listed = row[1].endsWith("+");
    units = Set.of(row[2].split(" ", -1));
    strangers = named(row[3]);
    context = row[4].isEmpty() ? List.of() : List.of(row[4].split(" ", -1));
  }

  private static Step step(String group) {
    return switch (group) {
      case "#" -> new Given();
      case "+" -> new Listed();
      default -> words(group);
    };
  }

  private static Words words(String group) {
    WordTrie<Boolean> words = new WordTrie<>();
    for (String word : group.split("\\|", -1)) {
      words.put(word, true);
    }
    return new Words(words);
  }

  private static List<WordList> named(String names) {
    List<WordList> lists = new ArrayList<>();
    for (String name : names.split(" ", -1)) {
      if (!name.isEmpty()) {
        lists.add(WordList.named(name));
      }
    }
    return lists;
  }

  List<String> firstWords() {
    return firstWords;
  }

  /** The claim that begins at an offset of a sentence, {@code null} when none does. */
  @Nullable Claim at(Sentence sentence, int start) {
    int at = start;
    NumberInProse number = null;
    for (Step step : steps) {
      Match match = match(step, sentence, at);
      if (match == null
          || match.end() > sentence.end()
          || sentence.isBroken(at, match.start())
          || isStrange(sentence.text(), at, match.start())) {
        return null;
      }
      number = match.number() == null ? number : match.number();
      at = match.end();
    }
    boolean counted = number == null || units.contains(number.unit());
    return counted && fits(sentence, start, at, number == null)
        ? new Claim(concept, start, at, number, listed)
        : null;
  }

  private static @Nullable Match match(Step step, Sentence sentence, int at) {
    return switch (step) {
      case Words words -> word(words.words(), sentence.text(), at);
      case Given given -> number(sentence.numberFrom(at), at);
      case Listed list -> number(sentence.listAt(at), at);
    };
  }

  private static @Nullable Match number(@Nullable NumberInProse number, int at) {
    return number == null || number.start() - at > WIDEST_GAP_TO_NUMBER
        ? null
        : new Match(number.start(), number.end(), number);
  }

  /** The next word of a group within reach. */
  private static @Nullable Match word(WordTrie<Boolean> words, String text, int at) {
    int last = Math.min(text.length(), at + WIDEST_GAP + 1);
    for (int i = at; i < last; i++) {
      WordTrie.Hit<Boolean> hit = words.longestAt(text, i);
      if (hit != null) {
        return new Match(i, hit.end(), null);
      }
    }
    return null;
  }

  private boolean isStrange(String text, int from, int to) {
    return strangers.stream().anyMatch(list -> list.isIn(text, from, to));
  }

  private boolean fits(Sentence sentence, int start, int end, boolean none) {
    return strangers.stream().noneMatch(list -> isBefore(list, sentence, start))
        && !sentence.isDenied(start)
        && (!none || !isAboutMore(sentence, end))
        && (context.isEmpty() || context.stream().anyMatch(sentence.context()::isAbout));
  }

  /** Whether a “none” goes on and is about something else: 未收到申请公开引起的复议. */
  private boolean isAboutMore(Sentence sentence, int end) {
    int to = sentence.clauseEnd(end, FURTHER);
    return WordList.named("not-behind").isIn(sentence.text(), end, to)
        || isStrange(sentence.text(), end, to);
  }

  private static boolean isBefore(WordList list, Sentence sentence, int start) {
    int from = list.isAcrossClauses() ? sentence.partStart(start) : sentence.clauseStart(start);
    return list.isIn(sentence.text(), from, start);
  }
}
