package nianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;

/** What a query searches for in the text of a paragraph. */
public sealed interface TextPattern permits UnitTerms, NearTerms, SomeWords {

  /**
   * Where it occurs in a text: UTF-16 offsets in the original, in any order; empty when it does
   * not.
   */
  List<Range> rangesIn(LiteralTokens text);

  /** Other wordings that count as what was typed, folded. */
  List<String> synonyms();

  /** Other writings of what was typed, folded: 1,368 for 1368. Not those with marks inside. */
  List<String> otherWritings();

  /** Whether units of it are looked for with other marks inside than were typed. */
  boolean isFoundWithMarks();

  /** Where units of it occur with other marks inside than were typed: “三公”经费 for 三公经费. */
  List<Range> markedRangesIn(LiteralTokens text);

  /** The terms of the units that are looked for. */
  List<UnitTerms> units();

  /** The same with what takes the place of each of {@link #units}. */
  TextPattern withUnits(UnaryOperator<UnitTerms> terms);

  /**
   * Units of a text.
   *
   * @param from position of the first
   * @param to position after the last
   */
  record Span(int from, int to) {
    Range range(LiteralTokens text) {
      return new Range(text.start(from), text.end(to - 1));
    }

    /**
     * The occurrences of a unit's wordings that are marked. As when a browser searches a page,
     * occurrences of one wording that overlap each other count once: 公开公开 in 公开公开公开 for its first
     * four characters.
     *
     * @param byWording of each wording, ascending
     */
    static List<Range> shown(List<List<Span>> byWording, LiteralTokens text) {
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
}
