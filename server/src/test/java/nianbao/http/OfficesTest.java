package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nianbao.office.OfficeKey;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered about offices, as JSON and as pages for readers without scripts. */
class OfficesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server = LibraryServer.of(folder, false, OfficeReports.all());
  }

  @AfterAll
  static void stop() throws IOException {
    CLIENT.close();
    server.close();
  }

  private static HttpResponse<String> get(String target) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(target))).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static JsonObject json(String key) throws Exception {
    return JsonParser.parseString(get("/api/v1/offices/" + encoded(key)).body()).getAsJsonObject();
  }

  private static Document page(String key) throws Exception {
    HttpResponse<String> answer = get("/offices/" + encoded(key));
    assertEquals(200, answer.statusCode());
    return Jsoup.parse(answer.body());
  }

  @Test
  void anOfficeIsAnsweredWithItsNamesYearsFindingsAndFigures() throws Exception {
    JsonObject office = json("990100-commerce");

    assertEquals(10, office.get("total").getAsInt());
    assertTrue(office.get("certain").getAsBoolean());
    assertEquals("/offices/990100-commerce", office.get("url").getAsString());
    assertEquals(1, office.getAsJsonArray("offices").size());
    JsonObject only = office.getAsJsonArray("offices").get(0).getAsJsonObject();
    assertEquals("[2018]", only.get("missingYears").toString());
    assertEquals(
        "[{\"name\":\"云溪市商务局\",\"years\":[2016,2017,2019,2020,2021,2022]},"
            + "{\"name\":\"云溪市商务委员会\",\"years\":[2012,2013,2014,2015]}]",
        only.get("names").toString());
    JsonObject newest = only.getAsJsonArray("reports").get(0).getAsJsonObject();
    assertEquals(2022, newest.get("reportYear").getAsInt());
    assertEquals("云溪市商务局", newest.get("issuer").getAsString());
    assertEquals("某局", newest.get("issuerAsPrinted").getAsString());
    assertEquals("{\"carry-over\":2}", newest.get("findings").toString());
    JsonObject requests = newest.getAsJsonArray("figures").get(0).getAsJsonObject();
    assertEquals("requests", requests.get("concept").getAsString());
    assertEquals("0", requests.get("value").toString());
    String report = newest.get("url").getAsString();
    assertTrue(requests.get("url").getAsString().startsWith(report + "/p/"));
    assertEquals(200, get(requests.get("url").getAsString()).statusCode());
  }

  @Test
  void aBlankIsAnsweredAsABlank() throws Exception {
    JsonObject only = json("990100-commerce").getAsJsonArray("offices").get(0).getAsJsonObject();
    JsonObject of2015 =
        only.getAsJsonArray("reports").asList().stream()
            .map(report -> report.getAsJsonObject())
            .filter(report -> report.get("reportYear").getAsInt() == 2015)
            .findFirst()
            .orElseThrow();
    Map<String, String> figures = new LinkedHashMap<>();
    of2015
        .getAsJsonArray("figures")
        .forEach(
            figure -> {
              JsonObject one = figure.getAsJsonObject();
              figures.put(
                  one.get("concept").getAsString(), one.get("kind") + " " + one.get("value"));
            });
    assertEquals(
        Map.of(
            "requests", "\"blank\" null",
            "granted", "\"dash\" null",
            "reviews", "\"number\" 0",
            "published", "\"number\" 12345"),
        figures);
  }

  @Test
  void aSearchLeadsToTheOfficesOfItsHits() throws Exception {
    JsonObject answer =
        JsonParser.parseString(get("/api/v1/search?size=100").body()).getAsJsonObject();

    for (var hit : answer.getAsJsonArray("reports")) {
      String address = hit.getAsJsonObject().get("officeUrl").getAsString();
      assertEquals(200, get(address).statusCode(), address);
    }
  }

  @Test
  void officesWithOneKeyAreApartOnThePage() throws Exception {
    Document page = page("990200-commerce");

    assertEquals("临岚市商务局、临岚市招商局", page.expectFirst("h1").text());
    assertEquals(1, page.select(".shared").size());
    assertEquals("[临岚市商务局, 临岚市招商局]", page.select("main section > h2").eachText().toString());
    assertEquals(
        "[2021, 2020, 2019, 2020, 2019]", page.select(".years .year").eachText().toString());
    assertEquals(0, page.select(".renamed").size());
  }

  @Test
  void thePageSaysWhatIsKnownByNameOnly() throws Exception {
    Document page = page("issuer-市商务局");

    assertEquals(1, page.select(".by-name").size());
    assertEquals("地点不明", page.expectFirst(".place").text());
    assertEquals("[2021, 2020, 2019]", page.select(".years .year").eachText().toString());
    assertEquals("没有收录报告", page.expectFirst(".missing .year + span").text());
    assertEquals(0, page("990100-commerce").select(".by-name, .shared, .newest").size());
  }

  @Test
  void anOrganOfTheCountryHasNoPlace() throws Exception {
    assertEquals("全国", page("national-国家税务总局").expectFirst(".place").text());
  }

  @Test
  void aNameThatIsMarkupIsText() throws Exception {
    String key = Objects.requireNonNull(OfficeKey.of(OfficeReports.HOSTILE.header())).value();

    assertEquals(OfficeReports.HOSTILE_NAME, page(key).expectFirst("h1").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "990100",
        "990100-commerce ",
        "990100-commerce/",
        "990100/commerce",
        "..",
        "%",
        "issuer-",
        "<script>",
        "没有这个"
      })
  void otherKeysAreNotFound(String key) throws Exception {
    for (String folder : new String[] {"/offices/", "/api/v1/offices/"}) {
      HttpResponse<String> answer = get(folder + encoded(key));

      assertEquals(404, answer.statusCode(), key);
      assertFalse(answer.body().contains("<script>\""));
    }
  }

  @Test
  void aLongKeyIsNotFoundEither() throws Exception {
    assertEquals(404, get("/offices/" + "9".repeat(8000)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF", "issuer-%E5%B8"})
  void neitherIsWhatIsNotUtf8(String address) throws Exception {
    assertEquals(404, get("/offices/" + address).statusCode());
  }

  @Test
  void theApiTakesNoParameters() throws Exception {
    assertEquals(400, get("/api/v1/offices/990100-commerce?year=2019").statusCode());
    assertEquals(200, get("/offices/990100-commerce?utm_source=chat").statusCode());
  }
}
