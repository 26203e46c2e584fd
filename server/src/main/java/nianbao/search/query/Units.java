package nianbao.search.query;

import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import org.jspecify.annotations.Nullable;

/** Makes units of what was typed. */
final class Units {

  private Units() {}

  /**
   * What stood in quotation marks; {@code null}, with a warning, when there is nothing to be found.
   */
  static @Nullable Unit phrase(String typed, Warnings warnings) {
    return of(
        typed, opensARun(typed) ? endWithoutStars(typed) : typed.length(), Mode.EXACT, warnings);
  }

  /**
   * What stood without quotation marks, or before a star; {@code null}, with a warning, when there
   * is nothing to be found.
   *
   * @param typed without the sign before it
   */
  static @Nullable Unit word(String typed, Mode mode, Warnings warnings) {
    return of(typed, endWithoutStars(typed), mode, warnings);
  }

  private static @Nullable Unit of(String typed, int end, Mode mode, Warnings warnings) {
    String words = typed.substring(0, end).strip();
    if (LiteralTokens.of(words).size() == 0) {
      warnings.add(
          end < typed.length()
              ? "“*”前面没有词，已忽略 (nothing before “*”)"
              : "空的词已忽略 (an empty unit was left out)");
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
