package nianbao.http;

import static nianbao.http.MovedFiles.id;
import static nianbao.http.MovedFiles.location;
import static nianbao.http.MovedFiles.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.index.IndexFolder;
import nianbao.library.UpdateListener.Step;
import nianbao.library.UpdateSummary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to reports whose files were renamed, moved or removed. */
class FormerLinksTest {
  private static final String QUERY = "?q=%E7%94%B3%E8%AF%B7%20-%E5%BE%AE%E5%8D%9A&from=chat";

  /** A page that has its text in a file beside it. */
  private static final String FRAME =
      "<html><head><title>年度报告</title></head><body><iframe src=\"body.htm\"></iframe></body></html>";

  @TempDir private Path folder;
  private MovedFiles files;

  @BeforeEach
  void start() throws IOException {
    files = new MovedFiles(folder);
  }

  @AfterEach
  void stop() throws IOException {
    files.close();
  }

  private static String framed(String about) {
    return "<html><body>" + text(about).replace("\n", "<p>") + "</body></html>";
  }

  /** Something that is done to files. */
  interface Change {
    void on(MovedFiles files) throws IOException;
  }

  private static Arguments move(String name, String from, Change before, Change change, String to) {
    return Arguments.argumentSet(name, from, before, change, to);
  }

  static Stream<Arguments> moves() {
    Change a = files -> files.write("甲/a.txt", text("补贴"));
    Change zipped = files -> files.zip("甲/old.zip", Map.of("in/a.txt", text("补贴")));
    return Stream.of(
        move("renamed", "甲/a.txt", a, files -> files.move("甲/a.txt", "甲/年报.txt"), "甲/年报.txt"),
        move("other ending", "甲/a.txt", a, files -> files.move("甲/a.txt", "甲/a.TXT"), "甲/a.TXT"),
        move(
            "into a folder",
            "甲/a.txt",
            a,
            files -> files.move("甲/a.txt", "甲/x/a.txt"),
            "甲/x/a.txt"),
        move(
            "its folder renamed",
            "甲/2018/a.txt",
            files -> files.write("甲/2018/a.txt", text("补贴")),
            files -> files.move("甲/2018", "甲/2018 年"),
            "甲/2018 年/a.txt"),
        move(
            "another collection, which is read later",
            "甲/a.txt",
            a,
            files -> files.move("甲/a.txt", "乙/a.txt"),
            "乙/a.txt"),
        move(
            "another collection, which is read before",
            "乙/a.txt",
            files -> files.write("乙/a.txt", text("补贴")),
            files -> files.move("乙/a.txt", "甲/b.txt"),
            "甲/b.txt"),
        move(
            "into an archive",
            "甲/a.txt",
            a,
            files -> {
              files.delete("甲/a.txt");
              files.zip("甲/all.zip", Map.of("a.txt", text("补贴")));
            },
            "甲/all.zip!/a.txt"),
        move(
            "out of an archive",
            "甲/old.zip!/in/a.txt",
            zipped,
            files -> {
              files.delete("甲/old.zip");
              files.write("甲/a.txt", text("补贴"));
            },
            "甲/a.txt"),
        move(
            "its archive renamed",
            "甲/old.zip!/in/a.txt",
            zipped,
            files -> files.move("甲/old.zip", "甲/new.zip"),
            "甲/new.zip!/in/a.txt"),
        move(
            "renamed in its archive",
            "甲/old.zip!/in/a.txt",
            zipped,
            files -> files.zip("甲/old.zip", Map.of("b.txt", text("补贴"))),
            "甲/old.zip!/b.txt"),
        move(
            "a page with the file it frames",
            "甲/one/index.htm",
            files -> {
              files.write("甲/one/index.htm", FRAME);
              files.write("甲/one/body.htm", framed("补贴"));
            },
            files -> files.move("甲/one", "甲/two"),
            "甲/two/index.htm"),
        move(
            "taken by a page",
            "甲/one/body.htm",
            files -> files.write("甲/one/body.htm", framed("补贴")),
            files -> files.write("甲/one/index.htm", FRAME),
            "甲/one/index.htm"));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void leadToTheReportOfTheSameBytes(String from, Change before, Change change, String to)
      throws Exception {
    before.on(files);
    files.update();
    String old = "/reports/" + id(from);
    String paragraph = paragraph(from, "补贴");
    List<String> addresses =
        List.of(
            old,
            old + QUERY,
            old + "/p/" + paragraph + QUERY,
            old + "/original",
            "/api/v1" + old,
            "/compare?a=" + id("甲/stays.txt") + "&b=" + id(from),
            "/compare?a=https://example.org" + old + "/p/" + paragraph + "&b=" + id("甲/stays.txt"),
            "/api/v1/compare?a=" + id(from) + "&b=" + id(from));
    for (String address : addresses) {
      assertEquals(200, files.get(address).statusCode(), address);
    }
    change.on(files);

    UpdateSummary summary = files.update();

    assertEquals(1, summary.moved());
    for (String address : addresses) {
      HttpResponse<String> answer = files.get(address);
      assertEquals(308, answer.statusCode(), address);
      assertEquals(address.replace(id(from), id(to)), location(answer));
      assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
      assertEquals(200, files.get(location(answer)).statusCode());
    }
    assertTrue(files.get(location(files.get(addresses.get(2)))).body().contains("补贴"));
    assertEquals(0, files.update().moved());
    assertEquals(308, files.get(old).statusCode());
  }

  /** The id of the paragraph of a report that contains a word. */
  private String paragraph(String key, String word) throws Exception {
    JsonObject report = json(files.get("/api/v1/reports/" + id(key)));
    for (var paragraph : report.getAsJsonArray("paragraphs")) {
      if (paragraph.getAsJsonObject().get("text").getAsString().contains(word)) {
        return paragraph.getAsJsonObject().get("id").getAsString();
      }
    }
    throw new AssertionError("no paragraph with " + word);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private void assertLeads(String from, String to) throws Exception {
    HttpResponse<String> answer = files.get("/reports/" + id(from));
    assertEquals(308, answer.statusCode(), from);
    assertEquals("/reports/" + id(to), location(answer));
  }

  private void assertStatus(int status, String key) throws Exception {
    assertEquals(status, files.get("/reports/" + id(key)).statusCode(), key);
  }

  @Test
  void leadOnAfterSeveralRenamings() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    for (String[] names : new String[][] {{"甲/a", "甲/b"}, {"甲/b", "乙/c"}, {"乙/c", "甲/d"}}) {
      files.move(names[0] + ".txt", names[1] + ".txt");
      files.update();
    }

    assertLeads("甲/a.txt", "甲/d.txt");
    assertLeads("甲/b.txt", "甲/d.txt");
    assertLeads("乙/c.txt", "甲/d.txt");
    assertStatus(200, "甲/d.txt");
    files.move("甲/d.txt", "甲/a.txt");
    files.update();
    assertStatus(200, "甲/a.txt");
    assertLeads("甲/d.txt", "甲/a.txt");
  }

  @Test
  void followAReportThatWasRenamedThenChangedThenRenamed() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    files.move("甲/a.txt", "甲/b.txt");
    files.update();
    files.write("甲/b.txt", text("补贴和路灯"));
    files.update();
    assertLeads("甲/a.txt", "甲/b.txt");

    files.move("甲/b.txt", "甲/c.txt");
    files.update();

    assertLeads("甲/a.txt", "甲/c.txt");
    files.delete("甲/c.txt");
    files.update();
    assertStatus(410, "甲/a.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleted", "older", "both at once"})
  void areKeptWhenTheIndexIsBuiltAnew(String index) throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    files.move("甲/a.txt", "甲/b.txt");
    if (!index.equals("both at once")) {
      files.update();
    }
    Path present = IndexFolder.toRead(files.index());
    Files.move(present, index.equals("deleted") ? folder.resolve("x") : aged());

    UpdateSummary summary = files.update();

    assertTrue(summary.count(Step.REBUILT) > 0);
    assertLeads("甲/a.txt", "甲/b.txt");
  }

  private Path aged() {
    return files.index().resolve("format-7");
  }

  @Test
  void whatWasCollectedOfAMovedReportIsCitedAndItsCopiesAreFound() throws Exception {
    String about = "老码头拆迁补偿、渔船油料补贴、冬季取暖和巷口路灯维修";
    files.write("甲/a.txt", text(about));
    files.write("乙/c.txt", text(about) + "三、其他\n另外还有一段没有别人写过的话。\n");
    files.update();
    String key = id("甲/a.txt") + "/" + paragraph("甲/a.txt", "老码头");
    files.move("甲/a.txt", "甲/b.txt");
    files.update();

    JsonObject copies = json("/api/v1/copied?p=" + key);
    assertEquals(1, copies.get("reports").getAsInt());
    JsonObject cited = json("/api/v1/citations?p=" + key);
    JsonObject citation = cited.getAsJsonArray("citations").get(0).getAsJsonObject();
    assertEquals("same", citation.get("state").getAsString());
    assertTrue(citation.get("url").getAsString().contains(id("甲/b.txt")), citation.toString());
  }

  private JsonObject json(String target) throws Exception {
    return JsonParser.parseString(files.get(target).body()).getAsJsonObject();
  }

  @Test
  void offerAChoiceBetweenSeveralReportsOfTheSameBytes() throws Exception {
    String text = text("补贴").replace("雾凇市", "雾凇市<script>alert(1)</script>");
    files.write("甲/a.txt", text);
    files.update();
    String paragraph = "/p/" + paragraph("甲/a.txt", "补贴");
    files.delete("甲/a.txt");
    files.write("甲/d.txt", text);
    files.write("乙/c.txt", text);
    files.write("甲/<b>.txt", text);
    assertEquals(1, files.update().moved());

    String old = "/reports/" + id("甲/a.txt");
    List<String> keys = List.of("乙/c.txt", "甲/<b>.txt", "甲/d.txt");
    for (String rest : List.of("", QUERY, paragraph + QUERY, "/original", "/original.txt")) {
      HttpResponse<String> answer = files.get(old + rest);
      List<Element> links = Jsoup.parse(answer.body()).select("#choices a");
      assertEquals(300, answer.statusCode(), rest);
      assertTrue(answer.body().contains("内容与它相同的报告有几份："));
      assertEquals(
          keys.stream().map(key -> "/reports/" + id(key) + rest).toList(),
          links.stream().map(link -> link.attr("href")).toList());
      for (Element link : links) {
        assertEquals(200, files.get(link.attr("href")).statusCode());
      }
      assertEquals(0, Jsoup.parse(answer.body()).select("#choices script, #choices b").size());
      assertTrue(answer.body().contains("甲/&lt;b&gt;.txt"), answer.body());
    }
    HttpResponse<String> answer = files.get("/api/v1" + old);
    JsonArray choices = json(answer).getAsJsonArray("choices");
    assertEquals(300, answer.statusCode());
    assertEquals(3, choices.size());
    JsonObject first = choices.get(0).getAsJsonObject();
    assertEquals(id("乙/c.txt"), first.get("id").getAsString());
    assertEquals("乙/c.txt", first.get("source").getAsString());
    assertEquals("/api/v1/reports/" + id("乙/c.txt"), first.get("link").getAsString());
  }

  @Test
  void aRemovedDoubleLeadsToTheOneThatStays() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.write("乙/b.txt", text("补贴"));
    files.update();
    files.delete("甲/a.txt");
    files.update();

    assertLeads("甲/a.txt", "乙/b.txt");
  }

  @Test
  void aRemovedReportIsSaidToBeGone() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    files.delete("甲/a.txt");
    assertEquals(0, files.update().moved());
    LocalDate after = LocalDate.now(ZoneOffset.UTC);

    String old = "/reports/" + id("甲/a.txt");
    for (String rest : List.of("", "/p/2-012345", "/original", "/original.txt")) {
      HttpResponse<String> page = files.get(old + rest);
      assertEquals(410, page.statusCode(), rest);
      assertTrue(page.body().contains("文件已被移除"), page.body());
      assertTrue(page.body().contains(before.toString()) || page.body().contains(after.toString()));
    }
    JsonObject error = json(files.get("/api/v1" + old)).getAsJsonObject("error");
    assertEquals("gone", error.get("code").getAsString());
    assertStatus(404, "甲/never.txt");
    assertEquals(404, files.get("/reports/nonsense").statusCode());
  }

  @Test
  void whatComesToLightLaterIsLedTo() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    files.move("甲/a.txt", "乙/a.txt");
    files.update("甲");
    assertStatus(410, "甲/a.txt");

    files.update("乙");

    assertLeads("甲/a.txt", "乙/a.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"补贴", "路灯"})
  void aFileThatComesBackAnswersItself(String about) throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    files.move("甲/a.txt", "甲/b.txt");
    files.update();
    files.write("甲/a.txt", text(about));
    files.update();

    HttpResponse<String> answer = files.get("/reports/" + id("甲/a.txt"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains(about));
    files.delete("甲/a.txt");
    files.update();
    assertEquals(
        about.equals("补贴") ? 308 : 410, files.get("/reports/" + id("甲/a.txt")).statusCode());
  }

  @Test
  void changedContentUnderTheOldNameIsStillItsReport() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    files.write("甲/a.txt", text("路灯"));
    files.write("甲/b.txt", text("补贴"));
    files.update();

    assertStatus(200, "甲/a.txt");
    assertTrue(files.get("/reports/" + id("甲/a.txt")).body().contains("路灯"));
  }

  /** Pages that frame files of one name are equal byte for byte and yet different reports. */
  @Test
  void aPageWithOtherPartsIsOnlyOffered() throws Exception {
    for (String office : List.of("one", "two")) {
      files.write("甲/" + office + "/index.htm", FRAME);
      files.write("甲/" + office + "/body.htm", framed(office));
    }
    files.update();
    files.delete("甲/one/index.htm");
    files.delete("甲/one/body.htm");
    assertEquals(0, files.update().moved());

    HttpResponse<String> answer = files.get("/reports/" + id("甲/one/index.htm"));
    assertEquals(300, answer.statusCode());
    assertEquals(
        "/reports/" + id("甲/two/index.htm"),
        Jsoup.parse(answer.body()).select("#choices a").attr("href"));
    assertTrue(answer.body().contains("附件不一定相同："));
  }

  @Test
  void aCrashBeforeTheCommitLosesNothing() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    Path saved = Files.createDirectories(folder.resolve("saved"));
    Path index = IndexFolder.toRead(files.index());
    copy(index, saved);
    files.move("甲/a.txt", "甲/b.txt");
    files.update();
    // The index of before the commit, with the files of after it.
    empty(index);
    copy(saved, index);
    files.open();
    assertStatus(200, "甲/a.txt");

    files.update();

    assertLeads("甲/a.txt", "甲/b.txt");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.list(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void damagedLinesHideNoOthers() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.write("甲/c.txt", text("路灯"));
    files.update();
    files.move("甲/a.txt", "甲/b.txt");
    files.update();
    Path kept = files.originals().folder().resolve("former.jsonl");
    Files.writeString(kept, "{\"id\":\"../../etc\"}\n{\"id\":\n\0", StandardOpenOption.APPEND);
    assertLeads("甲/a.txt", "甲/b.txt");
    files.move("甲/c.txt", "甲/d.txt");
    files.update();

    assertLeads("甲/a.txt", "甲/b.txt");
    assertLeads("甲/c.txt", "甲/d.txt");
    assertFalse(Files.readString(kept).contains("a.txt"), "names of removed files are not kept");
  }

  @Test
  void whatAnotherProcessMovedIsSeenWhileServing() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    files.move("甲/a.txt", "甲/b.txt");
    files.index("甲");
    assertStatus(200, "甲/a.txt");
    files.refresh();
    assertLeads("甲/a.txt", "甲/b.txt");
    files.move("甲/b.txt", "甲/c.txt");
    files.index("甲");
    files.refresh();

    assertLeads("甲/a.txt", "甲/c.txt");
  }

  /** Chat programs and {@code curl} send Han characters as they are. */
  @Test
  void unescapedCharactersOfALinkAreEscaped() throws Exception {
    files.write("甲/a.txt", text("补贴"));
    files.update();
    files.move("甲/a.txt", "甲/b.txt");
    files.update();

    String query = new String("补贴".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String target = "/reports/" + id("甲/a.txt") + "?q=" + query + "\"<b>";
    String answer = RawHttp.get(files.port(), target, "Host: 127.0.0.1");

    assertTrue(
        answer.contains(
            "Location: /reports/" + id("甲/b.txt") + "?q=%E8%A1%A5%E8%B4%B4%22%3Cb%3E\r\n"),
        answer);
  }
}
