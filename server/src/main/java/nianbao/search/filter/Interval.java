package nianbao.search.filter;

/**
 * The values from one to another, both included.
 *
 * @param from at most {@code to}
 */
public record Interval<T extends Comparable<? super T>>(T from, T to) {

  public Interval {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(from + ".." + to);
    }
  }

  /** Whether a value lies within. */
  public boolean contains(T value) {
    return from.compareTo(value) <= 0 && value.compareTo(to) <= 0;
  }
}
