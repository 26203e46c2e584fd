package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.findings.explanation.Explained;
import nianbao.findings.explanation.Explanations;
import nianbao.findings.explanation.Failure;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** The findings about relations, in words. */
final class RelationMessages {

  private static final Map<String, Grade> GRADES =
      Resources.rows(RelationMessages.class, "relation-grades.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, row -> Grade.valueOf(upper(row.get(1)))));

  private RelationMessages() {}

  private static String upper(String grade) {
    return grade.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
  }

  /** How much the failure of a relation claims. */
  static Grade grade(FormRelation relation, Grade whenStrict) {
    Grade usual = relation.relation().strict() ? whenStrict : Grade.SOFT;
    return GRADES.getOrDefault(relation.relation().id(), usual);
  }

  /** A relation that fails within one report. */
  static Finding failure(FormRelation relation, FormRelations relations, Failure failure) {
    Explained explained = Explanations.of(failure);
    Comparison comparison = relation.comparison();
    return new Finding(
        relation.id(),
        grade(relation, Grade.ARITHMETIC),
        relation.relation().id(),
        comparison.column(),
        relation.relation().strict(),
        failure.left(),
        failure.right(),
        explained == null ? null : explained.key(),
        Messages.in(language -> text(language, relation, relations, failure, explained)),
        paragraphs(comparison.cells(), failure.figures()),
        comparison.cells().stream().map(Cell::name).toList(),
        List.of());
  }

  private static String text(
      Language language,
      FormRelation relation,
      FormRelations relations,
      Failure failure,
      @Nullable Explained explained) {
    SideWording sides = new SideWording(relations, failure.cells(), language);
    String text = comparison(language, relation, failure, sides);
    String note = relation.relation().strict() ? "" : Messages.fill(language, "note", Map.of());
    String why = explained == null ? "" : explanation(language, relations, explained);
    return join(language, text, why, note);
  }

  private static String comparison(
      Language language, FormRelation relation, Failure failure, SideWording sides) {
    Comparison condition = relation.condition();
    Comparison comparison = relation.comparison();
    String left = sides.of(comparison.left(), failure.left());
    if (condition != null) {
      BigDecimal value = condition.left().evaluate(failure.cells());
      String given = sides.of(condition.left(), Objects.requireNonNull(value));
      return Messages.fill(language, "relation.implies", Map.of("given", given, "left", left));
    }
    String right = sides.of(comparison.right(), failure.right());
    String key = "relation." + key(comparison.operator());
    return Messages.fill(language, key, Map.of("left", left, "right", right));
  }

  /** How an operator is called in the wordings' keys. */
  static String key(Comparison.Operator operator) {
    return switch (operator) {
      case EQUAL -> "equal";
      case AT_MOST, LESS -> "at-most";
      case AT_LEAST, MORE -> "at-least";
    };
  }

  static String explanation(Language language, FormRelations relations, Explained explained) {
    Map<String, String> gaps =
        Map.of(
            "number", Messages.number(explained.number()),
            "first", CellLabels.of(relations, explained.cells().getFirst(), language),
            "last", CellLabels.of(relations, explained.cells().getLast(), language));
    return Messages.fill(language, "explanation." + explained.key(), gaps);
  }

  /** Sentences one after the other; Chinese ones without a space. */
  static String join(Language language, String... sentences) {
    String space = language.pick("", " ");
    return List.of(sentences).stream()
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(space));
  }

  /** A total left blank over filled parts. */
  static Finding blankTotal(
      FormRelation relation, FormRelations relations, Figures figures, Cell total) {
    Comparison comparison = relation.comparison();
    Expression parts = comparison.left().equals(total) ? comparison.right() : comparison.left();
    CellValues cells = CellValues.added(figures, relations);
    BigDecimal sum = Objects.requireNonNull(parts.evaluate(cells));
    return new Finding(
        relation.id(),
        Grade.BLANK_TOTAL,
        relation.relation().id(),
        comparison.column(),
        false,
        null,
        sum,
        null,
        Messages.in(
            language ->
                Messages.fill(
                    language,
                    "blank-total",
                    Map.of(
                        "label", CellLabels.of(relations, total.name(), language),
                        "right", new SideWording(relations, cells, language).of(parts, sum)))),
        paragraphs(comparison.cells(), figures),
        comparison.cells().stream().map(Cell::name).toList(),
        List.of());
  }

  /** The rows of the cells that say something; a column of zeros is no evidence. */
  static List<String> paragraphs(List<Cell> cells, Figures figures) {
    return cells.stream()
        .filter(cell -> !cell.previousYear())
        .map(cell -> figures.get(cell.name()))
        .filter(
            figure -> figure != null && (figure.value() == null || figure.value().signum() != 0))
        .map(Figure::place)
        .map(Figure.Position::paragraph)
        .distinct()
        .toList();
  }
}
