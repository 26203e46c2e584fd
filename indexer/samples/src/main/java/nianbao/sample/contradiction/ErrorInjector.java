package nianbao.sample.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression;
import nianbao.sample.figures.SampleFigures;
import nianbao.sample.random.SeededRandom;

/** Plants contradictions in figures that agree. */
public final class ErrorInjector {
  private static final int TEN_THOUSAND = 10_000;
  private static final int MOST_TRIES = 12;

  /** A relation in one column. */
  private record Target(String relation, Comparison comparison) {
    List<String> left() {
      return comparison.left().cells().map(Expression.Cell::name).toList();
    }

    List<String> right() {
      return comparison.right().cells().map(Expression.Cell::name).toList();
    }

    boolean isSum() {
      return comparison.operator() == Operator.EQUAL && left().size() == 1;
    }
  }

  private final Form form;
  private final SampleFigures figures;
  private final SeededRandom random;

  private ErrorInjector(Form form, SampleFigures figures, SeededRandom random) {
    this.form = form;
    this.figures = figures;
    this.random = random;
  }

  /** One contradiction, which may make several relations fail. */
  public static Planted plant(Form form, SampleFigures figures, SeededRandom random) {
    ErrorInjector injector = new ErrorInjector(form, figures, random);
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<Planted> planted = injector.planted(InjectedError.draw(random));
      if (planted.isPresent()) {
        return planted.get();
      }
    }
    return Planted.nothing(figures);
  }

  private Optional<Planted> planted(InjectedError error) {
    List<Target> targets = targets(error != InjectedError.REMARKABLE);
    if (error == InjectedError.RULES) {
      return rules();
    }
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    Target target = random.pick(targets);
    if (!target.isSum() && error != InjectedError.SHIFTED && error != InjectedError.REMARKABLE) {
      return error == InjectedError.ALL_ROWS ? allRows() : Optional.empty();
    }
    return switch (error) {
      case SHIFTED, REMARKABLE -> shifted(target);
      case DIGIT_DROPPED -> digitDropped(target);
      case DIGIT_DOUBLED -> digitDoubled(target);
      case CELLS_SWAPPED -> swapped(target, random.pick(targets));
      case PART_MISSING -> partMissing(target);
      case TEN_THOUSANDS -> tenThousands(target);
      case ALL_ROWS -> allRows();
      case BLANK_TOTAL -> blankTotal(target);
      case RULES -> throw new IllegalStateException("has no relation");
    };
  }

  private List<Target> targets(boolean strict) {
    List<Target> targets = new ArrayList<>();
    for (Form.Relation relation : form.relations()) {
      boolean within = relation.scope() == Form.Scope.FORM || relation.scope() == Form.Scope.COLUMN;
      if (within && relation.strict() == strict) {
        relation.comparisons().forEach(it -> targets.add(new Target(relation.id(), it)));
      }
    }
    return targets;
  }

  private Optional<Planted> changed(Target target, String cell, int value, InjectedError error) {
    if (value < 0 || value == figures.count(cell)) {
      return Optional.empty();
    }
    SampleFigures changed = figures.changed(cell, value - figures.count(cell));
    return Optional.of(
        new Planted(figures, changed, Set.of(), target.relation(), error.explanation()));
  }

  /** Makes a side larger that must not exceed the other. */
  private Optional<Planted> shifted(Target target) {
    int by = random.between(1, 9);
    Operator operator = target.comparison().operator();
    boolean leftIsLess = operator == Operator.AT_LEAST || operator == Operator.MORE;
    List<String> cells = leftIsLess ? target.right() : target.left();
    String cell = random.pick(cells);
    if (operator == Operator.EQUAL) {
      cell = random.chance(50) ? cell : random.pick(target.right());
      return changed(target, cell, figures.count(cell) + by, InjectedError.SHIFTED);
    }
    int gap = Math.abs(sum(target.left()) - sum(target.right()));
    return changed(target, cell, figures.count(cell) + gap + by, InjectedError.SHIFTED);
  }

  private int sum(List<String> cells) {
    return cells.stream().mapToInt(figures::count).sum();
  }

  private Optional<Planted> digitDropped(Target target) {
    String cell = target.left().getFirst();
    StringBuilder digits = new StringBuilder(Integer.toString(figures.count(cell)));
    if (digits.length() < 3) {
      return Optional.empty();
    }
    digits.deleteCharAt(random.between(1, digits.length() - 1));
    return changed(target, cell, Integer.parseInt(digits.toString()), InjectedError.DIGIT_DROPPED);
  }

  private Optional<Planted> digitDoubled(Target target) {
    String cell = target.left().getFirst();
    StringBuilder digits = new StringBuilder(Integer.toString(figures.count(cell)));
    if (digits.length() < 2 || digits.length() > 6) {
      return Optional.empty();
    }
    int at = random.between(0, digits.length() - 1);
    digits.insert(at, digits.charAt(at));
    return changed(target, cell, Integer.parseInt(digits.toString()), InjectedError.DIGIT_DOUBLED);
  }

  private Optional<Planted> swapped(Target one, Target other) {
    String first = random.pick(one.right());
    String second = random.pick(other.right());
    if (one.right().contains(second) || figures.count(first) == figures.count(second)) {
      return Optional.empty();
    }
    int difference = figures.count(second) - figures.count(first);
    SampleFigures swapped = figures.changed(first, difference).changed(second, -difference);
    return Optional.of(
        new Planted(
            figures, swapped, Set.of(), one.relation(), InjectedError.CELLS_SWAPPED.explanation()));
  }

  private Optional<Planted> partMissing(Target target) {
    String part = random.pick(target.right());
    int total = sum(target.right()) - figures.count(part);
    return total == 0
        ? Optional.empty()
        : changed(target, target.left().getFirst(), total, InjectedError.PART_MISSING);
  }

  private Optional<Planted> tenThousands(Target target) {
    String part = random.pick(target.right());
    int count = figures.count(part);
    return count > TEN_THOUSAND
        ? Optional.empty()
        : changed(target, part, count * TEN_THOUSAND, InjectedError.TEN_THOUSANDS);
  }

  /** The total counts all rows below it, including parts of parts. */
  private Optional<Planted> allRows() {
    return targets(true).stream()
        .filter(
            target -> target.left().equals(List.of("active_total")) && target.right().size() > 1)
        .findFirst()
        .flatMap(
            target ->
                changed(target, "active_total", below("active_total"), InjectedError.ALL_ROWS));
  }

  private int below(String parent) {
    return form.rows().stream()
        .filter(row -> parent.equals(row.parent()))
        .mapToInt(row -> figures.count(row.key()) + below(row.key()))
        .sum();
  }

  /** Reports regulations made, and as many in force. */
  private Optional<Planted> rules() {
    Form.Row row = form.row(OfficeRules.ROW);
    if (row == null) {
      return Optional.empty();
    }
    int made = random.between(1, 4);
    SampleFigures changed = figures.changed(SampleFigures.cell(OfficeRules.ROW, "made"), made);
    String all = form.id().equals("C") ? "total_public" : "in_force";
    return Optional.of(
        Planted.nothing(changed.changed(SampleFigures.cell(OfficeRules.ROW, all), made)));
  }

  private Optional<Planted> blankTotal(Target target) {
    String total = target.left().getFirst();
    return figures.count(total) == 0
        ? Optional.empty()
        : Optional.of(new Planted(figures, figures, Set.of(total), null, null));
  }
}
