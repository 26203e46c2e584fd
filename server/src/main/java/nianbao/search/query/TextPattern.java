package nianbao.search.query;

import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.text.LiteralTokens;

/** What a query looks for in the text of a paragraph. */
public sealed interface TextPattern permits UnitTerms, NearTerms, SomeWords {

  /** Where it stands in a text: UTF-16 offsets in the original, in any order; empty for nowhere. */
  List<Range> rangesIn(LiteralTokens text);

  /** Other wordings that count as what was typed, folded. */
  List<String> synonyms();

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
  }
}
