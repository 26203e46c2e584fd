package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nianbao.export.StrictCsv;
import nianbao.report.Report;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The menu of files to take along, in a real browser. */
class ExportBrowserTest extends ReportsBrowser {

  ExportBrowserTest() {
    super(true, reports());
  }

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      reports.add(
          report(i + ".txt")
              .of(CLOUD_CITY, 2010 + i % 5)
              .text("依申请公开" + i + "件。", "=1+1依申请公开")
              .build());
    }
    reports.add(report("other").of(CLOUD_CITY, 2010).text("校外培训三件。").build());
    return reports;
  }

  private static Download download(Page page, String link) {
    return page.waitForDownload(() -> page.locator("#export a[aria-label='" + link + "']").click());
  }

  @Test
  void aWorkbookOfAllResultsIsTakenAlong() throws IOException {
    visit("/?q=依申请公开");
    page.locator("#export summary").click();
    Download file = download(page, "段落，Excel");

    assertTrue(
        file.suggestedFilename().matches("年报-依申请公开-[0-9-]{10}\\.xlsx"), file.suggestedFilename());
    try (InputStream in = Files.newInputStream(file.path());
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertEquals(50, workbook.getSheet("段落").getLastRowNum());
    }
  }

  @Test
  void theMenuFollowsTheSearch() throws IOException {
    visit("/?q=依申请公开");
    page.locator("#q").fill("校外培训");

    assertThat(page.locator("#status")).hasText("1 份报告");
    page.locator("#export summary").click();
    Download file = download(page, "报告，CSV");
    List<List<String>> rows = StrictCsv.read(Files.readAllBytes(file.path()));

    assertEquals(3, rows.size());
    assertEquals("# 1 行，完整 示例数据，机构与数字均为虚构", rows.getLast().getFirst());
  }

  @Test
  void thereIsNothingToTakeAlongWhereNothingIsFound() {
    visit("/?q=查无此词");
    assertThat(page.locator("#export")).isHidden();
    visit("/");
    assertThat(page.locator("#export")).isHidden();
  }

  @Test
  void theMenuWorksWithoutScriptsAndFitsOnAPhone() {
    try (Page plain =
        browser.page(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 700))) {
      plain.navigate(server.url("/?q=依申请公开+件&year=2010"));
      plain.locator("#export summary").focus();
      plain.keyboard().press("Enter");
      assertThat(plain.locator("#export-files")).isVisible();
      double right =
          plain.locator("#export-files").boundingBox().x
              + plain.locator("#export-files").boundingBox().width;

      assertTrue(plain.locator("#export-files").boundingBox().x >= 0);
      assertTrue(right <= 360, right + " pixels");
      assertEquals(
          "/api/v1/export/search.jsonl?q=%E4%BE%9D%E7%94%B3%E8%AF%B7%E5%85%AC%E5%BC%80+%E4%BB%B6&year=2010&what=reports",
          plain.locator("#export a[aria-label='报告，JSONL']").getAttribute("href"));
    }
  }
}
