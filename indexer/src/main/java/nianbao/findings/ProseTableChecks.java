package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.relation.Expression;
import nianbao.prose.Claim;
import nianbao.prose.NumberInProse;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the running text says in numbers against the table. Where the text gives the table's
 * number somewhere too, a smaller one is of a part.
 */
final class ProseTableChecks {

  /** A claim and where it stands. */
  record Placed(Paragraph paragraph, Claim claim) {}

  private final FormRelations relations;
  private final Figures figures;
  private final CellValues values;
  private final FindingIds ids;

  ProseTableChecks(FormRelations relations, Figures figures, FindingIds ids) {
    this.relations = relations;
    this.figures = figures;
    this.ids = ids;
    values = CellValues.added(figures, relations);
  }

  /** The findings, one for each concept that the table contradicts. */
  List<Finding> findings(List<Placed> claims) {
    Map<String, List<Placed>> byConcept = new LinkedHashMap<>();
    for (Placed placed : claims) {
      byConcept.computeIfAbsent(placed.claim().concept(), key -> new ArrayList<>()).add(placed);
    }
    List<Finding> found = new ArrayList<>();
    byConcept.forEach(
        (concept, all) -> {
          ClaimCells cells = ClaimCells.of(concept, relations.form().id());
          Finding finding = cells == null ? null : check(all, cells);
          if (finding != null) {
            found.add(finding);
          }
        });
    return found;
  }

  private @Nullable Finding check(List<Placed> claims, ClaimCells cells) {
    BigDecimal value = value(cells);
    Placed wrong = value == null ? null : wrong(claims, cells, value);
    return value == null || wrong == null ? null : finding(wrong, cells.figure(), value);
  }

  private @Nullable Placed wrong(List<Placed> claims, ClaimCells cells, BigDecimal value) {
    boolean given = claims.stream().anyMatch(it -> agrees(it, cells));
    return claims.stream()
        .filter(it -> !agrees(it, cells))
        .filter(it -> !given || said(it.claim()).compareTo(value) > 0)
        .findFirst()
        .orElse(null);
  }

  private static BigDecimal said(Claim claim) {
    NumberInProse number = claim.number();
    return number == null ? BigDecimal.ZERO : number.value();
  }

  /** What the table says, {@code null} when it says nothing or is not to be asked. */
  private @Nullable BigDecimal value(ClaimCells cells) {
    boolean filled = cells.figure().cells().anyMatch(cell -> printed(cell.name()) != null);
    boolean asked = cells.asked() == null || Boolean.TRUE.equals(cells.asked().holds(values));
    return filled && asked ? cells.figure().evaluate(values) : null;
  }

  private @Nullable BigDecimal printed(String cell) {
    Figure figure = figures.get(cell);
    return figure == null ? null : figure.value();
  }

  private boolean agrees(Placed placed, ClaimCells cells) {
    NumberInProse number = placed.claim().number();
    if (agrees(number, cells.figure())) {
      return true;
    }
    return number != null && cells.readings().stream().anyMatch(other -> agrees(number, other));
  }

  private boolean agrees(@Nullable NumberInProse number, Expression figure) {
    BigDecimal value = figure.evaluate(values);
    if (value == null) {
      return false;
    }
    return number == null ? value.signum() == 0 : number.agreesWith(value);
  }

  private Finding finding(Placed placed, Expression figure, BigDecimal right) {
    Claim claim = placed.claim();
    Paragraph paragraph = placed.paragraph();
    BigDecimal left = said(claim);
    List<Expression.Cell> cells = figure.cells().toList();
    List<String> paragraphs = new ArrayList<>(List.of(paragraph.id()));
    paragraphs.addAll(FormRelations.paragraphs(cells, figures));
    return new Finding(
        ids.of("prose-table", cells.getFirst().name()),
        claim.listed() ? Finding.Kind.LIST_AND_TABLE : Finding.Kind.TEXT_AND_TABLE,
        Grade.PROSE_TABLE,
        null,
        null,
        false,
        left,
        right,
        Slips.between(left, right),
        claim.concept(),
        paragraphs,
        cells.stream().map(Expression.Cell::name).toList(),
        FormRelations.values(cells.stream(), values),
        List.of(new Finding.Quote(paragraph.id(), claim.start(), claim.end())));
  }
}
