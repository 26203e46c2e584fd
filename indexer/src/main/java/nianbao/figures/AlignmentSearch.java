package nianbao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Searches the alignments of doubtful rows for combinations that satisfy all constraints. Rows
 * without a common constraint are searched apart.
 */
final class AlignmentSearch {

  /** Combinations tried for a group of rows. */
  private static final int MOST_STEPS = 300;

  /**
   * What a relation asks of doubtful rows: that their sums and the constant add up to 0.
   *
   * @param constant what the certain cells contribute
   * @param sums what a doubtful row contributes in each of its alignments, by the row's index; not
   *     empty
   * @param withinRow whether no other row takes part
   */
  record Constraint(
      BigDecimal constant, SortedMap<Integer, List<BigDecimal>> sums, boolean withinRow) {

    /**
     * Strikes out the alignments under which the relation can't hold whatever the other rows do; of
     * one row at a time, for this moves the bounds of the others.
     *
     * @param alive the alignments still possible of each row, at least one each
     * @return whether any was struck out
     */
    private boolean narrow(List<BitSet> alive) {
      BigDecimal least = constant;
      BigDecimal most = constant;
      for (Map.Entry<Integer, List<BigDecimal>> row : sums.entrySet()) {
        least = least.add(least(row.getValue(), alive.get(row.getKey())));
        most = most.add(most(row.getValue(), alive.get(row.getKey())));
      }
      for (Map.Entry<Integer, List<BigDecimal>> row : sums.entrySet()) {
        BitSet possible = alive.get(row.getKey());
        BigDecimal othersLeast = least.subtract(least(row.getValue(), possible));
        BigDecimal othersMost = most.subtract(most(row.getValue(), possible));
        int before = possible.cardinality();
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
          BigDecimal sum = row.getValue().get(i);
          if (othersLeast.add(sum).signum() > 0 || othersMost.add(sum).signum() < 0) {
            possible.clear(i);
          }
        }
        if (possible.cardinality() < before) {
          return true;
        }
      }
      return false;
    }

    private static BigDecimal least(List<BigDecimal> sums, BitSet alive) {
      BigDecimal least = sums.get(alive.nextSetBit(0));
      for (int i = alive.nextSetBit(0); i >= 0; i = alive.nextSetBit(i + 1)) {
        least = least.min(sums.get(i));
      }
      return least;
    }

    private static BigDecimal most(List<BigDecimal> sums, BitSet alive) {
      BigDecimal most = sums.get(alive.nextSetBit(0));
      for (int i = alive.nextSetBit(0); i >= 0; i = alive.nextSetBit(i + 1)) {
        most = most.max(sums.get(i));
      }
      return most;
    }

    private boolean leavesNone(List<BitSet> alive) {
      return sums.keySet().stream().anyMatch(row -> alive.get(row).isEmpty());
    }
  }

  private final List<Constraint> constraints;

  /** The alignments that occur in a solution. */
  private final List<BitSet> found;

  private int steps;

  private AlignmentSearch(List<Constraint> constraints, int rows) {
    this.constraints = constraints;
    found = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      found.add(new BitSet());
    }
  }

  /**
   * The alignments of each row that occur in a combination satisfying all constraints. Where there
   * are too many combinations to try, those that no constraint rules out by itself; where none
   * satisfies them, all.
   *
   * @param sizes how many alignments each row has
   */
  static List<BitSet> possible(List<Integer> sizes, List<Constraint> constraints) {
    List<BitSet> possible = new ArrayList<>(sizes.size());
    sizes.forEach(size -> possible.add(all(size)));
    // First what holds within a row: where the rows contradict each other, that still stands.
    solve(constraints.stream().filter(Constraint::withinRow).toList(), possible);
    solve(constraints.stream().filter(constraint -> !constraint.withinRow()).toList(), possible);
    return possible;
  }

  private static BitSet all(int size) {
    BitSet alignments = new BitSet(size);
    alignments.set(0, size);
    return alignments;
  }

  private static void solve(List<Constraint> constraints, List<BitSet> possible) {
    for (BitSet group : groups(possible.size(), constraints)) {
      List<Constraint> own =
          constraints.stream()
              .filter(constraint -> group.get(constraint.sums().firstKey()))
              .toList();
      new AlignmentSearch(own, possible.size()).solve(group, possible);
    }
  }

  /** The rows that constraints bind together. */
  private static List<BitSet> groups(int rows, List<Constraint> constraints) {
    List<BitSet> groups = new ArrayList<>();
    for (Constraint constraint : constraints) {
      BitSet group = new BitSet(rows);
      constraint.sums().keySet().forEach(group::set);
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
    List<BitSet> narrowed = copy(alive);
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
    BitSet choices = alive.get(row);
    for (int choice = choices.nextSetBit(0); choice >= 0; choice = choices.nextSetBit(choice + 1)) {
      List<BitSet> chosen = copy(alive);
      chosen.get(row).clear();
      chosen.get(row).set(choice);
      search(chosen);
    }
  }

  /** Whether every row keeps an alignment once the constraints are heeded. */
  private boolean narrow(List<BitSet> alive) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Constraint constraint : constraints) {
        while (constraint.narrow(alive)) {
          changed = true;
          if (constraint.leavesNone(alive)) {
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
      int left = alive.get(row).cardinality();
      if (left > 1 && (best < 0 || left < alive.get(best).cardinality())) {
        best = row;
      }
    }
    return best;
  }

  private static List<BitSet> copy(List<BitSet> alive) {
    List<BitSet> copy = new ArrayList<>(alive.size());
    for (BitSet alignments : alive) {
      copy.add((BitSet) alignments.clone());
    }
    return copy;
  }
}
