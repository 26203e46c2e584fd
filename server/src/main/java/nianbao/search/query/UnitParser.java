package nianbao.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.search.QueryNotice;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** Parses units, {@code 投诉}, {@code =投诉}, {@code “投诉”}, {@code 投诉*}, and keeps their positions. */
final class UnitParser {

  /** A word as long as this is a sentence, and a question mark behind it asks. */
  private static final int LONG_QUESTION = 8;

  private static final Set<String> QUESTION_WORDS = questionWords();

  private final QueryCharacters text;
  private final Set<QueryNotice> warnings;
  private final SortedMap<Integer, Unit> units = new TreeMap<>();

  /**
   * @param warnings receives one for each unit that is repaired or left out
   */
  UnitParser(QueryCharacters text, Set<QueryNotice> warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  private static Set<String> questionWords() {
    Set<String> words = new LinkedHashSet<>();
    for (String line : Resources.lines(UnitParser.class, "question-words.txt")) {
      words.addAll(List.of(line.split(" ", -1)));
    }
    return words;
  }

  /** The units taken so far, by where their texts begin. */
  SortedMap<Integer, Unit> units() {
    return units;
  }

  /**
   * Takes the unit at the cursor; {@code null}, with a warning, when there is nothing to find.
   *
   * @param inParentheses whether a parenthesis may end it
   */
  @Nullable Unit take(boolean inParentheses) {
    int start = text.position();
    Unit unit = typed(inParentheses);
    if (unit != null) {
      units.put(start + text.typedFrom(start).indexOf(unit.text()), unit);
    }
    return unit;
  }

  private @Nullable Unit typed(boolean inParentheses) {
    boolean exact = text.peek() == '=' && text.take('=') && !text.isAtBreak();
    if (text.isAtQuote()) {
      String phrase = phrase();
      return text.take('*') ? word(phrase, Mode.PREFIX, warnings) : phrase(phrase, warnings);
    }
    String word = text.takeWord(inParentheses);
    return exact
        ? word(word, Mode.EXACT, warnings)
        : word(withoutPlaceholders(word), Mode.FREE, warnings);
  }

  /**
   * The word without placeholders, * and ?, at its beginning and a ? at its end, which this
   * language doesn't have; one in the middle stays a character. A warning says what to write
   * instead. A question mark that ends a question is none.
   */
  private String withoutPlaceholders(String word) {
    int start = 0;
    while (start < word.length() && isPlaceholder(word.charAt(start))) {
      start++;
    }
    int end = endWithoutStars(word);
    if (start >= end) {
      return word;
    }
    boolean question = isQuestion(word);
    while (end > start && word.charAt(end - 1) == '?' && !question) {
      end--;
    }
    boolean shortened = start > 0 || (end < word.length() && word.charAt(end) == '?');
    if (shortened) {
      String left = word.substring(start, end);
      warnings.add(
          new QueryNotice(
              "“%s”里的 * 或 ? 已略去：* 只能接在数字或英文词的后面，没有 ?；要找这些字请加引号，即“%s”".formatted(word, word),
              ("* is only possible behind a number or a Latin word, ? not at all: searched for “%s”;"
                      + " quote it to find the signs themselves")
                  .formatted(left)));
      return isStar(word.charAt(word.length() - 1)) ? left + '*' : left;
    }
    warnOfInner(word.substring(0, end), question);
    return word;
  }

  private void warnOfInner(String word, boolean question) {
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isStar(c) || (c == '?' && !question)) {
        String near = word.substring(0, i) + " NEAR/5 " + word.substring(i + 1);
        warnings.add(
            new QueryNotice(
                "“%s”里的 %s 按字面找，不代替别的字；两个词中间有别的字请写 %s".formatted(word, c, near),
                "“%s” stands for itself here; for words with others between write %s"
                    .formatted(c, near)));
        return;
      }
    }
  }

  private static boolean isPlaceholder(char c) {
    return isStar(c) || c == '?';
  }

  private static boolean isQuestion(String word) {
    String folded = Folding.aligned(word).toLowerCase(Locale.ROOT);
    return folded.length() >= LONG_QUESTION || QUESTION_WORDS.stream().anyMatch(folded::contains);
  }

  private String phrase() {
    String phrase = text.takePhrase();
    if (phrase != null) {
      return phrase;
    }
    warnings.add(new QueryNotice("引号没有成对", "a quotation mark is not closed"));
    return text.takeUnclosedPhrase();
  }

  /**
   * The unit that a whole text makes, with or without quotation marks around it; {@code null} when
   * there is nothing to find.
   */
  static @Nullable Unit of(String value) {
    QueryCharacters characters = new QueryCharacters(value);
    String phrase = characters.isAtQuote() ? characters.takePhrase() : null;
    Set<QueryNotice> none = new LinkedHashSet<>();
    return phrase != null && characters.isAtEnd()
        ? phrase(phrase, none)
        : word(value, Mode.FREE, none);
  }

  /** The unit in quotation marks; {@code null}, with a warning, when there is nothing to find. */
  static @Nullable Unit phrase(String typed, Set<QueryNotice> warnings) {
    return unit(
        typed, opensARun(typed) ? endWithoutStars(typed) : typed.length(), Mode.EXACT, warnings);
  }

  /**
   * The unit without quotation marks, or before a star; {@code null}, with a warning, when there is
   * nothing to find.
   *
   * @param typed without the sign before it
   */
  static @Nullable Unit word(String typed, Mode mode, Set<QueryNotice> warnings) {
    return unit(typed, endWithoutStars(typed), mode, warnings);
  }

  private static @Nullable Unit unit(String typed, int end, Mode mode, Set<QueryNotice> warnings) {
    String words = typed.substring(0, end).strip();
    if (LiteralTokens.of(words).size() == 0) {
      warnings.add(
          end < typed.length()
              ? new QueryNotice("“*”前面没有词，已忽略", "nothing before “*”")
              : new QueryNotice("空的词已忽略", "an empty unit was left out"));
      return null;
    }
    return new Unit(words, end < typed.length() ? Mode.PREFIX : mode);
  }

  private static int endWithoutStars(String typed) {
    int end = typed.length();
    while (end > 0 && isStar(typed.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Within quotes a star is a character, unless it ends the phrase right after a run: “2018*”. */
  private static boolean opensARun(String phrase) {
    int run = endWithoutStars(phrase);
    LiteralTokens tokens = LiteralTokens.of(phrase.substring(0, run));
    return tokens.size() > 0 && tokens.isRun(tokens.size() - 1);
  }

  private static boolean isStar(char c) {
    return Folding.aligned(String.valueOf(c)).equals("*");
  }
}
