package nianbao.findings;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Constant;
import nianbao.figures.relation.Expression.Maximum;
import nianbao.figures.relation.Expression.Sum;
import nianbao.findings.FindingMessages.Message;
import nianbao.report.Finding;
import org.jspecify.annotations.Nullable;

/** What findings can be about, in plain words: “收到申请数”应等于“当面申请数”等5项之和. */
public final class RelationNames {

  /** Sums of more cells are named by their first and their number. */
  private static final int MOST_TERMS = 3;

  private static final Map<String, Message> NAMES = names();

  private RelationNames() {}

  /** The ids of relations in the order of the forms, then the keys of kinds without a relation. */
  public static Set<String> known() {
    return NAMES.keySet();
  }

  /**
   * The name of what a finding is about.
   *
   * @param about as {@link Finding.Brief} has it
   * @return {@code null} for what no form of this version has
   */
  public static @Nullable Message of(String about) {
    return NAMES.get(about);
  }

  private static Map<String, Message> names() {
    Map<String, Message> names = new LinkedHashMap<>();
    for (FormRelations relations : FormRelations.all()) {
      for (FormRelation relation :
          Stream.of(relations.withinReport(), relations.acrossYears())
              .flatMap(List::stream)
              .toList()) {
        names.computeIfAbsent(
            relation.relation().id(),
            id ->
                new Message(
                    name(relation, relations, Language.ZH),
                    name(relation, relations, Language.EN)));
      }
      relations.form().relations().stream()
          .filter(relation -> relation.scope() == Form.Scope.SEMANTIC)
          .forEach(relation -> names.put(relation.id(), ofKind(Finding.Kind.RULE_MAKING)));
    }
    for (Finding.Kind kind : Finding.Kind.values()) {
      switch (kind) {
        case RELATION, YEARS, BLANK_TOTAL -> {} // these have a relation
        case RULE_MAKING,
            TEXT_AND_TABLE,
            LIST_AND_TABLE,
            LIST_AND_TOTAL,
            OTHER_YEAR,
            OTHER_OFFICE,
            OTHER_CONTACT ->
            names.put(kind.key(), ofKind(kind));
      }
    }
    return Collections.unmodifiableMap(names);
  }

  private static Message ofKind(Finding.Kind kind) {
    String key = "name." + kind.key();
    return new Message(Language.ZH.say(key), Language.EN.say(key));
  }

  private static String name(FormRelation relation, FormRelations relations, Language language) {
    CellWording cells = new CellWording(relations, cell -> BigDecimal.ZERO, language);
    Comparison comparison = relation.comparison();
    Comparison condition = relation.condition();
    String left = side(comparison.left(), relation, cells);
    if (condition != null) {
      String given = side(condition.left(), relation, cells);
      return language.say("name.implies", Map.of("given", given, "left", left));
    }
    boolean columns =
        comparison.left() instanceof Cell total && isOfColumns(comparison.right(), total);
    String right =
        columns ? language.say("name.columns") : side(comparison.right(), relation, cells);
    String operator =
        switch (comparison.operator()) {
          case EQUAL -> "equal";
          case AT_MOST, LESS -> "at-most";
          case AT_LEAST, MORE -> "at-least";
        };
    return language.say("name." + operator, Map.of("left", left, "right", right));
  }

  /** Whether a side adds up the columns of the row that a total is in. */
  private static boolean isOfColumns(Expression side, Cell total) {
    return side instanceof Sum sum
        && sum.added().size() > 1
        && sum.subtracted().isEmpty()
        && side.cells().allMatch(cell -> row(cell).equals(row(total)));
  }

  private static String row(Cell cell) {
    int bracket = cell.name().indexOf('[');
    return bracket < 0 ? cell.name() : cell.name().substring(0, bracket);
  }

  private static String side(Expression side, FormRelation relation, CellWording cells) {
    return switch (side) {
      case Cell cell -> cell(cell, relation, cells);
      case Constant constant -> CellWording.number(constant.value());
      case Maximum maximum -> many("name.max", maximum.cells().toList(), relation, cells);
      case Sum sum -> {
        String terms = terms(sum.added(), relation, cells);
        yield sum.subtracted().isEmpty()
            ? terms
            : cells
                .language()
                .say(
                    "name.less",
                    Map.of("terms", terms, "less", terms(sum.subtracted(), relation, cells)));
      }
    };
  }

  private static String terms(List<Expression> terms, FormRelation relation, CellWording cells) {
    List<Cell> all = terms.stream().flatMap(Expression::cells).toList();
    return all.size() > MOST_TERMS
        ? many("name.sum", all, relation, cells)
        : all.stream()
            .map(cell -> cell(cell, relation, cells))
            .collect(Collectors.joining(cells.language().say("name.plus")));
  }

  private static String many(String key, List<Cell> all, FormRelation relation, CellWording cells) {
    return cells
        .language()
        .say(
            key,
            Map.of(
                "first", label(all.getFirst(), relation, cells),
                "n", String.format(Locale.ROOT, "%d", all.size())));
  }

  private static String cell(Cell cell, FormRelation relation, CellWording cells) {
    Language language = cells.language();
    String within = label(cell, relation, cells).replace('“', '‘').replace('”', '’');
    String side = language.say("name.label", Map.of("label", within));
    return cell.previousYear() ? language.say("name.before", Map.of("side", side)) : side;
  }

  /** Without what the relation leaves open: the column or the row, of which there is one each. */
  private static String label(Cell cell, FormRelation relation, CellWording cells) {
    if (relation.relation().scope() == Form.Scope.COLUMN) {
      return cells.column(cell.name());
    }
    return relation.comparison().column() == null
        ? cells.label(cell.name())
        : cells.row(cell.name());
  }
}
