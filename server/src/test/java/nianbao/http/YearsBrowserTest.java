package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix and the trend in a real browser. */
class YearsBrowserTest extends ReportsBrowser {

  YearsBrowserTest() {
    super(reports());
  }

  private static Report[] reports() {
    List<Report> reports = new ArrayList<>();
    for (int year = 2010; year < 2024; year++) {
      for (String agency : List.of("commerce", "audit")) {
        if (year != 2019 || agency.equals("audit")) {
          reports.add(
              TestReports.report(agency + year)
                  .of(TestReports.CLOUD_CITY, year)
                  .by(agency)
                  .office(agency.equals("audit") ? "云溪市审计局" : "云溪市商务局")
                  .text(year % 3 == 0 ? "预付卡投诉三件。" : "无人投诉。")
                  .build());
        }
      }
    }
    reports.add(TestReports.report("haze").of(TestReports.HAZE_CITY, 2019).text("预付卡。").build());
    return reports.toArray(Report[]::new);
  }

  @Test
  void filtersChangeTheTableWithoutLeavingThePage() {
    visit("/matrix?q=预付卡");
    page.evaluate("globalThis.stayed = true");
    page.locator("#place-tree a", text("云溪市")).click();

    assertThat(page.locator("#status")).hasText("27 份报告中有 9 份符合");
    assertThat(page.locator("#table tbody tr")).hasCount(3);
    page.locator("#rows a", text("市")).first().click();
    assertThat(page).hasURL(Pattern.compile("rows=city"));
    assertEquals(true, page.evaluate("globalThis.stayed === true"));
    page.goBack();
    page.goBack();
    assertThat(page.locator("#status")).hasText("28 份报告中有 10 份符合");
  }

  private static com.microsoft.playwright.Page.LocatorOptions text(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  /** Which offices of one city published nothing for 2019? */
  @Test
  void theOfficeThatLacksAReportIsTwoClicksAway() {
    visit("/matrix?city=990100");
    page.locator("#table .missing").first().click();

    assertThat(page.locator("#status")).hasText("2 家机构中有 1 家缺 2019 年的报告");
    assertThat(page.locator("#table tbody tr").nth(1)).containsText("云溪市商务局");
    page.locator("#whole a").click();
    assertThat(page.locator("#status")).hasText("2 家机构，1 份报告");
  }

  @Test
  void aPointLeadsToTheReportsBehindIt() {
    visit("/trend?q=预付卡");
    Locator point = page.locator("#drawing g a").first();
    assertThat(point.locator("title")).hasText("预付卡 2010 年：2 份报告中有 2 份");
    point.click();

    assertThat(page.locator("#status")).hasText("2 份报告");
    assertThat(page).hasURL(Pattern.compile("year=2010"));
  }

  @Test
  void aQueryIsAddedBesideTheOthersAndFiltersKeepThemAll() {
    visit("/trend?q=预付卡");
    page.locator("#ask input").nth(1).fill("无人投诉");
    page.locator("#ask input").nth(1).press("Enter");

    assertThat(page.locator("#table thead th")).hasCount(3);
    page.locator("#place-tree a", text("临岚市")).click();
    assertThat(page.locator("#status")).hasText("共 1 份报告");
    assertThat(page.locator("#table thead th")).hasCount(3);
    page.locator("#show a", text("份数")).click();
    assertThat(page).hasURL(Pattern.compile("show=number"));
    assertThat(page.locator("#table thead th")).hasCount(3);
  }

  @Test
  void whatWasTypedGoesAlongWithTheNextStep() {
    visit("/trend?q=预付卡");
    page.locator("#ask input").nth(1).fill("无人投诉");
    page.locator("#show a", text("份数")).click();

    assertThat(page.locator("#table thead th")).hasCount(3);
    visit("/matrix");
    page.locator("#ask input").fill("预付卡");
    page.locator("#rows a", text("机构")).click();
    assertThat(page.locator("#status")).hasText("28 份报告中有 10 份符合");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/matrix", "/matrix?q=预付卡&rows=office", "/trend?q=预付卡&q=无人投诉&rows=city", "/trend"})
  void nothingIsWiderThanAPhone(String target) {
    page.setViewportSize(360, 740);
    visit(target);

    assertThat(page.locator("main")).isVisible();
    assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    assertTrue(
        (Boolean)
            page.evaluate("document.querySelector('.site').getBoundingClientRect().right <= 360"));
  }

  @Test
  void labelsOfADrawingNeverCoverEachOther() {
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 740);
      visit("/trend?q=预付卡");

      assertEquals(
          "",
          page.evaluate(
              """
              () => {
                const labels = [...document.querySelectorAll("#drawing text")]
                  .filter((label) => getComputedStyle(label).display !== "none")
                  .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
                return labels
                  .flatMap((one, i) => labels.slice(i + 1).map((other) => [one, other]))
                  .filter(([{ box: a }, { box: b }]) =>
                    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
                  .map(([one, other]) => `${one.text} ${other.text}`)
                  .join(", ");
              }
              """));
    }
  }

  @Test
  void theDrawingIsAPictureOfPointsToo() throws Exception {
    visit("/trend?q=申请");
    Path saved = page.waitForDownload(() -> page.locator("#picture button").click()).path();

    BufferedImage picture = ImageIO.read(saved.toFile());
    assertEquals(3 * 720, picture.getWidth());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x += 4) {
      for (int y = 0; y < picture.getHeight(); y += 4) {
        colours.add(picture.getRGB(x, y));
      }
    }
    assertTrue(colours.contains(0xFFFFFFFF), "the ground");
    assertTrue(colours.contains(0xFF1D3F72), "the line");
  }
}
