package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nianbao.report.TestReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first visit costs, with the web module as it is packaged. */
class PageWeightBrowserTest extends ReportsBrowser {
  private static final int MOST_REQUESTS = 20;
  private static final int MOST_BYTES = 100_000;

  PageWeightBrowserTest() {
    super(
        TestReports.report("one.txt")
            .of(TestReports.CLOUD_CITY, 2019)
            .section(1, "一、概况")
            .text("预付卡投诉很多。")
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=预付卡",
        "/findings",
        "/matrix",
        "/figures",
        "/copied",
        "/terms",
        "/trend?q=预付卡",
        "/compare",
        "/clippings",
        "/import",
        "/help"
      })
  void aFirstPageIsLight(String target) {
    List<Response> responses = new CopyOnWriteArrayList<>();
    page.onResponse(responses::add);
    visit(target);
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(page.locator("nav.site")).isVisible();
    int bytes =
        responses.stream()
            .map(response -> response.request().sizes())
            .mapToInt(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
            .sum();
    assertTrue(bytes > 5_000 && bytes <= MOST_BYTES, bytes + " bytes");
    assertTrue(responses.size() <= MOST_REQUESTS, responses.size() + " requests");
    assertEquals(
        1, responses.stream().filter(response -> response.url().contains("/messages/")).count());
  }
}
