package nianbao.search.shard;

import nianbao.index.ParagraphContent;
import org.jspecify.annotations.Nullable;

/**
 * How well a report matches, by its best paragraph and by the others around it. Ordered best first,
 * as far as boilerplate and scores don't decide.
 *
 * @param units how many units of the query the best paragraph contains
 * @param literally how many of them literally
 * @param inOtherWriting how many others in another writing
 * @param best score of the best paragraph, 0 without one
 * @param context what all of its paragraphs that match add to it
 * @param common whether more than a third of all reports have the best paragraph word for word
 * @param text the hash of the best paragraph's text; {@code null} for one that equals no other
 */
public record FullScore(
    int units,
    int literally,
    int inOtherWriting,
    ParagraphContent content,
    float best,
    float context,
    boolean common,
    @Nullable Long text) {

  /** By units, literal ones, those in another writing, and content. */
  public int compareByKind(FullScore other) {
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

  /** By which it is ordered where the kind is the same. */
  public float total() {
    return best + context;
  }
}
