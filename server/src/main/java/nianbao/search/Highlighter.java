package nianbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.text.LiteralTokens;

/**
 * Finds where a query's units stand in a text. It looks at the text itself and not at the index, so
 * every backend marks alike and nothing is marked that did not match.
 */
public final class Highlighter {

  private final List<UnitTerms> units;

  /**
   * @param units those to be marked; where marks would overlap the longer one stays, then the
   *     earlier
   */
  public Highlighter(List<UnitTerms> units) {
    this.units = List.copyOf(units);
  }

  /** The marked ranges, sorted and disjoint, never within a character of the text. */
  public List<Range> mark(String text) {
    LiteralTokens tokens = LiteralTokens.of(text);
    List<Range> found = new ArrayList<>();
    for (UnitTerms unit : units) {
      boolean literal = false;
      for (LiteralTokens wording : unit.literals()) {
        literal |= addAll(wording, tokens, found);
      }
      if (!literal && !unit.near().isEmpty()) {
        addNear(unit, tokens, found);
      }
    }
    return disjoint(found, text.length());
  }

  private static boolean addAll(LiteralTokens wanted, LiteralTokens tokens, List<Range> found) {
    List<Integer> positions = wanted.positionsIn(tokens);
    positions.forEach(position -> found.add(range(tokens, position, wanted.size())));
    return !positions.isEmpty();
  }

  private static Range range(LiteralTokens tokens, int position, int length) {
    return new Range(tokens.start(position), tokens.end(position + length - 1));
  }

  /** Marks the words of every window in which they stand in order and close enough. */
  private static void addNear(UnitTerms unit, LiteralTokens tokens, List<Range> found) {
    int span = unit.literal().size() + UnitTerms.NEAR_GAP;
    LiteralTokens first = unit.near().getFirst();
    for (int begin : first.positionsIn(tokens)) {
      List<Range> window = new ArrayList<>();
      window.add(range(tokens, begin, first.size()));
      int next = begin + first.size();
      for (LiteralTokens word : unit.near().subList(1, unit.near().size())) {
        int at = next;
        while (at + word.size() <= begin + span && !word.standAt(tokens, at)) {
          at++;
        }
        if (at + word.size() > begin + span) {
          window.clear();
          break;
        }
        window.add(range(tokens, at, word.size()));
        next = at + word.size();
      }
      found.addAll(window);
    }
  }

  private static List<Range> disjoint(List<Range> found, int length) {
    found.sort(
        Comparator.comparingInt((Range range) -> range.start() - range.end())
            .thenComparingInt(Range::start));
    boolean[] taken = new boolean[length];
    List<Range> kept = new ArrayList<>();
    for (Range range : found) {
      if (!taken[range.start()] && !taken[range.end() - 1]) {
        for (int i = range.start(); i < range.end(); i++) {
          taken[i] = true;
        }
        kept.add(range);
      }
    }
    kept.sort(Comparator.comparingInt(Range::start));
    return kept;
  }
}
