package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nianbao.library.OriginalStore;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say of themselves where links to them are shared. */
class PreviewsTest {
  private static final Report REPORT =
      TestReports.report("a.txt")
          .of(TestReports.CLOUD_CITY, 2019)
          .by("commerce")
          .office("云溪市商务局")
          .text("第一段。", "\"><script>alert(1)</script>预付卡12件。")
          .build();
  private static final String BASE = "https://reports.example";
  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    LibraryServer.of(folder, false, List.of(REPORT)).close();
    OriginalStore originals = new OriginalStore(folder.resolve("originals"));
    server = LibraryServer.of(folder, false, originals, URI.create(BASE + "/"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /** The one value of a piece of metadata. */
  private static String meta(Document page, String attribute, String name) {
    List<Element> found = page.head().select("meta[" + attribute + "=" + name + "]");
    assertEquals(1, found.size(), name);
    return found.getFirst().attr("content");
  }

  private static String og(Document page, String name) {
    return meta(page, "property", "og:" + name);
  }

  @Test
  void aLinkToAParagraphIsAboutThatWithItsOfficeAndYear() throws Exception {
    String path = "/reports/" + REPORT.id() + "/p/" + REPORT.paragraphs().get(1).id();
    Document page = server.page(path + "?q=预付卡");

    assertEquals("云溪市商务局2019年报告", og(page, "title"));
    assertEquals("云溪市商务局，2019 年度：\"><script>alert(1)</script>预付卡12件。", og(page, "description"));
    assertEquals(og(page, "description"), meta(page, "name", "description"));
    assertEquals("article", og(page, "type"));
    assertEquals(BASE + path, og(page, "url"));
    assertEquals("第一段。", og(server.page("/reports/" + REPORT.id()), "description"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?q=预付卡&year=2019 | 预付卡 2019 | “预付卡 2019”：1 份报告 |"
            + " /?q=%E9%A2%84%E4%BB%98%E5%8D%A1&year=2019",
        "/?year=2019 | 2019 | “2019”：1 份报告 | /?year=2019",
        "/offices/990100-commerce | 云溪市商务局 | 云溪市商务局 | /offices/990100-commerce",
        "/findings | 报告里对不上的地方 | 没有符合条件的发现。 | /findings"
      })
  void pagesSayWhatTheyAreOf(String target, String title, String about, String address)
      throws Exception {
    Document page = server.page(target);

    assertEquals(title, og(page, "title"));
    assertTrue(og(page, "description").contains(about), og(page, "description"));
    assertEquals(BASE + address, og(page, "url"));
    assertEquals("website", og(page, "type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?q=x", "/findings", "/matrix", "/figures", "/help", "/about", "/clippings"})
  void everyPageHasATitleAndADescription(String target) throws Exception {
    Document page = server.page(target);

    assertFalse(page.title().isBlank());
    assertFalse(og(page, "title").isBlank());
    assertFalse(og(page, "description").isBlank());
    assertEquals("年报", og(page, "site_name"));
    assertEquals("zh_CN", og(page, "locale"));
    assertEquals("summary", meta(page, "name", "twitter:card"));
  }
}
