package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Place;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Finds 规章 (regulations) reported by an office without the power to make them; mostly they are its
 * working rules. Departments of the State Council and the governments of provinces, cities with
 * districts and autonomous prefectures have that power, so nothing is reported if the place or the
 * kind of office is unknown.
 */
final class RuleMaking {

  private static final String RULES = "rules";

  /** Agencies that act for the government of their place. */
  private static final Set<String> GOVERNMENTS = Set.of("government", "government-office");

  private RuleMaking() {}

  /** The finding, {@code null} if there is none. */
  static @Nullable Finding of(Report report, FormRelations relations) {
    Form.Row row = relations.row(RULES);
    if (row == null || !isWithoutPower(report.header())) {
      return null;
    }
    // Regulations in force at a city's bureau may be the city's own; those it made can't be.
    boolean county = report.header().place().county() != null;
    List<String> columns = county ? row.columns() : List.of("made");
    for (String column : columns) {
      Figure figure = report.figures().get(Figure.name(RULES, column));
      if (figure != null && figure.value() != null && figure.value().signum() > 0) {
        return finding(relations, figure, figure.value());
      }
    }
    return null;
  }

  private static boolean isWithoutPower(Header header) {
    Place place = header.place();
    if (place.county() != null) {
      return true;
    }
    boolean bureau = header.agency() != null && !GOVERNMENTS.contains(header.agency());
    boolean city = place.city() != null && !place.city().equals(place.province());
    return bureau && city;
  }

  private static Finding finding(FormRelations relations, Figure figure, BigDecimal value) {
    String id =
        relations.form().relations().stream()
            .filter(relation -> relation.scope() == Form.Scope.SEMANTIC)
            .map(Form.Relation::id)
            .findFirst()
            .orElse(null);
    return new Finding(
        id == null ? "semantic." + RULES : id,
        Finding.Kind.RULE_MAKING,
        Finding.Grade.SEMANTIC,
        id,
        figure.column(),
        false,
        value,
        BigDecimal.ZERO,
        null,
        null,
        List.of(figure.place().paragraph()),
        List.of(figure.name()),
        List.of(new Finding.CellValue(figure.name(), false, value)),
        List.of());
  }
}
