package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.figures.Form;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Constant;
import nianbao.figures.relation.Expression.Maximum;
import nianbao.figures.relation.Expression.Sum;
import nianbao.text.ChineseNumerals;
import nianbao.text.Folding;
import nianbao.text.Resources;

/**
 * Words the cells of a form by their labels, without numbering, and the sides of relations by their
 * non-zero cells and their value.
 *
 * @param relations of the form
 * @param values the values of the cells, including zeros
 */
record CellWording(FormRelations relations, Expression.Cells values, Language language) {

  /** Numbering before a label: 一、 (一) 1. 其中:. */
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:[十%1$s]{1,3}、|\\([十%1$s\\d]{1,3}\\)|\\d{1,2}[.、]|其中[,:])\\s?"
              .formatted(ChineseNumerals.DIGITS));

  private static final Pattern REMARK = Pattern.compile("\\s?\\([^()]*\\)$");

  private static final Map<String, String[]> COLUMNS =
      Resources.rows(CellWording.class, "columns.tsv", 3).stream()
          .collect(Collectors.toMap(row -> row[0], row -> new String[] {row[1], row[2]}));

  /** How many zero cells are named. */
  private static final int MOST_ZEROS = 4;

  static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** 予以公开（自然人）: the row and, if the row has several columns, the column. */
  String label(String cell) {
    String label = row(cell);
    String column = column(cell);
    return column.isEmpty() || column.equals(label)
        ? label
        : label + language.pick('（' + column + '）', " (" + column + ')');
  }

  /** 予以公开: the row of a cell. */
  String row(String cell) {
    Form.Row row = relations.row(cell);
    return row == null ? cell : language.pick(withoutNumbering(row.label()), row.labelEnglish());
  }

  /** 自然人: the column of a cell; empty where the row has only one. */
  String column(String cell) {
    int bracket = cell.indexOf('[');
    String[] names =
        bracket < 0 ? null : COLUMNS.get(cell.substring(bracket + 1, cell.length() - 1));
    return names == null ? "" : language.pick(names[0], names[1]);
  }

  private static String withoutNumbering(String label) {
    String rest = Folding.aligned(label).strip();
    for (Matcher front = NUMBERING.matcher(rest); front.lookingAt(); front.reset(rest)) {
      rest = rest.substring(front.end());
    }
    String bare = REMARK.matcher(rest).replaceFirst("");
    return bare.isEmpty() ? rest : bare;
  }

  /** Words one side of a relation and its value. */
  String side(Expression side, BigDecimal value) {
    String number = number(value);
    return switch (side) {
      case Cell cell ->
          language.say("side.cell", Map.of("label", label(cell.name()), "value", number));
      case Constant constant -> number;
      case Maximum maximum -> parts("side.max", maximum.parts(), number);
      case Sum sum -> sum(sum, number);
    };
  }

  private String sum(Sum sum, String number) {
    String less = terms(filled(sum.subtracted()));
    if (less.isEmpty()) {
      return parts("side.sum", sum.added(), number);
    }
    return language.say(
        "side.difference",
        Map.of("terms", terms(filled(sum.added())), "less", less, "value", number));
  }

  private String parts(String key, List<Expression> parts, String number) {
    List<Cell> filled = filled(parts);
    return switch (filled.size()) {
      case 0 -> language.say(key, Map.of("terms", zeros(parts), "value", number));
      case 1 ->
          language.say(
              "side.only", Map.of("label", label(filled.getFirst().name()), "value", number));
      default -> language.say(key, Map.of("terms", terms(filled), "value", number));
    };
  }

  /** The labels of the first few zero cells. */
  private String zeros(List<Expression> parts) {
    List<Cell> cells = parts.stream().flatMap(Expression::cells).toList();
    String named =
        cells.stream()
            .limit(MOST_ZEROS)
            .map(cell -> language.say("label", Map.of("label", label(cell.name()))))
            .collect(Collectors.joining(language.say("separator")));
    return cells.size() > MOST_ZEROS ? named + language.say("more") : named;
  }

  private List<Cell> filled(List<Expression> parts) {
    return parts.stream()
        .flatMap(Expression::cells)
        .filter(cell -> value(cell).signum() != 0)
        .toList();
  }

  private String terms(List<Cell> cells) {
    return cells.stream()
        .map(
            cell ->
                language.say(
                    "term", Map.of("label", label(cell.name()), "value", number(value(cell)))))
        .collect(Collectors.joining(language.say("separator")));
  }

  private BigDecimal value(Cell cell) {
    BigDecimal value = values.value(cell);
    return value == null ? BigDecimal.ZERO : value;
  }
}
