package nianbao.http;

import static nianbao.http.MovedFiles.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nianbao.library.EditedLog;
import nianbao.report.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered about a report that changed where it was read from. */
class VersionsTest {
  private static final String KEY = "甲/a.txt";
  private static final String ID = id(KEY);
  private static final String FIRST = MovedFiles.text("补贴");
  private static final String SECOND = MovedFiles.text("补助");
  private static final String THIRD = "雾凇市档案馆2018年政府信息公开工作年度报告\n一、总体情况\n";

  @TempDir private Path folder;
  private MovedFiles files;

  @BeforeEach
  void start() throws IOException {
    files = new MovedFiles(folder);
    files.write(KEY, FIRST);
    files.update();
    // As if it had been read in spring.
    EditedLog.date(folder.resolve("originals"), "2026-03-01T08:00:00Z");
    change(SECOND);
  }

  @AfterEach
  void stop() throws IOException {
    files.close();
  }

  private void change(String text) throws IOException {
    files.write(KEY, text);
    files.update();
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private JsonObject json(String target) throws Exception {
    HttpResponse<String> answer = files.get(target);
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private Document page(String target) throws Exception {
    HttpResponse<String> answer = files.get(target);
    assertEquals(200, answer.statusCode(), target);
    return Jsoup.parse(answer.body());
  }

  private void damage(String text) throws IOException {
    String hash = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    Files.writeString(files.originals().find(hash).orElseThrow(), "damaged");
  }

  /** The link to a paragraph as it was copied when the report had a text. */
  private String linkTo(String version, String begin) throws Exception {
    JsonArray paragraphs =
        json("/api/v1/reports/" + ID + "?version=" + version).getAsJsonArray("paragraphs");
    for (int i = 0; i < paragraphs.size(); i++) {
      JsonObject paragraph = paragraphs.get(i).getAsJsonObject();
      if (paragraph.get("text").getAsString().startsWith(begin)) {
        return "/reports/" + ID + "/p/" + paragraph.get("id").getAsString();
      }
    }
    throw new AssertionError("nothing begins with " + begin);
  }

  @Test
  void aReportSaysItsEarlierVersions() throws Exception {
    JsonObject answer = json("/api/v1/reports/" + ID);

    assertTrue(answer.get("version").isJsonNull());
    JsonArray versions = answer.getAsJsonArray("versions");
    assertEquals(1, versions.size());
    JsonObject version = versions.get(0).getAsJsonObject();
    assertEquals("2026-03-01", version.get("name").getAsString());
    assertEquals("2026-03-01T08:00:00Z", version.get("seenAt").getAsString());
    assertTrue(version.get("replacedAt").getAsString().startsWith(today()));
    assertEquals("/reports/" + ID + "?version=2026-03-01", version.get("url").getAsString());
    assertEquals(
        "/compare?a=" + ID + "@2026-03-01&b=" + ID, version.get("compareUrl").getAsString());

    JsonObject earlier = json("/api/v1/reports/" + ID + "?version=2026-03-01");
    assertEquals("2026-03-01", earlier.get("version").getAsString());
    assertTrue(earlier.get("paragraphs").toString().contains("补贴"));
    assertEquals(versions, earlier.getAsJsonArray("versions"));
    assertEquals(0, json("/api/v1/reports/" + id("甲/stays.txt")).getAsJsonArray("versions").size());
  }

  @Test
  void itsPageLeadsToThemAndToTheComparison() throws Exception {
    Element list = page("/reports/" + ID).expectFirst("#facts ul.versions");

    assertTrue(list.text().contains("2026-03-01 首次读到，" + today() + " 发现已改"), list.text());
    assertEquals(
        List.of(
            "/reports/" + ID + "?version=2026-03-01", "/compare?a=" + ID + "@2026-03-01&b=" + ID),
        list.select("a").eachAttr("href"));
    assertEquals(0, page("/reports/" + ID).select("meta[name=robots]").size());
    assertEquals(0, page("/reports/" + id("甲/stays.txt")).select("ul.versions").size());
  }

  @Test
  void anEarlierVersionIsAPageThatSaysSo() throws Exception {
    Document page = page("/reports/" + ID + "?version=2026-03-01");

    assertTrue(page.expectFirst("#text").text().contains("补贴"));
    assertTrue(page.expectFirst("#warnings .note").text().contains("这是旧内容"));
    assertEquals("/reports/" + ID, page.expectFirst("#warnings .note a").attr("href"));
    assertTrue(page.title().contains("2026-03-01"), page.title());
    assertEquals("noindex", page.expectFirst("meta[name=robots]").attr("content"));
    assertTrue(page.expectFirst("#kicker").text().contains("2026-03-01"));
    for (String number : page.select("#text a.number").eachAttr("href")) {
      assertTrue(number.endsWith("?version=2026-03-01"), number);
    }
    String original = page.expectFirst("#facts a[href*=original]").attr("href");
    assertEquals("/reports/" + ID + "/original?version=2026-03-01", original);
    assertEquals(FIRST, files.get(original).body());
    assertEquals(FIRST, files.get("/reports/" + ID + "/original.txt?version=2026-03-01").body());
    assertEquals(SECOND, files.get("/reports/" + ID + "/original").body());
    assertTrue(
        page(linkTo("2026-03-01", "全年") + "?version=2026-03-01")
            .expectFirst("#text .current")
            .text()
            .contains("补贴"));
  }

  @Test
  void searchesDontFindIt() throws Exception {
    assertEquals(0, json("/api/v1/search?q=%22%E8%A1%A5%E8%B4%B4%22").get("total").getAsInt());
    assertEquals(1, json("/api/v1/search?q=%22%E8%A1%A5%E5%8A%A9%22").get("total").getAsInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s@2026-03-01",
        "http%%3A%%2F%%2Fhost%%2Freports%%2F%s%%3Fversion%%3D2026-03-01",
        "%%2Freports%%2F%s%%2Fp%%2F3-aaaaaa%%3Fq%%3D1%%26version%%3D2026-03-01%%23x"
      })
  void aVersionIsComparedWithWhatIsThereNow(String asked) throws Exception {
    String target = "?a=" + asked.formatted(ID) + "&b=" + ID;
    JsonObject answer = json("/api/v1/compare" + target);

    assertEquals("2026-03-01", answer.getAsJsonObject("a").get("version").getAsString());
    assertTrue(answer.getAsJsonObject("b").get("version").isJsonNull());
    assertEquals(1, answer.getAsJsonObject("counts").get("changed").getAsInt());
    assertTrue(answer.get("paragraphs").toString().contains("?version=2026-03-01"));
    Document page = page("/compare" + target);
    assertEquals("补贴", page.expectFirst(".cell.a del").text());
    assertEquals("补助", page.expectFirst(".cell.b ins").text());
    assertTrue(page.expectFirst(".cell.a a.number").attr("href").endsWith("?version=2026-03-01"));
    assertFalse(page.expectFirst(".cell.b a.number").attr("href").contains("version"));
    assertEquals(
        "/compare?a=" + ID + "&b=" + ID + "@2026-03-01", page.expectFirst("#swap").attr("href"));
    assertTrue(page.expectFirst("#sides").text().contains("旧内容：2026-03-01 首次读到"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "1", "<b>", "..%2F..", "2026-03-01.2"})
  void aVersionThatIsNotKeptIsNamed(String version) throws Exception {
    HttpResponse<String> page =
        files.get("/reports/" + ID + "?version=" + version.replace("<b>", "%3Cb%3E"));
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("没有保留"), page.body());
    HttpResponse<String> api =
        files.get("/api/v1/reports/" + ID + "?version=" + version.replace("<b>", "%3Cb%3E"));
    assertEquals(404, api.statusCode());
    JsonObject error =
        JsonParser.parseString(api.body()).getAsJsonObject().getAsJsonObject("error");
    assertEquals("version", error.get("parameter").getAsString());
    assertTrue(error.get("message").getAsString().contains("2026-03-01"));
    String compared = "/compare?a=" + ID + "@" + version.replace("<b>", "%3Cb%3E") + "&b=" + ID;
    HttpResponse<String> compare = files.get(compared);
    assertEquals(404, compare.statusCode());
    assertTrue(Jsoup.parse(compare.body()).expectFirst("#sides .note").text().contains("没有保留"));
    HttpResponse<String> comparison = files.get("/api/v1" + compared);
    assertEquals(404, comparison.statusCode());
    assertTrue(comparison.body().contains("\"parameter\":\"a\""), comparison.body());
  }

  @Test
  void damageIsSaidAndTheRestGoesOn() throws Exception {
    String link = linkTo("2026-03-01", "全年");
    damage(FIRST);

    HttpResponse<String> page = files.get("/reports/" + ID + "?version=2026-03-01");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("缺失或已损坏"), page.body());
    String error = files.get("/api/v1/reports/" + ID + "?version=2026-03-01").body();
    assertTrue(error.contains("its stored original is damaged"), error);
    assertFalse(error.contains(folder.toString()), error);
    HttpResponse<String> compare = files.get("/compare?a=" + ID + "@2026-03-01&b=" + ID);
    Document compared = Jsoup.parse(compare.body());
    assertTrue(compared.expectFirst("#sides .note").text().contains("缺失或已损坏"));
    assertEquals(1, compared.select("#sides .report-title").size());
    assertEquals(1, page("/reports/" + ID).select("ul.versions").size());
    // Without a version that can be read it stays as it was.
    assertTrue(page(link).expectFirst("#warnings .note").text().contains("有过改动"));
  }

  @Test
  void anOldLinkShowsTheOldParagraph() throws Exception {
    String link = linkTo("2026-03-01", "全年");

    Document page = page(link);

    Element note = page.expectFirst("#text > .note.linked");
    assertEquals("全年办理补贴的申请12件。", note.expectFirst("blockquote").text());
    assertTrue(note.text().contains("2026-03-01 首次读到、" + today() + " 发现已改"), note.text());
    assertEquals(
        List.of(link + "?version=2026-03-01", "/compare?a=" + ID + "@2026-03-01&b=" + ID),
        note.select("a").eachAttr("href"));
    Element current = note.nextElementSibling();
    assertTrue(current != null && current.hasClass("current"));
    assertTrue(current.text().contains("补助"));
    assertEquals(0, page.select("#warnings .note").size());
  }

  @Test
  void theRowOfATableStandsAboveItsTable() throws Exception {
    String page =
        "<html><body><h1>雾凇市档案馆2018年政府信息公开工作年度报告</h1><p>统计表如下。</p><table><tr><td>指标</td>"
            + "<td>数量</td></tr><tr><td>收到申请数</td><td>%s</td></tr></table></body></html>";
    String id = id("甲/t.html");
    files.write("甲/t.html", page.formatted("12"));
    files.update();
    String link = "";
    for (JsonElement one : json("/api/v1/reports/" + id).getAsJsonArray("paragraphs")) {
      if (one.getAsJsonObject().get("text").getAsString().equals("收到申请数\t12")) {
        link = "/reports/" + id + "/p/" + one.getAsJsonObject().get("id").getAsString();
      }
    }
    files.write("甲/t.html", page.formatted("13"));
    files.update();

    Element note = page(link).expectFirst("#text > .note.linked");

    assertEquals("收到申请数 | 12", note.expectFirst("blockquote").text());
    Element table = note.nextElementSibling();
    assertTrue(table != null && table.select("tr.current").text().contains("13"));
  }

  @Test
  void theLatestVersionThatHasItIsShown() throws Exception {
    String link = linkTo("2026-03-01", "全年");
    change(FIRST.replace("人手不足", "人手很少"));
    change(THIRD + "全年无申请。\n二、存在问题\n");

    Element note = page(link).expectFirst(".note.linked");

    assertEquals(link + "?version=" + today() + ".2", note.expectFirst("a").attr("href"));
  }

  @Test
  void aParagraphThatWasTakenOutIsShownAboveTheReport() throws Exception {
    String link = linkTo("2026-03-01", "人手不足");
    change(THIRD);

    Document page = page(link);

    Element note = page.expectFirst("#warnings .note.linked");
    assertEquals("人手不足。", note.expectFirst("blockquote").text());
    assertTrue(note.text().contains("删去"), note.text());
    assertNull(page.selectFirst("#text .current"));
    assertEquals(404, files.get("/reports/" + ID + "/p/99-aaaaaa").statusCode());
  }

  @Test
  void aLinkWhoseTextNoVersionHasStaysAsItWas() throws Exception {
    Document page = page("/reports/" + ID + "/p/3-aaaaaa");

    assertEquals(0, page.select(".note.linked").size());
    assertTrue(page.expectFirst("#warnings .note").text().contains("有过改动"));
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    change(FIRST.replace("补贴", hostile));
    change(SECOND);
    JsonArray versions = json("/api/v1/reports/" + ID).getAsJsonArray("versions");
    String name = versions.get(versions.size() - 1).getAsJsonObject().get("name").getAsString();
    String link = linkTo(name, "全年");

    Document page = page(link);

    assertTrue(page.expectFirst(".note.linked blockquote").text().contains(hostile));
    assertEquals(0, page.select(".note.linked script, .note.linked img").size());
  }

  @Test
  void theVersionsOfAFileThatIsGoneAreGone() throws Exception {
    files.delete(KEY);
    files.update();

    assertEquals(410, files.get("/reports/" + ID + "?version=2026-03-01").statusCode());
    assertEquals(410, files.get("/compare?a=" + ID + "@2026-03-01&b=" + ID).statusCode());
  }
}
