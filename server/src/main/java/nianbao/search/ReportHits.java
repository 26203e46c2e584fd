package nianbao.search;

import java.util.List;
import java.util.Map;
import nianbao.text.Range;

/**
 * Where a query's words occur in one report.
 *
 * @param byParagraph paragraph id to its marked ranges, UTF-16 offsets in the paragraph's text,
 *     sorted and disjoint, end exclusive; only paragraphs with a hit, in reading order
 */
public record ReportHits(Map<String, List<Range>> byParagraph) {

  /** No hits. */
  public static final ReportHits NONE = new ReportHits(Map.of());
}
