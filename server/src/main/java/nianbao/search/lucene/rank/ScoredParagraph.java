package nianbao.search.lucene.rank;

import nianbao.index.ParagraphContent;

/**
 * A paragraph that matches, with its score. Ordered best first: most units, then most literal ones,
 * then most in another writing, then text before figures before labels, then what few reports say
 * before boilerplate, then the highest score, then reading order.
 */
public final class ScoredParagraph implements Comparable<ScoredParagraph> {

  private final int document;
  private final int units;
  private final int literally;
  private final int inOtherWriting;
  private final ParagraphContent content;
  private final boolean common;
  private final float score;
  private final float[] components;

  /**
   * @param document in the whole index
   * @param units how many units of the query it contains in any wording
   * @param literally how many of them literally
   * @param inOtherWriting how many others in another writing
   * @param content whether it has text, figures or only labels
   * @param common whether many reports have it word for word
   * @param score the sum of the components
   * @param components the scores by each {@link ScoreComponent} of the query
   */
  ScoredParagraph(
      int document,
      int units,
      int literally,
      int inOtherWriting,
      ParagraphContent content,
      boolean common,
      float score,
      float[] components) {
    this.document = document;
    this.units = units;
    this.literally = literally;
    this.inOtherWriting = inOtherWriting;
    this.content = content;
    this.common = common;
    this.score = score;
    this.components = components;
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

  public int inOtherWriting() {
    return inOtherWriting;
  }

  public ParagraphContent content() {
    return content;
  }

  /** Whether many reports have it word for word. */
  boolean isCommon() {
    return common;
  }

  public float score() {
    return score;
  }

  /** The score by one component of the query, 0 when that does not match. */
  public float component(int number) {
    return components[number];
  }

  @Override
  public int compareTo(ScoredParagraph other) {
    int byKind = compareByKind(other);
    if (byKind != 0) {
      return byKind;
    }
    if (common != other.common) {
      return Boolean.compare(common, other.common);
    }
    int byScore = Double.compare(-score, -other.score);
    return byScore != 0 ? byScore : Integer.compare(document, other.document);
  }

  private int compareByKind(ScoredParagraph other) {
    if (units != other.units) {
      return Integer.compare(other.units, units);
    }
    if (literally != other.literally) {
      return Integer.compare(other.literally, literally);
    }
    if (inOtherWriting != other.inOtherWriting) {
      return Integer.compare(other.inOtherWriting, inOtherWriting);
    }
    return content.compareTo(other.content);
  }
}
