package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.relation.Expression;
import nianbao.findings.prose.Claim;
import nianbao.findings.prose.ListedParts;
import nianbao.findings.prose.ProseParagraph;
import nianbao.findings.prose.Quantity;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Finding.Quote;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Checks the numbers in the running text against the table, and totals in the text against the
 * parts listed for them.
 */
final class ProseChecks {

  private static final int NONE = -1;

  private final List<ProseParagraph> paragraphs;
  private final FindingList found;

  /**
   * Creates the checks for text about the report's year.
   *
   * @param paragraphs in reading order
   * @param found receives the findings
   */
  ProseChecks(List<ProseParagraph> paragraphs, FindingList found) {
    this.paragraphs = paragraphs;
    this.found = found;
  }

  /**
   * Finds concepts for which the text gives another number than the table; finds nothing if the
   * report's year is unknown. If the text also gives the table's number, smaller numbers are taken
   * for parts of it.
   */
  void againstTable(Header header, FormRelations relations, Figures figures) {
    Map<String, List<Claim>> byConcept = new LinkedHashMap<>();
    for (Claim claim : claims(header)) {
      byConcept.computeIfAbsent(claim.concept(), key -> new ArrayList<>()).add(claim);
    }
    CellValues values = CellValues.added(figures, relations);
    for (Map.Entry<String, List<Claim>> claims : byConcept.entrySet()) {
      ClaimCells cells = ClaimCells.of(claims.getKey(), relations.form().id());
      BigDecimal value = cells == null ? null : value(cells, figures, values);
      Claim wrong =
          cells == null || value == null ? null : wrong(claims.getValue(), cells, value, values);
      if (cells != null && value != null && wrong != null) {
        found.add(finding(wrong, cells.figure(), value, figures, values));
      }
    }
  }

  /** The claims in the text about the office itself. */
  private List<Claim> claims(Header header) {
    List<Claim> claims = new ArrayList<>();
    Integer year = header.reportYear();
    if (year != null) {
      ForeignOffices foreign = ForeignOffices.generous(header);
      for (ProseParagraph paragraph : paragraphs) {
        addOwn(paragraph.claims(year), paragraph.text(), foreign, claims);
      }
    }
    return claims;
  }

  /**
   * Adds claims unless another office is named before them in the sentence: the number may be that
   * office's.
   *
   * @param claims left to right
   */
  private static void addOwn(
      List<Claim> claims, String text, ForeignOffices foreign, List<Claim> own) {
    int readTo = 0;
    int office = NONE;
    for (Claim claim : claims) {
      for (; readTo < claim.start(); readTo++) {
        if (text.charAt(readTo) == '。') {
          office = NONE;
        } else if (office == NONE && foreign.officeEnd(text, readTo) >= 0) {
          office = readTo;
        }
      }
      if (office == NONE) {
        own.add(claim);
      }
    }
  }

  /** The table's value, {@code null} if it has none or the precondition doesn't hold. */
  private static @Nullable BigDecimal value(
      ClaimCells cells, Figures figures, Expression.Cells values) {
    boolean filled = cells.figure().cells().anyMatch(cell -> isFilled(figures.get(cell.name())));
    boolean applies =
        cells.precondition() == null || Boolean.TRUE.equals(cells.precondition().holds(values));
    return filled && applies ? cells.figure().evaluate(values) : null;
  }

  private static boolean isFilled(@Nullable Figure figure) {
    return figure != null && figure.value() != null;
  }

  /** The first claim that the table contradicts, {@code null} if there is none. */
  private static @Nullable Claim wrong(
      List<Claim> claims, ClaimCells cells, BigDecimal value, Expression.Cells values) {
    boolean given = false;
    Claim wrong = null;
    Claim greater = null;
    for (Claim claim : claims) {
      if (agrees(claim, cells, values)) {
        given = true;
      } else {
        wrong = wrong == null ? claim : wrong;
        greater = greater == null && claim.number().compareTo(value) > 0 ? claim : greater;
      }
    }
    return given ? greater : wrong;
  }

  private static boolean agrees(Claim claim, ClaimCells cells, Expression.Cells values) {
    Quantity quantity = claim.quantity();
    if (agrees(quantity, cells.figure(), values)) {
      return true;
    }
    return quantity != null
        && cells.readings().stream().anyMatch(other -> agrees(quantity, other, values));
  }

  private static boolean agrees(
      @Nullable Quantity quantity, Expression figure, Expression.Cells values) {
    BigDecimal value = figure.evaluate(values);
    if (value == null) {
      return false;
    }
    return quantity == null ? value.signum() == 0 : quantity.agreesWith(value);
  }

  private Finding finding(
      Claim claim, Expression figure, BigDecimal right, Figures figures, CellValues values) {
    Paragraph paragraph = claim.paragraph().paragraph();
    List<Expression.Cell> cells = figure.cells().toList();
    List<String> places = new ArrayList<>(List.of(paragraph.id()));
    places.addAll(FormRelations.paragraphs(List.of(figure), figures));
    return new Finding(
        found.id("prose-table", cells.getFirst().name()),
        claim.listed() ? Finding.Kind.LIST_AND_TABLE : Finding.Kind.TEXT_AND_TABLE,
        Grade.PROSE_TABLE,
        null,
        null,
        false,
        claim.number(),
        right,
        DigitErrors.explanation(claim.number(), right),
        claim.concept(),
        places,
        cells.stream().map(Expression.Cell::name).toList(),
        FormRelations.values(cells, values),
        List.of(new Quote(paragraph.id(), claim.start(), claim.end())));
  }

  /** Finds totals that differ from the sum of the parts listed for them. */
  void againstItself() {
    for (ProseParagraph paragraph : paragraphs) {
      for (ListedParts list : paragraph.lists()) {
        if (list.isWrong()) {
          found.add(finding(paragraph.paragraph().id(), list));
        }
      }
    }
  }

  private Finding finding(String paragraph, ListedParts list) {
    Quantity named = list.total().named();
    List<Quote> quotes = new ArrayList<>();
    quotes.add(new Quote(paragraph, named.start(), named.end()));
    for (Quantity part : list.parts()) {
      quotes.add(new Quote(paragraph, part.start(), part.end()));
    }
    BigDecimal total = named.value();
    return new Finding(
        found.id("prose-prose"),
        Finding.Kind.LIST_AND_TOTAL,
        Grade.PROSE_PROSE,
        null,
        null,
        false,
        total,
        list.sum(),
        DigitErrors.explanation(total, list.sum()),
        null,
        List.of(paragraph),
        List.of(),
        List.of(),
        quotes);
  }
}
