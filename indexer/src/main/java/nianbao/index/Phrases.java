package nianbao.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.text.Resources;
import nianbao.words.WordRun;
import org.apache.lucene.util.BytesRef;

/**
 * The phrases of reports, which are suggested to users who have typed their beginning.
 *
 * <p>A phrase is one to four adjacent words. Its term is the words before the last one, {@link
 * #JOINT}, and the last word: {@code ¦信息}, {@code 信息¦公开}, {@code 信息公开¦条例}. The terms that begin
 * with {@code 信息公开¦} are therefore its continuations, one per next word, regardless of how it was
 * segmented. Every beginning of a phrase has a term as well, even one that makes no good suggestion
 * ({@link #isComplete}).
 *
 * <p>A phrase ends where a word does. smartcn takes apart words that it doesn't know, so a single
 * character ends a phrase only where nothing follows it, as the last one of several ({@code 微 博}),
 * or when words end with it (市, 局): 北京商务高 is cut out of 北京商务高质量发展.
 *
 * <p>Phrases are short, because long word sequences rarely recur. A number starts a phrase only if
 * a word of two or more characters follows (12345热线). A run of single characters is kept whole: a
 * phrase begins with its first character and may exceed the length limits to include its last.
 */
public final class Phrases {

  /** Stands before the last word of a term; sorts before any character of a text. */
  public static final char JOINT = '\u0001';

  /** Longest phrase of several words, in characters. */
  private static final int MAX_LENGTH = 12;

  private static final int MAX_WORD = 24;
  private static final int MAX_WORDS = 4;

  /** A word of one character weighs 1, a longer one 2: 依申请公开 weighs 5, 政府信息公开 6. */
  private static final int MAX_WEIGHT = 6;

  // Where a word is not allowed: anywhere in a phrase, at its beginning, at its end.
  private static final int ACROSS = 1;
  private static final int FIRST = 2;
  private static final int LAST = 4;

  /** A single character that words end with, which needs nothing behind it. */
  private static final int ENDING = 8;

  /** Words that are not allowed in some place, with the sum of these places. */
  private static final Map<String, Integer> POOR = new HashMap<>();

  static {
    for (List<String> row : Resources.rows(Phrases.class, "phrase-words.tsv")) {
      int where =
          switch (row.getFirst()) {
            case "across" -> ACROSS;
            case "first" -> FIRST;
            case "last" -> LAST;
            case "ending" -> ENDING;
            default -> throw new IllegalStateException("phrase-words.tsv: " + row);
          };
      for (String word : row.getLast().split(" ", -1)) {
        POOR.merge(word, where, (one, other) -> one | other);
      }
    }
  }

  /**
   * A word with its properties.
   *
   * @param poor the sum of the places where it is not allowed
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

  private final Set<String> terms = new LinkedHashSet<>();

  private Phrases() {}

  /** Terms for the phrases in a run of words; none in fragments. */
  static Set<String> of(WordRun run) {
    if (!run.whole()) {
      return Set.of();
    }
    Phrases phrases = new Phrases();
    phrases.add(run.words().stream().map(Word::of).toList());
    return phrases.terms;
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

  /** Whether a word continues what stands before it: 件 in 12件 is a measure word. */
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
    int end;
    for (int i = from; i < run.size(); i = end) {
      end = endOfWord(run, i, from);
      Word word = joined(run.subList(i, end));
      weight += weight(run, i, end);
      boolean tooMuch = weight > MAX_WEIGHT || i - from == MAX_WORDS;
      if ((tooMuch && !isInside(run, i)) || (i > from && !goesOnWith(before, word))) {
        return;
      }
      open.add(before + JOINT + word.text());
      if (isComplete(before, word) && (end > i + 1 || isBorder(run, i))) {
        terms.addAll(open);
        open.clear();
      }
      before += word.text();
    }
  }

  /** What a word adds to a phrase; of several single characters the first one decides. */
  private static int weight(List<Word> run, int from, int to) {
    int weight = run.get(from).single() ? 1 : 2;
    return to - from == 2 && !run.get(to - 1).single() ? weight + 2 : weight;
  }

  private static Word joined(List<Word> words) {
    return words.size() == 1
        ? words.getFirst()
        : Word.of(words.stream().map(Word::text).collect(Collectors.joining()));
  }

  /**
   * Where the word ends that begins here. Behind other words several single characters are one, and
   * so are a single one and the next word, 高 / 质量: no phrase ends within.
   */
  private static int endOfWord(List<Word> run, int at, int from) {
    int end = at + 1;
    if (at == from || isInside(run, at) || !isOfCutWord(run.get(at))) {
      return end;
    }
    while (end < run.size() && isInside(run, end)) {
      end++;
    }
    boolean alone = end == at + 1 && run.get(at).poor() == 0 && run.get(at).isHan();
    return alone && end < run.size() && isPlainWord(run.get(end)) ? end + 1 : end;
  }

  private static boolean isPlainWord(Word word) {
    return !word.single() && word.isHan() && word.poor() == 0;
  }

  private static boolean goesOnWith(String before, Word word) {
    return !word.number()
        && (word.poor() & ACROSS) == 0
        && before.length() + word.text().length() <= MAX_LENGTH;
  }

  /**
   * Whether a word is one of several single characters but not the first: 信 in 微信公众号. These are
   * mostly words that smartcn doesn't know.
   */
  private static boolean isInside(List<Word> run, int at) {
    return isOfCutWord(run.get(at)) && isOfCutWord(run.get(at - 1));
  }

  private static boolean isOfCutWord(Word word) {
    return word.single() && (word.poor() & ~ENDING) == 0;
  }

  /** Whether a word ends behind this one, which may be a character of a word that smartcn cut. */
  private static boolean isBorder(List<Word> run, int at) {
    Word word = run.get(at);
    if (!word.isHan() || !word.single() || (word.poor() & ENDING) != 0 || at + 1 == run.size()) {
      return true;
    }
    Word next = run.get(at + 1);
    return next.number() || (next.poor() & (LAST | ACROSS)) != 0;
  }

  /**
   * Whether a phrase can be suggested: it is not a single character or a lone number, and doesn't
   * end in a word that needs a continuation.
   *
   * @param before the words before its last one, joined; may be empty
   */
  public static boolean isComplete(String before, String word) {
    return isComplete(before, Word.of(word));
  }

  private static boolean isComplete(String before, Word word) {
    return (word.poor() & LAST) == 0 && !(before.isEmpty() && (word.single() || word.number()));
  }

  /** A term, or its beginning, as indexed: two bytes per character. */
  public static BytesRef bytes(String term) {
    byte[] bytes = new byte[2 * term.length()];
    for (int i = 0; i < term.length(); i++) {
      bytes[2 * i] = (byte) (term.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) term.charAt(i);
    }
    return new BytesRef(bytes);
  }

  /** Decodes {@link #bytes}, from a character on. */
  public static String text(BytesRef bytes, int from) {
    char[] text = new char[bytes.length / 2 - from];
    for (int i = 0; i < text.length; i++) {
      text[i] = character(bytes, from + i);
    }
    return new String(text);
  }

  /** Decodes one UTF-16 unit of {@link #bytes}. */
  public static char character(BytesRef bytes, int index) {
    int at = bytes.offset + 2 * index;
    return (char) ((bytes.bytes[at] << 8) | (bytes.bytes[at + 1] & 0xFF));
  }
}
