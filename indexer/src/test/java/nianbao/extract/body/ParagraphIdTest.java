package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class ParagraphIdTest {

  @Test
  void theIdIsTheOrdinalAndTheHashOfTheFoldedText() {
    // First bytes of SHA-256("总体情况"), computed apart.
    assertEquals("7-b7f8ac", BodyBuilder.paragraphId(7, "总体情况"));
  }

  @Test
  void widthScriptAndWhiteSpaceDoNotChangeIt() {
    assertEquals(BodyBuilder.paragraphId(1, "(一)总体情况"), BodyBuilder.paragraphId(1, "（一） 總體情況"));
    assertNotEquals(BodyBuilder.paragraphId(1, "收到12件"), BodyBuilder.paragraphId(1, "收到1 2件"));
  }
}
