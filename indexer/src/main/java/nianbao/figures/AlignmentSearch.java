package nianbao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Searches the alignments of ambiguous rows for combinations that satisfy all constraints. Rows
 * that share no constraint are searched separately.
 */
final class AlignmentSearch {

  /** Maximum number of combinations tried for a group of rows. */
  private static final int MOST_STEPS = 300;

  /**
   * A relation over ambiguous rows: their sums and the constant must add up to 0.
   *
   * @param constant the contribution of the certain cells
   * @param sums the contribution of an ambiguous row in each of its alignments, by row index; not
   *     empty
   * @param withinRow whether no other row takes part
   */
  record Constraint(
      BigDecimal constant, SortedMap<Integer, List<BigDecimal>> sums, boolean withinRow) {

    /**
     * Eliminates alignments under which the relation can't hold, whatever the other rows are. Does
     * so for one row at a time, because that changes the bounds of the others.
     *
     * @param alive the remaining alignments of each row, at least one each
     * @return whether any was eliminated
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
   * The alignments of each row that occur in a combination satisfying all constraints. If there are
   * too many combinations to try, those that no single constraint rules out; if no combination
   * satisfies the constraints, all.
   *
   * @param sizes number of alignments of each row
   */
  static List<BitSet> possible(List<Integer> sizes, List<Constraint> constraints) {
    List<BitSet> possible = new ArrayList<>(sizes.size());
    sizes.forEach(size -> possible.add(all(size)));
    // Constraints within a row come first: they still count if those between rows contradict.
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

  /** Groups of rows connected by constraints. */
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

  /** Applies all constraints repeatedly; returns whether every row keeps an alignment. */
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
