package nianbao.extract.body;

import java.util.List;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.HeadingGrammar.HeadingNumber;
import nianbao.text.Folding;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/**
 * Finds the end of a numbered heading that is followed by text on the same line without a
 * separating mark: {@code 一、基本情况2019年,我局…}, {@code 二、主要做法(一)健全…}, {@code 一、概述 推进…}.
 */
final class HeadingGlue {

  private static final int LONGEST = 40;

  /** Shorter text after a heading belongs to the heading. */
  private static final int SHORTEST_TEXT = 12;

  /** Words that end a heading; those that begin a sentence are in {@link #OPENERS}. */
  private static final List<String> ENDINGS = column("ending");

  private static final WordTrie<Boolean> OPENERS = WordTrie.of(column("opener"));

  private HeadingGlue() {}

  private static List<String> column(String kind) {
    return Resources.rows(HeadingGlue.class, "heading-words.tsv").stream()
        .filter(row -> row.get(1).equals(kind))
        .map(List::getFirst)
        .toList();
  }

  /** Whether the number at an offset has a mark: 一、 but not a bare 一. */
  static boolean hasMark(String folded, int at) {
    HeadingNumber number = HeadingGrammar.numberAt(folded, at);
    return number != null && "、.,:)分章".indexOf(folded.charAt(number.end() - 1)) >= 0;
  }

  /**
   * The offset where the heading that begins at {@code start} ends and its text begins, -1 when no
   * text is glued to it.
   */
  static int end(String text, String folded, int start) {
    HeadingNumber number = HeadingGrammar.numberAt(text, start);
    if (number == null || number.level() > 2) {
      return -1;
    }
    int from = Folding.skipBlanks(text, number.end());
    int limit = Math.min(text.length() - 2, from + LONGEST);
    for (int at = from + 2; at <= limit; at++) {
      char c = folded.charAt(at - 1);
      if ("。;,:!?".indexOf(c) >= 0) {
        return -1;
      }
      if (endsAt(text, folded, from, at, number)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean endsAt(
      String text, String folded, int from, int at, HeadingNumber number) {
    char c = folded.charAt(at);
    if (Folding.isBlank(c)) {
      return endsName(folded, from, at) && isFollowedByText(text, folded, at);
    }
    if (number.level() == 1 && (c == '(' || (c >= '㈠' && c <= '㈩'))) {
      HeadingNumber next = HeadingGrammar.numberAt(text, at);
      return next != null && next.level() == 2;
    }
    if (startsYear(folded, at)) {
      boolean comma = folded.length() > at + 5 && folded.charAt(at + 5) == ',';
      return (comma || endsName(folded, from, at)) && isFollowedByText(text, folded, at);
    }
    return opensSentence(folded, at)
        && endsName(folded, from, at)
        && isFollowedByText(text, folded, at);
  }

  private static boolean startsYear(String folded, int at) {
    return folded.length() > at + 4
        && folded.startsWith("20", at)
        && !Character.isDigit(folded.charAt(at - 1))
        && Character.isDigit(folded.charAt(at + 2))
        && Character.isDigit(folded.charAt(at + 3))
        && folded.charAt(at + 4) == '年';
  }

  private static boolean opensSentence(String folded, int at) {
    return OPENERS.longestAt(folded, at) != null;
  }

  private static boolean endsName(String folded, int from, int to) {
    String name = folded.substring(from, to);
    return HeadingGrammar.isName(name) || ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** Whether a sentence or the number of another heading follows. */
  private static boolean isFollowedByText(String text, String folded, int at) {
    int after = Folding.skipBlanks(text, at);
    if (HeadingGrammar.numberAt(text, after) != null) {
      return true;
    }
    int limit = Math.min(folded.length(), after + 200);
    String ahead = folded.substring(after, limit);
    return ahead.indexOf('。') >= 0
        || (ahead.length() >= SHORTEST_TEXT && HeadingGrammar.indexOfAny(ahead, ",;", 0) >= 0);
  }
}
