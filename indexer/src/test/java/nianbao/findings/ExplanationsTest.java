package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import nianbao.report.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationsTest {

  private static Finding finding(String form, String id, TestFigures figures) {
    return new RelationChecks(Objects.requireNonNull(FormRelations.of(form)), figures.build())
        .findings().stream().filter(finding -> finding.id().equals(id)).findFirst().orElseThrow();
  }

  private static @Nullable String explanation(String form, String id, TestFigures figures) {
    return finding(form, id, figures).explanation();
  }

  private static TestFigures channels() {
    return TestFigures.of("A")
        .with("active_via_gov_portal", 50)
        .with("portal_platform", 50)
        .with("portal_platform_policy_docs", 21)
        .with("portal_platform_other", 29)
        .with("active_via_own_site", 400)
        .with("own_site_policy_docs", 170)
        .with("own_site_public_service", 230)
        .with("active_via_media", 13)
        .with("active_via_bulletin_board", 3);
  }

  @ParameterizedTest
  @CsvSource({
    // From the first row down to media, to the bulletin board, and the block of the own site.
    "963, 通过市政府门户网站公开数, 通过报刊、广播、电视、网络、手机等市内外各类媒体公开数",
    "966, 通过市政府门户网站公开数, 通过本单位信息公示栏、宣传窗公开数",
    "800, 通过本单位网站公开数, 公众服务类信息公开数",
  })
  void anyBlockOfRowsAddedUpWithItsSubRows(int total, String first, String last) {
    Finding finding = finding("A", "A08", channels().with("active_total", total));

    assertEquals("sum-of-all-rows", finding.explanation());
    assertTrue(
        TestFigures.message("A", finding).zh().contains("从“" + first + "”到“" + last + "”逐行相加之和"));
  }

  @Test
  void rowsThatCountNothingTwiceExplainNothing() {
    assertNull(explanation("A", "A08", channels().with("active_total", 470)));
  }

  @Test
  void oneFigureWithoutOneDigit() {
    TestFigures figures =
        TestFigures.of("B")
            .with("requests_total", 13)
            .with("requests_online", 80)
            .with("requests_letter", 56);
    Finding finding = finding("B", "B09", figures);

    assertEquals("digit-dropped", finding.explanation());
    assertTrue(TestFigures.message("B", finding).zh().contains("“收到申请数”漏印了一位数字、应为136"));
  }

  @Test
  void oneFigureWithADigitTwice() {
    TestFigures figures =
        TestFigures.of("B")
            .with("requests_total", 1336)
            .with("requests_online", 80)
            .with("requests_letter", 56);

    assertEquals("digit-doubled", explanation("B", "B09", figures));
  }

  @Test
  void oneFigureInTheWrongUnit() {
    TestFigures figures =
        TestFigures.of("B")
            .with("staff_total", 3)
            .with("staff_full_time", 10000)
            .with("staff_part_time", 2);

    assertEquals("factor-of-ten-thousand", explanation("B", "B17", figures));
  }

  @Test
  void aTotalThatLeavesOutOnePart() {
    TestFigures figures =
        TestFigures.of("A")
            .with("consultations_total", 31)
            .with("consult_hotline", 31)
            .with("consult_visits", 64);
    Finding finding = finding("A", "A17", figures);

    assertEquals("part-missing", finding.explanation());
    assertTrue(TestFigures.message("A", finding).zh().contains("漏加了“上门访问咨询数量”的64"));
  }

  @Test
  void twoCellsInEachOthersPlaces() {
    TestFigures figures =
        TestFigures.of("B")
            .with("staff_total", 4)
            .with("staff_full_time", 9)
            .with("staff_part_time", 5);

    assertEquals("cells-swapped", explanation("B", "B17", figures));
  }

  @Test
  void twoColumnsOfARowInEachOthersPlaces() {
    TestFigures figures =
        TestFigures.of("D")
            .othersAre("0")
            .with("req_new[natural]", 31)
            .with("req_new[business]", 27)
            .with("req_new[total]", 58)
            .with("res_granted[natural]", 27)
            .with("res_granted[business]", 31)
            .with("res_granted[total]", 58)
            .with("res_total[natural]", 31)
            .with("res_total[business]", 27)
            .with("res_total[total]", 58);

    assertEquals("cells-swapped", explanation("D", "D02.natural", figures));
  }

  @Test
  void severalSlipsThatFitAreNoExplanation() {
    // Either part may be the one left out.
    TestFigures figures =
        TestFigures.of("B")
            .with("staff_total", 36)
            .with("staff_full_time", 36)
            .with("staff_part_time", 36);

    assertNull(explanation("B", "B17", figures));
  }

  @Test
  void noSlipNoExplanation() {
    TestFigures figures =
        TestFigures.of("B")
            .with("staff_total", 51)
            .with("staff_full_time", 18)
            .with("staff_part_time", 19);

    assertNull(explanation("B", "B17", figures));
  }
}
