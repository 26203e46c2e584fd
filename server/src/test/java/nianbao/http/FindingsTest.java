package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API answers about findings. */
class FindingsTest {
  private static final Report EARLIER =
      report("2021.txt").of(CLOUD_CITY, 2021).by("commerce").text("一").carried(0, 3).build();
  private static final Report LATER =
      report("2022.txt").of(CLOUD_CITY, 2022).by("commerce").text("二").carried(5, 0).build();
  private static final Report ELSEWHERE =
      report("2020.txt")
          .of(HAZE_CITY, 2020)
          .by("water")
          .form("A")
          .table("指标名称|单位|数量", "一、主动公开数量|条|10", "（一）政府信息公开工作机构数|个|3", "1.专门机构数|个|1", "2.兼职机构数|个|1")
          .build();
  private static final Report CLEAN = report("clean.txt").of(HAZE_CITY, 2023).text("无").build();

  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server = LibraryServer.of(folder, false, derived(EARLIER, LATER, ELSEWHERE, CLEAN));
  }

  /** With the findings that the rules give them, as when they are read from files. */
  private static List<Report> derived(Report... reports) {
    return List.of(reports).stream().map(ReportFindings::addTo).toList();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static List<String> files(String parameters) throws Exception {
    List<String> files = new ArrayList<>();
    server
        .json("/api/v1/findings?" + parameters)
        .getAsJsonArray("reports")
        .forEach(report -> files.add(report.getAsJsonObject().get("file").getAsString()));
    return files;
  }

  @Test
  void reportsWithFindingsComeNewestFirst() throws Exception {
    assertEquals(List.of("2022.txt", "2020.txt"), files(""));
    JsonObject answer = server.json("/api/v1/findings");
    assertEquals(2, answer.get("total").getAsInt());
    assertEquals(
        "[{\"value\":\"arithmetic\",\"count\":1,\"selected\":false},"
            + "{\"value\":\"carry-over\",\"count\":1,\"selected\":false}]",
        answer.getAsJsonObject("facets").get("grade").toString());
    JsonObject report = answer.getAsJsonArray("reports").get(1).getAsJsonObject();
    JsonObject finding = report.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertEquals("A21", finding.get("relation").getAsString());
    assertEquals("3", finding.get("left").toString());
    assertEquals("2", finding.get("right").toString());
    assertEquals("arithmetic", finding.get("grade").getAsString());
    assertEquals("/reports/" + ELSEWHERE.id(), report.get("url").getAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "grade=arithmetic, 2020.txt",
    "grade=carry-over, 2022.txt",
    "year=2022, 2022.txt",
    "year=2015..2020, 2020.txt",
    "office=临岚, 2020.txt",
    "office=云溪市某局&grade=any, 2022.txt",
    "agency=water, 2020.txt",
    "page=2&size=1, 2020.txt"
  })
  void theyAreChosenByParameters(String parameters, String file) throws Exception {
    assertEquals(List.of(file), files(parameters));
  }

  @ParameterizedTest
  @CsvSource({
    "grade=serious, grade",
    "q=x, q",
    "finding=soft, finding",
    "sort=year, sort",
    "size=101, size",
    "year=x, year"
  })
  void otherParametersAreRefused(String parameters, String parameter) throws Exception {
    HttpResponse<String> refused = server.get("/api/v1/findings?" + parameters);

    assertEquals(400, refused.statusCode());
    JsonObject error = JsonParser.parseString(refused.body()).getAsJsonObject();
    assertEquals(parameter, error.getAsJsonObject("error").get("parameter").getAsString());
  }

  @Test
  void aSearchIsNarrowedAndCountedByFindings() throws Exception {
    JsonObject answer = server.json("/api/v1/search?finding=carry-over");

    assertEquals(1, answer.get("total").getAsInt());
    assertEquals(2, answer.getAsJsonObject("facets").getAsJsonArray("finding").size());
  }

  @Test
  void aReportHasThoseAcrossYearsToo() throws Exception {
    JsonObject later = server.json("/api/v1/reports/" + LATER.id());

    assertEquals(2, later.getAsJsonArray("findings").size());
    assertEquals(
        0, server.json("/api/v1/reports/" + EARLIER.id()).getAsJsonArray("findings").size());
  }
}
