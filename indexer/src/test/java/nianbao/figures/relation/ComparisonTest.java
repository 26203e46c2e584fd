package nianbao.figures.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.figures.Form;
import nianbao.figures.Form.Scope;
import nianbao.figures.Forms;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Cells;
import nianbao.report.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

  private static final Cells CELLS =
      cell ->
          Map.of("a", "3", "b", "4", "c", "7", "d[x]", "12.0").containsKey(cell.name())
              ? new BigDecimal(
                  Map.of("a", "3", "b", "4", "c", "7", "d[x]", "12.0").get(cell.name()))
              : null;

  private static Comparison parsed(String text) {
    return Objects.requireNonNull(Comparison.parse(text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c == a + b | true",
        "d[x] == c + b + 1 | true",
        "d[x] == 12 | true",
        "c - a - b == 0 | true",
        "c == a | false",
        "a <= a | true",
        "a >= b | false",
        "a < b | true",
        "c > b | true",
        "c >= max(a, b, a + b) | true",
        "c >= max(a, c + 1) | false",
      })
  void saysWhetherItHolds(String relation, boolean holds) {
    assertEquals(holds, parsed(relation).holds(CELLS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a == missing", "missing >= a", "c == a + b + missing", "max(a, e) == a"})
  void aCellWithoutValueLeavesItOpen(String relation) {
    assertNull(parsed(relation).holds(CELLS));
  }

  @Test
  void namesItsCellsInWrittenOrder() {
    assertEquals(
        List.of(
            new Cell("p[x]", true),
            new Cell("q", true),
            new Cell("r", false),
            new Cell("s[y]", false)),
        parsed("prev(p[x] + q) + r == s[y]").cells());
  }

  @Test
  void aRelationOfEveryColumnIsTakenForEach() {
    Comparison every = parsed("req[*] + prev(old[*]) == max(res[*], 2)");

    assertTrue(every.isPerColumn());
    Comparison total = every.over("total");
    assertFalse(total.isPerColumn());
    assertEquals("total", total.column());
    assertEquals(
        parsed("req[total] + prev(old[total]) == max(res[total], 2)").cells(), total.cells());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum_children(a) == a",
        "a == 0 unless organ may make rules",
        "a > 0 implies b > 0",
        "a == median(b, c)"
      })
  void whatTheLanguageCanNotSayIsLeftAlone(String relation) {
    assertNull(Comparison.parse(relation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = b | a comparison at offset 2",
        "a == | a cell or a number at offset 4",
        "a == b) | nothing more at offset 6",
        "a[x == b | ] at offset 4",
        "max(a == b | ) at offset 6",
      })
  void aBrokenRelationIsRefusedWithThePlace(String relation, String expected) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Comparison.parse(relation)).getMessage();

    assertTrue(String.valueOf(message).endsWith("expected " + expected), message);
  }

  @Test
  void everyRelationOfTheFormsWithinOneReportSpeaksOfCellsTheyHave() {
    for (Form form : Forms.STANDARD.all()) {
      Set<String> cells =
          form.rows().stream()
              .flatMap(row -> row.columns().stream().map(c -> Figure.name(row.key(), c)))
              .collect(Collectors.toSet());
      for (Form.Relation relation : form.relations()) {
        boolean hint = relation.expression().contains(" implies ");
        boolean within = relation.scope() == Scope.FORM || relation.scope() == Scope.COLUMN;
        assertTrue(hint || !within || !relation.comparisons().isEmpty(), relation.id());
        for (Comparison comparison : relation.comparisons()) {
          comparison.cells().forEach(c -> assertTrue(cells.contains(c.name()), c.name()));
        }
      }
    }
  }

  @Test
  void aRelationOfRowsWithSeveralColumnsIsTakenForEach() {
    Form form = Objects.requireNonNull(Forms.STANDARD.byId("A2"));

    assertEquals(
        List.of(
            parsed("active_full_text_electronic[*] <= active_total[*]").over("period"),
            parsed("active_full_text_electronic[*] <= active_total[*]").over("cumulative")),
        form.relations().getFirst().comparisons());
  }

  @Test
  void aRelationOfTwoColumnsIsTakenForEachRowThatHasBoth() {
    Form form = Objects.requireNonNull(Forms.STANDARD.byId("A2"));
    Form.Relation relation =
        form.relations().stream().filter(r -> r.scope() == Scope.COLUMN).findFirst().orElseThrow();

    assertEquals(
        parsed("active_total[period] <= active_total[cumulative]"),
        relation.comparisons().getFirst());
  }
}
