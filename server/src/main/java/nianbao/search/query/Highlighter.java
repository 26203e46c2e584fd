package nianbao.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.text.LiteralTokens;

/**
 * Finds where a query's texts stand in a text. It looks at the text itself and not at the index, so
 * every backend marks alike and nothing is marked that did not match.
 */
public final class Highlighter {

  private final List<? extends TextPattern> patterns;

  /**
   * @param patterns those to be marked; where marks would overlap the longer one stays, then the
   *     earlier
   */
  public Highlighter(List<? extends TextPattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** The marked ranges, sorted and disjoint, never within a character of the text. */
  public List<Range> mark(String text) {
    LiteralTokens tokens = LiteralTokens.of(text);
    List<Range> found = new ArrayList<>();
    patterns.forEach(pattern -> found.addAll(pattern.rangesIn(tokens)));
    return disjoint(found, text.length());
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
