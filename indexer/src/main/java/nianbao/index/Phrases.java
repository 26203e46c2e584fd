package nianbao.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Single characters in a row are not torn apart: a phrase begins with the first of them, and may
 * grow beyond its bounds to the last.
 */
public final class Phrases {

  /** Stands before the last word of a term; sorts before whatever stands in a text. */
  public static final char JOINT = '\u0001';

  /** Longest phrase of several words. */
  private static final int MAX_LENGTH = 12;

  private static final int MAX_WORD = 24;
  private static final int MAX_WORDS = 4;

  /** A word of one character weighs 1, a longer one 2: 依申请公开 weighs 5, 政府信息公开 6. */
  private static final int MAX_WEIGHT = 6;

  // Where a word makes no phrase: inside of one, at its beginning, at its end.
  private static final int ACROSS = 1;
  private static final int FIRST = 2;
  private static final int LAST = 4;

  /** Words that make no phrase somewhere, with the sum of where. */
  private static final Map<String, Integer> POOR = new HashMap<>();

  static {
    for (List<String> row : Resources.rows(Phrases.class, "phrase-words.tsv")) {
      int where =
          switch (row.getFirst()) {
            case "across" -> ACROSS;
            case "first" -> FIRST;
            case "last" -> LAST;
            default -> throw new IllegalStateException("phrase-words.tsv: " + row);
          };
      for (String word : row.getLast().split(" ", -1)) {
        POOR.merge(word, where, (one, other) -> one | other);
      }
    }
  }

  /**
   * A word and what matters of it.
   *
   * @param poor the sum of where it makes no phrase
   */
  private record Word(String text, int poor, boolean single, boolean number) {
    static Word of(String text) {
      int first = text.codePointAt(0);
      boolean single = text.length() == Character.charCount(first);
      return new Word(text, POOR.getOrDefault(text, 0), single, Character.isDigit(first));
    }

    boolean isHan() {
      return Character.isIdeographic(text.codePointAt(0));
    }
  }

  private final Set<String> terms = new HashSet<>();

  private Phrases() {}

  /** The terms of the phrases in the paragraphs of a report. */
  static Set<String> of(List<List<WordRun>> paragraphs) {
    Phrases phrases = new Phrases();
    for (List<WordRun> runs : paragraphs) {
      for (WordRun run : runs) {
        if (run.whole()) {
          phrases.add(run.words().stream().map(Word::of).toList());
        }
      }
    }
    return Collections.unmodifiableSet(phrases.terms);
  }

  private void add(List<Word> run) {
    for (int i = 0; i < run.size(); i++) {
      Word word = run.get(i);
      if (word.number()) {
        addNumber(run, i);
      } else if (canBegin(word) && (i == 0 || !goesOn(run, i))) {
        addFrom(run, i);
      }
    }
  }

  private static boolean canBegin(Word word) {
    return word.text().length() <= MAX_WORD
        && (word.poor() & (FIRST | ACROSS)) == 0
        && (word.isHan() || !word.single());
  }

  /** Whether a word is no beginning: 件 in 12件 is how things are counted. */
  private static boolean goesOn(List<Word> run, int at) {
    return isInside(run, at) || (run.get(at).single() && run.get(at - 1).number());
  }

  private void addNumber(List<Word> run, int at) {
    Word number = run.get(at);
    if (at + 1 < run.size() && !run.get(at + 1).single()) {
      Word next = run.get(at + 1);
      int length = number.text().length() + next.text().length();
      if (!next.number() && next.poor() == 0 && length <= MAX_LENGTH) {
        terms.add(JOINT + number.text());
        terms.add(number.text() + JOINT + next.text());
      }
    }
  }

  private void addFrom(List<Word> run, int from) {
    String before = "";
    List<String> open = new ArrayList<>(MAX_WORDS);
    int weight = 0;
    for (int i = from; i < run.size(); i++) {
      Word word = run.get(i);
      weight += word.single() ? 1 : 2;
      boolean tooMuch = weight > MAX_WEIGHT || i - from == MAX_WORDS;
      if ((tooMuch && !isInside(run, i)) || (i > from && !goesOnWith(before, word))) {
        return;
      }
      open.add(before + JOINT + word.text());
      if (isComplete(before, word)) {
        terms.addAll(open);
        open.clear();
      }
      before += word.text();
    }
  }

  private static boolean goesOnWith(String before, Word word) {
    return !word.number()
        && (word.poor() & ACROSS) == 0
        && before.length() + word.text().length() <= MAX_LENGTH;
  }

  /**
   * Whether a word is one of several single characters, not the first: 信 in 微信公众号. Such are mostly
   * words that smartcn does not know.
   */
  private static boolean isInside(List<Word> run, int at) {
    return run.get(at).single()
        && run.get(at).poor() == 0
        && run.get(at - 1).single()
        && run.get(at - 1).poor() == 0;
  }

  /**
   * Whether a phrase reads as one: not a single character, not a number alone, nothing left open.
   *
   * @param before what comes before its last word, empty for nothing
   */
  public static boolean isComplete(String before, String word) {
    return isComplete(before, Word.of(word));
  }

  private static boolean isComplete(String before, Word word) {
    return (word.poor() & LAST) == 0 && !(before.isEmpty() && (word.single() || word.number()));
  }

  /** A term, or the beginning of one, as it stands in the index: two bytes a character. */
  public static BytesRef bytes(String term) {
    byte[] bytes = new byte[2 * term.length()];
    for (int i = 0; i < term.length(); i++) {
      bytes[2 * i] = (byte) (term.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) term.charAt(i);
    }
    return new BytesRef(bytes);
  }

  /** What {@link #bytes} was made of, from a character on. */
  public static String text(BytesRef bytes, int from) {
    char[] text = new char[bytes.length / 2 - from];
    for (int i = 0; i < text.length; i++) {
      text[i] = character(bytes, from + i);
    }
    return new String(text);
  }

  /** One UTF-16 unit of what {@link #bytes} was made of. */
  public static char character(BytesRef bytes, int index) {
    int at = bytes.offset + 2 * index;
    return (char) ((bytes.bytes[at] << 8) | (bytes.bytes[at + 1] & 0xFF));
  }
}
