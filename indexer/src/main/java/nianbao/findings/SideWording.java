package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Constant;
import nianbao.figures.relation.Expression.Maximum;
import nianbao.figures.relation.Expression.Sum;

/** Words one side of a relation: its cells that are not zero, and what they make. */
record SideWording(FormRelations relations, Expression.Cells cells, Language language) {

  /** So many cells that hold nothing are named. */
  private static final int MOST_ZEROS = 4;

  String of(Expression side, BigDecimal value) {
    String number = Messages.number(value);
    return switch (side) {
      case Cell cell ->
          Messages.fill(language, "side.cell", Map.of("label", label(cell), "value", number));
      case Constant constant -> number;
      case Maximum maximum -> terms("side.max", maximum.parts(), number);
      case Sum sum -> sum(sum, number);
    };
  }

  private String sum(Sum sum, String number) {
    String less = list(sum.subtracted());
    if (less.isEmpty()) {
      return terms("side.sum", sum.added(), number);
    }
    Map<String, String> gaps = Map.of("terms", list(sum.added()), "less", less, "value", number);
    return Messages.fill(language, "side.difference", gaps);
  }

  private String terms(String key, List<Expression> parts, String number) {
    List<Cell> filled = filled(parts);
    return switch (filled.size()) {
      case 0 -> Messages.fill(language, "side.nothing", Map.of("terms", labels(parts)));
      case 1 ->
          Messages.fill(
              language, "side.only", Map.of("label", label(filled.getFirst()), "value", number));
      default -> Messages.fill(language, key, Map.of("terms", list(parts), "value", number));
    };
  }

  /** The first labels; a long row of zeros need not be told in full. */
  private String labels(List<Expression> parts) {
    List<Cell> cells = parts.stream().flatMap(Expression::cells).toList();
    String named =
        cells.stream()
            .limit(MOST_ZEROS)
            .map(cell -> Messages.fill(language, "label", Map.of("label", label(cell))))
            .collect(Collectors.joining(separator()));
    return cells.size() > MOST_ZEROS ? named + Messages.fill(language, "more", Map.of()) : named;
  }

  private List<Cell> filled(List<Expression> parts) {
    return parts.stream()
        .flatMap(Expression::cells)
        .filter(cell -> value(cell).signum() != 0)
        .toList();
  }

  private String separator() {
    return Messages.fill(language, "separator", Map.of());
  }

  private String list(List<Expression> parts) {
    return filled(parts).stream()
        .map(cell -> term(label(cell), value(cell)))
        .collect(Collectors.joining(separator()));
  }

  private String term(String label, BigDecimal value) {
    Map<String, String> gaps = Map.of("label", label, "value", Messages.number(value));
    return Messages.fill(language, "term", gaps);
  }

  private BigDecimal value(Cell cell) {
    BigDecimal value = cells.value(cell);
    return value == null ? BigDecimal.ZERO : value;
  }

  private String label(Cell cell) {
    return CellLabels.of(relations, cell.name(), language);
  }
}
