package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.export.StrictCsv;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
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
    "relation=A99, relation",
    "gap=..5, gap",
    "gap=many, gap",
    "sort=gap, sort",
    "least=2, least",
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
  void findingsAreNarrowedByWordsRelationAndDifference() throws Exception {
    assertEquals(List.of("2022.txt"), files("q=二"));
    assertEquals(List.of("2020.txt"), files("relation=A21"));
    assertEquals(List.of("2022.txt"), files("gap=2"));
    assertEquals(List.of("2022.txt", "2020.txt"), files("gap=1&sort=-gap"));
    JsonObject relation =
        server
            .json("/api/v1/findings?relation=A21")
            .getAsJsonObject("facets")
            .getAsJsonArray("relation")
            .asList()
            .stream()
            .map(JsonElement::getAsJsonObject)
            .filter(value -> value.get("value").getAsString().equals("A21"))
            .findFirst()
            .orElseThrow();
    assertEquals("“政府信息公开工作机构数”应等于“专门机构数”＋“兼职机构数”", relation.get("label").getAsString());
    assertTrue(relation.get("selected").getAsBoolean());
  }

  @Test
  void officesWithFindingsAreAnswered() throws Exception {
    JsonObject all = server.json("/api/v1/findings/offices?least=1&grade=carry-over");

    assertEquals(1, all.get("total").getAsInt());
    JsonObject office = all.getAsJsonArray("offices").get(0).getAsJsonObject();
    assertEquals("[2022]", office.get("years").toString());
    assertEquals("云溪市某局", office.getAsJsonObject("of").get("name").getAsString());
    assertEquals(0, server.json("/api/v1/findings/offices").get("total").getAsInt());
    assertEquals(400, server.get("/api/v1/findings/offices?least=0").statusCode());
  }

  @Test
  void allFindingsCanBeTakenAlong() throws Exception {
    List<List<String>> rows =
        StrictCsv.read(server.bytes("/api/v1/export/findings.csv?sort=-gap").body());

    assertEquals(
        List.of(
            "机构", "省份", "城市", "区县", "报告年份", "标题", "类别", "勾稽关系", "前一个数字", "后一个数字", "差额", "说明",
            "原处链接", "来源地址"),
        rows.getFirst());
    List<String> last = rows.get(rows.size() - 2);
    assertEquals("临岚市", last.get(2));
    assertEquals(
        List.of("2020", "算术不符", "“政府信息公开工作机构数”应等于“专门机构数”＋“兼职机构数”", "3", "2", "1"),
        List.of(last.get(4), last.get(6), last.get(7), last.get(8), last.get(9), last.get(10)));
    assertTrue(last.get(11).startsWith("表中“政府信息公开工作机构数”为3"), last.get(11));
    assertEquals(server.url("/reports/" + ELSEWHERE.id() + "?finding=A21"), last.get(12));
    assertEquals("# " + (rows.size() - 2) + " 行，完整", rows.getLast().getFirst());
    String line =
        server.get("/api/v1/export/findings.jsonl?relation=A21").body().lines().findFirst().get();
    JsonObject row = JsonParser.parseString(line).getAsJsonObject();
    assertEquals("A21", row.get("relation").getAsString());
    assertEquals("arithmetic", row.get("grade").getAsString());
    assertEquals("1", row.get("gap").toString());
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(server.bytes("/api/v1/export/findings.xlsx").body()))) {
      assertEquals("发现", workbook.getSheetName(0));
      assertEquals(rows.size() - 2, workbook.getSheetAt(0).getLastRowNum());
    }
    assertEquals(400, server.bytes("/api/v1/export/findings.csv?page=2").statusCode());
  }

  @Test
  void thePageShowsOfficesAndLeadsToTheirFindings() throws Exception {
    Document page = server.page("/findings?rows=office&least=1");

    assertEquals(
        List.of("云溪市某局 样例省 云溪市 2022 1 2", "临岚市某局 样例省 临岚市 2020 1 1"),
        page.select("#offices tbody tr").eachText());
    String office = page.select("#offices tbody tr th a").get(1).attr("href");
    assertEquals(1, server.page(office).select(".years .findings").size());
    Document list = server.page("/findings?gap=2&sort=-gap&q=二");
    assertEquals("相差 2", list.expectFirst(".finding .gap").text());
    assertEquals("2", list.expectFirst("#ask [name=gap]").val());
    assertEquals("-gap", list.expectFirst("#ask [name=sort]").val());
    assertEquals(3, list.select("#export-files a").size());
    for (String file : list.select("#export-files a").eachAttr("href")) {
      assertEquals(200, server.bytes(file).statusCode(), file);
    }
  }

  @Test
  void aReportHasThoseAcrossYearsToo() throws Exception {
    JsonObject later = server.json("/api/v1/reports/" + LATER.id());

    assertEquals(2, later.getAsJsonArray("findings").size());
    assertEquals(
        0, server.json("/api/v1/reports/" + EARLIER.id()).getAsJsonArray("findings").size());
  }
}
