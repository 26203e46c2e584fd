package nianbao.findings.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import nianbao.report.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListedPartsTest {

  private static List<String> wrong(String sentence) {
    return new ProseParagraph(new Paragraph("1-000000", 1, null, Paragraph.Kind.TEXT, sentence), "")
        .lists().stream()
            .filter(ListedParts::isWrong)
            .map(list -> list.total().named().value() + "≠" + list.sum())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "主动公开信息90条,其中包括机构职能7条,政策法规9条,规划计划12条,财务信息16条,公告公示31条,工作动态24条。",
        "主动公开信息90条,其中机构职能7条,政策法规9条,规划计划12条,财务信息16条,公告公示31条,工作动态24条。",
      })
  void partsThatAddUpToMoreThanTheirTotalAreWrongOnce(String sentence) {
    assertEquals(List.of("90≠99"), wrong(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "主动公开信息100条,其中政策60条,动态40条。",
        "主动公开信息100条,其中政策60条,动态40条,图片信息22条。",
        "主动公开信息100条,其中政策60条,动态40条,会议动态25条,通知动态15条。",
        "主动公开信息100条,其中政策60条,规范性政策40条,一般政策20条,动态40条。",
        "主动公开信息100条,其中政策60条,动态15条等。",
        "主动公开信息100余条,其中政策60条,动态50条。",
      })
  void aListThatCanBeReadWithoutFaultIsRight(String sentence) {
    assertEquals(List.of(), wrong(sentence));
  }

  @Test
  void longListsEndSoon() {
    String parts = "动态1条,".repeat(100_000);
    String openers = "信息2条,包括动态1条,".repeat(50_000);

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> wrong("信息9条,其中" + parts));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> wrong(openers));
  }
}
