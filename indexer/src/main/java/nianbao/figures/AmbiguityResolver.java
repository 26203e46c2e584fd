package nianbao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.AlignmentConstraint.Choice;
import nianbao.figures.FormLayout.Slot;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the ways in which doubtful rows may be read: those under which every strict
 * relation of the form holds.
 */
final class AmbiguityResolver {

  private final Form form;
  private final List<RowAlignments> assignments;
  private final List<RowAlignments> doubtful = new ArrayList<>();
  private final Map<String, BigDecimal> known = new HashMap<>();

  /** Read once: the same cell is asked about in every way. */
  private final IdentityHashMap<PrintedCell, Amount> unsigned = new IdentityHashMap<>();

  /** Which doubtful row a cell stands in. */
  private final Map<String, Integer> variables = new HashMap<>();

  private AmbiguityResolver(Form form, List<RowAlignments> assignments) {
    this.form = form;
    this.assignments = assignments;
  }

  /** The assignments with the ways that are left; as doubtful as before where none would be. */
  static List<RowAlignments> settle(Form form, List<RowAlignments> assignments) {
    boolean doubt = assignments.stream().anyMatch(assignment -> assignment.ways().size() > 1);
    return doubt ? new AmbiguityResolver(form, assignments).settle() : assignments;
  }

  private List<RowAlignments> settle() {
    for (RowAlignments assignment : assignments) {
      if (assignment.isCertain()) {
        known.putAll(values(assignment, assignment.ways().getFirst()));
      } else if (!assignment.ways().isEmpty()) {
        assignment.slots().forEach(slot -> variables.put(name(slot), doubtful.size()));
        doubtful.add(assignment);
      }
    }
    List<Integer> sizes = doubtful.stream().map(assignment -> assignment.ways().size()).toList();
    List<BitSet> possible = AlignmentSearch.possible(sizes, constraints());
    return assignments.stream().map(assignment -> settled(assignment, possible)).toList();
  }

  private RowAlignments settled(RowAlignments assignment, List<BitSet> possible) {
    int variable = doubtful.indexOf(assignment);
    return variable < 0
        ? assignment
        : assignment.with(
            possible.get(variable).stream().mapToObj(assignment.ways()::get).toList());
  }

  /**
   * What the cells of a row are worth in a way; a blank counts as 0, what is unclear is left out.
   */
  private Map<String, BigDecimal> values(
      RowAlignments assignment, List<@Nullable PrintedCell> way) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < way.size(); i++) {
      PrintedCell cell = way.get(i);
      Slot slot = assignment.slots().get(i);
      boolean signed = form.signedColumns().contains(slot.column());
      Amount amount = cell == null ? Amount.BLANK : amount(cell, signed);
      if (amount.kind() != Figure.Kind.UNCLEAR) {
        values.put(name(slot), amount.value() == null ? BigDecimal.ZERO : amount.value());
      }
    }
    return values;
  }

  /** A cell takes part in many ways. */
  private Amount amount(PrintedCell cell, boolean signed) {
    return signed
        ? Amount.of(cell.text(), true)
        : unsigned.computeIfAbsent(cell, c -> Amount.of(c.text(), false));
  }

  private static String name(Slot slot) {
    return Figure.name(slot.row().key(), slot.column());
  }

  private List<AlignmentConstraint> constraints() {
    List<List<Map<String, BigDecimal>>> worth =
        doubtful.stream().map(a -> a.ways().stream().map(way -> values(a, way)).toList()).toList();
    List<AlignmentConstraint> constraints = new ArrayList<>();
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
      @Nullable AlignmentConstraint constraint, List<AlignmentConstraint> constraints) {
    if (constraint != null && !constraint.choices().isEmpty()) {
      constraints.add(constraint);
    }
  }

  /** {@code null} when a cell has no value to go by. */
  private @Nullable AlignmentConstraint constraint(
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
    boolean withinRow =
        choices.size() == 1 && linear.factors().keySet().stream().allMatch(variables::containsKey);
    return new AlignmentConstraint(linear, constant, choices, withinRow);
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
