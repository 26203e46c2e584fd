package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.command.Main;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.passage.Copies;
import nianbao.search.passage.SharedText.Stretch;
import nianbao.text.Range;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered about reports whose paragraphs are together longer than an answer may be. */
class LongParagraphsTest {
  private static final int COUNT = 30;
  private static final int LONG = 100_000;
  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String text = "本机关依法公开。".repeat(LONG / 8) + "餐饮油烟投诉" + i + "件。";
      reports.add(
          TestReports.report(i + ".txt").of(TestReports.HAZE_CITY, 2018).text(text).build());
    }
    server = LibraryServer.of(folder, false, reports);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void aSearchShowsWindows() throws Exception {
    String answer = server.get("/api/v1/search?q=油烟&size=100").body();

    assertTrue(answer.length() < COUNT * 5000, answer.length() + " characters");
    for (JsonElement report :
        JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("reports")) {
      JsonObject shown =
          report.getAsJsonObject().getAsJsonArray("paragraphs").get(0).getAsJsonObject();
      assertTrue(shown.get("textLength").getAsInt() > LONG);
      assertEquals(
          shown.get("textLength").getAsInt(),
          shown.get("textStart").getAsInt() + shown.get("text").getAsString().length());
      int mark = shown.getAsJsonArray("highlights").get(0).getAsJsonArray().get(0).getAsInt();
      assertTrue(shown.get("text").getAsString().startsWith("油烟", mark));
    }
  }

  @Test
  void wholeTextsAreAnsweredOfNotTooManyReports() throws Exception {
    JsonObject some = server.json("/api/v1/search?q=油烟&size=10&text=full");
    for (JsonElement report : some.getAsJsonArray("reports")) {
      JsonObject shown =
          report.getAsJsonObject().getAsJsonArray("paragraphs").get(0).getAsJsonObject();
      assertTrue(shown.get("text").getAsString().length() > LONG);
    }
    JsonObject all = server.json("/api/v1/search?q=油烟&size=100&text=full").getAsJsonObject("error");
    assertEquals("bad-parameter", all.get("code").getAsString());
    assertEquals("size", all.get("parameter").getAsString());
    assertTrue(all.get("message").getAsString().contains("ask for fewer"), all.toString());
  }

  @Test
  void aFeedShowsWindows() throws Exception {
    String feed = server.get("/feeds/search.atom?q=油烟").body();

    List<Element> entries = Jsoup.parse(feed, Parser.xmlParser()).select("entry");
    assertEquals(COUNT, entries.size());
    for (Element entry : entries) {
      String text = entry.select("content").text();
      assertTrue(text.length() < 1000 && text.startsWith("…") && text.contains("油烟"), text);
    }
  }

  @Test
  void copiesShowWindows() throws Exception {
    JsonObject first =
        server
            .json("/api/v1/search?q=油烟&size=1")
            .getAsJsonArray("reports")
            .get(0)
            .getAsJsonObject();
    String found =
        first.getAsJsonArray("paragraphs").get(0).getAsJsonObject().get("id").getAsString();
    String p = first.get("id").getAsString() + "/" + found;

    JsonObject answer = server.json("/api/v1/copied?p=" + p + "&others=false&size=100");

    assertEquals(COUNT - 1, answer.getAsJsonArray("copies").size());
    for (JsonElement one : answer.getAsJsonArray("copies")) {
      JsonObject copy = one.getAsJsonObject();
      String text = copy.get("text").getAsString();
      assertTrue(text.length() < 5000, text.length() + " characters");
      assertTrue(copy.get("textLength").getAsInt() > LONG);
      for (JsonElement shared : copy.getAsJsonArray("shared")) {
        assertTrue(shared.getAsJsonArray().get(1).getAsInt() <= text.length());
      }
      assertTrue(copy.getAsJsonArray("shared").size() > 0);
      assertEquals(copy.getAsJsonArray("shared").size(), copy.getAsJsonArray("passage").size());
    }
    String page = server.get("/copied?p=" + p).body();
    assertTrue(page.length() < 400_000, page.length() + " characters");
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 3990})
  void ofACopyTheLongestStretchIsShown(int length) {
    String passage = "餐饮油烟投诉办结".repeat(500).substring(0, length);
    String text = "本机关依法公开。".repeat(LONG / 8) + passage + "其他。".repeat(30_000);
    int at = text.indexOf(passage);
    Stretch whole = new Stretch(0, length, at, at + length);
    int small = text.length() - 20;
    Paragraph paragraph = new Paragraph("1-000000", 1, null, Paragraph.Kind.TEXT, text);
    Report report = TestReports.report("a").build();

    Copies.Copy copy =
        Copies.Copy.of(
            report.source(),
            report.header(),
            paragraph,
            false,
            100,
            List.of(new Stretch(0, 10, 3, 13), whole, new Stretch(0, 9, small, small + 9)));

    Stretch shown = copy.stretches().getFirst();
    assertEquals(1, copy.stretches().size());
    int end = Math.min(length, shown.end() - shown.start());
    assertTrue(end > length - 100, end + " characters");
    assertEquals(
        passage.substring(0, end), copy.shown().text().substring(shown.start(), shown.end()));
    assertEquals(end, shown.to());
    assertEquals(List.of(new Range(shown.start(), shown.end())), copy.shown().highlights());
  }

  @Test
  void theTerminalPrintsExcerpts(@TempDir Path folder) throws Exception {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (int i = 0; i < COUNT; i++) {
      Files.writeString(
          reports.resolve(i + ".txt"),
          "云溪市商务局%d年政府信息公开工作年度报告\n一、总体情况\n%s油烟投诉%d件。\n"
              .formatted(2000 + i, "本机关依法公开。".repeat(LONG / 8), i));
    }
    StringWriter out = new StringWriter();
    String data = folder.resolve("data").toString();
    PrintWriter none = new PrintWriter(new StringWriter());
    assertEquals(
        0, Main.run(Main::commandLine, none, none, "index", reports.toString(), "--data", data));

    int code =
        Main.run(
            Main::commandLine,
            new PrintWriter(out),
            none,
            "search",
            "油烟",
            "--size",
            "100",
            "--data",
            data);

    assertEquals(0, code);
    long shown = out.toString().lines().filter(line -> line.matches(" +….*【油烟】投诉[0-9]+件。")).count();
    assertEquals(COUNT, shown, out.toString());
  }

  @Test
  void aFileHasAllOfIt() throws Exception {
    String file = server.get("/api/v1/export/search.csv?q=油烟&what=paragraphs").body();

    assertTrue(file.length() > COUNT * LONG, file.length() + " characters");
  }
}
