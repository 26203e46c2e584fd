package nianbao.figures;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Searches the ways of doubtful rows for combinations that satisfy all constraints. Rows without a
 * common constraint are searched apart.
 */
final class AlignmentSearch {

  /** Combinations tried for a group of rows. */
  private static final int MOST_STEPS = 300;

  private final List<AlignmentConstraint> constraints;

  /** The ways that occur in a solution. */
  private final List<BitSet> found;

  private int steps;

  private AlignmentSearch(List<AlignmentConstraint> constraints, int rows) {
    this.constraints = constraints;
    found = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      found.add(new BitSet());
    }
  }

  /**
   * The ways of each row that occur in a combination satisfying all constraints. Where there are
   * too many combinations to try, those that no constraint rules out by itself; where none
   * satisfies them, all.
   *
   * @param sizes how many ways each row has
   */
  static List<BitSet> possible(List<Integer> sizes, List<AlignmentConstraint> constraints) {
    List<BitSet> possible = sizes.stream().map(AlignmentSearch::all).collect(toList());
    // First what holds within a row: where the rows contradict each other, that still stands.
    List<AlignmentConstraint> inRow =
        constraints.stream().filter(AlignmentConstraint::withinRow).toList();
    List<AlignmentConstraint> across = constraints.stream().filter(c -> !c.withinRow()).toList();
    solve(inRow, possible);
    solve(across, possible);
    return possible;
  }

  private static void solve(List<AlignmentConstraint> constraints, List<BitSet> possible) {
    for (BitSet group : groups(possible.size(), constraints)) {
      List<AlignmentConstraint> own =
          constraints.stream()
              .filter(constraint -> group.get(constraint.choices().getFirst().row()))
              .toList();
      new AlignmentSearch(own, possible.size()).solve(group, possible);
    }
  }

  private static BitSet all(int size) {
    BitSet ways = new BitSet(size);
    ways.set(0, size);
    return ways;
  }

  private static List<BitSet> groups(int rows, List<AlignmentConstraint> constraints) {
    List<BitSet> groups = new ArrayList<>();
    for (AlignmentConstraint constraint : constraints) {
      BitSet group = new BitSet(rows);
      constraint.choices().forEach(choice -> group.set(choice.row()));
      groups.stream().filter(group::intersects).forEach(group::or);
      groups.removeIf(group::intersects);
      groups.add(group);
    }
    return groups;
  }

  private void solve(BitSet group, List<BitSet> possible) {
    List<BitSet> alive = new ArrayList<>(possible.size());
    for (int row = 0; row < possible.size(); row++) {
      alive.add(group.get(row) ? (BitSet) possible.get(row).clone() : all(1));
    }
    if (!narrow(alive)) {
      return;
    }
    List<BitSet> narrowed = alive.stream().map(ways -> (BitSet) ways.clone()).toList();
    search(alive);
    List<BitSet> left = steps > MOST_STEPS ? narrowed : found;
    for (int row = group.nextSetBit(0); row >= 0; row = group.nextSetBit(row + 1)) {
      if (!left.get(row).isEmpty()) {
        possible.set(row, left.get(row));
      }
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
      for (AlignmentConstraint constraint : constraints) {
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
