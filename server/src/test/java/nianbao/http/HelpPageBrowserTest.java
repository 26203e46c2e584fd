package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;

/** What the help page says, tried on the samples that a new reader has before her. */
class HelpPageBrowserTest extends ReportsBrowser {
  private static final Pattern RELAXED = Pattern.compile("没有一段|没有段落|都没有|没有要求|No paragraph");

  HelpPageBrowserTest() throws UnreadableException {
    super(true, samples());
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

  @Test
  void everyExampleFindsReportsAsItIsAsked() {
    visit("/help");
    assertExamplesFind();

    visit("/help");
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
