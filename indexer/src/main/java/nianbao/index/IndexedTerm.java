package nianbao.index;

/** A term or value as Lucene can take it. */
final class IndexedTerm {

  /**
   * Characters. Lucene takes 32,766 bytes, and a query of 2,000 characters folds to 8,000 at most,
   * so that no query can tell what was cut off.
   */
  private static final int LONGEST = 10_000;

  private IndexedTerm() {}

  /** The text itself, or the beginning of one that is too long. */
  static String of(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
