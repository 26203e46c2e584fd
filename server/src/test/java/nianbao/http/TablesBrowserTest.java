package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that are higher than the window: their headings stay over the figures. */
class TablesBrowserTest extends ReportsBrowser {
  private static final Report REQUESTS = requests();
  private static final Report WIDE = wide();

  TablesBrowserTest() {
    super(REQUESTS, WIDE);
  }

  /** The table of requests, flattened: its head has three rows. */
  private static Report requests() {
    Form form = Objects.requireNonNull(Forms.STANDARD.byId("D"));
    List<String> rows = new ArrayList<>(List.of("自然人|法人或其他组织|总计", "商业企业|科研机构|社会公益组织|法律服务机构|其他"));
    Set<String> printed = new HashSet<>();
    int row = 0;
    for (Form.Row each : form.rows()) {
      if (each.columns().size() == 7) {
        StringBuilder cells = new StringBuilder(each.label());
        Form.Row group = each.parent() == null ? null : form.row(each.parent());
        while (group != null && printed.add(group.key())) {
          cells.insert(0, group.label() + "|");
          group = group.parent() == null ? null : form.row(group.parent());
        }
        rows.add(cells + ("|" + row).repeat(7));
        row++;
      }
    }
    return report("requests", rows);
  }

  /** As many columns as no window has room for, each with words. */
  private static Report wide() {
    List<String> rows = new ArrayList<>();
    String[] cells = new String[30];
    for (int row = 0; row < 40; row++) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = row == 0 ? "第" + (i + 1) + "栏名称" : Integer.toString(row * i);
      }
      cells[0] = row == 0 ? "项目" : "第" + row + "项";
      rows.add(String.join("|", Arrays.asList(cells)));
    }
    return report("wide", rows);
  }

  private static Report report(String name, List<String> rows) {
    return TestReports.report(name)
        .of(TestReports.CLOUD_CITY, 2022)
        .form("D")
        .text("此后是一张表。".repeat(20))
        .table(rows.toArray(String[]::new))
        .text("此前是一张表。".repeat(200))
        .build();
  }

  @Test
  void aRowsOwnLabelStaysBesideItsLastFigureOnAPhone() {
    page.setViewportSize(360, 740);
    visit("/reports/" + REQUESTS.id());
    Locator row = page.locator(".table > .scroll tbody tr").nth(8);
    row.locator("td.number").last().evaluate("cell => cell.scrollIntoView({ inline: 'end' })");

    assertThat(row.locator("td.number").last()).isInViewport();
    assertThat(row.locator(".own")).isInViewport();
    Object seen =
        row.locator("td.number")
            .last()
            .evaluate(
                """
                cell => {
                  const box = cell.getBoundingClientRect();
                  return cell.contains(document.elementFromPoint(box.right - 3, box.top + 8));
                }
                """);
    assertEquals(true, seen, "the label covers the figure");
  }

  @Test
  void aHeadingOfSeveralColumnsStaysWhileOneOfThemIsInView() {
    page.setViewportSize(360, 740);
    visit("/reports/" + REQUESTS.id());
    Locator row = page.locator(".table > .scroll tbody tr").nth(8);
    row.locator("td.number").nth(5).evaluate("cell => cell.scrollIntoView({ inline: 'end' })");

    assertThat(page.locator("thead .stays").getByText("法人或其他组织"))
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
  }

  @Test
  void labelsOfRowsAndOfTheirGroupsStayOnAPhoneAndEndInOneLine() {
    page.setViewportSize(360, 740);
    visit("/reports/" + REQUESTS.id());
    Locator rows = page.locator(".table > .scroll tbody tr");
    rows.nth(8).locator("td.number").last().evaluate("cell => cell.scrollIntoView()");

    Object ends =
        page.evaluate(
            """
            [...new Set([...document.querySelectorAll(".table .own")].map(label =>
              Math.round(label.getBoundingClientRect().right)))]
            """);
    assertEquals(1, ((List<?>) ends).size(), () -> "labels end at " + ends);
    assertThat(page.locator("tbody .own")).hasCount(rows.count());
    Locator groups = page.locator("tbody .label:not(.own)");
    assertTrue(groups.count() >= 5, "groups: " + groups.count());
    for (Locator group : groups.all()) {
      BoundingBox box = group.boundingBox();
      assertTrue(box.x >= 0 && box.width <= 28, () -> "group: " + box.x + ", " + box.width);
    }
  }

  @Test
  void aHeadingEndsWhereItsFiguresEnd() {
    visit("/reports/" + WIDE.id());
    Object gaps =
        page.evaluate(
            """
            () => {
              const ends = cell => {
                const words = document.createRange();
                words.selectNodeContents(cell);
                return words.getBoundingClientRect().right;
              };
              const cells = row =>
                [...document.querySelectorAll(`#text ${row} > :not(.row-number)`)];
              const figures = cells("tbody tr:nth-child(9)");
              return cells("thead tr")
                .map((heading, i) => Math.round(ends(heading) - ends(figures[i])));
            }
            """);
    List<?> all = (List<?>) gaps;
    assertEquals(Set.of(0), new HashSet<>(all.subList(1, all.size())));
    assertThat(page.locator("thead .over-figures")).hasCount(29);
  }

  @ParameterizedTest
  @CsvSource({"requests, 1280", "requests, 360", "wide, 1280", "wide, 360"})
  void headingsStayOverTheFiguresFarBelow(String name, int width) {
    page.setViewportSize(width, width < 500 ? 740 : 500);
    visit("/reports/" + (name.equals("wide") ? WIDE : REQUESTS).id());
    Locator cell = page.locator(".table > .scroll tbody tr").nth(20).locator("td.number").nth(3);
    cell.evaluate("cell => cell.scrollIntoView({ block: 'end' })");

    Locator heading = page.locator(".table > .scroll thead tr").last().locator("th").nth(1);
    assertThat(cell).isInViewport();
    assertThat(heading).isInViewport();
    BoundingBox head = page.locator(".table > .scroll thead").boundingBox();
    BoundingBox office = page.locator("#kicker").boundingBox();
    BoundingBox figure = cell.boundingBox();
    assertTrue(head.y + 1 >= office.y + office.height, "the office covers the headings");
    assertTrue(figure.y + 1 >= head.y + head.height, "the headings cover the figure");
    Object seen =
        heading.evaluate(
            """
            heading => {
              const box = heading.getBoundingClientRect();
              const x = Math.min(box.right, innerWidth) - 3;
              return heading.contains(document.elementFromPoint(x, box.top + box.height / 2));
            }
            """);
    assertEquals(true, seen, "something covers the heading");
    assertEquals(page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"));
  }
}
