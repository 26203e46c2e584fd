package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.RealFiles;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a question to the paragraph, on the five real reports. */
class RealReportsBrowserTest extends ReportsBrowser {

  RealReportsBrowserTest() throws IOException, UnreadableException {
    super(false, reports(RealFiles.at("seeds")));
  }

  private static List<Report> reports(Path seeds) throws IOException, UnreadableException {
    List<Path> files;
    try (Stream<Path> paths = Files.list(seeds)) {
      files = paths.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
    List<Report> reports = new ArrayList<>();
    for (Path file : files) {
      Source source = new Source("seeds", file.getFileName().toString(), "", Instant.EPOCH, null);
      reports.add(ReportExtractor.read(source, Files.readAllBytes(file)));
    }
    return reports;
  }

  /** The first hit of each city opens on its paragraph, with the words marked and in view. */
  @ParameterizedTest
  @CsvSource({
    "q=单用途预付卡, 1, 德阳市, 单用途预付卡",
    "q=微博, 4, 德阳市, 微博",
    "q=微博&city=衢州, 1, 衢州市, 微博",
    "q=微博&city=青岛, 1, 青岛市, 微博",
    "q=微博&city=北京, 1, 北京市, 微網志",
    "q=信息公开&city=衢州&year=2013, 1, 衢州市, 信息公开",
    "q=公开&index=510600-2019, 1, 德阳市, 公开",
    "q=西海岸, 1, 青岛市, 西海岸",
    "q=无差别, 1, 乌海市, 无差别"
  })
  void aQuestionLeadsToItsParagraph(String query, int total, String city, String marked) {
    visit("/?" + query);
    Locator hits = page.locator("main a[href*='/p/']");
    hits.first().waitFor();
    assertTrue(page.locator("main").innerText().contains(total + " 份报告"), query);

    String target = target(page, hits, city);
    visit(target);

    Locator current = page.locator(".current");
    assertEquals(1, current.count(), target);
    assertTrue(current.innerText().contains(marked), target);
    Locator mark = current.locator("mark").first();
    assertEquals(marked, mark.innerText());
    assertThat(mark).isInViewport();
    assertTrue(page.locator("header, main").allInnerTexts().toString().contains(city), city);
  }

  /** The address of the first hit in a report of this city. */
  private String target(Page page, Locator hits, String city) {
    for (int i = 0; i < hits.count(); i++) {
      String target = hits.nth(i).getAttribute("href");
      Page opened = browser.page();
      opened.navigate(server.url(target));
      if (opened.locator("main").innerText().contains(city)) {
        return target;
      }
    }
    throw new AssertionError("no hit of " + city + " at " + page.url());
  }
}
