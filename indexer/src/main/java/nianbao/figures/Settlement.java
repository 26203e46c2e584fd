package nianbao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.FormLayout.Slot;
import nianbao.figures.WayConstraint.Choice;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the ways in which doubtful rows may be read: those under which every strict
 * relation of the form holds.
 */
final class Settlement {

  private final Form form;
  private final List<Assignment> assignments;
  private final List<Assignment> doubtful = new ArrayList<>();
  private final Map<String, BigDecimal> known = new HashMap<>();

  /** Which doubtful row a cell stands in. */
  private final Map<String, Integer> variables = new HashMap<>();

  private Settlement(Form form, List<Assignment> assignments) {
    this.form = form;
    this.assignments = assignments;
  }

  /** The assignments with the ways that are left; as doubtful as before where none would be. */
  static List<Assignment> settle(Form form, List<Assignment> assignments) {
    boolean doubt = assignments.stream().anyMatch(assignment -> assignment.ways().size() > 1);
    return doubt ? new Settlement(form, assignments).settle() : assignments;
  }

  private List<Assignment> settle() {
    for (Assignment assignment : assignments) {
      if (assignment.isCertain()) {
        known.putAll(values(assignment, assignment.ways().getFirst()));
      } else if (!assignment.ways().isEmpty()) {
        assignment.slots().forEach(slot -> variables.put(name(slot), doubtful.size()));
        doubtful.add(assignment);
      }
    }
    List<Integer> sizes = doubtful.stream().map(assignment -> assignment.ways().size()).toList();
    List<BitSet> possible = WaySearch.possible(sizes, constraints());
    return assignments.stream().map(assignment -> settled(assignment, possible)).toList();
  }

  private Assignment settled(Assignment assignment, List<BitSet> possible) {
    int variable = doubtful.indexOf(assignment);
    return variable < 0
        ? assignment
        : assignment.with(
            possible.get(variable).stream().mapToObj(assignment.ways()::get).toList());
  }

  /**
   * What the cells of a row are worth in a way; a blank counts as 0, what is unclear is left out.
   */
  private Map<String, BigDecimal> values(Assignment assignment, List<@Nullable PrintedCell> way) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < way.size(); i++) {
      PrintedCell cell = way.get(i);
      Slot slot = assignment.slots().get(i);
      boolean signed = form.signedColumns().contains(slot.column());
      Amount amount = cell == null ? Amount.BLANK : Amount.of(cell.text(), signed);
      if (amount.kind() != Figure.Kind.UNCLEAR) {
        values.put(name(slot), amount.value() == null ? BigDecimal.ZERO : amount.value());
      }
    }
    return values;
  }

  private static String name(Slot slot) {
    return Figure.name(slot.row().key(), slot.column());
  }

  private List<WayConstraint> constraints() {
    List<List<Map<String, BigDecimal>>> worth =
        doubtful.stream().map(a -> a.ways().stream().map(way -> values(a, way)).toList()).toList();
    List<WayConstraint> constraints = new ArrayList<>();
    for (Form.Relation relation : form.relations()) {
      if (relation.strict() && relation.scope() == Form.Scope.FORM) {
        relation.comparisons().stream()
            // A blank total is no contradiction: an order tells nothing about where blanks were.
            .filter(comparison -> comparison.operator() == Operator.EQUAL)
            .map(Linear::of)
            .map(linear -> linear == null ? null : constraint(linear, worth))
            .forEach(constraint -> addIfAny(constraint, constraints));
      }
    }
    return constraints;
  }

  private static void addIfAny(
      @Nullable WayConstraint constraint, List<WayConstraint> constraints) {
    if (constraint != null && !constraint.choices().isEmpty()) {
      constraints.add(constraint);
    }
  }

  /** {@code null} when a cell has no value to go by. */
  private @Nullable WayConstraint constraint(
      Linear linear, List<List<Map<String, BigDecimal>>> worth) {
    BigDecimal constant = linear.constant();
    Map<Integer, BigDecimal[]> sums = new HashMap<>();
    for (Map.Entry<String, Integer> factor : linear.factors().entrySet()) {
      BigDecimal times = BigDecimal.valueOf(factor.getValue());
      BigDecimal value = known.get(factor.getKey());
      Integer variable = variables.get(factor.getKey());
      if (value != null) {
        constant = constant.add(value.multiply(times));
      } else if (variable == null
          || !add(factor.getKey(), times, worth.get(variable), sums, variable)) {
        return null;
      }
    }
    List<Choice> choices = new ArrayList<>();
    sums.forEach((variable, sum) -> choices.add(new Choice(variable, List.of(sum))));
    return new WayConstraint(linear, constant, choices);
  }

  private static boolean add(
      String cell,
      BigDecimal times,
      List<Map<String, BigDecimal>> ways,
      Map<Integer, BigDecimal[]> sums,
      int variable) {
    BigDecimal[] sum =
        sums.computeIfAbsent(
            variable, v -> ways.stream().map(way -> BigDecimal.ZERO).toArray(BigDecimal[]::new));
    for (int way = 0; way < sum.length; way++) {
      BigDecimal value = ways.get(way).get(cell);
      if (value == null) {
        return false;
      }
      sum[way] = sum[way].add(value.multiply(times));
    }
    return true;
  }
}
