package nianbao.search.lucene;

import java.util.Comparator;

/**
 * A paragraph that matches, with its score.
 *
 * @param document in the whole index
 * @param units how many units of the query stand in it in any wording
 * @param literally how many of them literally
 * @param heading whether it announces what others say
 * @param score the sum of the parts
 * @param parts as many as the {@link ScorePart}s of the query
 */
record ScoredParagraph(
    int document, int units, int literally, boolean heading, float score, float[] parts) {

  /**
   * Most units first, then most literal ones, then text before headings, then the highest score,
   * then in reading order.
   */
  static final Comparator<ScoredParagraph> BEST_FIRST =
      Comparator.comparingInt((ScoredParagraph paragraph) -> -paragraph.units())
          .thenComparingInt(paragraph -> -paragraph.literally())
          .thenComparing(ScoredParagraph::heading)
          .thenComparingDouble(paragraph -> -paragraph.score())
          .thenComparingInt(ScoredParagraph::document);
}
