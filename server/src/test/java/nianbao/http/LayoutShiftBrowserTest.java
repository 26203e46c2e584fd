package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what a page shows at first stays where it is. */
class LayoutShiftBrowserTest extends ReportsBrowser {
  private static final double MOST = 0.05;

  /** A table that is higher than a window, with headings that stay. */
  private static final Report TABLE =
      TestReports.report("t")
          .of(TestReports.CLOUD_CITY, 2013)
          .by("health")
          .form("A")
          .table(
              Stream.concat(
                      Stream.of("指标名称|单位|数量", "一、主动公开数量|条|10"),
                      IntStream.range(0, 60).mapToObj(i -> "其中第" + (100 + i) + "类信息的公开数量|条|" + i))
                  .toArray(String[]::new))
          .build();

  LayoutShiftBrowserTest() {
    super(
        TABLE,
        TestReports.report("a")
            .of(TestReports.CLOUD_CITY, 2019)
            .by("audit")
            .text("答复油烟投诉十二件。", "“油烟”检查二十次。")
            .build(),
        TestReports.report("b").of(TestReports.HAZE_CITY, 2021).text("油烟投诉较多。").build(),
        TestReports.report("c")
            .of(TestReports.CLOUD_CITY, 2022)
            .by("commerce")
            .text("二")
            .carried(5, 0)
            .build(),
        TestReports.report("d")
            .of(TestReports.CLOUD_CITY, 2021)
            .by("commerce")
            .text("一")
            .carried(0, 3)
            .build());
  }

  @ParameterizedTest
  @CsvSource({
    "/, 1280", "/, 360",
    "/?q=油烟&year=2019&year=2021, 1280", "/?q=油烟&year=2019&year=2021, 360",
    "/?q=没有的话, 1280", "/?q=没有的话, 360",
    "/findings, 1280", "/findings, 360",
    "/help, 1280", "/help, 360",
    "/about, 1280", "/about, 360",
    "/compare?a=TABLE&b=TABLE, 1280", "/compare?a=TABLE&b=TABLE, 360",
    "/offices/990100-commerce, 1280", "/offices/990100-commerce, 360",
    "/reports/TABLE, 1280", "/reports/TABLE, 360",
    "/reports/TABLE?q=公开, 1280", "/reports/TABLE?q=公开, 360"
  })
  void aColdPageHoldsStill(String target, int width) {
    Page cold = browser.page(new Browser.NewContextOptions().setViewportSize(width, 740));
    cold.addInitScript(
        """
        globalThis.shifted = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) {
            globalThis.shifted += shift.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        """);
    cold.navigate(server.url(target.replace("TABLE", TABLE.id().value())));
    assertThat(cold.locator("main")).isVisible();
    cold.waitForLoadState(LoadState.NETWORKIDLE);

    double shifted = ((Number) cold.evaluate("shifted")).doubleValue();
    assertTrue(shifted <= MOST, target + " at " + width + " px: " + shifted);
  }
}
