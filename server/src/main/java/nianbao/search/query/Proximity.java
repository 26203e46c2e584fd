package nianbao.search.query;

/**
 * How near to each other texts must stand, the one rule for finding them by their positions in the
 * index and for marking them in a text.
 *
 * <p>It is counted in literal units, as {@link nianbao.text.LiteralTokens} cuts them: a Han
 * character, a punctuation mark, a number and a Latin word are one each, and white space is none.
 * The texts stand in one paragraph, and none overlaps another. Within the paragraph nothing is a
 * border: a full stop between two of them is a unit like others.
 *
 * @param ordered whether each must stand behind the one before it; two in any order otherwise
 * @param most ordered: units from the beginning of the first to the end of the last at most; else
 *     units between the two at most
 */
public record Proximity(boolean ordered, int most) {

  /** Characters that may stand between the words of a run, in all. */
  private static final int GAP = 8;

  /**
   * The words of a run in its order, together hardly longer than the run.
   *
   * @param length units of the run
   */
  public static Proximity ofRun(int length) {
    return new Proximity(true, length + GAP);
  }

  /**
   * One text right behind the other.
   *
   * @param length units of all of them
   */
  public static Proximity adjacent(int length) {
    return new Proximity(true, length);
  }

  /** Two texts with so many units between them at most. */
  static Proximity apart(int distance) {
    return new Proximity(false, distance);
  }

  /** Whether an ordered match may reach from the beginning of its first text to this end. */
  public boolean reaches(long begin, long end) {
    return end - begin <= most;
  }

  /** Whether two texts, each from its first unit to behind its last, are near and don't overlap. */
  public boolean joins(long from, long to, long otherFrom, long otherTo) {
    long between = Math.max(otherFrom - to, from - otherTo);
    return between >= 0 && between <= most;
  }
}
