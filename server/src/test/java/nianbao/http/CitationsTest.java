package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.export.citation.StrictRis;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
  private static final Report PUBLISHED =
      TestReports.report("a.txt")
          .of(TestReports.CLOUD_CITY, 2019)
          .office("云溪市商务局")
          .published("2020-01-20")
          .text("<b>全年</b>答复12件。")
          .table("复议|维持|纠正", "行政复议|3|0")
          .build();
  private static final Report PLAIN = TestReports.report("b.txt").text("无人来问。").build();
  private static final String FIRST = PUBLISHED.id() + "/" + PUBLISHED.paragraphs().get(0).id();
  private static final String HEAD = PUBLISHED.id() + "/" + PUBLISHED.paragraphs().get(1).id();
  private static final String SECOND = PLAIN.id() + "/" + PLAIN.paragraphs().get(0).id();
  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = LibraryServer.of(folder, true, List.of(PUBLISHED, PLAIN));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static String get(String parameters) throws Exception {
    HttpResponse<String> response = server.get("/api/v1/citations?" + parameters);
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  @Test
  void aParagraphIsCitedAsText() throws Exception {
    assertEquals(
        "“<b>全年</b>答复12件。”\n——云溪市商务局，《云溪市商务局2019年报告》（推定标题），2019 年度\n"
            + server.url("/reports/" + PUBLISHED.id() + "/p/" + PUBLISHED.paragraphs().get(0).id())
            + "\n示例数据，机构与数字均为虚构",
        get("p=" + FIRST + "&format=text"));
  }

  @Test
  void aHeadRowIsCitedWithTheFiguresBelowIt() throws Exception {
    assertTrue(get("p=" + HEAD + "&format=text").startsWith("“复议 | 维持 | 纠正\n行政复议 | 3 | 0”\n"));
  }

  @Test
  void aReportIsCitedAsAWhole() throws Exception {
    assertTrue(get("p=" + PUBLISHED.id() + "&format=text").startsWith("——云溪市商务局，"));
    assertEquals(
        "云溪市商务局. 云溪市商务局2019年报告（推定标题）[EB/OL]. (2020-01-20)["
            + LocalDate.now(java.time.ZoneId.systemDefault())
            + "]. "
            + server.url("/reports/" + PUBLISHED.id())
            + ". [示例数据，机构与数字均为虚构]",
        get("p=" + PUBLISHED.id() + "&format=gbt7714"));
  }

  @Test
  void severalAreAFileInTheOrderAsked() throws Exception {
    HttpResponse<String> response =
        server.get("/api/v1/citations?p=" + SECOND + "&p=" + FIRST + "&format=ris&download=true");

    assertEquals(
        List.of(List.of("无人来问。"), List.of("<b>全年</b>答复12件。")),
        StrictRis.read(response.body()).stream()
            .map(entry -> List.of(entry.getOrDefault("N1", List.of()).getLast()))
            .toList());
    assertEquals(
        "application/x-research-info-systems; charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(
        response
            .headers()
            .firstValue("Content-Disposition")
            .orElseThrow()
            .matches("attachment; filename=\"nianbao-citations-\\d{4}-\\d\\d-\\d\\d\\.ris\""));
  }

  @Test
  void whatIsCopiedIsNeverShownAsAPage() throws Exception {
    HttpResponse<String> response = server.get("/api/v1/citations?p=" + FIRST + "&format=html");

    assertEquals(
        "text/plain; charset=utf-8", response.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(response.body().contains("<p>&lt;b"), response.body());
  }

  @Test
  void theAnswerSaysWhatBecameOfEach() throws Exception {
    String changed = PLAIN.id() + "/1-000000";
    String beyond = PLAIN.id() + "/9-000000";
    JsonArray all =
        server
            .json(
                "/api/v1/citations?p=%s&p=%s&p=%s&p=aaaaaaaaaaaa/1-000000"
                    .formatted(FIRST, changed, beyond))
            .getAsJsonArray("citations");

    assertEquals(
        List.of("same", "changed", "gone", "gone"),
        all.asList().stream()
            .map(one -> one.getAsJsonObject().get("state").getAsString())
            .toList());
    JsonObject first = all.get(0).getAsJsonObject();
    assertEquals("<b>全年</b>答复12件。", first.get("text").getAsString());
    assertEquals(get("p=" + FIRST + "&format=markdown"), first.get("markdown").getAsString());
    assertEquals(get("p=" + FIRST + "&format=html"), first.get("html").getAsString());
    assertEquals("无人来问。", all.get(1).getAsJsonObject().get("text").getAsString());
    assertTrue(all.get(3).getAsJsonObject().get("text").isJsonNull());
    for (String gone : List.of(changed, beyond, "aaaaaaaaaaaa")) {
      HttpResponse<String> response =
          server.get("/api/v1/citations?format=text&p=" + FIRST + "&p=" + gone);
      assertEquals(404, response.statusCode());
      assertTrue(response.body().contains('"' + gone + '"'), response.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "format=text, p, ''",
    "p=x, p, x",
    "p=aaaaaaaaaaaa&p=aaaaaaaaaaaa/1, p, aaaaaaaaaaaa/1",
    "p=aaaaaaaaaaaa&format=doc, format, doc",
    "p=aaaaaaaaaaaa&download=1, download, 1",
    "p=aaaaaaaaaaaa&q=1, q, 1"
  })
  void whatIsNotAcceptedIsNamed(String parameters, String name, String value) throws Exception {
    HttpResponse<String> response = server.get("/api/v1/citations?" + parameters);

    assertEquals(400, response.statusCode());
    JsonObject error = server.json("/api/v1/citations?" + parameters).getAsJsonObject("error");
    assertEquals(name, error.get("parameter").getAsString());
    assertEquals(value, error.get("value").getAsString());
  }

  @Test
  void thereAreNoMoreThanAHundred() throws Exception {
    String hundred =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> "p=" + PLAIN.id() + "/" + i + "-000000")
            .collect(Collectors.joining("&"));

    assertEquals(200, server.get("/api/v1/citations?" + hundred).statusCode());
    HttpResponse<String> more = server.get("/api/v1/citations?" + hundred + "&p=" + FIRST);
    assertEquals(400, more.statusCode());
    assertTrue(more.body().contains(FIRST), more.body());
  }
}
