package nianbao.figures;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/**
 * A relation over doubtful rows.
 *
 * @param constant what the certain cells contribute
 * @param choices what each doubtful row contributes
 * @param withinRow whether no other row takes part
 */
record AlignmentConstraint(
    Linear linear, BigDecimal constant, List<Choice> choices, boolean withinRow) {

  /**
   * A doubtful row.
   *
   * @param row its index among the doubtful rows
   * @param sums what it contributes in each of its ways
   */
  record Choice(int row, List<BigDecimal> sums) {

    private BigDecimal least(BitSet alive) {
      return alive.stream().mapToObj(sums::get).reduce(BigDecimal::min).orElseThrow();
    }

    private BigDecimal most(BitSet alive) {
      return alive.stream().mapToObj(sums::get).reduce(BigDecimal::max).orElseThrow();
    }
  }

  /**
   * Strikes out the ways under which the relation can't hold whatever the other rows do.
   *
   * @param alive the ways still possible of each row, at least one each
   * @return whether any was struck out
   */
  boolean narrow(List<BitSet> alive) {
    BigDecimal least = constant;
    BigDecimal most = constant;
    for (Choice choice : choices) {
      least = least.add(choice.least(alive.get(choice.row())));
      most = most.add(choice.most(alive.get(choice.row())));
    }
    for (Choice choice : choices) {
      BitSet ways = alive.get(choice.row());
      BigDecimal othersLeast = least.subtract(choice.least(ways));
      BigDecimal othersMost = most.subtract(choice.most(ways));
      BitSet kept = new BitSet();
      ways.stream()
          .filter(
              way ->
                  linear.mayHold(
                      othersLeast.add(choice.sums().get(way)),
                      othersMost.add(choice.sums().get(way))))
          .forEach(kept::set);
      if (kept.isEmpty()) {
        ways.clear();
        return true;
      }
      if (kept.cardinality() < ways.cardinality()) {
        // The bounds of this row have moved: the others are narrowed the next time round.
        ways.and(kept);
        return true;
      }
    }
    return false;
  }
}
