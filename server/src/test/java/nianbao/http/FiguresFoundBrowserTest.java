package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search page says of figures that reports were found by. */
class FiguresFoundBrowserTest extends ReportsBrowser {
  private static final String HEAD = "申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";

  FiguresFoundBrowserTest() {
    super(
        TestReports.report("none came.txt")
            .of(TestReports.CLOUD_CITY, 2022)
            .text("全年无人来问。")
            .form("D")
            .table(HEAD, "一、本年新收政府信息公开申请数量|0|0|0|0|0|0|0")
            .build(),
        TestReports.report("many came.txt")
            .of(TestReports.CLOUD_CITY, 2021)
            .text("来问的很多。")
            .form("D")
            .table(HEAD, "一、本年新收政府信息公开申请数量|1234|0|0|0|0|0|1234")
            .build(),
        TestReports.report("blank.txt")
            .of(TestReports.HAZE_CITY, 2022)
            .text("没有填写。")
            .form("D")
            .table(HEAD, "一、本年新收政府信息公开申请数量|||||||")
            .build(),
        reviews("reviews.txt", TestReports.CLOUD_CITY, 2023, "1|2|3||6|0|0|0|0|0|5|0|7|8|20"),
        reviews("unclear.txt", TestReports.HAZE_CITY, 2020, "1|2|3 4||6|0|0|0|0|0|5|0|7|8|20"),
        TestReports.report("no table.txt").of(TestReports.HAZE_CITY, 2021).text("没有表。").build());
  }

  private static Report reviews(String path, Place place, int year, String figures) {
    return TestReports.report(path)
        .of(place, year)
        .form("D")
        .section(1, "四、政府信息公开行政复议、行政诉讼情况")
        .table(
            "行政复议|行政诉讼",
            "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉",
            "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计",
            figures)
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=requests=0", "/?q=申请=0", "/?figure=requests%3D0"})
  void theFigureIsShownAndLeadsToItsRow(String target) {
    visit(target);
    Locator figure = page.locator(".report .figure-link");
    assertThat(figure).hasText(Pattern.compile("^收到的申请 0( 件)?$"));
    assertThat(page.locator("#notes li")).hasText("有 4 份报告没有“收到的申请”这个数字，不在其中；空白不算零。");

    figure.click();

    assertThat(page).hasURL(Pattern.compile("/p/3-[0-9a-f]{6}$"));
    assertThat(page.locator(".current")).containsText("一、本年新收政府信息公开申请数量");
    assertThat(page.locator(".current")).isInViewport();
    assertThat(page.locator("#hit-bar")).isHidden();
  }

  @Test
  void theFifteenColumnsOfReviewsFitBesideTheContents() {
    page.setViewportSize(1280, 740);
    visit("/?q=行政复议&year=2023");
    page.locator(".hit-link").first().click();

    assertThat(page.locator("tr.row").last().locator("td:not(.row-number)")).hasCount(15);
    assertEquals(
        0,
        page.evaluate(
            "(e => e.scrollWidth - e.clientWidth)(document.querySelector('.scroll:has(tr.row)'))"));
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aHeadingThatIsFoundShowsTheFiguresUnderIt(int width) {
    page.setViewportSize(width, 740);
    visit("/?q=行政复议&year=2023");
    assertThat(page.locator(".hit")).hasCount(2);
    assertThat(page.locator(".hit").last()).containsText("四、");
    assertThat(page.locator(".figures-under")).hasCount(1);
    Locator hit = page.locator(".hit").first();
    assertThat(hit.locator(".figures-under > span"))
        .hasText(new String[] {"结果维持 1", "结果纠正 2", "其他结果 3", "尚未审结 原文空白", "总计 6"});

    assertThat(hit.locator(".figures-under b")).hasText("行政复议");

    hit.getByText("引用").click();

    assertThat(page.locator("#notice")).isVisible();
    String copied = page.evaluate("navigator.clipboard.readText()").toString();
    assertTrue(copied.contains("\n1 | 2 | 3 |  | 6 |"), copied);

    hit.locator(".figures-under a").nth(1).click();

    assertThat(page.locator(".current")).containsText("20");
    assertThat(page.locator(".current")).isInViewport();
  }

  @Test
  void figuresOfSeveralRowsUnderAHeadingAreToldApart() {
    visit("/?q=行政诉讼&year=2023");

    assertThat(page.locator(".figures-under b"))
        .hasText(new String[] {"行政诉讼 › 未经复议直接起诉", "行政诉讼 › 复议后起诉"});
    assertThat(page.locator(".figures-under").last()).containsText("结果维持 5");
  }

  @Test
  void aRowThatIsFoundShowsItsFiguresUnderTheirHeadings() {
    visit("/?q=本年新收政府信息&year=2021");

    assertThat(page.locator(".hit .window")).containsText("1234");
    assertThat(page.locator(".figures-under > span"))
        .hasText(
            new String[] {
              "自然人 1234", "商业企业 0", "科研机构 0", "社会公益组织 0", "法律服务机构 0", "其他 0", "总计 1234"
            });
    assertThat(page.locator(".figures-under b")).hasCount(0);
  }

  @Test
  void namesOfRowsAndUnitsAreInTheReadersLanguage() {
    visit("/?q=requests=0");
    page.locator("#language").click();
    assertThat(page.locator(".figure-link")).hasText(Pattern.compile("^requests received 0\\s*$"));

    visit("/?q=商业企业&year=2021");
    assertThat(page.locator(".figures-under > span")).hasText("requests received this year 0");
  }

  @Test
  void whatIsPrintedButUnclearIsQuotedOnceAndSaidToBe() {
    visit("/?q=行政复议&year=2020");
    assertThat(page.locator(".figures-under > span"))
        .hasText("结果维持、结果纠正、其他结果、尚未审结、总计 不清：“1 2 3 4 6 0 0 0 0 0 5 0 7 8 20”");
  }

  @Test
  void anInnerHeadingShowsWhatStandsUnderItAlone() {
    visit("/?q=复议后起诉&year=2023");
    assertThat(page.locator(".figures-under > span"))
        .hasText(new String[] {"结果维持 5", "结果纠正 0", "其他结果 7", "尚未审结 8", "总计 20"});

    visit("/?q=商业企业&year=2021");
    assertThat(page.locator(".figures-under > span")).hasText("一、本年新收政府信息公开申请数量 0");
  }

  @Test
  void wordsBesideTheConditionAreMarked() {
    visit("/?q=requests>100 来问");
    assertThat(page.locator(".figure-link")).hasText(Pattern.compile("^收到的申请 1\u202f234( 件)?$"));
    assertThat(page.locator("#notes li")).hasCount(0);
    assertThat(page.locator(".hit mark")).hasText("来问");

    page.locator(".hit-link").click();

    assertThat(page.locator(".current mark")).hasText("来问");
  }

  @Test
  void aConditionWithoutANumberIsExplained() {
    visit("/?q=requests=");

    assertThat(page.locator("#notes li")).containsText("“=”后面没有数目");
    assertThat(page.locator("#reports > li")).hasCount(0);
  }

  @Test
  void aConditionInTheAddressIsAFilterThatGoesAway() {
    visit("/?figure=requests%3E100");
    assertThat(page.locator("#chips .chip")).hasText(Pattern.compile("数字\\s+requests>100"));
    assertThat(page.locator("#status")).hasText("1 份报告");

    page.locator("#chips .chip").click();

    assertThat(page.locator("#welcome")).isVisible();
  }
}
