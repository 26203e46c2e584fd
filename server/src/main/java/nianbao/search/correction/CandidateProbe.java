package nianbao.search.correction;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nianbao.search.query.QueryNode.Unit;

/**
 * What the index knows of candidates for a correction: how often their parts occur, and what they
 * would find. Units are those of {@link nianbao.text.LiteralTokens}.
 */
public interface CandidateProbe {

  /** About how many paragraphs contain a unit, or two Han characters side by side. */
  long frequency(String unit) throws IOException;

  /**
   * Indexed Latin words within an edit distance of this one, a swap of neighbouring letters being
   * one edit, in alphabetical order; none for a word of other letters.
   */
  Set<String> wordsLike(String word, int edits) throws IOException;

  /** Whether any report has a unit, whatever the filters. */
  boolean finds(Unit unit) throws IOException;

  /**
   * Whether any paragraph has these literal units; also {@code false} once so many candidates were
   * tried in vain that trying more would take too long.
   */
  boolean occurs(String text) throws IOException;

  /**
   * Whether some report has this as a phrase of one to four whole words: 公开, 微博 and 依申请 are, 公经 in
   * 办公经费 is none.
   */
  boolean isPhrase(String text) throws IOException;

  /**
   * The Han characters that occur alone between two texts of literal units, each once: from the
   * first paragraphs that have one, within the same limit as {@link #occurs}.
   */
  List<String> between(String before, String after) throws IOException;

  /** How many reports a query finds under the filters of the search. */
  int count(String query) throws IOException;
}
