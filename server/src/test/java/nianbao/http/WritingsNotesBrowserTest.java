package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.report.TestReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the search page says about other writings of a word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingsNotesBrowserTest {
  private TestBrowser browser;
  private LibraryServer server;
  private Page page;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    browser = TestBrowser.open();
    server =
        LibraryServer.of(
            folder,
            false,
            List.of(
                TestReports.report("a").text("压减“三公”经费支出，收到申请1,368件。").build(),
                TestReports.report("b").text("三公经费全部公开，收到申请1368件。").build()));
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

  private Locator notes(String target) {
    page.navigate(server.url(target));
    return page.locator("#notes li");
  }

  @Test
  void otherWritingsAreNamedWhetherListedOrOnlyPrinted() {
    assertThat(notes("/?q=三公经费")).hasText(new String[] {"“三公经费”也包括写作““三公”经费”的；加引号只找原样。"});
    assertThat(notes("/?q=1368件")).hasText(new String[] {"“1368件”也包括写作“1,368件”的；加引号只找原样。"});
    assertThat(page.locator("#status")).hasText("2 份报告");
  }

  @Test
  void theNoteIsAbsentWhereOnlyTheTypedOneIsLookedFor() {
    assertThat(notes("/?q==三公经费")).hasCount(0);
    assertThat(page.locator("#status")).hasText("1 份报告");
  }
}
