package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** What the search page says about other writings of a word. */
class WritingsNotesBrowserTest extends ReportsBrowser {

  WritingsNotesBrowserTest() {
    super(
        TestReports.report("a").text("压减“三公”经费支出，收到申请1,368件。").build(),
        TestReports.report("b").text("三公经费全部公开，收到申请1368件。").build());
  }

  private Locator notes(String target) {
    visit(target);
    return page.locator("#notes li");
  }

  @Test
  void otherWritingsAreNamedWhetherListedOrOnlyPrinted() {
    assertThat(notes("/?q=三公经费")).hasText(new String[] {"“三公经费”也包括写作“‘三公’经费”的；加引号只找原样。"});
    assertThat(notes("/?q=1368件")).hasText(new String[] {"“1368件”也包括写作“1,368件”的；加引号只找原样。"});
    assertThat(page.locator("#status")).hasText("2 份报告");
  }

  @Test
  void theyUnfold() {
    Locator notes = notes("/?q=三公经费");
    assertThat(notes).isHidden();

    page.locator("#notes summary").click();

    assertThat(notes).isVisible();
  }

  @Test
  void wordsThatStandApartAreShown() {
    assertThat(notes("/?q=压减经费支出"))
        .hasText(new String[] {"“压减经费支出”也包括词间隔着几个字的，如“压减‘三公’经费支出”；加引号只找原样。"});
    assertThat(notes("/?q=“压减经费支出”")).hasCount(0);
    assertThat(notes("/?q=收到申请")).hasCount(0);
  }

  @Test
  void theNoteIsAbsentWhereOnlyTheTypedOneIsLookedFor() {
    assertThat(notes("/?q==三公经费")).hasCount(0);
    assertThat(page.locator("#status")).hasText("1 份报告");
  }
}
