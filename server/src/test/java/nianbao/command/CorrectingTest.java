package nianbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.command.data.DataFolder;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.progress.ChangeReport;
import nianbao.command.progress.UpdateProgress;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.library.Look;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener.Step;
import nianbao.report.ReportId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader corrects on the page of a running server goes before all else, and stays. */
@Timeout(120)
class CorrectingTest {
  private static final String REPORT = "市商务局2013年政府信息公开工作年度报告\n一、概述\n全年共答复餐饮油烟投诉12件。\n";
  private static final String ID = ReportId.ofKey("offices/a.txt").value();

  @TempDir private Path folder;
  private Path root;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  @BeforeEach
  void aReportWithARowInItsTable() throws Exception {
    root = Files.createDirectories(folder.resolve("offices"));
    Files.writeString(root.resolve("a.txt"), REPORT);
    Files.writeString(root.resolve("nianbao.csv"), "file,year,city\na.txt,2012,宁波\n");
  }

  /** Nothing is followed: corrections don't need that. */
  private Serving serve(String name, Path at) throws Exception {
    LiveIndex live = new LiveIndex();
    PrintWriter told = new PrintWriter(new StringWriter());
    DataFolder data = new DataFolder(folder.resolve("data"));
    List<ReportCollection> collections = List.of(new ReportCollection(name, at, null));
    Serving serving =
        Serving.start(
            new ServerSettings("127.0.0.1", 0, null),
            new Serving.Contents(data, false, () -> collections, Look.CHANGED, any -> false, null),
            data.imports(),
            live,
            new UpdateProgress(told, live),
            new ChangeReport(told, live));
    serving.awaitReady();
    return serving;
  }

  private Serving serve() throws Exception {
    return serve("offices", root);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private Document page(Serving serving, String target) throws Exception {
    URI address = serving.address().resolve(target);
    return Jsoup.parse(send(HttpRequest.newBuilder(address)).body());
  }

  private HttpResponse<String> correct(Serving serving, Map<String, String> fields)
      throws Exception {
    Document page = page(serving, "/correct?report=" + ID);
    String token = page.expectFirst("#correct input[name=token]").attr("value");
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&", "token=" + token + "&report=" + ID + '&', ""));
    return send(
        HttpRequest.newBuilder(serving.address().resolve("/correct"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private JsonObject report(Serving serving) throws Exception {
    URI address = serving.address().resolve("/api/v1/reports/" + ID);
    return JsonParser.parseString(send(HttpRequest.newBuilder(address)).body()).getAsJsonObject();
  }

  /** Province, city, year and office. */
  private String header(Serving serving) throws Exception {
    JsonObject report = report(serving);
    return List.of("province", "city", "reportYear", "issuer").stream()
        .map(field -> report.get(field).getAsString())
        .collect(Collectors.joining(" "));
  }

  /** The rules and texts of the chosen evidence of a field, and the values not chosen. */
  private String evidence(Serving serving, String field) throws Exception {
    StringBuilder said = new StringBuilder();
    for (JsonElement each : report(serving).getAsJsonArray("evidence")) {
      JsonObject one = each.getAsJsonObject();
      if (one.get("field").getAsString().equals(field)) {
        boolean chosen = one.get("chosen").getAsBoolean();
        said.append(one.get(chosen ? "rule" : "value").getAsString()).append(' ');
      }
    }
    return said.toString().strip();
  }

  @Test
  void aCorrectionGoesBeforeTheTableAndIsShownAtOnce() throws Exception {
    try (Serving serving = serve()) {
      assertEquals("浙江省 宁波市 2012 宁波市商务局", header(serving));
      HttpResponse<String> after =
          correct(serving, Map.of("city", "衢州", "year", "2014", "who", "王记者"));

      assertEquals(200, after.statusCode());
      Document page = Jsoup.parse(after.body());
      List<String> rows = page.select("#understood tr").eachText();
      assertTrue(
          rows.get(1).matches("城市 衢州市 人工更正 20\\d\\d-\\d\\d-\\d\\dT[0-9:]+Z 王记者"), rows::toString);
      assertTrue(rows.get(3).startsWith("报告年份 2014 人工更正 "), rows::toString);
      assertTrue(page.expectFirst("#later").hasAttr("hidden"));
      assertEquals("衢州", page.expectFirst("input[name=city]").attr("value"));
      assertEquals("浙江省 衢州市 2014 衢州市商务局", header(serving));
      assertEquals("2013 2012 correction", evidence(serving, "reportYear"));
      String url = serving.address().resolve("/api/v1/search?q=city:衢州+year:2014").toASCIIString();
      assertTrue(send(HttpRequest.newBuilder(URI.create(url))).body().contains("\"total\":1,"));
      assertEquals(
          "file,year,city\na.txt,2012,宁波\n", Files.readString(root.resolve("nianbao.csv")));
      Document report = page(serving, "/reports/" + ID);
      assertEquals("/correct?report=" + ID, report.expectFirst("#correct").attr("href"));
      assertTrue(report.expectFirst("#evidence").text().contains("人工更正"));
    }
  }

  @Test
  void itHoldsWhenTheIndexIsBuiltAnewAndWhenTheFilesAreGone() throws Exception {
    try (Serving serving = serve()) {
      correct(serving, Map.of("issuer", "衢州市粮食局"));
      assertEquals("浙江省 宁波市 2012 衢州市粮食局", header(serving));
    }
    TemporaryFolder.delete(folder.resolve("data/index"));
    TemporaryFolder.delete(root);
    try (Serving serving = serve()) {
      assertEquals("浙江省 宁波市 2012 衢州市粮食局", header(serving));
      correct(serving, Map.of("issuer", "衢州市商务局", "year", "2011"));
      assertEquals("浙江省 宁波市 2011 衢州市商务局", header(serving));
    }
  }

  @Test
  void aSecondStartReadsNoCorrectedReportAgain() throws Exception {
    try (Serving serving = serve()) {
      correct(serving, Map.of("year", "2014"));
    }
    try (Serving serving = serve()) {
      assertEquals(Map.of(Step.UNCHANGED, 1), serving.awaitReady().steps());
    }
  }

  @Test
  void aCorrectionIsTakenBack() throws Exception {
    try (Serving serving = serve()) {
      assertTrue(page(serving, "/correct?report=" + ID).expectFirst("#undo").hasAttr("hidden"));
      correct(serving, Map.of("year", "2014"));
      assertFalse(page(serving, "/correct?report=" + ID).expectFirst("#undo").hasAttr("hidden"));
      correct(serving, Map.of("year", "2014", "undo", "1"));

      assertEquals("浙江省 宁波市 2012 宁波市商务局", header(serving));
      assertEquals("2013 sidecar", evidence(serving, "reportYear"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "year, 二零一九, 没有保存：报告年份“二零一九”不是报告年份，例如 2019。",
    "city, 亚特兰蒂斯, 没有保存：城市“亚特兰蒂斯”不是已知的城市，或不在所填省份，或有几个同名的（请同时填写省份）。",
    "issuer, =1+1, 没有保存：机构“=1+1”不能作为名称。"
  })
  void whatCanNotBeRightIsNamed(String field, String value, String problem) throws Exception {
    try (Serving serving = serve()) {
      HttpResponse<String> answer = correct(serving, Map.of(field, value));

      assertEquals(400, answer.statusCode());
      Document page = Jsoup.parse(answer.body());
      assertEquals(problem, page.expectFirst("#problem").text());
      assertEquals(value, page.expectFirst("input[name=" + field + "]").attr("value"));
      assertEquals("浙江省 宁波市 2012 宁波市商务局", header(serving));
    }
  }

  @Test
  void theTableToTakeAlongSaysTheSameInItsFolder() throws Exception {
    String table;
    try (Serving serving = serve()) {
      correct(serving, Map.of("city", "衢州", "year", "2014", "who", "王,\"记者\""));
      URI address = serving.address().resolve("/api/v1/corrections.csv?collection=offices");
      table = send(HttpRequest.newBuilder(address)).body();
    }
    TemporaryFolder.delete(folder.resolve("data"));
    Files.writeString(root.resolve("nianbao.csv"), table);
    try (Serving serving = serve()) {
      assertEquals("浙江省 衢州市 2014 衢州市商务局", header(serving));
      assertEquals("2013 sidecar", evidence(serving, "reportYear"));
      assertEquals(List.of(), serving.awaitReady().failures());
    }
  }

  @Test
  void theApiCorrectsWithTheTokenOnly() throws Exception {
    try (Serving serving = serve()) {
      Document page = page(serving, "/correct?report=" + ID);
      String token = page.expectFirst("#correct input[name=token]").attr("value");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(serving.address().resolve("/api/v1/corrections"))
              .POST(BodyPublishers.ofString("report=" + ID + "&year=2014"));
      assertEquals(403, send(request).statusCode());
      request.header("X-Nianbao-Token", token);

      assertEquals(
          "{\"report\":\"" + ID + "\",\"values\":{\"year\":\"2014\"},\"isApplied\":true}",
          send(request).body());
      assertEquals(2014, report(serving).get("reportYear").getAsInt());
      HttpResponse<String> wrong =
          send(request.POST(BodyPublishers.ofString("report=" + ID + "&year=20x")));
      assertEquals(400, wrong.statusCode());
      assertTrue(wrong.body().contains("\"parameter\":\"year\",\"value\":\"20x\""), wrong.body());
    }
  }
}
