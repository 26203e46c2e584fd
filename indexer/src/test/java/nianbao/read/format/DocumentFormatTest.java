package nianbao.read.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentFormatTest {

  @ParameterizedTest
  @CsvSource({
    "HTML, a.txt, '<!DOCTYPE html><html><body>年报</body></html>'",
    "HTML, a.html, '<p>年报</p>'",
    "HTML, a.htm, '年报<br>正文'",
    "TEXT, a.html, 年报正文",
    "TEXT, a.txt, '依据<公开办法>编制'",
    "TEXT, noextension, 年报正文",
  })
  void contentDecidesBeforeTheName(DocumentFormat format, String path, String content)
      throws Exception {
    assertEquals(format, DocumentFormat.recognize(path, content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPageInUtf16IsAPage() throws Exception {
    byte[] bytes = "<html><body><p>年报</p></body></html>".getBytes(StandardCharsets.UTF_16);

    assertEquals(DocumentFormat.HTML, DocumentFormat.recognize("a", bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty",
    "%PDF-1.4, broken",
    "'PK\u0003\u0004', zip",
    "\u00d0\u00cf\u0011\u00e0\u00a1, Word",
    "{\\rtf1, RTF",
    "\u0089PNG, image",
  })
  void whatIsNotReadIsNamed(String start, String named) {
    byte[] bytes = start.getBytes(Charset.forName("ISO-8859-1"));

    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> DocumentFormat.read("a.txt", bytes));

    assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
  }
}
