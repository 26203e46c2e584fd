package nianbao.sample.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.sample.truth.Truth.Contradiction;
import org.jspecify.annotations.Nullable;

/**
 * Compares the findings of one report with its contradictions.
 *
 * @param byGrade matches of findings by relation, column and both sides
 * @param explanations matches of explanations, for correct findings whose cause is known
 * @param wrong descriptions of the differences
 */
record FindingComparison(Map<Grade, Matches> byGrade, Matches explanations, List<String> wrong) {

  static FindingComparison of(List<Contradiction> contradictions, List<Finding> findings) {
    Map<Grade, Matches> byGrade = new EnumMap<>(Grade.class);
    List<Finding> open = new ArrayList<>(findings);
    List<String> wrong = new ArrayList<>();
    Matches explanations = Matches.NONE;
    for (Contradiction wanted : contradictions) {
      Finding found = open.stream().filter(f -> isSame(wanted, f)).findFirst().orElse(null);
      if (found == null) {
        wrong.add("missed " + wanted);
      } else {
        open.remove(found);
        explanations = explanations.plus(explained(wanted.explanation(), found.explanation()));
      }
      int right = found == null ? 0 : 1;
      byGrade.merge(wanted.grade(), new Matches(1, right, right), Matches::plus);
    }
    for (Finding more : open) {
      byGrade.merge(more.grade(), new Matches(0, 1, 0), Matches::plus);
      wrong.add(
          "unexpected " + more.grade() + ' ' + more.id() + ' ' + more.left() + ' ' + more.right());
    }
    return new FindingComparison(byGrade, explanations, wrong);
  }

  private static Matches explained(@Nullable String wanted, @Nullable String found) {
    // A randomly shifted figure may be explained equally well by a mistake that wasn't made.
    return wanted == null
        ? Matches.NONE
        : new Matches(1, found == null ? 0 : 1, wanted.equals(found) ? 1 : 0);
  }

  private static boolean isSame(Contradiction wanted, Finding found) {
    boolean column =
        wanted.column() == null || found.column() == null || wanted.column().equals(found.column());
    return wanted.grade() == found.grade()
        && Objects.equals(wanted.relation(), found.relation())
        && column
        && isSame(wanted.left(), found.left())
        && isSame(wanted.right(), found.right());
  }

  /** A side that the truth doesn't specify may be anything. */
  private static boolean isSame(@Nullable BigDecimal wanted, @Nullable BigDecimal found) {
    return wanted == null || (found != null && wanted.compareTo(found) == 0);
  }
}
