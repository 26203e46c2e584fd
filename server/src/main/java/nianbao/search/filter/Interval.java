package nianbao.search.filter;

/**
 * From one value to another, both included.
 *
 * @param from not above the other
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
