package nianbao.http.page.compare;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.compare.CompareView.Asked;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.search.IndexedReport;
import nianbao.search.ReportHits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of two reports shows of those that are long or strange. */
class ComparePageTest {
  private static final PageContext CHINESE = new PageContext(PageLanguage.CHINESE, false, null);

  private static Report texts(int year, String... texts) {
    return report(year + ".txt").of(CLOUD_CITY, year).text(texts).build();
  }

  private static Asked asked(Report report) {
    return new Asked(
        report.id().value(),
        new IndexedReport(report, ReportHits.NONE, List.of(), null, List.of(), false),
        null,
        null);
  }

  private static Document page(Report a, Report b) {
    return page(a, b, CHINESE);
  }

  private static Document page(Report a, Report b, PageContext context) {
    return Jsoup.parse(new ComparePage().render(new CompareView(asked(a), asked(b)), context));
  }

  @Test
  void ofVeryManyParagraphsTheFirstAreListedAndTheRestIsNamed() {
    int more = ComparedTextsPart.MOST_SHOWN + 5;
    String[] many = IntStream.range(0, more).mapToObj(i -> "第" + i + "段").toArray(String[]::new);
    Document page = page(texts(2018), texts(2019, many));

    assertEquals(ComparedTextsPart.MOST_SHOWN, page.select("#texts li.change").size());
    assertEquals(
        "这里只列前 3\u202f000 段，共 3\u202f005 段；全部见接口 /api/v1/compare。",
        page.expectFirst("#texts li.note").text());
    assertEquals(0, page(texts(2018), texts(2019, "一")).select("#texts li.note").size());
  }

  @Test
  void ofALongParagraphWhatStandsBesideTheChangesIsShown() {
    String filler = "公开目录更新及时，".repeat(100);
    Document page =
        page(texts(2018, filler + "共12件。" + filler), texts(2019, filler + "共15件。" + filler));
    String shown = page.expectFirst(".cell.b .words").text();

    assertTrue(shown.startsWith("…"), shown);
    assertTrue(shown.contains("共15件。"), shown);
    assertTrue(shown.endsWith("…"), shown);
    assertTrue(shown.length() < 400, shown);
  }

  @Test
  void aLongNewParagraphIsCutBetweenTwoCharacters() {
    String shown =
        page(texts(2018), texts(2019, "公" + "𠮷".repeat(2_000)))
            .expectFirst(".cell.b .words")
            .text();

    assertEquals("公" + "𠮷".repeat(750) + "…", shown);
  }

  @Test
  void whatIsNotComparedInDetailSaysSo() {
    String giant = "公开目录更新及时。".repeat(100_000);
    Document page = page(texts(2018, "一" + giant + "二"), texts(2019, "三" + giant + "四"));

    assertTrue(page.expectFirst("#summary .note").text().contains("没有逐字比较"));
    assertTrue(page.expectFirst("#change-1 .kind").text().contains("太长，没有逐字比较"));
    assertTrue(page.html().length() < 30_000);
    assertEquals(0, page(texts(2018, "一"), texts(2019, "二")).select("#summary .note").size());
  }

  @Test
  void theTwoAreNamedByYearByOfficeOrByPlaceInTheComparison() {
    Report earlier = texts(2018, "一");
    Report elsewhere = report("x").of(HAZE_CITY, 2018).text("二").build();
    Report twin = report("y").of(CLOUD_CITY, 2018).text("二").build();

    assertEquals("2018年，第 1 段", label(page(earlier, texts(2019, "二"))));
    assertEquals("云溪市某局，第 1 段", label(page(earlier, elsewhere)));
    assertEquals("甲，第 1 段", label(page(earlier, twin)));
  }

  private static String label(Document page) {
    return page.expectFirst(".cell.a .number").attr("aria-label");
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void everyKindIsWordedInEveryLanguage(PageLanguage language) {
    Report a =
        report("a")
            .of(CLOUD_CITY, 2013)
            .form("A")
            .text("收到公民来信来访后，均由窗口登记办理。", "无。", "全年共收到投诉12件，均已办结。", "早上的集市。")
            .table("指标名称|单位|数量", "一、主动公开数量|条|1", "二、依申请公开数量|件|/")
            .build();
    Report b =
        report("b")
            .of(Place.UNKNOWN, 2014)
            .form("A")
            .text("无。", "全年共收到投诉15件，均已办结。", "收到公民来信来访后，均由窗口登记办理。", "湖边有人钓鱼。")
            .table("指标名称|单位|数量", "一、主动公开数量|条|0 0 0", "二、依申请公开数量|件|")
            .build();
    Document page = page(a, b, new PageContext(language, true, null));

    assertEquals(
        4,
        page.select("#texts .change").stream()
            .map(change -> change.expectFirst(".kind strong").text())
            .distinct()
            .count());
    // A number against 不清, and a dash against a blank: neither differs by anything.
    assertEquals(2, page.select("#figures details tbody tr").size());
    assertEquals(0, page.select("#figures > .scroll, .ways [href=#figures]").size());
    assertFalse(page.text().contains("{"), page::text);
  }
}
