package nianbao.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import nianbao.report.TestReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers, over a real connection. */
class ApiTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.ready(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static List<String> found(String parameters) throws Exception {
    List<String> files = new ArrayList<>();
    for (var report : server.json("/api/v1/search?" + parameters).getAsJsonArray("reports")) {
      JsonObject whole = server.json("/api/v1" + text(report.getAsJsonObject(), "url"));
      files.add(text(whole, "file"));
    }
    return files;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  @Test
  void aHitIsLinkedMarkedAndQuotedWhole() throws Exception {
    JsonObject answer = server.json("/api/v1/search?year=2019&q=餐饮油烟");

    assertEquals(1, answer.get("total").getAsInt());
    JsonObject report = answer.getAsJsonArray("reports").get(0).getAsJsonObject();
    assertEquals("云溪市", text(report, "city"));
    assertEquals("commerce", text(report, "agency"));
    assertEquals("2020-01-20", text(report, "publishedOn"));
    assertEquals(JsonNull.INSTANCE, report.get("county"));
    JsonObject paragraph = report.getAsJsonArray("paragraphs").get(0).getAsJsonObject();
    assertEquals("全年共答复餐饮油烟投诉12件。", text(paragraph, "text"));
    assertEquals("[[5,9]]", paragraph.get("highlights").toString());
    assertEquals("text", text(paragraph, "kind"));
    assertEquals("一、总体情况", text(paragraph, "section"));
    assertEquals(
        "/reports/"
            + TestServer.FIRST.id()
            + "/p/"
            + text(paragraph, "id")
            + "?q=%E9%A4%90%E9%A5%AE%E6%B2%B9%E7%83%9F",
        text(paragraph, "url"));
  }

  @Test
  void theQueryIsRepeatedWithItsReading() throws Exception {
    JsonObject query = server.json("/api/v1/search?q=油烟+-培训").getAsJsonObject("query");

    assertEquals("油烟 -培训", text(query, "q"));
    assertFalse(query.get("relaxed").getAsBoolean());
    assertEquals(2, query.getAsJsonArray("interpreted").size());
    assertEquals(
        "excluded", text(query.getAsJsonArray("interpreted").get(1).getAsJsonObject(), "as"));
  }

  @Test
  void whatWasMeantIsSuggestedOnlyWhenNothingWasFound() throws Exception {
    assertEquals("[{\"text\":\"油烟投诉\",\"q\":\"餐饮 油烟投诉\",\"count\":1}]", corrections("餐饮+油咽投诉"));
    assertEquals("[]", corrections("餐饮+油烟投诉"));
  }

  private static String corrections(String query) throws Exception {
    return server
        .json("/api/v1/search?q=" + query)
        .getAsJsonObject("query")
        .get("corrections")
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "city=云溪|2019/a.txt,2020/b.txt",
        "city=云溪市&year=2019|2019/a.txt",
        "city=990200|2020/c.txt",
        "city=yunxi|2019/a.txt,2020/b.txt",
        "county=Yun%20Lu%20Xian|2020/b.txt",
        "city=临岚市&city=云溪市&year=2020|2020/b.txt,2020/c.txt",
        "county=云麓县|2020/b.txt",
        "province=样例省&year=2010|",
        "year=2020..|2020/b.txt,2020/c.txt",
        "agency=education|2020/b.txt",
        "form=C|2019/a.txt",
        "index=990100-2020|2019/a.txt",
        "collection=reports&agency=commerce|2019/a.txt",
        "collection=other|",
        "published=2020-01|2019/a.txt",
        "published=%3E2020-01-20|",
        "published=..2020|2019/a.txt",
        "agency=教育局|2020/b.txt",
        "year=%3C2020|2019/a.txt",
        "q=published%3E=2020-01-20|2019/a.txt",
        "title=%22云溪市某局%22|2019/a.txt,2020/b.txt",
        "section=总体情况&q=油烟|2019/a.txt",
        "has=table|",
        "figure=requests%3E5|",
        "figure=refused/requests%3E0.3|"
      })
  void filtersNarrow(String parameters, String files) throws Exception {
    assertEquals(files == null ? "" : files, String.join(",", new TreeSet<>(found(parameters))));
  }

  @Test
  void facetsCountReportsAndNameThem() throws Exception {
    JsonObject facets = server.json("/api/v1/search?city=990200").getAsJsonObject("facets");

    JsonObject city = named(facets.getAsJsonArray("city"), "云溪市");
    assertEquals(2, city.get("count").getAsInt(), "its own selection does not narrow a facet");
    assertFalse(city.get("selected").getAsBoolean());
    assertTrue(named(facets.getAsJsonArray("city"), "临岚市").get("selected").getAsBoolean());
    JsonObject province = facets.getAsJsonArray("place").get(0).getAsJsonObject();
    assertEquals("样例省", text(province, "value"));
    assertEquals(2, province.getAsJsonArray("children").size());
  }

  @Test
  void agenciesAreLabelledInBothLanguages() throws Exception {
    JsonObject facets = server.json("/api/v1/search").getAsJsonObject("facets");
    JsonObject commerce = named(facets.getAsJsonArray("agency"), "commerce");

    assertEquals("商务", text(commerce, "label"));
    assertEquals("Commerce", text(commerce, "labelEn"));
  }

  @Test
  void officesAreNamedInFull() throws Exception {
    String search = "/api/v1/search?q=餐饮油烟&office=云溪市某局";
    JsonArray offices = server.json(search).getAsJsonObject("facets").getAsJsonArray("office");

    assertEquals("[{\"value\":\"云溪市某局\",\"count\":2,\"selected\":true}]", offices.toString());
  }

  private static JsonObject named(JsonArray facet, String value) {
    return StreamSupport.stream(facet.spliterator(), false)
        .map(one -> one.getAsJsonObject())
        .filter(one -> !one.get("value").isJsonNull() && text(one, "value").equals(value))
        .findAny()
        .orElseThrow();
  }

  @Test
  void aReportIsAnsweredWhole() throws Exception {
    JsonObject report = server.json("/api/v1/reports/" + TestServer.FIRST.id());

    assertEquals(TestServer.FIRST.id().value(), text(report, "id"));
    assertEquals("2026-01-02T03:04:05Z", text(report, "capturedAt"));
    assertEquals("hans", text(report, "script"));
    assertEquals(4, report.getAsJsonArray("paragraphs").size());
    assertEquals("row", text(report.getAsJsonArray("paragraphs").get(3).getAsJsonObject(), "kind"));
    assertEquals("{}", report.get("indicators").toString());
    assertTrue(server.get("/api/v1/reports/" + TestServer.FIRST.id()).body().contains("<script>"));
  }

  @Test
  void contentsAreCounted() throws Exception {
    JsonObject contents = server.json("/api/v1/contents");

    assertEquals(3, contents.get("reports").getAsInt());
    assertEquals(2019, contents.get("firstYear").getAsInt());
    assertTrue(contents.get("sample").getAsBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaaaaaaa", "AAAAAAAAAAAA", "x", "a%2Fb", "..", "%00"})
  void anUnknownReportIs404(String id) throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/reports/" + id);

    assertEquals(404, answer.statusCode());
    assertError(answer, "not-found", null, null);
  }

  @Test
  void aWrongParameterIsNamed() throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/search?year=x");

    assertEquals(400, answer.statusCode());
    assertError(answer, "bad-parameter", "year", "x");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?citty=1, citty, 1",
    "/api/v1/search?q=a&q=b, q, b",
    "/api/v1/search?q=%E5, q, %E5",
    "/api/v1/search?city=Atlantis, city, Atlantis",
    "/api/v1/search?city=990102, city, 990102",
    "/api/v1/search?agency=circus, agency, circus",
    "/api/v1/search?published=2023-13, published, 2023-13",
    "/api/v1/search?figure=requests%3Emany, figure, requests>many",
    "/api/v1/search?figure=refused/requets%3E0.3, figure, refused/requets>0.3",
    "/api/v1/search?has=nothing, has, nothing",
    "/api/v1/contents?x=1, x, 1",
    "/healthz?x=1, x, 1",
    "/api/v1/openapi.json?x, x, ''"
  })
  void whateverIsNotAcceptedIs400(String target, String parameter, String value) throws Exception {
    String answer = RawHttp.get(server.port(), target, "Host: localhost");

    assertEquals(400, RawHttp.status(answer), answer);
    assertTrue(answer.contains("\"error\""), answer);
    JsonObject error =
        JsonParser.parseString(answer.substring(answer.indexOf("\r\n\r\n")))
            .getAsJsonObject()
            .getAsJsonObject("error");
    assertEquals(parameter, text(error, "parameter"));
    assertEquals(value, text(error, "value"));
  }

  @Test
  void anUnknownAddressOfTheApiIs404AsJson() throws Exception {
    HttpResponse<String> answer = server.get("/api/v2/search");

    assertEquals(404, answer.statusCode());
    assertError(answer, "not-found", null, null);
  }

  private static void assertError(
      HttpResponse<String> answer,
      String code,
      @Nullable String parameter,
      @Nullable String value) {
    assertEquals(
        "application/json; charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    JsonObject error =
        JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error");
    assertEquals(List.of("code", "message", "parameter", "value"), List.copyOf(error.keySet()));
    assertEquals(code, text(error, "code"));
    assertEquals(parameter, error.get("parameter").isJsonNull() ? null : text(error, "parameter"));
    assertEquals(value, error.get("value").isJsonNull() ? null : text(error, "value"));
    assertFalse(text(error, "message").isBlank());
  }

  @Test
  void unescapedCharactersAreRead() throws Exception {
    String raw =
        new String(
            "/api/v1/search?q=油烟".getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    String answer = RawHttp.get(server.port(), raw, "Host: localhost");

    assertEquals(200, RawHttp.status(answer));
    assertTrue(answer.contains("\"total\":2"), answer);
  }

  @Test
  void theWholeRangeOfPagesAnswers() throws Exception {
    assertEquals(3, server.json("/api/v1/search?page=100&size=100").get("total").getAsInt());
    assertEquals(0, server.json("/api/v1/search?page=2").getAsJsonArray("reports").size());
    assertEquals(1, server.json("/api/v1/search?page=2&size=2").getAsJsonArray("reports").size());
  }

  @Test
  void perAllGivesEveryParagraphAndZeroNone() throws Exception {
    String all = "/api/v1/search?per=all&year=2019&q=件";
    assertEquals(
        1,
        server
            .json(all)
            .getAsJsonArray("reports")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("paragraphs")
            .size());
    String none = "/api/v1/search?per=0&year=2019&q=件";
    assertEquals(
        0,
        server
            .json(none)
            .getAsJsonArray("reports")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("paragraphs")
            .size());
    assertEquals(
        TestReports.CLOUD_CITY.adcode(),
        text(server.json(none).getAsJsonArray("reports").get(0).getAsJsonObject(), "adcode"));
  }
}
