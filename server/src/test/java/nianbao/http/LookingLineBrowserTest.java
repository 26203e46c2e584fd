package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The line of the search page that says that folders are being looked at. */
@ResourceLock(TestBrowser.LOCK)
class LookingLineBrowserTest {

  @Test
  void standsThereUntilEverythingCanBeFoundInTheLanguageOfThePage(@TempDir Path folder)
      throws Exception {
    try (TestBrowser browser = TestBrowser.open();
        TestServer server = TestServer.empty(folder)) {
      server.live().open(server.index(), server.originals());
      Page page = browser.page();
      page.navigate("http://127.0.0.1:" + server.port() + "/?q=餐饮油烟");
      assertThat(page.locator("#looking")).hasText("正在查看文件夹有无变化……");
      assertThat(page.locator("#reports > li")).hasCount(2);

      server.live().progress(1, 3);
      assertThat(page.locator("#looking")).hasText("正在查看文件夹有无变化：1 / 3 个文件");
      page.locator("#language").click();
      assertThat(page.locator("#looking"))
          .hasText("Looking through the folders for changes: 1 / 3 files");

      server.live().upToDate();
      assertThat(page.locator("#looking")).isHidden();
      page.navigate("http://127.0.0.1:" + server.port() + "/");
      assertThat(page.locator("#welcome .contents")).isVisible();
      assertThat(page.locator("#looking")).isHidden();
      assertEquals(List.of(), browser.closePages());
    }
  }
}
