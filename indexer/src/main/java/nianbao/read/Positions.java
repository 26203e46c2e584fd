package nianbao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where the lines of a table lie in one direction. */
final class Positions {

  private Positions() {}

  /**
   * Sorted, those of double lines once; the ends of the crossing lines belong to them, for a table
   * may be open at its sides or where a page ends.
   */
  static double[] of(List<Ruling> lines, List<Ruling> crossing) {
    double first = crossing.stream().mapToDouble(Ruling::from).min().orElse(0);
    double last = crossing.stream().mapToDouble(Ruling::to).max().orElse(0);
    return merge(
        DoubleStream.concat(lines.stream().mapToDouble(Ruling::at), DoubleStream.of(first, last)));
  }

  /** Sorted, close ones once. */
  static double[] merge(DoubleStream positions) {
    List<Double> merged = new ArrayList<>();
    for (double position : positions.sorted().toArray()) {
      if (merged.isEmpty() || position - merged.getLast() > Ruling.TOLERANCE) {
        merged.add(position);
      }
    }
    return merged.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The field between two positions in which a point lies, -1 outside. */
  static int index(double[] positions, double point) {
    for (int i = 0; i + 1 < positions.length; i++) {
      if (positions[i] <= point && point < positions[i + 1]) {
        return i;
      }
    }
    return -1;
  }
}
