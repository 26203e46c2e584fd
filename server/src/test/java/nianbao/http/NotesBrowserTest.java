package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The notes on findings in a real browser: never off screen, never in a row, beside what they
 * explain.
 */
class NotesBrowserTest extends ReportsBrowser {
  private static final Report REPORT = report();

  /** The note on the paragraph or the table at hand. */
  private static final String NOTE = ".table:has(.current) > .note.here, .current > .note.here";

  private static final String PLACE = ".current .doubted.here, .current .words .doubted";

  NotesBrowserTest() {
    super(REPORT);
  }

  /**
   * A table that is wider than a phone and higher than any screen, with contradictions all over.
   */
  private static Report report() {
    Form form = Objects.requireNonNull(Forms.STANDARD.byId("D"));
    List<String> rows = new ArrayList<>();
    rows.add("申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计");
    for (Form.Row row : form.rows()) {
      if (row.columns().size() == 7) {
        rows.add(row.label() + "|" + figures(row.key()));
      }
    }
    return ReportFindings.addTo(
        TestReports.report("notes.txt")
            .of(TestReports.CLOUD_CITY, 2022)
            .form("D")
            .section(1, "一、总体情况")
            .text("全年收到政府信息公开申请88件，予以公开66件。" + "工作平稳有序。".repeat(30))
            .table(rows.toArray(String[]::new))
            .text("此外没有需要说明的。".repeat(60))
            .build());
  }

  private static String figures(String row) {
    return switch (row) {
      case "req_new" -> "12|3|0|0|0|0|17";
      case "res_granted" -> "7|3|0|0|0|0|10";
      case "ref_other_law" -> "4|0|0|0|0|0|4";
      case "res_total" -> "11|3|0|0|0|1|14";
      default -> "0|0|0|0|0|0|0";
    };
  }

  private void phoneOrWide(int width) {
    page.setViewportSize(width, width < 500 ? 740 : 800);
    visit("/reports/" + REPORT.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aPlaceLinkShowsTheCellAndTheNoteOnItTogether(int width) {
    phoneOrWide(width);
    Locator entries = page.locator("#findings li");
    assertTrue(entries.count() >= 5, "findings: " + entries.count());
    for (int i = 0; i < entries.count(); i++) {
      Locator places = entries.nth(i).locator(".places a");
      for (int k = 0; k < places.count(); k++) {
        places.nth(k).evaluate("link => link.click()");
        Locator note = page.locator(NOTE);
        assertThat(note).hasCount(1);
        assertEquals(
            entries.nth(i).getAttribute("data-finding"), note.getAttribute("data-finding"));
        shownTogether(place(page, entries.nth(i).getAttribute("data-finding")), note);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void everyFigureOfASumLeadsToItsCellInViewWithTheNote(int width) {
    phoneOrWide(width);
    Locator figures = page.locator("#text .sum a");
    assertTrue(figures.count() >= 8, "figures: " + figures.count());
    for (int i = 0; i < figures.count(); i++) {
      String cell = figures.nth(i).getAttribute("href").substring(1);
      figures.nth(i).evaluate("link => link.click()");
      Locator shown = page.locator("[id='" + cell + "']");
      assertEquals(figures.nth(i).innerText(), shown.innerText().replaceAll("[≠?\\s]", ""));
      shownTogether(shown, page.locator(NOTE));
    }
  }

  /**
   * The cell with the sign of a finding, if that is in the row at hand, else the first one of it.
   */
  private static Locator place(Page page, String finding) {
    Locator signed =
        page.locator(".current .here:has(.finding-sign[data-finding='" + finding + "'])");
    return signed.count() > 0 ? signed : page.locator(PLACE).first();
  }

  private void shownTogether(Locator place, Locator note) {
    assertThat(place).isInViewport();
    assertThat(note).isInViewport();
    BoundingBox at = place.boundingBox();
    BoundingBox beside = note.boundingBox();
    assertTrue(at.x >= 0 && at.x + at.width <= page.viewportSize().width, "cut off at the sides");
    assertTrue(beside.x >= 0 && beside.x + beside.width <= page.viewportSize().width, "cut off");
    assertTrue(
        at.y + at.height <= beside.y + 1 || beside.y + beside.height <= at.y,
        () -> "the note covers what it explains: %s".formatted(place));
    Object top =
        place.evaluate(
            """
            cell => {
              const box = cell.getClientRects()[0];
              const there = document.elementFromPoint(box.right - 4, box.top + box.height / 2);
              return cell.contains(there);
            }
            """);
    assertEquals(true, top, "something covers the cell");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void notesStandOutsideTheFrameOfTheTableAndLeaveNoHole(int width) {
    phoneOrWide(width);

    assertThat(page.locator("table .note")).hasCount(0);
    Object gaps =
        page.evaluate(
            """
            [...document.querySelectorAll("#text .note")].map(note => {
              const before = note.previousElementSibling.getBoundingClientRect();
              return Math.round(note.getBoundingClientRect().top - before.bottom);
            })
            """);
    for (Object gap : (List<?>) gaps) {
      assertTrue(((Number) gap).intValue() <= 16, "hole of " + gap + " px");
    }
    assertThat(page.locator("div.paragraph:has(.note + .note)")).hasCount(1);
    assertEquals(0, wider(page));
  }

  @Test
  void aSignShowsTheNoteWithoutLeavingTheCell() {
    phoneOrWide(360);
    Locator sign = page.locator(".finding-sign").first();
    sign.scrollIntoViewIfNeeded();
    sign.click();

    shownTogether(sign.locator(".."), page.locator(NOTE));
    page.goBack();
    assertThat(page.locator("#text .note.here")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"button", "Escape"})
  void aNoteCloses(String how) {
    phoneOrWide(360);
    Locator sign = page.locator(".finding-sign").first();
    sign.focus();
    page.keyboard().press("Enter");
    Locator close = page.locator(NOTE).getByRole(AriaRole.BUTTON);
    assertThat(close).hasText("关闭 ×");
    assertThat(close).isInViewport();
    close.focus();

    if (how.equals("button")) {
      close.click();
    } else {
      page.keyboard().press(how);
    }

    assertThat(page.locator("#text .here, #text .close-note")).hasCount(0);
    assertThat(page).not().hasURL(Pattern.compile("finding="));
    assertThat(page.locator(".row.current")).hasCount(1);
    assertThat(sign).isFocused();
  }

  @Test
  void aNoteMakesWayForTheRowItSpeaksOf() {
    phoneOrWide(360);
    page.locator(".finding-sign").first().click();
    Locator row = page.locator(".row.current");
    shownTogether(row.locator(".doubted.here").first(), page.locator(NOTE));

    page.locator(".table > .scroll").evaluate("box => box.scrollTop = 0");
    row.evaluate("row => scrollBy(0, row.getBoundingClientRect().bottom - innerHeight + 20)");

    assertThat(page.locator(NOTE)).not().isInViewport();
    assertThat(row).isInViewport();
    row.evaluate("row => scrollBy(0, row.getBoundingClientRect().bottom - innerHeight / 2)");
    assertThat(page.locator(NOTE)).isInViewport();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void withoutScriptsALinkShowsThemTogetherToo(int width) {
    visit("/reports/" + REPORT.id());
    Locator link = page.locator("#findings li:has-text('算术不符') .places a").last();
    String address = link.getAttribute("href");
    Page plain =
        browser.page(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(width, width < 500 ? 740 : 800));
    plain.navigate(server.url(address));

    Locator cell = place(plain, link.getAttribute("data-finding"));
    Locator note = plain.locator(NOTE);
    assertThat(cell).isInViewport();
    assertThat(note).isInViewport();
    // Both boxes in one look: the page may still scroll to its target between two.
    Object gap =
        note.evaluate(
            """
            (note, cell) => note.getBoundingClientRect().top - cell.getBoundingClientRect().bottom
            """,
            cell.elementHandle());
    assertTrue(((Number) gap).doubleValue() >= -1, () -> "the note covers the cell: " + gap);
    assertNotEquals("", note.locator(".sum").innerText());
  }

  /** On a phone the total, which bears the sign, is far to the right of the first figure. */
  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aLinkToAFindingShowsTheTotalThatBearsItsSign(int width) {
    page.setViewportSize(width, width < 500 ? 740 : 800);
    visit("/reports/" + REPORT.id() + "?finding=D100");
    Locator sign = page.locator(".current .finding-sign[data-finding='D100']");

    assertThat(sign).isInViewport();
    assertThat(page.locator(NOTE)).isInViewport();
    assertThat(page.locator(NOTE).locator(".difference")).isInViewport();
  }

  private static int wider(Page page) {
    Object wider = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    return ((Number) wider).intValue();
  }
}
