package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
  void sharesAreOfAnotherConceptInEveryFormThatHasThem() {
    assertEquals("decided", concept("refused").whole());
    assertEquals("reviews", concept("review_corrections").whole());
    assertNull(concept("requests").whole());
    for (Concept concept : Concept.all()) {
      if (concept.whole() != null) {
        for (Form form : Forms.STANDARD.all()) {
          boolean given = !concept.cells(form).isEmpty();
          assertTrue(!given || !concept(concept.whole()).cells(form).isEmpty(), form.id());
        }
      }
    }
  }

  @Test
  void aShareOfNoOtherConceptIsRefused() {
    List<String> head = List.of("concept", "label", "labelEnglish", "whole", "D");
    List<String> all = List.of("all", "全部", "all", "", "res_total[total]");

    assertEquals(
        "all",
        Concept.read(List.of(head, all, List.of("some", "一些", "some", "all", ""))).get(1).whole());
    for (String whole : List.of("none", "some")) {
      List<String> some = List.of("some", "一些", "some", whole, "");
      IllegalStateException refused =
          assertThrows(IllegalStateException.class, () -> Concept.read(List.of(head, all, some)));
      assertTrue(String.valueOf(refused.getMessage()).endsWith(": " + whole));
    }
  }

  /**
   * Corrections of the year 2013, of 2018 and of 2023, as the forms of these years ask for them.
   */
  @Test
  void correctionsAreAddedUpAsTheFormsGiveThem() {
    Figures figures =
        new Figures(
            List.of(
                figure("review_found_unlawful", "value", 1),
                figure("review_other_correction", "value", 2),
                figure("litigation_found_unlawful", "value", 4),
                figure("litigation_other_correction", "value", null),
                figure("review_corrected", "value", 5),
                figure("litigation_corrected", "value", 6),
                figure("review", "corrected", 7),
                figure("litigation_direct", "corrected", 8),
                figure("litigation_after_review", "corrected", 9)));
    Concept reviews = concept("review_corrections");
    Concept lawsuits = concept("lawsuit_corrections");

    assertEquals(new BigDecimal(3), reviews.value(figures, form("A")));
    assertNull(lawsuits.value(figures, form("A")), "a blank");
    assertEquals(new BigDecimal(5), reviews.value(figures, form("B_qingdao")));
    assertEquals(new BigDecimal(6), lawsuits.value(figures, form("B")));
    assertEquals(new BigDecimal(7), reviews.value(figures, form("C")));
    assertEquals(new BigDecimal(17), lawsuits.value(figures, form("D")));
    assertNull(reviews.value(figures, form("A2")));
  }

  @Test
  void namesAreThoseOfConceptsAndOfCells() {
    assertTrue(Concept.names().containsAll(List.of("requests", "req_new[total]", "active_total")));
    assertFalse(Concept.names().contains("req_new"));
  }
}
