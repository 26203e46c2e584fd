package nianbao.search;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.LiteralTokens;
import nianbao.text.Synonyms;
import nianbao.words.Words;

/**
 * What a unit of a query looks for.
 *
 * <ul>
 *   <li>its text, literally;
 *   <li>unless quoted, other wordings of it by synonyms, literally;
 *   <li>unless quoted, when it is a run of four or more Han characters that smartcn cuts into words
 *       of two and more: those words in order, within the run's length and 8 characters more
 *       (主动公开信息 finds 主动公开政府信息). A run with one-character words is not taken apart: 微 and 博
 *       scattered over a report are noise.
 * </ul>
 *
 * @param text as typed
 * @param literal units of the text itself
 * @param wordings units of each synonymous wording
 * @param near the words to be found in order and close together; empty for none
 * @param words smartcn words, for ranking
 */
public record UnitTerms(
    String text,
    LiteralTokens literal,
    List<LiteralTokens> wordings,
    List<LiteralTokens> near,
    List<String> words) {

  /** Characters that may stand between the words of a near match, in all. */
  public static final int NEAR_GAP = 8;

  private static final int SHORTEST_NEAR_RUN = 4;

  /** The terms of a unit as it was typed. */
  public static UnitTerms of(Query.Unit unit) {
    LiteralTokens literal = LiteralTokens.of(unit.text());
    List<String> words = Words.of(unit.text());
    if (unit.quoted()) {
      return new UnitTerms(unit.text(), literal, List.of(), List.of(), words);
    }
    List<LiteralTokens> wordings =
        Synonyms.bundled().wordings(unit.text()).stream().map(LiteralTokens::of).toList();
    return new UnitTerms(unit.text(), literal, wordings, near(literal, words), words);
  }

  private static List<LiteralTokens> near(LiteralTokens literal, List<String> words) {
    if (literal.size() < SHORTEST_NEAR_RUN || words.size() < 2 || !isHan(literal)) {
      return List.of();
    }
    List<LiteralTokens> units = words.stream().map(LiteralTokens::of).toList();
    // One character beyond the basic plane is two chars of a string and no pair yet.
    return units.stream().allMatch(word -> word.size() >= 2) ? units : List.of();
  }

  private static boolean isHan(LiteralTokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isHan(i)) {
        return false;
      }
    }
    return true;
  }

  /** The text and its other wordings. */
  public List<LiteralTokens> literals() {
    List<LiteralTokens> all = new ArrayList<>();
    all.add(literal);
    all.addAll(wordings);
    return all;
  }
}
