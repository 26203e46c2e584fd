package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConceptTest {

  private static Form form(String id) {
    return Objects.requireNonNull(Forms.STANDARD.byId(id));
  }

  private static Concept concept(String key) {
    return Concept.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  private static Figure figure(String indicator, String column, @Nullable Integer value) {
    return new Figure(
        indicator,
        column,
        value == null ? "" : value.toString(),
        value == null ? Kind.BLANK : Kind.NUMBER,
        value == null ? null : BigDecimal.valueOf(value),
        null,
        new Figure.Position(1, 0, 1, "1-000000"));
  }

  @Test
  void everyConceptNamesCellsThatTheirFormsHave() {
    for (Form form : Forms.STANDARD.all()) {
      for (Concept concept : Concept.all()) {
        for (String cell : concept.cells(form)) {
          assertTrue(form.cells().contains(cell), form.id() + " has no " + cell);
        }
      }
    }
  }

  @Test
  void everyRowHasAnEnglishName() {
    for (Form form : Forms.STANDARD.all()) {
      for (Form.Row row : form.rows()) {
        assertFalse(
            row.labelEnglish().codePoints().anyMatch(Character::isIdeographic),
            form.id() + ": " + row.label());
      }
    }
  }

  @Test
  void unitsThatEnglishNeedsHaveAName() {
    assertEquals("ten thousand yuan", Amount.unitEnglish("万元"));
    assertEquals("", Amount.unitEnglish("件"));
    assertEquals("头", Amount.unitEnglish("头"));
  }

  @Test
  void noConceptIsCalledAsACellIs() {
    for (Form form : Forms.STANDARD.all()) {
      for (Concept concept : Concept.all()) {
        assertFalse(form.cells().contains(concept.key()), concept.key());
      }
    }
  }

  @Test
  void everyFormAnswersHowManyRequestsCame() {
    for (Form form : Forms.STANDARD.all()) {
      assertFalse(concept("requests").cells(form).isEmpty(), form.id());
    }
    assertEquals(List.of(), concept("published").cells(form("D")));
  }

  @Test
  void cellsAreAddedUp() {
    Figures figures =
        new Figures(
            List.of(
                figure("litigation_direct", "total", 2),
                figure("litigation_after_review", "total", 3)));

    assertEquals(new BigDecimal(5), concept("lawsuits").value(figures, form("D")));
    assertNull(concept("requests").value(figures, form("D")));
  }

  @Test
  void aBlankIsNoZero() {
    Figures figures =
        new Figures(
            List.of(
                figure("litigation_direct", "total", 2),
                figure("litigation_after_review", "total", null)));

    assertNull(concept("lawsuits").value(figures, form("D")));
  }

  @Test
  void namesAreThoseOfConceptsAndOfCells() {
    assertTrue(Concept.names().containsAll(List.of("requests", "req_new[total]", "active_total")));
    assertFalse(Concept.names().contains("req_new"));
  }
}
