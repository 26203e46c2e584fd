package nianbao.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the characters of a query. Signs are recognised in any width; what is taken is
 * returned as typed.
 */
final class QueryCharacters {

  private static final String OPENING = "\"“”「『«»";
  private static final String CLOSING = "\"”“」』»«";

  private static final Pattern NUMBER = Pattern.compile("[0-9一二三四五六七八九十百〇零]{1,6}");

  private final String typed;
  private final String folded;
  private int at;

  /** Where the last word or phrase begins and ends, and what would close it, 0 for a word. */
  private int lastStart;

  private int lastEnd;
  private char lastClosing;

  QueryCharacters(String typed) {
    this.typed = typed;
    this.folded = Folding.aligned(typed);
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

  boolean isAtQuote() {
    return !isAtEnd() && OPENING.indexOf(peek()) >= 0;
  }

  /** Whether this quotation mark would close a phrase of these characters. */
  boolean has(char closing) {
    return folded.chars().anyMatch(c -> closes((char) c, closing));
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
   * Takes this operator when it stands by itself at the cursor and something to join follows.
   *
   * @return whether it was taken
   */
  boolean takeOperator(String word) {
    if (!folded.startsWith(word, at)) {
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
    char close = CLOSING.charAt(OPENING.indexOf(peek()));
    for (int end = at + 1; end < folded.length(); end++) {
      if (closes(folded.charAt(end), close)) {
        String phrase = typed.substring(at + 1, end);
        at = end + 1;
        lastEnd = end;
        return phrase;
      }
    }
    return null;
  }

  /** Takes everything after an opening quotation mark. */
  String takeUnclosedPhrase() {
    String phrase = typed.substring(at + 1);
    lastClosing = CLOSING.charAt(OPENING.indexOf(peek()));
    lastStart = at + 1;
    at = typed.length();
    lastEnd = at;
    return phrase;
  }

  /** “信息“ and ”信息” are typed often enough. */
  private static boolean closes(char c, char close) {
    return c == close || ((close == '”' || close == '“') && (c == '”' || c == '“'));
  }

  /**
   * Takes a word: up to white space, a quotation mark, a bar, or a closing parenthesis that the
   * word has not opened itself.
   *
   * @param inGroup whether such a parenthesis closes anything
   */
  String takeWord(boolean inGroup) {
    int start = at;
    int open = 0;
    while (!isAtEnd() && !Folding.isBlank(typed.charAt(at)) && !isAtQuote() && peek() != '|') {
      open += peek() == '(' ? 1 : 0;
      if (peek() == ')' && --open < 0) {
        if (inGroup) {
          break;
        }
        open = 0;
      }
      at++;
    }
    lastStart = start;
    lastEnd = at;
    lastClosing = 0;
    return typed.substring(start, at);
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
    return !Folding.isBlank(c) && OPENING.indexOf(c) < 0 && "()|*".indexOf(c) < 0;
  }
}
