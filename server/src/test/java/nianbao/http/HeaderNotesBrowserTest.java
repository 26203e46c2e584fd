package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.report.TestReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search page says about words that are also looked for in headers. */
class HeaderNotesBrowserTest extends ReportsBrowser {

  HeaderNotesBrowserTest() {
    super(
        TestReports.report("of")
            .of(TestReports.CLOUD_CITY, 2019)
            .by("audit")
            .office("云溪市审计局")
            .index("123456789/2020-00017")
            .text("答复油烟投诉十二件。")
            .build(),
        TestReports.report("too").of(TestReports.CLOUD_COUNTY, 2020).text("油烟投诉较多。").build(),
        TestReports.report("mentions")
            .of(TestReports.HAZE_CITY, 2021)
            .text("云溪市来函，油烟投诉转办，2019年办结。")
            .build(),
        TestReports.report("one day")
            .of(TestReports.HAZE_CITY, 2023)
            .written("2024-01-30")
            .published("2024-01-31")
            .text("通告于2024年1月31日张贴。")
            .build(),
        TestReports.report("same day")
            .of(TestReports.HAZE_CITY, 2024)
            .written("2024-01-30")
            .published("2024-01-30")
            .text("无人来问。")
            .build());
  }

  private Locator notes(String target) {
    visit(target);
    return page.locator("#notes li");
  }

  @Test
  void aPlaceIsOfferedAsFilter() {
    Locator notes = notes("/?q=云溪市 油烟");
    assertThat(notes.first()).hasText("“云溪市”也按地区查找 · 只看云溪市（2） · 加引号只找正文");
    assertThat(page.locator("#reports > li h2"))
        .hasText(
            new Pattern[] {
              Pattern.compile("云溪市某局2020"), Pattern.compile("云溪市审计局"), Pattern.compile("临岚市")
            });

    notes.locator("a").first().click();

    assertThat(page.locator("#status")).hasText("2 份报告");
    assertThat(page.locator("#q")).hasValue("油烟");
    assertThat(page.locator("#chips")).containsText("云溪市");
    assertThat(page.locator("#notes")).isHidden();
    page.goBack();
    assertThat(page.locator("#q")).hasValue("云溪市 油烟");
    assertThat(page.locator("#status")).hasText("3 份报告");
  }

  @Test
  void eachWordHasItsLine() {
    assertThat(notes("/?q=审计局 2019"))
        .hasText(new String[] {"“审计局”也按机构类型查找 · 只看审计（1）", "“2019”也按年份查找 · 只看2019年（1） · 加引号只找正文"});
  }

  @Test
  void severalPartsTogetherBecomeSeveralFilters() {
    Locator notes = notes("/?q=云溪审计局2019");
    assertThat(notes).hasText("“云溪审计局2019”也按地区、机构类型、年份查找 · 只看云溪市 审计 2019年（1） · 加引号只找正文");

    notes.locator("a").click();

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#q")).hasValue("");
    assertThat(page.locator("#chips li")).hasCount(5);
    assertThat(page.locator("#chips")).containsText("本级或不明");
  }

  @Test
  void anIndexNumberOffersItsReport() {
    Locator notes = notes("/?q=123456789/2020-00017");
    assertThat(notes).hasText("“123456789/2020-00017”也按索引号查找 · 打开《云溪市审计局2019年报告》 · 加引号只找正文");

    notes.locator("a").click();

    assertThat(page).hasURL(Pattern.compile("/reports/[a-z0-9]{12}$"));
    assertThat(page.locator("body")).containsText("答复油烟投诉十二件");
  }

  @Test
  void aReportWithoutHitsSaysWhyItIsThere() {
    notes("/?q=云溪市");

    assertThat(page.locator("#reports .by-header")).hasCount(2);
    assertThat(page.locator("#reports .by-header").first()).hasText("按地区、机构、年份等信息找到“云溪市”，正文没有提到。");
    assertThat(page.locator("#reports mark")).hasText("云溪市");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年1月31日 | 发布日期 2024-01-31",
        "2024-01-31 张贴 | 发布日期 2024-01-31",
        "2024年1月30日 | 成文日期 2024-01-30, 发布日期 2024-01-30, 成文日期 2024-01-30",
        "2024.1.30 无人来问 | 发布日期 2024-01-30, 成文日期 2024-01-30",
        "“2024年1月31日” |",
        "2024 张贴 |"
      })
  void aReportOfADayThatIsLookedForShowsIt(String query, @Nullable String expected) {
    notes("/?q=" + query);
    assertThat(page.locator("#reports > li").first()).isVisible();

    String[] shown = expected == null ? new String[0] : expected.split(", ");
    Locator days = page.locator("#reports .day");
    assertThat(days).hasCount(shown.length);
    assertEquals(
        Stream.of(shown).sorted().toList(), days.allTextContents().stream().sorted().toList());
    assertEquals(shown.length, days.locator("mark").count());
  }

  @Test
  void theDayIsSaidInEnglishToo() {
    notes("/?q=2024年1月30日 无人来问");
    assertThat(page.locator("#reports .day")).hasCount(2);
    page.locator("#language").click();
    assertThat(page.locator("#reports .day"))
        .hasText(new String[] {"Published 2024-01-30", "Written 2024-01-30"});
  }

  @Test
  void whatIsExcludedIsNamed() {
    assertThat(notes("/?q=油烟 -餐饮")).containsText("已排除出现“餐饮”的报告");
    assertThat(notes("/?q=油烟 not 十二件")).containsText("已排除出现“十二件”的报告");
    notes("/?q=油烟 云溪市");
    assertThat(page.locator("#notes")).not().containsText("已排除");
  }

  @Test
  void placeAndYearOfAQuestionCanBeDropped() {
    Locator notes = notes("/?q=2019年云溪市有没有油烟投诉被答复");
    assertThat(notes)
        .containsText(
            new String[] {
              "“2019年”按年份查找，不在正文里找 · 只看2019年（1） · 不限年份", "“云溪市”按地区查找，不在正文里找 · 只看云溪市（1） · 不限地区"
            });
    assertThat(page.locator("#status")).hasText("1 份报告");

    notes.first().locator("a").last().click();

    assertThat(page.locator("#q")).hasValue("云溪市有没有油烟投诉被答复");
    assertThat(page.locator("#status")).hasText("1 份报告");
    page.goBack();
    assertThat(page.locator("#q")).hasValue("2019年云溪市有没有油烟投诉被答复");
    assertThat(notes.first()).containsText("“2019年”"); // the answer is there, too
    notes.first().locator("a").first().click();
    assertThat(page.locator("#q")).hasValue("云溪市有没有油烟投诉被答复");
    assertThat(page.locator("#chips")).containsText("2019");
  }

  @Test
  void quotationMarksMeanTheTextOnly() {
    assertThat(notes("/?q=“云溪市”")).hasCount(0);
    assertThat(page.locator("#status")).hasText("1 份报告");
  }

  @Test
  void theLineIsSaidInEnglishToo() {
    Locator notes = notes("/?q=云溪市");
    page.locator("#language").click();
    assertThat(notes.first())
        .hasText("“云溪市” is also looked for as place · only 云溪市 (2) · quotation marks: text only");
  }
}
