package nianbao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.figures.AlignmentSearch.Constraint;
import nianbao.figures.Alignments.Slot;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Constant;
import nianbao.figures.relation.Expression.Maximum;
import nianbao.figures.relation.Expression.Sum;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Resolves ambiguous rows: keeps the alignments under which every strict relation of the form
 * holds.
 */
final class AmbiguityResolver {

  private final Form form;
  private final List<Alignments> rows;
  private final List<Alignments> ambiguous = new ArrayList<>();
  private final Map<String, BigDecimal> known = new HashMap<>();

  /** Cached because the same cell occurs in many alignments. */
  private final IdentityHashMap<PrintedCell, Amount> unsigned = new IdentityHashMap<>();

  /** Index of the ambiguous row that a cell of the form belongs to. */
  private final Map<String, Integer> ambiguousRow = new HashMap<>();

  private AmbiguityResolver(Form form, List<Alignments> rows) {
    this.form = form;
    this.rows = rows;
  }

  /** The rows with their remaining alignments; a row that would have none keeps all. */
  static List<Alignments> resolve(Form form, List<Alignments> rows) {
    boolean ambiguous = rows.stream().anyMatch(row -> row.all().size() > 1);
    return ambiguous ? new AmbiguityResolver(form, rows).resolve() : rows;
  }

  private List<Alignments> resolve() {
    for (Alignments row : rows) {
      if (row.isCertain()) {
        known.putAll(values(row, row.all().getFirst()));
      } else if (!row.all().isEmpty()) {
        row.slots().forEach(slot -> ambiguousRow.put(slot.name(), ambiguous.size()));
        ambiguous.add(row);
      }
    }
    List<Integer> sizes = ambiguous.stream().map(row -> row.all().size()).toList();
    List<BitSet> possible = AlignmentSearch.possible(sizes, constraints());
    List<Alignments> resolved = new ArrayList<>(rows.size());
    int index = 0;
    for (Alignments row : rows) {
      boolean several = row.all().size() > 1;
      resolved.add(several ? row.with(chosen(row.all(), possible.get(index++))) : row);
    }
    return resolved;
  }

  private static List<List<@Nullable PrintedCell>> chosen(
      List<List<@Nullable PrintedCell>> alignments, BitSet chosen) {
    return chosen.stream().mapToObj(alignments::get).toList();
  }

  /** The values of a row's cells; a blank counts as 0, unclear cells are omitted. */
  private Map<String, BigDecimal> values(Alignments row, List<@Nullable PrintedCell> alignment) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < alignment.size(); i++) {
      Slot slot = row.slots().get(i);
      BigDecimal value = value(slot, alignment.get(i));
      if (value != null) {
        values.put(slot.name(), value);
      }
    }
    return values;
  }

  private @Nullable BigDecimal value(Slot slot, @Nullable PrintedCell cell) {
    if (cell == null) {
      return BigDecimal.ZERO;
    }
    Amount amount =
        form.signedColumns().contains(slot.column())
            ? Amount.of(cell.text(), true)
            : unsigned.computeIfAbsent(cell, key -> Amount.of(key.text(), false));
    if (amount.kind() == Figure.Kind.UNCLEAR) {
      return null;
    }
    return amount.value() == null ? BigDecimal.ZERO : amount.value();
  }

  private List<Constraint> constraints() {
    List<List<Map<String, BigDecimal>>> worth = new ArrayList<>(ambiguous.size());
    for (Alignments row : ambiguous) {
      worth.add(row.all().stream().map(alignment -> values(row, alignment)).toList());
    }
    List<Constraint> constraints = new ArrayList<>();
    for (Form.Relation relation : form.relations()) {
      if (relation.strict() && relation.scope() == Form.Scope.FORM) {
        for (Comparison comparison : relation.comparisons()) {
          // Inequalities are not used: with a blank total they would fail without any
          // contradiction.
          Constraint constraint =
              comparison.operator() == Operator.EQUAL ? constraint(comparison, worth) : null;
          if (constraint != null && !constraint.sums().isEmpty()) {
            constraints.add(constraint);
          }
        }
      }
    }
    return constraints;
  }

  /**
   * Normalises an equation: the sum of cells times factors, plus a constant, is 0.
   *
   * @return {@code null} if it can't be normalised, involves another year, or a cell has no value
   */
  private @Nullable Constraint constraint(
      Comparison equation, List<List<Map<String, BigDecimal>>> worth) {
    Map<String, Integer> factors = new HashMap<>();
    BigDecimal left = addFactors(equation.left(), 1, factors);
    BigDecimal right = addFactors(equation.right(), -1, factors);
    if (left == null || right == null) {
      return null;
    }
    BigDecimal constant = left.add(right);
    SortedMap<Integer, List<BigDecimal>> sums = new TreeMap<>();
    for (Map.Entry<String, Integer> factor : factors.entrySet()) {
      BigDecimal times = BigDecimal.valueOf(factor.getValue());
      BigDecimal value = known.get(factor.getKey());
      Integer row = ambiguousRow.get(factor.getKey());
      if (value != null) {
        constant = constant.add(value.multiply(times));
      } else if (row == null || !addSums(factor.getKey(), times, worth.get(row), row, sums)) {
        return null;
      }
    }
    boolean withinRow =
        sums.size() == 1 && factors.keySet().stream().allMatch(ambiguousRow::containsKey);
    return new Constraint(constant, sums, withinRow);
  }

  /** Adds the factors of a term's cells and returns its constant part. */
  private static @Nullable BigDecimal addFactors(
      Expression term, int factor, Map<String, Integer> factors) {
    return switch (term) {
      case Cell cell -> {
        factors.merge(cell.name(), factor, Integer::sum);
        yield cell.previousYear() ? null : BigDecimal.ZERO;
      }
      case Constant constant -> constant.value().multiply(BigDecimal.valueOf(factor));
      case Maximum maximum -> null;
      case Sum sum -> {
        BigDecimal added = addFactors(sum.added(), factor, factors);
        BigDecimal subtracted = addFactors(sum.subtracted(), -factor, factors);
        yield added == null || subtracted == null ? null : added.add(subtracted);
      }
    };
  }

  private static @Nullable BigDecimal addFactors(
      List<Expression> terms, int factor, Map<String, Integer> factors) {
    BigDecimal constant = BigDecimal.ZERO;
    for (Expression term : terms) {
      BigDecimal more = addFactors(term, factor, factors);
      constant = more == null || constant == null ? null : constant.add(more);
    }
    return constant;
  }

  /** Adds a cell's contribution in each alignment of its row; false if it has no value in one. */
  private static boolean addSums(
      String cell,
      BigDecimal times,
      List<Map<String, BigDecimal>> alignments,
      int row,
      SortedMap<Integer, List<BigDecimal>> sums) {
    List<BigDecimal> sum =
        sums.computeIfAbsent(
            row, key -> new ArrayList<>(Collections.nCopies(alignments.size(), BigDecimal.ZERO)));
    for (int i = 0; i < sum.size(); i++) {
      BigDecimal value = alignments.get(i).get(cell);
      if (value == null) {
        return false;
      }
      sum.set(i, sum.get(i).add(value.multiply(times)));
    }
    return true;
  }
}
