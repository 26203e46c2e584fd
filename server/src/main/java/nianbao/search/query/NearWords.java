package nianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.search.query.TextPattern.Span;
import nianbao.text.LiteralTokens;

/**
 * The words of a run in its order, close together.
 *
 * @param words two at least
 * @param proximity how near to each other
 */
record NearWords(List<LiteralTokens> words, Proximity proximity) {

  /**
   * Each word of every place where all of them stand so, from left to right; such places don't
   * overlap, and each is as short as it can be.
   */
  List<Range> rangesIn(LiteralTokens text) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int begin : words.getFirst().positionsIn(text)) {
      int end = begin < from ? -1 : endFrom(begin, text);
      if (end >= 0) {
        addUpTo(end, text, ranges);
        from = end;
      }
    }
    return ranges;
  }

  /** Where they end at the earliest when the first stands here; negative when that is too far. */
  private int endFrom(int begin, LiteralTokens text) {
    int at = begin;
    for (LiteralTokens word : words) {
      while (proximity.reaches(begin, at + word.size()) && !word.standAt(text, at)) {
        at++;
      }
      at += word.size();
      if (!proximity.reaches(begin, at)) {
        return -1;
      }
    }
    return at;
  }

  /** Adds the words that end here, each as far to the right as it can be. */
  private void addUpTo(int end, LiteralTokens text, List<Range> ranges) {
    List<Range> backwards = new ArrayList<>();
    int before = end;
    for (LiteralTokens word : words.reversed()) {
      int at = before - word.size();
      while (!word.standAt(text, at)) {
        at--;
      }
      backwards.add(new Span(at, at + word.size()).range(text));
      before = at;
    }
    ranges.addAll(backwards.reversed());
  }
}
