package nianbao.findings.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import nianbao.report.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimReaderTest {

  private static ProseParagraph paragraph(String text) {
    return new ProseParagraph(new Paragraph("1-000000", 1, null, Paragraph.Kind.TEXT, text), "");
  }

  private static List<String> claims(String text) {
    return paragraph(text).claims(2019).stream()
        .map(claim -> claim.concept() + " " + text.substring(claim.start(), claim.end()))
        .toList();
  }

  @Test
  void eachSentenceIsReadByItself() {
    assertEquals(
        List.of("received 收到政府信息公开申请5件", "closed 办结公开申请5件"),
        claims("2019年收到政府信息公开申请5件。按期办结公开申请5件。2018年收到政府信息公开申请3件。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收到政府信息公开申请1件,",
        "收到政府信息公开申请1件。",
        "未收到政府信息公开申请,",
        "2019年主动公开政府信息1条;",
        "公开信息9条:甲1条,乙2条,"
      })
  void longTextsEndSoon(String unit) {
    String text = unit.repeat(2_000_000 / unit.length());

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> paragraph(text).claims(2019));
  }
}
