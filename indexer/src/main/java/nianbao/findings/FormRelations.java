package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Sum;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.CellValue;
import org.jspecify.annotations.Nullable;

/** The relations of a form, parsed once and expanded to one per column or row. */
final class FormRelations {

  private static final String IMPLIES = " implies ";

  private static final Map<String, FormRelations> BY_FORM = new LinkedHashMap<>();

  static {
    for (Form form : Forms.STANDARD.all()) {
      BY_FORM.put(form.id(), new FormRelations(form));
    }
  }

  private final Form form;
  private final Map<String, Form.Row> rows = new HashMap<>();
  private final List<FormRelation> withinReport = new ArrayList<>();
  private final List<FormRelation> acrossYears = new ArrayList<>();

  /** The sum that makes up a total, by the cell of the total. */
  private final Map<String, Expression> parts = new HashMap<>();

  private FormRelations(Form form) {
    this.form = form;
    for (Form.Row row : form.rows()) {
      rows.put(row.key(), row);
    }
    for (Form.Relation relation : form.relations()) {
      switch (relation.scope()) {
        case FORM, COLUMN -> withinReport.addAll(read(relation));
        case CROSS_YEAR -> acrossYears.addAll(read(relation));
        case HIERARCHY, SEMANTIC -> {}
      }
    }
    for (FormRelation relation : withinReport) {
      rememberParts(relation.comparison());
    }
  }

  /** The relations of a form, {@code null} if it is unknown. */
  static @Nullable FormRelations of(@Nullable String formId) {
    return formId == null ? null : BY_FORM.get(formId);
  }

  /** The relations of all forms, the oldest form first. */
  static Collection<FormRelations> all() {
    return BY_FORM.values();
  }

  Form form() {
    return form;
  }

  /** Relations between figures of one report, in the order of the form. */
  List<FormRelation> withinReport() {
    return withinReport;
  }

  /** Relations between the figures of two consecutive years. */
  List<FormRelation> acrossYears() {
    return acrossYears;
  }

  /** The row of a cell. */
  Form.@Nullable Row row(String cell) {
    return rows.get(rowKey(cell));
  }

  /** The sum that makes up a total, {@code null} if the cell isn't a total. */
  @Nullable Expression parts(String cell) {
    return parts.get(cell);
  }

  /** The relation that a finding is about, {@code null} if the form no longer has it. */
  @Nullable FormRelation of(Finding finding) {
    boolean years = finding.kind() == Finding.Kind.YEARS;
    String id = years ? finding.id().substring(YearFindings.PREFIX.length()) : finding.id();
    for (FormRelation relation : years ? acrossYears : withinReport) {
      if (relation.id().equals(id)) {
        return relation;
      }
    }
    return null;
  }

  /** The values of distinct cells; zeros are omitted. */
  static List<CellValue> values(List<Cell> cells, Expression.Cells values) {
    List<CellValue> found = new ArrayList<>();
    for (Cell cell : new LinkedHashSet<>(cells)) {
      BigDecimal value = values.value(cell);
      if (value != null && value.signum() != 0) {
        found.add(new CellValue(cell.name(), cell.previousYear(), value));
      }
    }
    return found;
  }

  /**
   * The paragraphs of this year's cells. Zeros in a sum are left out because they are no evidence;
   * one by itself is.
   *
   * @param sides what is compared
   */
  static List<String> paragraphs(List<Expression> sides, Figures figures) {
    Set<String> paragraphs = new LinkedHashSet<>();
    for (Expression side : sides) {
      side.cells()
          .filter(cell -> !cell.previousYear())
          .map(cell -> figures.get(cell.name()))
          .filter(Objects::nonNull)
          .filter(figure -> side instanceof Cell || !isZero(figure))
          .forEach(figure -> paragraphs.add(figure.place().paragraph()));
    }
    return List.copyOf(paragraphs);
  }

  private static boolean isZero(Figure figure) {
    return figure.value() != null && figure.value().signum() == 0;
  }

  private static String rowKey(String cell) {
    int bracket = cell.indexOf('[');
    return bracket < 0 ? cell : cell.substring(0, bracket);
  }

  private static List<FormRelation> read(Form.Relation relation) {
    int implies = relation.expression().indexOf(IMPLIES);
    if (implies >= 0) {
      return conditional(relation, implies);
    }
    List<FormRelation> each = new ArrayList<>();
    for (Comparison comparison : relation.comparisons()) {
      each.add(new FormRelation(relation, id(relation, comparison), null, comparison));
    }
    return each;
  }

  /** {@code a > 0 implies b > 0}: the second comparison applies where the first holds. */
  private static List<FormRelation> conditional(Form.Relation relation, int implies) {
    String expression = relation.expression();
    Comparison condition = Comparison.parse(expression.substring(0, implies));
    Comparison consequence = Comparison.parse(expression.substring(implies + IMPLIES.length()));
    return condition == null || consequence == null
        ? List.of()
        : List.of(new FormRelation(relation, relation.id(), condition, consequence));
  }

  private static String id(Form.Relation relation, Comparison comparison) {
    if (relation.scope() == Form.Scope.COLUMN) {
      return relation.id() + '.' + rowKey(comparison.cells().getFirst().name());
    }
    return comparison.column() == null ? relation.id() : relation.id() + '.' + comparison.column();
  }

  private void rememberParts(Comparison comparison) {
    boolean adds = comparison.operator() == Operator.EQUAL && comparison.right() instanceof Sum;
    if (adds && comparison.left() instanceof Cell total) {
      parts.putIfAbsent(total.name(), comparison.right());
    }
  }
}
