package nianbao.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingsTest {

  private static final String HANS = "一、总体情况\n全年公开渔港信息九十六条，办理申请3件，均已按时答复。\n";
  private static final String HANT = "一、總體情況\n全年公開漁港信息九十六條，辦理申請3件，均已按時答復。\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void simplifiedTextIsReadInEveryEncoding(String charset) throws Exception {
    assertEquals(HANS, Encodings.decode(HANS.getBytes(Charset.forName(charset))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "Big5-HKSCS", "UTF-16LE", "UTF-16BE"})
  void traditionalTextIsReadInEveryEncoding(String charset) throws Exception {
    assertEquals(HANT, Encodings.decode(HANT.getBytes(Charset.forName(charset))));
  }

  @ParameterizedTest
  @CsvSource({"EFBBBF, UTF-8", "FFFE, UTF-16LE", "FEFF, UTF-16BE"})
  void theMarkDecidesAndIsNoText(String mark, String charset) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(mark));
    bytes.writeBytes("年报".getBytes(Charset.forName(charset)));

    assertEquals("年报", Encodings.decode(bytes.toByteArray()));
  }

  @Test
  void oneDamagedCharacterDoesNotUnmakeUtf8() throws Exception {
    byte[] bytes = HANS.repeat(20).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xFF;

    assertEquals("一、总体情况", Encodings.decode(bytes).lines().findFirst().orElseThrow());
  }

  @Test
  void aWrongNameIsNotBelieved() throws Exception {
    byte[] bytes = HANS.getBytes(Charset.forName("GBK"));

    assertEquals(HANS, Encodings.decode(bytes, StandardCharsets.UTF_8));
    assertEquals(
        HANS, Encodings.decode(HANS.getBytes(StandardCharsets.UTF_8), Charset.forName("GBK")));
  }

  @Test
  void noiseIsRefused() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);

    assertThrows(UnreadableException.class, () -> Encodings.decode(noise));
  }
}
