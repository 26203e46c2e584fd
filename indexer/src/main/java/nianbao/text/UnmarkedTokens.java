package nianbao.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The tokens of a text without the marks that a name is printed with or without: quotation marks,
 * brackets and enumeration commas ({@code marks.tsv}), and glosses (垵（ǎn）头村). Of other brackets
 * only the signs are left out, and what stands in them stays. Those of the number of an item stay
 * too: （五）公开 at the beginning of a sentence is not 五公开.
 *
 * <p>This is the one rule of what exact search skips when it looks for a unit in another writing:
 * the index keeps what is skipped between two tokens, and highlighting looks for it in the text.
 */
public final class UnmarkedTokens {

  /** Of a longer row of marks, as no name has, only so many tokens are skipped together. */
  private static final int MOST_SKIPPED = 12;

  /** 三公 is not 三、公: so many tokens stand on each side of a comma that only one text has. */
  private static final int FEWEST_BESIDE_COMMA = 2;

  /** Numerals of an item: （二十三）. */
  private static final int MOST_NUMERALS = 3;

  /** Digits of an item: a year in brackets is part of a document number. */
  private static final int MOST_DIGITS = 2;

  private final LiteralTokens tokens;
  private final int[] kept;

  /** The kept tokens after which an enumeration comma is skipped. */
  private final BitSet commas;

  private UnmarkedTokens(LiteralTokens tokens, int[] kept, BitSet commas) {
    this.tokens = tokens;
    this.kept = kept;
    this.commas = commas;
  }

  /** The tokens of a text that are kept. */
  public static UnmarkedTokens of(LiteralTokens tokens) {
    int[] kept = new int[tokens.size()];
    BitSet commas = new BitSet();
    int size = 0;
    int at = 0;
    while (at < tokens.size()) {
      for (int item = endOfItem(tokens, at); at < item; at++) {
        kept[size++] = at;
      }
      int end = endOfMarks(tokens, at);
      for (int i = at; i < end && size > 0; i++) {
        commas.set(size - 1, commas.get(size - 1) || Marks.isEnumeration(tokens.firstChar(i)));
      }
      if (end < tokens.size()) {
        kept[size++] = end;
      }
      at = end + 1;
    }
    return new UnmarkedTokens(tokens, Arrays.copyOf(kept, size), commas);
  }

  /** The position after the number of an item in brackets that begins here, if one does. */
  private static int endOfItem(LiteralTokens tokens, int from) {
    if (tokens.firstChar(from) != '(' || (from > 0 && !isEndOfSentence(tokens, from - 1))) {
      return from;
    }
    int at = from + 1;
    int last = Math.min(tokens.size() - 1, from + MOST_NUMERALS);
    while (at <= last && isNumeral(tokens.term(at))) {
      at++;
    }
    boolean closed = at > from + 1 && at < tokens.size() && tokens.firstChar(at) == ')';
    return closed && !isBracket(tokens, at + 1) ? at + 1 : from;
  }

  /** A row of numerals in brackets, ㈠㈡㈢, numbers no item. */
  private static boolean isBracket(LiteralTokens tokens, int at) {
    return at < tokens.size() && tokens.firstChar(at) == '(';
  }

  private static boolean isEndOfSentence(LiteralTokens tokens, int at) {
    return !tokens.isHan(at) && !tokens.isRun(at) && !Marks.isMark(tokens.firstChar(at));
  }

  private static boolean isNumeral(String term) {
    return ChineseNumerals.isNumeral(term.charAt(0))
        || (term.length() <= MOST_DIGITS && term.chars().allMatch(Character::isDigit));
  }

  /** The position after the marks that begin here, at most {@link #MOST_SKIPPED} tokens on. */
  private static int endOfMarks(LiteralTokens tokens, int from) {
    int end = from;
    boolean mayBeRead = from > 0 && tokens.isHan(from - 1);
    while (end < tokens.size() && Marks.isMark(tokens.firstChar(end))) {
      int next = mayBeRead ? Glosses.end(tokens, end) : end;
      mayBeRead &= next > end;
      next = Math.max(next, end + 1);
      if (next - from > MOST_SKIPPED) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The number of tokens that are kept. */
  public int size() {
    return kept.length;
  }

  /** Whether any token is left out. */
  public boolean hasMarks() {
    return kept.length < tokens.size();
  }

  /** The position among all tokens of a kept one. */
  public int position(int index) {
    return kept[index];
  }

  /** The folded text of a kept token. */
  public String term(int index) {
    return tokens.term(kept[index]);
  }

  /** How many tokens are left out between a kept one and the next. */
  public int skippedAfter(int index) {
    return kept[index + 1] - kept[index] - 1;
  }

  /** Whether an enumeration comma is left out between a kept token and the next. */
  public boolean hasCommaAfter(int index) {
    return commas.get(index);
  }

  /** The kept tokens as a text of their own. */
  public LiteralTokens tokens() {
    return tokens.only(kept);
  }

  /**
   * Whether a text with the same kept tokens is the same name, by its enumeration commas. One that
   * only this or only the other has must have two tokens or more on each side, up to the next
   * comma: 谁报送谁负责 is 谁报送、谁负责, but 三公 is not 三、公.
   *
   * @param commas whether the other text has a comma after its token of an index
   */
  public boolean isNamedWith(IntPredicate commas) {
    int sinceComma = 0;
    boolean differs = false;
    for (int i = 0; i < kept.length; i++) {
      sinceComma++;
      boolean last = i == kept.length - 1;
      boolean own = !last && hasCommaAfter(i);
      boolean other = !last && commas.test(i);
      if (own || other || last) {
        boolean nextDiffers = own != other;
        if ((differs || nextDiffers) && sinceComma < FEWEST_BESIDE_COMMA) {
          return false;
        }
        differs = nextDiffers;
        sinceComma = 0;
      }
    }
    return true;
  }

  /**
   * A part of a text.
   *
   * @param from position of its first token
   * @param to position after its last
   */
  public record Occurrence(int from, int to) {}

  /**
   * Where the same name stands in this text with marks inside; the first of those that overlap.
   * Each reaches as far as the marks that enclose its beginning or its end: “三公”经费, with both
   * quotation marks.
   *
   * @param isWhole whether it counts where it stands, which is given without such marks around it
   */
  public List<Occurrence> markedOccurrencesOf(UnmarkedTokens name, Predicate<Occurrence> isWhole) {
    if (name.size() < 2 || name.size() > size() || !hasMarks()) {
      return List.of();
    }
    List<Occurrence> found = new ArrayList<>();
    int end = 0;
    for (int at : positionsOf(name)) {
      int last = at + name.size() - 1;
      boolean marked = kept[last] - kept[at] >= name.size();
      int first = at;
      Occurrence bare = new Occurrence(kept[at], kept[last] + 1);
      if (bare.from() >= end
          && marked
          && isWhole.test(bare)
          && name.isNamedWith(i -> hasCommaAfter(first + i))) {
        Occurrence occurrence = enclosed(end, bare.from(), bare.to());
        found.add(occurrence);
        end = occurrence.to();
      }
    }
    return found;
  }

  private int[] positionsOf(UnmarkedTokens name) {
    return new KnuthMorrisPratt(
            name.size(),
            (one, other) -> name.tokens.isSame(name.kept[one], name.tokens, name.kept[other]))
        .positions(size(), (one, other) -> name.tokens.isSame(name.kept[one], tokens, kept[other]));
  }

  /**
   * Adds the marks outside that belong to a mark inside.
   *
   * @param least the first token that may be added
   */
  private Occurrence enclosed(int least, int from, int to) {
    Deque<Character> opened = new ArrayDeque<>();
    List<Character> closed = new ArrayList<>();
    for (int i = from; i < to; i++) {
      char sign = tokens.firstChar(i);
      if (!opened.isEmpty() && Marks.isPair(opened.peek(), sign)) {
        opened.pop();
      } else if (Marks.isOpening(sign) || Marks.isSingle(sign)) {
        opened.push(sign);
      } else if (Marks.isClosing(sign)) {
        closed.add(sign);
      }
    }
    int begin = from;
    for (char sign : closed) {
      if (begin == least || !Marks.isPair(tokens.firstChar(begin - 1), sign)) {
        break;
      }
      begin--;
    }
    int end = to;
    for (char sign : opened) {
      if (end < tokens.size() && Marks.isPair(sign, tokens.firstChar(end))) {
        end++;
      } else if (Marks.isSingle(sign) && begin > least && tokens.firstChar(begin - 1) == sign) {
        begin--;
      }
    }
    return new Occurrence(begin, end);
  }

  /** Equal when the same tokens are kept, with commas left out at the same places. */
  @Override
  public boolean equals(Object other) {
    return other instanceof UnmarkedTokens text
        && commas.equals(text.commas)
        && tokens().equals(text.tokens());
  }

  @Override
  public int hashCode() {
    return tokens().hashCode();
  }
}
