package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.answer.Links;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What axe-core finds on the pages, in both languages and themes: WCAG 2.2 A and AA, and best
 * practice.
 */
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
          .carried(5, 200)
          .build();

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?q=预付卡",
          "/?q=没有的词",
          "/?q=申请>=0",
          "/?year=2019..2013",
          "/findings",
          "/matrix",
          "/matrix?q=预付卡&rows=office",
          "/matrix?rows=office&year=2018&show=missing",
          "/trend",
          "/copied",
          "/copied?text=我局高度重视政府信息公开工作，成立了由局长任组长的政府信息公开工作领导小组",
          "/figures",
          "/terms",
          "/findings?rows=office&least=1",
          "/findings?gap=1&sort=-gap",
          "/figures?name=refused/requests&rows=office&show=change",
          "/trend?q=预付卡&q=投诉&rows=city",
          "/help",
          "/about",
          "/clippings",
          "/import",
          "/correct?report=" + OTHER.id(),
          "/compare",
          "/compare?a=" + OTHER.id() + "&b=nothing",
          ComparedReports.page(WRONG, OTHER),
          ComparedReports.page(ComparedReports.EARLIER, ComparedReports.LATER),
          "/nothing",
          "/reports/" + WRONG.id() + "?q=预付卡",
          "/reports/" + WRONG.id() + "?finding=A21",
          Objects.requireNonNull(Links.office(OTHER.header())));

  /** Rules whose outcome depends on the theme. */
  private static final String COLOURS =
      "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

  private static final String ALL =
      "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

  AccessibilityBrowserTest() {
    super(true, reports());
  }

  /** Of so many years that their bars would be too narrow in one row. */
  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>(List.of(WRONG, OTHER));
    for (int year = 2006; year < 2018; year++) {
      reports.add(
          TestReports.report("cloud/" + year)
              .of(TestReports.CLOUD_CITY, year)
              .by("commerce")
              .text("预付卡投诉三件。")
              .build());
    }
    reports.addAll(ComparedReports.all());
    return reports;
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "en-GB, 360"})
  void nothingStandsInTheWay(String language, int width) throws IOException {
    Page read =
        browser.page(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 740)
                .setColorScheme(ColorScheme.LIGHT)
                .setBypassCSP(true));
    StringBuilder faults = new StringBuilder();
    for (String target : PAGES) {
      faults.append(faults(read, server.url(target)));
    }

    assertEquals("", faults.toString());
    List<String> complaints = browser.closePages();
    assertTrue(
        complaints.stream().allMatch(text -> text.contains("status of 40")), complaints::toString);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void whatCanBeFilledInHasAnEdge(ColorScheme scheme) {
    Page phone =
        browser.page(
            new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(scheme));
    phone.navigate(server.url("/?q=预付卡"));
    phone.locator("#open-facets").click();
    Object contrasts =
        phone.evaluate(
            """
            () => {
              const light = colour => {
                const [red, green, blue] = colour.match(/[0-9]+/g).map(Number)
                  .map(part => part / 255)
                  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              const ground = light(getComputedStyle(document.documentElement).backgroundColor);
              return [...document.querySelectorAll(
                  "input[type=search], select, #open-facets, #close-facets")]
                .map(control => {
                  const edge = light(getComputedStyle(control).borderTopColor);
                  const [low, high] = [edge, ground].sort((a, b) => a - b);
                  return (high + 0.05) / (low + 0.05);
                });
            }
            """);

    assertTrue(((List<?>) contrasts).size() >= 6);
    for (Object contrast : (List<?>) contrasts) {
      assertTrue(((Number) contrast).doubleValue() >= 3, contrasts::toString);
    }
  }

  /** What is found at an address in light and dark, one fault a line; the CSP is bypassed. */
  static String faults(Page read, String address) throws IOException {
    read.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    read.navigate(address);
    read.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(read.locator("main")).isVisible();
    read.evaluate(axe());
    String faults = faults(read, address, ALL);
    read.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    return faults + faults(read, address + " in the dark", COLOURS);
  }

  private static String faults(Page read, String target, String rules) {
    Object faults =
        read.evaluate(
            """
            async () => (await axe.run({runOnly: %s, resultTypes: ["violations"]}))
              .violations
              .flatMap(rule => rule.nodes.map(node => [
                "%s",
                rule.id,
                node.html.slice(0, 200),
                ...node.any.map(check => check.message)].join(" ")))
              .map(line => line + "\\n")
              .join("")
            """
                .formatted(rules, target));
    return faults.toString();
  }

  private static String axe() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(
            AccessibilityBrowserTest.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
