package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class CompactTextTest {

  private static void assertReadBack(String text) {
    BytesRef encoded = CompactText.encode(text);
    byte[] shifted = new byte[encoded.length + 5];
    System.arraycopy(encoded.bytes, encoded.offset, shifted, 3, encoded.length);

    assertEquals(text, CompactText.decode(encoded));
    assertEquals(text, CompactText.decode(new BytesRef(shifted, 3, encoded.length)));
  }

  @Test
  void everyCharacterIsReadBack() {
    for (int c = 0; c < 0x10000; c++) {
      assertReadBack("公" + (char) c + "开");
    }
  }

  @Test
  void anyStringIsReadBack() {
    assertReadBack("");
    assertReadBack("𠮷野家\uD842，unpaired \uDFB7");
    Random random = new Random(20261129);
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(50); left > 0; left--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
      }
      assertReadBack(text.toString());
    }
  }

  @Test
  void aTextTakesHalfOfItsUtf8() {
    String text = "2019年，本机关主动公开政府信息368条，收到依申请公开12件，均按时答复。";

    assertEquals(99, text.getBytes(StandardCharsets.UTF_8).length);
    assertEquals(48, CompactText.encode(text).length);
  }
}
