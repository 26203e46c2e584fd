package nianbao.search.lucene.table;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Walks through a set of reports. */
public final class SetBits {

  /** There is no further one; greater than any number of a report. */
  public static final int NONE = DocIdSetIterator.NO_MORE_DOCS;

  private SetBits() {}

  /**
   * The next number that is set, {@link #NONE} when there is none.
   *
   * @param from the least, which may be beyond the set
   */
  public static int next(FixedBitSet set, int from) {
    return from < set.length() ? set.nextSetBit(from) : NONE;
  }
}
