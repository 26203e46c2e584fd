package nianbao.sample.accuracy;

/**
 * Counts for precision and recall.
 *
 * @param wanted how many should be found
 * @param found how many were found, correctly or not
 * @param right how many were found correctly
 */
public record Matches(long wanted, long found, long right) {

  /** All counts are 0. */
  public static final Matches NONE = new Matches(0, 0, 0);

  /** The sum of both. */
  public Matches plus(Matches other) {
    return new Matches(wanted + other.wanted, found + other.found, right + other.right);
  }

  /** The share of found items that are right, from 0 to 1; 1 if nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The share of wanted items that were found, from 0 to 1; 1 if nothing is wanted. */
  public double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return wanted + found == 0 ? 1 : 2.0 * right / (wanted + found);
  }
}
