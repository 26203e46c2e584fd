package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class ParagraphIdsTest {

  @Test
  void theIdIsTheOrdinalAndTheHashOfTheFoldedText() {
    // First bytes of SHA-256("总体情况"), computed apart.
    assertEquals("7-b7f8ac", ParagraphIds.of(7, "总体情况"));
  }

  @Test
  void widthScriptAndWhiteSpaceDoNotChangeIt() {
    assertEquals(ParagraphIds.of(1, "(一)总体情况"), ParagraphIds.of(1, "（一） 總體情況"));
    assertNotEquals(ParagraphIds.of(1, "收到12件"), ParagraphIds.of(1, "收到1 2件"));
  }
}
