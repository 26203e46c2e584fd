package nianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;

/**
 * Words of a run that together weigh enough, anywhere in a paragraph; the more of them it has and
 * the rarer they are, the higher it ranks.
 *
 * @param run the run that the words are from
 * @param words each literally or by a synonym
 * @param least what the words of a paragraph must weigh together, more than 0
 */
public record SomeWords(UnitTerms run, List<TellingWord> words, double least)
    implements TextPattern {

  /** Sums of the same weights in another order may differ by this much. */
  private static final double ROUNDING = 1e-9;

  private static final int MOST_BESIDE_NEGATION = 2;

  public SomeWords {
    words = List.copyOf(words);
  }

  /** Whether words of this weight are enough. */
  public boolean isReachedBy(double weight) {
    return weight >= least - ROUNDING;
  }

  /** The words that no paragraph can do without. */
  List<TellingWord> needed() {
    double all = weight(words);
    return words.stream().filter(word -> !isReachedBy(all - word.weight())).toList();
  }

  /** Whether the needed words are all that is asked for: whatever else a paragraph has. */
  boolean areNeededEnough() {
    return isReachedBy(weight(needed()));
  }

  /**
   * The negated words that come first, unless another word tells more: who was sued, 起诉, before
   * what was not disclosed. In a long question any of the others may tell more: on questions of law
   * the order was worse when its negations decided.
   */
  public List<TellingWord> negations() {
    double most = words.stream().mapToDouble(TellingWord::weight).max().orElse(0);
    return words.size() > MOST_BESIDE_NEGATION
        ? List.of()
        : words.stream().filter(word -> word.negated() && word.weight() >= most).toList();
  }

  private static double weight(List<TellingWord> words) {
    return words.stream().mapToDouble(TellingWord::weight).sum();
  }

  @Override
  public List<UnitTerms> units() {
    return words.stream().map(TellingWord::terms).toList();
  }

  @Override
  public SomeWords withUnits(UnaryOperator<UnitTerms> terms) {
    return new SomeWords(
        run,
        words.stream()
            .map(word -> new TellingWord(terms.apply(word.terms()), word.negated(), word.weight()))
            .toList(),
        least);
  }

  @Override
  public List<Range> rangesIn(LiteralTokens text) {
    List<Range> ranges = new ArrayList<>();
    double weight = 0;
    for (TellingWord word : words) {
      List<Range> ofWord = word.terms().rangesIn(text);
      weight += ofWord.isEmpty() ? 0 : word.weight();
      ranges.addAll(ofWord);
    }
    return isReachedBy(weight) ? ranges : List.of();
  }

  @Override
  public List<String> synonyms() {
    return words.stream().flatMap(word -> word.terms().synonyms().stream()).toList();
  }

  @Override
  public List<String> otherWritings() {
    return words.stream().flatMap(word -> word.terms().otherWritings().stream()).toList();
  }

  @Override
  public boolean isFoundWithMarks() {
    return words.stream().anyMatch(word -> word.terms().isFoundWithMarks());
  }

  @Override
  public List<Range> markedRangesIn(LiteralTokens text) {
    return words.stream().flatMap(word -> word.terms().markedRangesIn(text).stream()).toList();
  }
}
