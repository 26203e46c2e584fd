package nianbao.read.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class DocxStylesTest {

  private static final String LISTS =
      """
      <numbering>
        <abstractNum abstractNumId="7">
          <lvl ilvl="0"><start val="1"/><numFmt val="chineseCountingThousand"/><lvlText val="%1、"/></lvl>
          <lvl ilvl="1"><start val="1"/><numFmt val="chineseCounting"/><lvlText val="（%2）"/></lvl>
          <lvl ilvl="2"><start val="9"/><numFmt val="decimal"/><lvlText val="%3."/></lvl>
        </abstractNum>
        <abstractNum abstractNumId="8">
          <lvl ilvl="0"><numFmt val="bullet"/><lvlText val="●"/></lvl>
        </abstractNum>
        <num numId="3"><abstractNumId val="7"/></num>
        <num numId="4"><abstractNumId val="8"/></num>
      </numbering>
      """;

  @Test
  void paragraphsAreCountedAsWordCountsThem() throws Exception {
    DocxStyles styles = DocxStyles.of(null, LISTS.getBytes(StandardCharsets.UTF_8));

    assertEquals("一、", styles.nextNumber("3", 0));
    assertEquals("（一）", styles.nextNumber("3", 1));
    assertEquals("（二）", styles.nextNumber("3", 1));
    assertEquals("9.", styles.nextNumber("3", 2));
    assertEquals("10.", styles.nextNumber("3", 2));
    assertEquals("二、", styles.nextNumber("3", 0));
    assertEquals("（一）", styles.nextNumber("3", 1));
    for (int i = 3; i < 11; i++) {
      styles.nextNumber("3", 0);
    }
    assertEquals("十一、", styles.nextNumber("3", 0));
    assertEquals("", styles.nextNumber("4", 0));
    assertEquals("", styles.nextNumber("99", 0));
  }
}
