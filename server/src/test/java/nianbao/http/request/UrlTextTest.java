package nianbao.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTextTest {
  @Test
  void escapesAreBytesOfUtf8() {
    assertEquals("年报 1+1", UrlText.decode("%E5%B9%b4%e6%8a%a5%201%2B1", true));
  }

  @Test
  void plusIsASpaceInAQueryOnly() {
    assertEquals("a b", UrlText.decode("a+b", true));
    assertEquals("a+b", UrlText.decode("a+b", false));
  }

  @Test
  void unescapedBytesAreReadAsTheSenderSawThem() {
    String asSent = new String("年报".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertEquals("年报", UrlText.decode(asSent, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "a%zz", "%-1", "%E5%B9", "%FF", "%C0%AF", "%ED%A0%80"})
  void whatIsNoTextIsRefused(String raw) {
    assertThrows(IllegalArgumentException.class, () -> UrlText.decode(raw, true));
  }
}
