package nianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.search.ReportHits.Range;
import nianbao.search.query.TextPattern.Span;
import nianbao.text.LiteralTokens;

/**
 * Where the wordings of a unit stand in a text.
 *
 * @param byWording of each wording, ascending; they may overlap
 */
record Occurrences(List<List<Span>> byWording) {

  /** Of all wordings, in no order. */
  Stream<Span> all() {
    return byWording.stream().flatMap(List::stream);
  }

  /** Those of which this holds. */
  Occurrences where(Predicate<Span> condition) {
    return new Occurrences(
        byWording.stream().map(spans -> spans.stream().filter(condition).toList()).toList());
  }

  /**
   * What a reader is shown: as searching within a page does it, those of one wording that overlap
   * each other count once, 公开公开 in 公开公开公开 for its first four characters.
   */
  List<Range> ranges(LiteralTokens text) {
    List<Range> ranges = new ArrayList<>();
    for (List<Span> spans : byWording) {
      int end = 0;
      for (Span span : spans) {
        Range range = span.range(text);
        if (range.start() >= end) {
          ranges.add(range);
          end = range.end();
        }
      }
    }
    return ranges;
  }
}
