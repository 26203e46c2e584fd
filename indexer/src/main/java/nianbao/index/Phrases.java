package nianbao.index;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.text.Resources;
import nianbao.words.WordRun;
import org.apache.lucene.util.BytesRef;

/**
 * The phrases of a report: what can be suggested to one who has typed their beginning.
 *
 * <p>A phrase is one to four words that follow each other. Its term is its last word behind what
 * comes before, with {@link #JOINT} between: {@code ¦信息}, {@code 信息¦公开}, {@code 信息公开¦条例}. So the
 * terms that begin with {@code 信息公开¦} are the ways in which it goes on, however it was cut, and
 * there are as many as there are next words. Every beginning of a phrase has a term too, also one
 * that makes no good suggestion ({@link #isComplete}).
 *
 * <p>What was written by people repeats itself, but most runs of many words do not; so a phrase is
 * short, and numbers have a phrase only where a word of two characters and more follows, 12345热线.
 */
public final class Phrases {

  /** Stands before the last word of a term; sorts before whatever stands in a text. */
  public static final char JOINT = '\u0001';

  /** Longest phrase of several words, and longest word. */
  static final int MAX_LENGTH = 12;

  private static final int MAX_WORD = 24;
  private static final int MAX_WORDS = 4;

  /** A word of one character weighs 1, a longer one 2: 依申请公开 weighs 5, 政府信息公开 6. */
  private static final int MAX_WEIGHT = 6;

  private static final Map<String, Set<String>> POOR =
      Resources.rows(Phrases.class, "phrase-words.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, row -> Set.of(row.getLast().split(" ", -1))));

  private static final Set<String> ACROSS = POOR.getOrDefault("across", Set.of());
  private static final Set<String> FIRST = POOR.getOrDefault("first", Set.of());
  private static final Set<String> LAST = POOR.getOrDefault("last", Set.of());

  private final Set<String> terms = new HashSet<>();

  private Phrases() {}

  /** The terms of the phrases in the paragraphs of a report. */
  static Set<String> of(List<List<WordRun>> paragraphs) {
    Phrases phrases = new Phrases();
    for (List<WordRun> runs : paragraphs) {
      for (WordRun run : runs) {
        if (run.whole()) {
          phrases.add(run.words());
        }
      }
    }
    return Set.copyOf(phrases.terms);
  }

  private void add(List<String> run) {
    boolean afterNumber = false;
    for (int i = 0; i < run.size(); i++) {
      String word = run.get(i);
      if (isNumber(word)) {
        addNumber(run, i);
      } else if (canBegin(word) && !(afterNumber && isCharacter(word))) {
        // 件 in 12件 is how things are counted.
        addFrom(run, i);
      }
      afterNumber = isNumber(word);
    }
  }

  private void addNumber(List<String> run, int at) {
    String next = at + 1 < run.size() ? run.get(at + 1) : "";
    String number = run.get(at);
    boolean counts = isCharacter(next) || isNumber(next) || ACROSS.contains(next);
    if (!next.isEmpty() && !counts && number.length() + next.length() <= MAX_LENGTH) {
      terms.add(JOINT + number);
      terms.add(number + JOINT + next);
    }
  }

  private void addFrom(List<String> run, int from) {
    StringBuilder before = new StringBuilder();
    int weight = 0;
    int to = Math.min(run.size(), from + MAX_WORDS);
    for (int i = from; i < to; i++) {
      String word = run.get(i);
      weight += isCharacter(word) ? 1 : 2;
      boolean ends = i > from && (isNumber(word) || ACROSS.contains(word));
      boolean tooLong = i > from && before.length() + word.length() > MAX_LENGTH;
      if (ends || tooLong || weight > MAX_WEIGHT) {
        return;
      }
      terms.add(before.toString() + JOINT + word);
      before.append(word);
    }
  }

  private static boolean canBegin(String word) {
    boolean letter = isCharacter(word) && !Character.isIdeographic(word.codePointAt(0));
    return !letter && word.length() <= MAX_WORD && !FIRST.contains(word) && !ACROSS.contains(word);
  }

  private static boolean isCharacter(String word) {
    return !word.isEmpty() && word.length() == Character.charCount(word.codePointAt(0));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.codePointAt(0));
  }

  /**
   * Whether a phrase reads as one: not a single character, not a number alone, nothing left open.
   *
   * @param before what comes before its last word, empty for nothing
   */
  public static boolean isComplete(String before, String word) {
    return before.isEmpty()
        ? !isCharacter(word) && !isNumber(word) && !LAST.contains(word)
        : !LAST.contains(word);
  }

  /** A term, or the beginning of one, as it stands in the index: two bytes a character. */
  public static BytesRef bytes(String term) {
    return new BytesRef(term.getBytes(StandardCharsets.UTF_16BE));
  }

  /** What {@link #bytes} was made of. */
  public static String text(BytesRef bytes) {
    return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_16BE);
  }
}
