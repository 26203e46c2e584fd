package nianbao.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.DigitGroups;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the characters of a query. Signs are recognised in any width and their usual
 * variants; what is taken is returned as typed. Invisible characters have been taken out by {@link
 * #visible}.
 */
final class QueryCharacters {

  /** Hyphens and minus signs that programs put in place of the usual one. */
  private static final String MINUS = "-−‐‑–";

  /** Characters without a shape that are neither blanks nor format characters. */
  private static final String SHAPELESS = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

  private static final Pattern NUMBER = Pattern.compile("[0-9一二三四五六七八九十百〇零]{1,6}");

  private final String typed;
  private final String folded;
  private final QuotationMarks marks;
  private int at;

  /** Where the last word or phrase begins and ends, and what would close it, 0 for a word. */
  private int lastStart;

  private int lastEnd;
  private char lastClosing;

  QueryCharacters(String typed) {
    this.typed = typed;
    this.folded = Folding.aligned(typed);
    this.marks = new QuotationMarks(folded);
  }

  /**
   * What a person sees of a query: without characters that have no shape and come along when
   * something is copied, such as zero width spaces, byte order marks, soft hyphens, marks of
   * direction and variation selectors.
   */
  static String visible(String typed) {
    if (typed.codePoints().noneMatch(QueryCharacters::isInvisible)) {
      return typed;
    }
    StringBuilder visible = new StringBuilder(typed.length());
    typed.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180D)
        || SHAPELESS.indexOf(c) >= 0;
  }

  static boolean isBlank(char c) {
    return Folding.isBlank(c);
  }

  /** UTF-16 offset of the next character. */
  int position() {
    return at;
  }

  /** The next character with its width folded, 0 at the end. */
  char peek() {
    return peek(0);
  }

  private char peek(int ahead) {
    return at + ahead < folded.length() ? folded.charAt(at + ahead) : 0;
  }

  boolean isAtEnd() {
    return at >= typed.length();
  }

  /** Whether a term ends here: at the end, before white space or a closing parenthesis. */
  boolean isAtBreak() {
    return isAtEnd() || Folding.isBlank(typed.charAt(at)) || peek() == ')';
  }

  /** Whether a phrase begins here, where a term does. */
  boolean isAtQuote() {
    return !isAtEnd() && marks.opensAt(at);
  }

  /**
   * Whether a word ends here: before white space, a quotation mark, or what means “or” or “and”.
   */
  private boolean isAtEndOfWord() {
    return isAtEnd()
        || Folding.isBlank(typed.charAt(at))
        || QuotationMarks.isDouble(peek())
        || peek() == '|'
        || (peek() == '&' && peek(1) == '&');
  }

  /**
   * Takes a minus sign of any kind, or an exclamation mark before a term. Not a wide one, which
   * ends a sentence, and may have been pasted with what follows it.
   */
  boolean takeMinus() {
    boolean minus = !isAtEnd() && MINUS.indexOf(peek()) >= 0;
    boolean mark =
        !isAtEnd() && typed.charAt(at) == '!' && "!=".indexOf(peek(1)) < 0 && isTermAt(at + 1);
    at += minus || mark ? 1 : 0;
    return minus || mark;
  }

  private boolean isTermAt(int place) {
    return place < typed.length()
        && !Folding.isBlank(typed.charAt(place))
        && folded.charAt(place) != ')';
  }

  /** Takes a run of this sign, at least so many. */
  boolean takeRun(char sign, int least) {
    int end = at;
    while (end < folded.length() && folded.charAt(end) == sign) {
      end++;
    }
    boolean run = end - at >= least;
    at = run ? end : at;
    return run;
  }

  void skip() {
    at++;
  }

  void skipBlanks() {
    while (!isAtEnd() && Folding.isBlank(typed.charAt(at))) {
      at++;
    }
  }

  /** Takes the next character when it is this one. */
  boolean take(char sign) {
    boolean next = peek() == sign && !isAtEnd();
    at += next ? 1 : 0;
    return next;
  }

  /**
   * Takes this operator, in any case, when it stands by itself at the cursor and something to join
   * follows.
   *
   * @return whether it was taken
   */
  boolean takeOperator(String word) {
    if (!folded.regionMatches(true, at, word, 0, word.length())) {
      return false;
    }
    int start = at;
    at += word.length();
    boolean whole = !isAtEnd() && Folding.isBlank(typed.charAt(at));
    skipBlanks();
    if (whole && !isAtBreak()) {
      return true;
    }
    at = start;
    return false;
  }

  /** What was typed between a position and the cursor. */
  String typedFrom(int start) {
    return typed.substring(start, at);
  }

  /** The number of the character at a position, from 1, as a reader counts. */
  int numberAt(int position) {
    return typed.codePointCount(0, position) + 1;
  }

  /** The character before a place that is not the first. */
  char before(int place) {
    return folded.charAt(place - 1);
  }

  /** A matcher over the rest of the query with widths folded; use it with {@code lookingAt}. */
  Matcher matcher(Pattern expression) {
    return expression.matcher(folded).region(at, folded.length());
  }

  /** Moves the cursor, forwards or backwards. */
  void goTo(int position) {
    at = position;
  }

  /**
   * Takes a phrase from its opening to its closing quotation mark.
   *
   * @return {@code null} when it isn't closed, and nothing is taken
   */
  @Nullable String takePhrase() {
    int end = marks.closing(at);
    if (end < 0) {
      return null;
    }
    String phrase = typed.substring(at + 1, end);
    at = end + 1;
    lastEnd = end;
    return phrase;
  }

  /** Takes everything after an opening quotation mark. */
  String takeUnclosedPhrase() {
    String phrase = typed.substring(at + 1);
    lastClosing = QuotationMarks.usualClosing(peek());
    lastStart = at + 1;
    at = typed.length();
    lastEnd = at;
    return phrase;
  }

  /**
   * Takes a word: up to white space, a quotation mark, a bar, {@code &&}, or a closing parenthesis
   * that the word has not opened itself. A space between groups of digits belongs to it: 1 368件.
   *
   * @param inGroup whether such a parenthesis closes anything
   */
  String takeWord(boolean inGroup) {
    int start = at;
    String rest = typed.substring(start);
    int open = 0;
    while (!isAtEndOfWord()) {
      open += peek() == '(' ? 1 : 0;
      if (peek() == ')' && --open < 0) {
        if (inGroup) {
          break;
        }
        open = 0;
      }
      at = Math.max(at + 1, start + groupsEnd(rest, at - start));
    }
    lastStart = start;
    lastEnd = at;
    lastClosing = 0;
    return typed.substring(start, at);
  }

  /** The offset after the digits in groups that begin at an offset of a word and what follows. */
  private static int groupsEnd(String word, int begin) {
    int mark = begin;
    boolean begins = begin == 0 || !Character.isDigit(word.charAt(begin - 1));
    while (begins && mark < word.length() && Character.isDigit(word.charAt(mark))) {
      mark++;
    }
    return DigitGroups.end(word, begin, mark, true);
  }

  /** Where the word or the open phrase at the very end begins; negative when there is none. */
  int openStart() {
    return lastEnd == typed.length() ? lastStart : -1;
  }

  /** What would close the phrase that is open at the end, 0 when none is. */
  char openClosing() {
    return lastClosing;
  }

  /**
   * Whether the parenthesis here is text: around the number of an item, （八）, or closed with a word
   * going on after it, （试行）办法.
   */
  boolean isParenthesisOfWord() {
    for (int end = at + 1; end < folded.length(); end++) {
      char c = folded.charAt(end);
      if (c == ')') {
        boolean goesOn = end + 1 < folded.length() && isWordCharacter(end + 1);
        return end > at + 1 && (goesOn || NUMBER.matcher(folded).region(at + 1, end).matches());
      }
      if (!isWordCharacter(end)) {
        return false;
      }
    }
    return false;
  }

  private boolean isWordCharacter(int place) {
    char c = folded.charAt(place);
    return !Folding.isBlank(c) && !QuotationMarks.isDouble(c) && "()|*".indexOf(c) < 0;
  }
}
