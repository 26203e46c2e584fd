package nianbao.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.vocabulary.NumberWords;
import nianbao.search.query.vocabulary.SingleCharacters;
import nianbao.search.query.vocabulary.Vocabulary;
import nianbao.text.LiteralTokens;
import nianbao.text.Synonyms;

/**
 * A run of text taken apart into the words that tell what it is about, for a search that is
 * relaxed.
 *
 * <ul>
 *   <li>Words that tell nothing are left out: 哪些, 的, 是不是. When there are no others, all words tell.
 *   <li>A negation stays with the word it negates, whatever stands between them tells nothing:
 *       没有收到, also as 未收到 and whatever else the negation can be. At the end of a run it is the
 *       particle of a question.
 *   <li>A single character is hardly ever a word, and belongs to others as {@link SingleCharacters}
 *       says. When they are not found together, one beside a word is left out, and several are
 *       looked for in pairs.
 *   <li>A number is one word ({@link NumberWords}).
 *   <li>Words that no paragraph has can't be asked for.
 * </ul>
 *
 * @param run all of it
 * @param words that occur, in the run's order, each once
 * @param filler those that tell nothing
 * @param missing those that tell something but occur nowhere
 */
record TellingWords(
    UnitTerms run, List<TellingWord> words, List<String> filler, List<TellingWord> missing) {

  /** Of a longer run only so many words are searched for. */
  private static final int MOST_WORDS = 64;

  private static final int MOST_NEGATED_WORDINGS = 16;

  TellingWords {
    words = List.copyOf(words);
    filler = List.copyOf(filler);
    missing = List.copyOf(missing);
  }

  static TellingWords of(String text, WordStatistics statistics) {
    Reader reader = new Reader(statistics);
    for (List<String> run : NumberWords.runs(text)) {
      reader.read(run);
    }
    if (reader.words.isEmpty()) {
      reader.filler.clear();
      NumberWords.runs(text).forEach(run -> run.forEach(reader::add));
    }
    List<TellingWord> found = new ArrayList<>();
    List<TellingWord> missing = new ArrayList<>();
    for (TellingWord word : reader.words.values().stream().limit(MOST_WORDS).toList()) {
      (isFound(word, statistics) ? found : missing).add(word);
    }
    return new TellingWords(
        UnitTerms.of(new Unit(text, Mode.FREE)), found, List.copyOf(reader.filler), missing);
  }

  /** The parts of a number occur in many others. */
  private static boolean isFound(TellingWord word, WordStatistics statistics) {
    return statistics.paragraphsWith(word.terms()) > 0
        && (!NumberWords.isNumber(word.terms().text()) || statistics.occurs(word.terms()));
  }

  /**
   * Whether the words that occur say enough of what was asked to be asked alone. Of a row of terms
   * every number and every word that smartcn knows must occur, as if they had been typed one by
   * one; what it doesn't know may be a slip.
   *
   * @param narrowed whether something else is asked beside them
   */
  boolean areEnough(boolean narrowed) {
    if (words.isEmpty() || areQuestion()) {
      return !words.isEmpty();
    }
    if (words.size() < 2 && filler.isEmpty() && missing.isEmpty() && !narrowed) {
      return false;
    }
    return missing.stream().noneMatch(TellingWords::isKnown);
  }

  private static boolean isKnown(TellingWord word) {
    String text = word.terms().text();
    return word.terms().words().size() == 1
        || NumberWords.isNumber(text)
        || Vocabulary.bundled().kind(text) == Vocabulary.Kind.TERM;
  }

  /** Whether the run is a question in words, not a row of terms. */
  boolean areQuestion() {
    return filler.stream().anyMatch(word -> !Vocabulary.bundled().tells(word));
  }

  /** Whether any of the words is more than filler. */
  boolean tell() {
    return words.stream().anyMatch(word -> Vocabulary.bundled().tells(word.terms().text()));
  }

  /** What tells something but occurs nowhere, as typed. */
  List<String> textsOfMissing() {
    return missing.stream().map(word -> word.terms().text()).toList();
  }

  /** What the words that occur weigh together. */
  double weight() {
    return weight(words);
  }

  private static double weight(List<TellingWord> words) {
    return words.stream().mapToDouble(TellingWord::weight).sum();
  }

  /** Reads one run of words after the other. */
  private static final class Reader {
    private static final Vocabulary VOCABULARY = Vocabulary.bundled();

    private final WordStatistics statistics;
    private final Map<String, TellingWord> words = new LinkedHashMap<>();
    private final Set<String> filler = new LinkedHashSet<>();

    Reader(WordStatistics statistics) {
      this.statistics = statistics;
    }

    void read(List<String> run) {
      String negation = "";
      StringBuilder negated = new StringBuilder();
      for (String word : withoutSingles(VOCABULARY.joined(run, term -> found(term) > 0))) {
        Vocabulary.Kind kind = VOCABULARY.kind(word);
        if (kind == Vocabulary.Kind.NEGATION) {
          addFiller(negation);
          negation = word;
          negated.setLength(0);
          negated.append(word);
        } else if (!negation.isEmpty() && kind == Vocabulary.Kind.FILLER) {
          negated.append(word);
        } else if (!negation.isEmpty()) {
          addNegated(negation, word, negated + word);
          negation = "";
        } else if (kind == Vocabulary.Kind.FILLER || VOCABULARY.isUnknownCharacter(word)) {
          addFiller(word);
        } else {
          add(word);
        }
      }
      addFiller(negation);
    }

    private void addFiller(String word) {
      if (!word.isEmpty()) {
        filler.add(word);
      }
    }

    private void add(String word) {
      words.putIfAbsent(
          word, TellingWord.of(UnitTerms.of(new Unit(word, Mode.FREE)), false, statistics));
    }

    private void addNegated(String negation, String word, String text) {
      Set<String> wordings = new LinkedHashSet<>(Synonyms.bundled().wordings(text));
      for (String like : VOCABULARY.negationsLike(negation)) {
        wordings.add(like + word);
        wordings.addAll(Synonyms.bundled().wordings(like + word));
      }
      wordings.remove(text);
      List<LiteralTokens> first =
          wordings.stream()
              .filter(wording -> found(wording) > 0)
              .limit(MOST_NEGATED_WORDINGS)
              .map(LiteralTokens::of)
              .toList();
      words.putIfAbsent(
          text, TellingWord.of(UnitTerms.withWordings(text, first), true, statistics));
    }

    /** The words of a run with single characters joined to the words that they belong to. */
    private List<String> withoutSingles(List<String> run) {
      List<String> joined = new ArrayList<>();
      List<String> telling = new ArrayList<>();
      for (String word : run) {
        if (VOCABULARY.tells(word)) {
          telling.add(word);
        } else {
          join(telling, joined);
          telling.clear();
          joined.add(word);
        }
      }
      join(telling, joined);
      return joined;
    }

    private void join(List<String> telling, List<String> joined) {
      int at = 0;
      for (String word : SingleCharacters.joined(telling)) {
        int end = at;
        for (int length = 0; length < word.length(); end++) {
          length += telling.get(end).length();
        }
        List<String> parts = telling.subList(at, end);
        if (found(word) > 0) {
          joined.add(word);
        } else if (parts.stream().allMatch(VOCABULARY::isUnknownCharacter)) {
          joined.addAll(pairs(parts));
        } else {
          joined.addAll(parts);
        }
        at = end;
      }
    }

    /** The pairs of neighbouring characters; one character as it is. */
    private static List<String> pairs(List<String> characters) {
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i + 1 < characters.size(); i++) {
        pairs.add(characters.get(i) + characters.get(i + 1));
      }
      return pairs.isEmpty() ? characters : pairs;
    }

    private long found(String word) {
      return statistics.paragraphsWith(UnitTerms.of(new Unit(word, Mode.EXACT)));
    }
  }
}
