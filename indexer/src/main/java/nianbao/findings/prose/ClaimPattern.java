package nianbao.findings.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to phrase a claim: groups of alternative words in order, with or without a number. */
final class ClaimPattern {

  /** The group that stands for a number. */
  private static final String NUMBER = "#";

  /** The group that stands for the sum of a list. */
  private static final String SUM = "+";

  /** Begins a group that stands directly behind the one before. */
  private static final String ADJACENT = "^";

  /**
   * A group in a pattern.
   *
   * @param group as it is written
   * @param widestGap maximum number of characters before it
   * @param firsts first characters of its words
   * @param words its words, longer ones before their prefixes; {@link #NUMBER} and {@link #SUM} as
   *     written
   */
  private record Step(String group, int widestGap, String firsts, List<String> words) {

    static Step of(String group) {
      boolean adjacent = group.startsWith(ADJACENT);
      String alternatives = adjacent ? group.substring(1) : group;
      List<String> words = new ArrayList<>(List.of(alternatives.split("\\|", -1)));
      // Reverse order puts longer words before their prefixes.
      words.sort(Comparator.reverseOrder());
      StringBuilder firsts = new StringBuilder();
      for (String word : words) {
        firsts.append(word.charAt(0));
      }
      return new Step(group, adjacent ? 0 : WIDEST_GAP, firsts.toString(), words);
    }
  }

  /** A match of a step: its offsets, and the number if it is one. */
  private record Match(int start, int end, @Nullable Quantity quantity) {}

  /** Maximum number of characters between two groups. */
  private static final int WIDEST_GAP = 24;

  private static final int WIDEST_GAP_TO_NUMBER = 12;

  /** How many characters after a “none” are checked for a continuation. */
  private static final int LOOKAHEAD = 8;

  private final String concept;
  private final List<String> firstWords;
  private final List<Step> steps;
  private final boolean listed;
  private final Set<String> units;
  private final List<WordList> excluded;
  private final List<String> context;

  /**
   * Creates the pattern from a row of {@code claims.tsv}.
   *
   * @throws NullPointerException if it names an unknown word list
   */
  ClaimPattern(String[] row) {
    concept = row[0];
    String[] groups = row[1].split(" ", -1);
    firstWords = List.of(groups[0].split("\\|", -1));
    steps = new ArrayList<>();
    for (String group : groups) {
      steps.add(Step.of(group));
    }
    listed = row[1].endsWith(SUM);
    units = Set.of(row[2].split(" ", -1));
    excluded = named(row[3]);
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

  /** The claim that begins at an offset of a sentence, {@code null} if none does. */
  @Nullable Claim at(Sentence sentence, int start) {
    int at = start;
    Quantity quantity = null;
    for (int i = 0; i < steps.size(); i++) {
      Match match = match(steps.get(i), sentence, at);
      boolean last = i == steps.size() - 1;
      if (match == null
          || match.end() > sentence.end()
          || sentence.isBroken(at, match.start())
          || (last && isEnumerated(sentence, at, match))
          || hasExcluded(sentence, at, match.start())) {
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

  /** Whether a number belongs to the next of several things: 4件予以公开、3件不予公开. */
  private static boolean isEnumerated(Sentence sentence, int at, Match number) {
    return number.quantity() != null
        && sentence.paragraph().text().substring(at, number.start()).indexOf('、') >= 0;
  }

  private static @Nullable Match match(Step step, Sentence sentence, int at) {
    return switch (step.group()) {
      case NUMBER -> number(sentence.quantityFrom(at), at);
      case SUM -> number(sentence.listAt(at), at);
      default -> word(step, sentence.paragraph().text(), at);
    };
  }

  private static @Nullable Match number(@Nullable Quantity quantity, int at) {
    return quantity == null || quantity.start() - at > WIDEST_GAP_TO_NUMBER
        ? null
        : new Match(quantity.start(), quantity.end(), quantity);
  }

  /** The next word of a group within reach. */
  private static @Nullable Match word(Step step, String text, int at) {
    int last = Math.min(text.length(), at + step.widestGap() + 1);
    for (int i = at; i < last; i++) {
      if (step.firsts().indexOf(text.charAt(i)) >= 0) {
        for (String word : step.words()) {
          if (text.startsWith(word, i)) {
            return new Match(i, i + word.length(), null);
          }
        }
      }
    }
    return null;
  }

  /** Whether a word that rules out the claim stands in a short part of the sentence. */
  private boolean hasExcluded(Sentence sentence, int from, int to) {
    for (WordList list : excluded) {
      if (list.isIn(sentence.paragraph().text(), from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Sentence sentence, int start, int end, boolean none) {
    return !hasExcludedBefore(sentence, start)
        && !sentence.isNegated(start)
        && (!none || !isAboutSomethingElse(sentence, end))
        && (context.isEmpty() || isInContext(sentence.paragraph()));
  }

  private boolean hasExcludedBefore(Sentence sentence, int start) {
    for (WordList list : excluded) {
      int from = list.isAcrossClauses() ? sentence.partStart(start) : sentence.clauseStart(start);
      if (sentence.has(list, from, start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a “none” continues and is about something else: 未收到申请公开引起的复议. */
  private boolean isAboutSomethingElse(Sentence sentence, int end) {
    int to = sentence.clauseEnd(end, LOOKAHEAD);
    return WordList.named("not-behind").isIn(sentence.paragraph().text(), end, to)
        || hasExcluded(sentence, end, to);
  }

  private boolean isInContext(ProseParagraph paragraph) {
    for (String word : context) {
      if (paragraph.isAbout(word)) {
        return true;
      }
    }
    return false;
  }
}
