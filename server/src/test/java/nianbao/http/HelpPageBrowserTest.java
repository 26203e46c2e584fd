package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the help page says, tried on the samples that a new reader has before her. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpPageBrowserTest {
  private static final Pattern RELAXED = Pattern.compile("没有|No paragraph");

  private TestBrowser browser;
  private LibraryServer server;
  private Page page;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException, UnreadableException {
    browser = TestBrowser.open();
    server = LibraryServer.of(folder, true, samples());
  }

  private static List<Report> samples() throws UnreadableException {
    List<Report> reports = new ArrayList<>();
    for (SampleReport sample : SampleReports.bundled().toList()) {
      Source source = new Source("samples", sample.path(), "", Instant.EPOCH, null);
      byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
      reports.add(ReportExtractor.read(source, bytes));
    }
    return reports;
  }

  @BeforeEach
  void openPage() {
    page = browser.page();
  }

  @AfterEach
  void nothingWentWrongInThePage() {
    assertEquals(List.of(), browser.closePages());
  }

  @AfterAll
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyExampleFindsReportsAsItIsAsked() {
    page.navigate(server.url("/help"));
    assertExamplesFind();

    page.navigate(server.url("/help"));
    page.locator("#language").click();
    assertThat(page.locator("h1")).hasText("How to search");
    assertExamplesFind();
  }

  private void assertExamplesFind() {
    Locator examples = page.locator("main a[href*='q=']");
    List<String> asked = examples.allTextContents();
    assertFalse(asked.isEmpty());
    for (int i = 0; i < asked.size(); i++) {
      examples.nth(i).click();
      assertThat(page.locator("#q")).hasValue(asked.get(i));
      assertThat(page.locator("#status")).hasText(Pattern.compile("[1-9]"));
      assertThat(page.locator("#notes")).not().containsText(RELAXED);
      assertThat(page.locator("#corrections")).isHidden();
      page.goBack();
    }
  }
}
