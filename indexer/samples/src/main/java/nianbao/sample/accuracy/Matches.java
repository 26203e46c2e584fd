package nianbao.sample.accuracy;

/**
 * How much of what is there was found, and how much else.
 *
 * @param wanted how many there are
 * @param found how many were found, rightly or not
 * @param right how many were found as they are
 */
public record Matches(long wanted, long found, long right) {

  /** Of nothing. */
  public static final Matches NONE = new Matches(0, 0, 0);

  /** Those of two together. */
  public Matches plus(Matches other) {
    return new Matches(wanted + other.wanted, found + other.found, right + other.right);
  }

  /** The share of what was found that is right, from 0 to 1; 1 when nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The share of what is there that was found, from 0 to 1; 1 when nothing is there. */
  public double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  /** The harmonic mean of both. */
  public double f1() {
    return wanted + found == 0 ? 1 : 2.0 * right / (wanted + found);
  }

  boolean areExact() {
    return wanted == right && found == right;
  }
}
