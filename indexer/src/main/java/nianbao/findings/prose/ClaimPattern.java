package nianbao.findings.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/** One way to claim something: groups of words in order with a number among them, or none. */
final class ClaimPattern {

  /** The group that stands for a number. */
  private static final String NUMBER = "#";

  /** The group that stands for the sum of a list. */
  private static final String SUM = "+";

  /**
   * A group of a pattern.
   *
   * @param words its alternatives, {@link #NUMBER} and {@link #SUM} as they are written
   */
  private record Step(String group, WordTrie<Boolean> words) {}

  /** What a step found: where it begins and ends, and the number it gives. */
  private record Match(int start, int end, @Nullable Quantity quantity) {}

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
    steps =
        Stream.of(groups)
            .map(group -> new Step(group, WordTrie.of(List.of(group.split("\\|", -1)))))
            .toList();
    listed = row[1].endsWith(SUM);
    units = Set.of(row[2].split(" ", -1));
    strangers = named(row[3]);
    context = row[4].isEmpty() ? List.of() : List.of(row[4].split(" ", -1));
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
    Quantity quantity = null;
    for (Step step : steps) {
      Match match = match(step, sentence, at);
      if (match == null
          || match.end() > sentence.end()
          || sentence.isBroken(at, match.start())
          || isStrange(sentence, at, match.start())) {
        return null;
      }
      quantity = match.quantity() == null ? quantity : match.quantity();
      at = match.end();
    }
    boolean counted = quantity == null || units.contains(quantity.unit());
    return counted && fits(sentence, start, at, quantity == null)
        ? new Claim(sentence.paragraph(), concept, start, at, quantity, listed)
        : null;
  }

  private static @Nullable Match match(Step step, Sentence sentence, int at) {
    return switch (step.group()) {
      case NUMBER -> number(sentence.quantityFrom(at), at);
      case SUM -> number(sentence.listAt(at), at);
      default -> word(step.words(), sentence.paragraph().text(), at);
    };
  }

  private static @Nullable Match number(@Nullable Quantity quantity, int at) {
    return quantity == null || quantity.start() - at > WIDEST_GAP_TO_NUMBER
        ? null
        : new Match(quantity.start(), quantity.end(), quantity);
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

  /** Between two groups; that is never far. */
  private boolean isStrange(Sentence sentence, int from, int to) {
    return strangers.stream().anyMatch(list -> list.isIn(sentence.paragraph().text(), from, to));
  }

  private boolean fits(Sentence sentence, int start, int end, boolean none) {
    return strangers.stream().noneMatch(list -> isBefore(list, sentence, start))
        && !sentence.isDenied(start)
        && (!none || !isAboutMore(sentence, end))
        && (context.isEmpty() || context.stream().anyMatch(sentence.paragraph()::isAbout));
  }

  /** Whether a “none” goes on and is about something else: 未收到申请公开引起的复议. */
  private boolean isAboutMore(Sentence sentence, int end) {
    int to = sentence.clauseEnd(end, FURTHER);
    return WordList.named("not-behind").isIn(sentence.paragraph().text(), end, to)
        || isStrange(sentence, end, to);
  }

  private static boolean isBefore(WordList list, Sentence sentence, int start) {
    int from = list.isAcrossClauses() ? sentence.partStart(start) : sentence.clauseStart(start);
    return sentence.has(list, from, start);
  }
}
