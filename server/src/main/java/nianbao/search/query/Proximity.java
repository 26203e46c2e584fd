package nianbao.search.query;

/**
 * How near to each other texts must be: the one rule, both for finding them by their positions in
 * the index and for marking them in a text.
 *
 * <p>Distance is counted in literal units, as {@link nianbao.text.LiteralTokens} cuts them: a Han
 * character, a punctuation mark, a number and a Latin word are one each, and white space is none.
 * The texts must be in one paragraph and must not overlap. Nothing within a paragraph is a
 * boundary: a full stop between two of them is a unit like any other.
 *
 * @param ordered whether each must come after the one before it; otherwise two in any order
 * @param most ordered: units from the beginning of the first to the end of the last at most; else
 *     units between the two at most
 */
public record Proximity(boolean ordered, int most) {

  /** Characters allowed between the words of a run, in all. */
  private static final int GAP = 8;

  /**
   * The words of a run in order, together hardly longer than the run.
   *
   * @param length units of the run
   */
  public static Proximity ofRun(int length) {
    return new Proximity(true, length + GAP);
  }

  /**
   * One text directly after the other.
   *
   * @param length units of all of them
   */
  public static Proximity adjacent(int length) {
    return new Proximity(true, length);
  }

  /** Two texts with at most so many units between them. */
  static Proximity apart(int distance) {
    return new Proximity(false, distance);
  }

  /** Whether an ordered match may reach from the beginning of its first text to this end. */
  public boolean reaches(long begin, long end) {
    return end - begin <= most;
  }

  /**
   * Whether two texts, each given by its first unit and the one after its last, are near and don't
   * overlap.
   */
  public boolean joins(long from, long to, long otherFrom, long otherTo) {
    long between = Math.max(otherFrom - to, from - otherTo);
    return between >= 0 && between <= most;
  }
}
