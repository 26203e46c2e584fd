package nianbao.sample.contradiction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.figures.Form;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Finding.Grade;
import nianbao.report.Place;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;

/** Finds 规章 in the table of an office that has no power to make them. */
public final class OfficeRules {
  static final String ROW = "rules";

  private OfficeRules() {}

  /**
   * The contradiction, if any: a county has no regulations at all, and a city's bureau makes none.
   *
   * @param place as far as a reader of the report can tell
   */
  public static Optional<Truth.Contradiction> in(List<Truth.Cell> cells, Form form, Place place) {
    Form.Row row = form.row(ROW);
    if (row == null || place.city() == null) {
      return Optional.empty();
    }
    Stream<String> columns = place.county() == null ? Stream.of("made") : row.columns().stream();
    return columns
        .flatMap(column -> cells.stream().filter(cell -> isFilled(cell, column)))
        .findFirst()
        .map(cell -> contradiction(cell, form));
  }

  private static boolean isFilled(Truth.Cell cell, String column) {
    return cell.name().equals(Figure.name(ROW, column))
        && cell.kind() == Kind.NUMBER
        && Objects.requireNonNull(cell.value()).signum() > 0;
  }

  private static Truth.Contradiction contradiction(Truth.Cell cell, Form form) {
    String column = cell.name().substring(ROW.length() + 1, cell.name().length() - 1);
    return new Truth.Contradiction(
        semantic(form), column, Grade.SEMANTIC, cell.value(), null, null);
  }

  private static @Nullable String semantic(Form form) {
    return form.relations().stream()
        .filter(relation -> relation.scope() == Form.Scope.SEMANTIC)
        .map(Form.Relation::id)
        .findFirst()
        .orElse(null);
  }
}
