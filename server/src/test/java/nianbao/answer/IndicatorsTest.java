package nianbao.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IndicatorsTest {

  private static final Figures FIGURES =
      new Figures(
          List.of(
              figure("active_total", "value", Kind.NUMBER, "9622.0"),
              figure("spent", "value", Kind.NUMBER, "5.01"),
              figure("large", "value", Kind.NUMBER, "1E+6"),
              figure("open", "value", Kind.UNCLEAR, null),
              figure("permits", "decisions", Kind.NUMBER, "5"),
              figure("req_new", "natural", Kind.BLANK, null),
              figure("req_new", "business", Kind.DASH, null),
              figure("req_new", "research", Kind.UNCLEAR, null),
              figure("req_new", "total", Kind.NUMBER, "-3")));

  private static Figure figure(String indicator, String column, Kind kind, @Nullable String value) {
    return new Figure(
        indicator,
        column,
        "",
        kind,
        value == null ? null : new BigDecimal(value),
        null,
        new Figure.Position(1, 0, null, "1-000000"));
  }

  @Test
  void aSingleColumnIsANumberAndSeveralAreAnObject() {
    assertEquals(
        "{\"active_total\":9622,\"spent\":5.01,\"large\":1000000,\"open\":null,"
            + "\"permits\":{\"decisions\":5},\"req_new\":{\"research\":null,\"total\":-3}}",
        Json.of(ReportAnswer.indicators(FIGURES)));
  }

  @Test
  void blanksAndDashesAreNamedByTheirCells() {
    assertEquals(List.of("req_new[natural]"), ReportAnswer.cells(FIGURES, Kind.BLANK));
    assertEquals(List.of("req_new[business]"), ReportAnswer.cells(FIGURES, Kind.DASH));
  }
}
