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

  private final List<ExpandedText> texts;

  /**
   * @param texts those to be marked; one of several parts only where all of them stand
   */
  public Highlighter(List<ExpandedText> texts) {
    this.texts = List.copyOf(texts);
  }

  /**
   * The marked ranges, sorted and disjoint, never within a character of the text. Each is one
   * occurrence of what was looked for; where occurrences of different wordings overlap, it reaches
   * from the beginning of the first to the end of the last of them: 政府信息 and 信息公开 are both marked
   * in 政府信息公开, which a mark on one of them alone would hide.
   */
  public List<Range> mark(String text) {
    LiteralTokens tokens = LiteralTokens.of(text);
    List<Range> found = new ArrayList<>();
    texts.forEach(sought -> found.addAll(sought.rangesIn(tokens)));
    return joined(found);
  }

  /** Those that overlap as one, sorted. */
  static List<Range> joined(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::start));
    List<Range> joined = new ArrayList<>();
    for (Range range : sorted) {
      if (joined.isEmpty() || joined.getLast().end() <= range.start()) {
        joined.add(range);
      } else {
        Range first = joined.removeLast();
        joined.add(new Range(first.start(), Math.max(first.end(), range.end())));
      }
    }
    return joined;
  }
}
