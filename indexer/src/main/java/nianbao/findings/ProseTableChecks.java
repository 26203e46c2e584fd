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
 * Holds what the running text says in numbers against the table. Nothing is said where the text
 * gives the table's number somewhere too: the other one is of a part then.
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

  /** The findings, by the first claim of each concept that the table contradicts. */
  List<Finding> findings(List<Placed> claims) {
    Map<String, List<Placed>> byConcept = new LinkedHashMap<>();
    for (Placed placed : claims) {
      byConcept.computeIfAbsent(placed.claim().concept(), key -> new ArrayList<>()).add(placed);
    }
    List<Finding> found = new ArrayList<>();
    byConcept.forEach(
        (concept, all) -> {
          ClaimCells cells = ClaimCells.of(concept, relations.form().id());
          BigDecimal value = cells == null ? null : value(cells);
          if (cells != null && value != null && all.stream().noneMatch(it -> agrees(it, cells))) {
            found.add(finding(all.getFirst(), cells.figure(), value));
          }
        });
    return found;
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
    NumberInProse number = claim.number();
    BigDecimal left = number == null ? BigDecimal.ZERO : number.value();
    List<Expression.Cell> cells = figure.cells().toList();
    List<String> paragraphs = new ArrayList<>(List.of(paragraph.id()));
    paragraphs.addAll(RelationMessages.paragraphs(cells, figures));
    String words = paragraph.text().substring(claim.start(), claim.end());
    return new Finding(
        ids.of("prose-table", cells.getFirst().name()),
        Grade.PROSE_TABLE,
        null,
        null,
        false,
        left,
        right,
        Slips.between(left, right),
        Messages.in(
            language ->
                Messages.fill(
                    language,
                    claim.listed() ? "prose-table.list" : "prose-table",
                    Map.of(
                        "prose", words,
                        "value", Messages.number(left),
                        "table", new SideWording(relations, values, language).of(figure, right)))),
        paragraphs,
        cells.stream().map(Expression.Cell::name).toList(),
        List.of(new Finding.Quote(paragraph.id(), claim.start(), claim.end())));
  }
}
