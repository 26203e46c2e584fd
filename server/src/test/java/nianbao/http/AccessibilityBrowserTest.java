package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds on the pages: WCAG 2.2 A and AA, and best practice. */
class AccessibilityBrowserTest extends ReportsBrowser {
  private static final Report WRONG =
      ReportFindings.addTo(
          TestReports.report("wrong.txt")
              .of(TestReports.HAZE_CITY, 2013)
              .form("A")
              .section(1, "一、概况")
              .text("全年收到预付卡投诉12件。")
              .section(1, "二、统计表")
              .table(
                  "指标名称|单位|数量", "一、主动公开数量|条|10", "（一）政府信息公开工作机构数|个|3", "1.专门机构数|个|1", "2.兼职机构数|个|1")
              .build());
  private static final Report OTHER =
      TestReports.report("other.txt")
          .of(TestReports.CLOUD_CITY, 2019)
          .by("commerce")
          .text("预付卡退费。")
          .build();
  private static final String RULES =
      "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";

  AccessibilityBrowserTest() {
    super(true, List.of(WRONG, OTHER));
  }

  static Stream<Arguments> pages() {
    return Stream.of(
            "/",
            "/?q=预付卡",
            "/?q=没有的词",
            "/findings",
            "/help",
            "/about",
            "/nothing",
            "/reports/" + WRONG.id() + "?q=预付卡",
            "/reports/" + WRONG.id() + "?finding=A21")
        .flatMap(
            target ->
                Stream.of("zh-CN", "en-GB")
                    .flatMap(
                        language ->
                            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> Arguments.of(target, language, scheme))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingStandsInTheWay(String target, String language, ColorScheme scheme) throws Exception {
    Page read =
        browser.page(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setBypassCSP(true));
    read.navigate(server.url(target));
    read.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(read.locator("main")).isVisible();
    read.evaluate(axe());

    Object faults =
        read.evaluate(
            "async () => (await axe.run("
                + RULES
                + ")).violations.flatMap(rule => rule.nodes.map(node =>"
                + " `${rule.id} (${rule.impact}): ${node.html.slice(0, 200)}"
                + " ${node.any.map(check => check.message).join(' ')}`))");

    assertEquals(List.of(), faults);
    if (target.equals("/nothing")) {
      browser.closePages(); // the browser reports the 404, which is wanted here
    }
  }

  private static String axe() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(
            AccessibilityBrowserTest.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
