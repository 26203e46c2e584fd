package nianbao.search.lucene.rank;

import java.util.Comparator;
import nianbao.index.ParagraphContent;

/** A paragraph that matches, with its score. */
public final class ScoredParagraph {

  /**
   * Most units first, then most literal ones, then text before figures before labels, then the
   * highest score, then in reading order.
   */
  static final Comparator<ScoredParagraph> BEST_FIRST =
      Comparator.comparingInt((ScoredParagraph paragraph) -> -paragraph.units())
          .thenComparingInt(paragraph -> -paragraph.literally())
          .thenComparing(ScoredParagraph::content)
          .thenComparingDouble(paragraph -> -paragraph.score())
          .thenComparingInt(ScoredParagraph::document);

  private final int document;
  private final int units;
  private final int literally;
  private final ParagraphContent content;
  private final float score;
  private final float[] parts;

  /**
   * @param document in the whole index
   * @param units how many units of the query stand in it in any wording
   * @param literally how many of them literally
   * @param content what it has to say beyond its labels
   * @param score the sum of the parts
   * @param parts as many as the {@link ScoreComponent}s of the query
   */
  public ScoredParagraph(
      int document,
      int units,
      int literally,
      ParagraphContent content,
      float score,
      float[] parts) {
    this.document = document;
    this.units = units;
    this.literally = literally;
    this.content = content;
    this.score = score;
    this.parts = parts;
  }

  public int document() {
    return document;
  }

  public int units() {
    return units;
  }

  public int literally() {
    return literally;
  }

  public ParagraphContent content() {
    return content;
  }

  public float score() {
    return score;
  }

  /** The score of one part of the query, 0 when it is not found by it. */
  public float part(int number) {
    return parts[number];
  }
}
