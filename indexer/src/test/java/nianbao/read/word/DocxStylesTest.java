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
    DocxStyles styles = styles(LISTS);

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

  @Test
  void anInstanceOfAListMayRestartIt() throws Exception {
    String restarting =
        """
        <num numId="5"><abstractNumId val="7"/>
          <lvlOverride ilvl="0"><startOverride val="1"/></lvlOverride>
        </num>
        </numbering>
        """;
    DocxStyles styles = styles(LISTS.replace("</numbering>", restarting));

    assertEquals("一、", styles.nextNumber("3", 0));
    assertEquals("二、", styles.nextNumber("3", 0));
    assertEquals("一、", styles.nextNumber("5", 0));
    assertEquals("二、", styles.nextNumber("5", 0));
  }

  @Test
  void anInstanceOfAListMayPrintItsNumbersDifferently() throws Exception {
    String overriding =
        """
        <num numId="5"><abstractNumId val="7"/>
          <lvlOverride ilvl="0"><lvl ilvl="0"><numFmt val="decimal"/><lvlText val="%1."/></lvl></lvlOverride>
        </num>
        <num numId="6"><abstractNumId val="8"/></num>
        </numbering>
        """;
    DocxStyles styles = styles(LISTS.replace("</numbering>", overriding));

    assertEquals("1.", styles.nextNumber("5", 0));
    assertEquals("二、", styles.nextNumber("3", 0));
    assertEquals("", styles.nextNumber("6", 0), "the bullets of another list stay");
  }

  private static DocxStyles styles(String numbering) throws Exception {
    return DocxStyles.of(null, numbering.getBytes(StandardCharsets.UTF_8));
  }
}
