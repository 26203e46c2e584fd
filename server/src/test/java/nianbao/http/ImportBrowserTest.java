package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handing in files in a real browser, and what a foreign page can't do. */
class ImportBrowserTest extends ReportsBrowser {
  private static final String REPORT = "一、概述\n答复餐饮油烟投诉12件。\n";

  @TempDir private Path files;

  private static final Report INDEXED =
      TestReports.report("a").of(TestReports.CLOUD_CITY, 2018).text("开通微博").build();

  private static final String REPORT_ID = INDEXED.id().value();

  ImportBrowserTest() {
    super(INDEXED);
  }

  private Path file(String name, String content) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Path imported() {
    return folder.resolve("imported");
  }

  @BeforeEach
  void nothingIsThere() throws IOException {
    try (Stream<Path> all = Files.walk(imported())) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void filesAndFoldersAreSentOneByOneAndWhatIsNotKeptIsNamed() throws IOException {
    for (int i = 0; i < 40; i++) {
      file("年报/" + i % 3 + "/" + i + ".txt", REPORT + i);
    }
    file("年报/.hidden", "x");
    visit("/import");
    page.locator("#chosen-folder").setInputFiles(files.resolve("年报"));

    assertThat(page.locator("#sending-says")).hasText("已传送 41 / 41 个文件");
    assertThat(page.locator("#sending li")).hasCount(1);
    assertThat(page.locator("#sending li")).hasText("年报/.hidden 未收下：隐藏文件（文件名或文件夹名以点开头）");
    assertThat(page.locator("#counts")).hasText("待读取 40 个、读不出 1 个、不是报告 1 个");
    assertEquals(REPORT + 7, Files.readString(imported().resolve("年报/1/7.txt")));

    page.locator("#chosen-files").setInputFiles(file("a.txt", REPORT));
    assertThat(page.locator("#counts")).hasText("待读取 41 个、读不出 1 个、不是报告 1 个");
    page.locator("#chosen-files").setInputFiles(file("a.txt", REPORT));
    assertThat(page.locator("#sending li").first()).hasText("a.txt 已经有同样的文件：a.txt");
    page.locator("#chosen-files").setInputFiles(file("a.txt", REPORT + "又"));
    assertThat(page.locator("#sending li").first()).hasText("a.txt 已收下，保存为 a (2).txt");
  }

  @Test
  void whatIsDroppedIsSentWithTheFoldersInIt() throws IOException {
    file("夹/一.txt", REPORT);
    for (int i = 0; i < 120; i++) {
      file("夹/深/更深/" + i + ".txt", REPORT + i);
    }
    JsonObject data = new JsonObject();
    data.add("items", new JsonArray());
    JsonArray paths = new JsonArray();
    paths.add(files.resolve("夹").toString());
    paths.add(file("旁.txt", REPORT).toString());
    data.add("files", paths);
    data.addProperty("dragOperationsMask", 1);
    visit("/import");
    CDPSession devices = page.context().newCDPSession(page);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.addProperty("x", 300);
      event.addProperty("y", 300);
      event.add("data", data);
      devices.send("Input.dispatchDragEvent", event);
    }

    assertThat(page.locator("#sending-says")).hasText("已传送 122 / 122 个文件");
    assertEquals(REPORT + 119, Files.readString(imported().resolve("夹/深/更深/119.txt")));
    assertEquals(REPORT, Files.readString(imported().resolve("旁.txt")));
  }

  @Test
  void withoutScriptsTheFormSendsThem() throws IOException {
    Page plain = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    plain.navigate(server.url("/import"));
    plain
        .locator("#chosen-files")
        .setInputFiles(new Path[] {file("甲.txt", REPORT), file("乙.txt", REPORT + "乙")});
    plain.locator("#import button").click();

    assertThat(plain.locator("#received li"))
        .hasText(new String[] {"甲.txt 已收下，保存为 甲.txt", "乙.txt 已收下，保存为 乙.txt"});
    assertEquals(REPORT, Files.readString(imported().resolve("甲.txt")));
  }

  @Test
  void aReportIsCorrectedFromItsEvidence() {
    visit("/reports/" + REPORT_ID);
    page.locator("#evidence summary").click();
    page.locator("#correct").click();
    assertThat(page).hasURL(server.url("/correct?report=" + REPORT_ID));
    page.locator("input[name=year]").fill("20x");
    page.locator("#correct .send").click();
    assertThat(page.locator("#problem")).hasText("没有保存：报告年份“20x”不是报告年份，例如 2019。");
    assertThat(page.locator("input[name=year]")).hasValue("20x");
    browser.closePages(); // it complained of the status
    page = browser.page();

    visit("/correct?report=" + REPORT_ID);
    page.locator("input[name=year]").fill("2011");
    page.locator("input[name=year]").press("Enter");
    // Nothing reads it again on this server.
    assertThat(page.locator("#later")).hasText("已保存；报告正在重新读取，稍后生效。");
    assertThat(page.locator("input[name=year]")).hasValue("2011");
    page.locator("#undo").click();
    assertThat(page.locator("input[name=year]")).hasValue("");
    assertThat(page.locator("#undo")).isHidden();
  }

  /** Not even with the token: browsers say which page has sent it. */
  @Test
  void aForeignPageCanNotSendAnything() throws IOException {
    visit("/import");
    String token = page.locator("#import input[name=token]").inputValue();
    String form =
        "<form method=post enctype=multipart/form-data action='"
            + server.url("/import")
            + "'><input name=token value='"
            + token
            + "'><textarea name=x>x</textarea><button>go</button></form>";
    HttpServer foreign =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    foreign.createContext(
        "/",
        exchange -> {
          byte[] html = form.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    foreign.start();
    try {
      for (String host : List.of("localhost", "127.0.0.1")) {
        Page page = browser.page();
        page.navigate("http://" + host + ":" + foreign.getAddress().getPort() + "/");
        String send =
            "async ([url, token]) => { const form = new FormData(); form.append('token', token);"
                + " form.append('file', new File(['一'], 'evil.txt'));"
                + " const raw = await fetch(url + '/api/v1/imports?path=evil.txt',"
                + "   {method: 'POST', body: '一', headers: {'X-Nianbao-Token': token}})"
                + "   .then(a => a.status, () => 'refused');"
                + " const simple = await fetch(url + '/import',"
                + "   {method: 'POST', mode: 'no-cors', body: form}).then(a => a.type, () => 'no');"
                + " const read = await fetch(url + '/import').then(a => a.text(), () => 'unread');"
                + " return [String(raw), simple, read]; }";
        Object sent = page.evaluate(send, List.of(server.url(""), token));
        // No page can read what the second was answered; it left nothing behind, as is seen below.
        assertEquals("refused", ((List<?>) sent).get(0), host);
        assertEquals("unread", ((List<?>) sent).get(2), host);
        Response answer =
            page.waitForResponse(server.url("/import"), () -> page.locator("button").click());
        assertEquals(403, answer.status(), host);
        assertThat(page.locator("h1")).hasText("别的网站不能向这里提交。");
      }
    } finally {
      foreign.stop(0);
    }
    try (Stream<Path> kept = Files.walk(imported())) {
      assertEquals(List.of(), kept.filter(Files::isRegularFile).toList());
    }
    browser.closePages(); // they complained of what was refused
  }
}
