package nianbao.search.correction;

import java.io.IOException;
import java.util.List;
import nianbao.search.query.QueryNode.Unit;

/** Tries out what would be found. */
public interface CandidateProbe {

  /** Whether some report has a unit, under no filters. */
  boolean finds(Unit unit) throws IOException;

  /**
   * Whether some paragraph has these literal units; also {@code false} once that many have been
   * tried in vain that going on would take too long.
   */
  boolean stands(String text) throws IOException;

  /**
   * Han characters that stand between two texts of literal units and by themselves, each once: of
   * the first paragraphs in which there is one, as far as {@link #stands} would look.
   */
  List<String> between(String before, String after) throws IOException;

  /** How many reports a query finds under the filters of the search. */
  int count(String query) throws IOException;
}
