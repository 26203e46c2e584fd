package nianbao.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Searches the ways of doubtful rows for combinations that satisfy all constraints. Rows without a
 * common constraint are searched apart.
 */
final class WaySearch {

  /** Combinations tried before the rows of a group stay doubtful. */
  private static final int MOST_STEPS = 2_000;

  private final List<WayConstraint> constraints;

  /** The ways that occur in a solution. */
  private final List<BitSet> found;

  private int steps;

  private WaySearch(List<WayConstraint> constraints, int rows) {
    this.constraints = constraints;
    found = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      found.add(new BitSet());
    }
  }

  /**
   * The way in which all solutions agree for each row; -1 where they don't, or where there are too
   * many combinations to try, or none satisfies the constraints.
   *
   * @param sizes how many ways each row has
   */
  static int[] agreed(List<Integer> sizes, List<WayConstraint> constraints) {
    int[] agreed = new int[sizes.size()];
    Arrays.fill(agreed, -1);
    for (BitSet group : groups(sizes.size(), constraints)) {
      List<WayConstraint> own =
          constraints.stream()
              .filter(constraint -> group.get(constraint.choices().getFirst().row()))
              .toList();
      new WaySearch(own, sizes.size()).solve(group, sizes, agreed);
    }
    return agreed;
  }

  private static List<BitSet> groups(int rows, List<WayConstraint> constraints) {
    List<BitSet> groups = new ArrayList<>();
    for (WayConstraint constraint : constraints) {
      BitSet group = new BitSet(rows);
      constraint.choices().forEach(choice -> group.set(choice.row()));
      groups.stream().filter(group::intersects).forEach(group::or);
      groups.removeIf(group::intersects);
      groups.add(group);
    }
    return groups;
  }

  private void solve(BitSet group, List<Integer> sizes, int[] agreed) {
    List<BitSet> alive = new ArrayList<>(sizes.size());
    for (int row = 0; row < sizes.size(); row++) {
      BitSet ways = new BitSet();
      ways.set(0, group.get(row) ? sizes.get(row) : 1);
      alive.add(ways);
    }
    search(alive);
    for (int row = group.nextSetBit(0); row >= 0; row = group.nextSetBit(row + 1)) {
      BitSet ways = found.get(row);
      agreed[row] = steps <= MOST_STEPS && ways.cardinality() == 1 ? ways.nextSetBit(0) : -1;
    }
  }

  private void search(List<BitSet> alive) {
    if (++steps > MOST_STEPS || !narrow(alive)) {
      return;
    }
    int row = mostRestricted(alive);
    if (row < 0) {
      for (int i = 0; i < alive.size(); i++) {
        found.get(i).or(alive.get(i));
      }
      return;
    }
    alive.get(row).stream().forEach(way -> search(with(alive, row, way)));
  }

  /** Whether every row keeps a way once the constraints are heeded. */
  private boolean narrow(List<BitSet> alive) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (WayConstraint constraint : constraints) {
        while (constraint.narrow(alive)) {
          changed = true;
          if (constraint.choices().stream().anyMatch(c -> alive.get(c.row()).isEmpty())) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static int mostRestricted(List<BitSet> alive) {
    int best = -1;
    for (int row = 0; row < alive.size(); row++) {
      int ways = alive.get(row).cardinality();
      if (ways > 1 && (best < 0 || ways < alive.get(best).cardinality())) {
        best = row;
      }
    }
    return best;
  }

  private static List<BitSet> with(List<BitSet> alive, int row, int way) {
    List<BitSet> copy = new ArrayList<>(alive.size());
    for (BitSet ways : alive) {
      copy.add((BitSet) ways.clone());
    }
    copy.get(row).clear();
    copy.get(row).set(way);
    return copy;
  }
}
