package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
  private static final List<String> HOSTILE =
      List.of(
          "{a}",
          "{b}",
          "{value}",
          "{request}",
          "{",
          "}",
          "{{a}}",
          "$1",
          "${a}",
          "$",
          "\\",
          "\\{a}",
          "<script>alert(1)</script>",
          "",
          "%s",
          "{0}",
          "微\ud840\udc0b博");

  @Test
  void aValueIsNeverFilledAgain() {
    for (String a : HOSTILE) {
      for (String b : HOSTILE) {
        assertEquals(
            "«" + a + "» and «" + b + "», again «" + a + "»",
            MessageTemplate.fill("«{a}» and «{b}», again «{a}»", Map.of("a", a, "b", b)));
      }
    }
  }

  @Test
  void gapsMayTouchAndStandAtTheEnds() {
    assertEquals("{b}{a}", MessageTemplate.fill("{a}{b}", Map.of("a", "{b}", "b", "{a}")));
    assertEquals("12", MessageTemplate.fill("{n_1}", Map.of("n_1", "12")));
  }

  @Test
  void otherBracesStandForThemselves() {
    String template = "{} { n } {公开} {a-b} $1 \\ 100%";

    assertEquals(template, MessageTemplate.fill(template, Map.of()));
    assertEquals("{x}", MessageTemplate.fill("{{n}}", Map.of("n", "x")));
  }

  @Test
  void aGapWithoutAValueIsAnError() {
    assertThrows(
        IllegalArgumentException.class,
        () -> MessageTemplate.fill("{left} and {right}", Map.of("left", "1")));
  }
}
