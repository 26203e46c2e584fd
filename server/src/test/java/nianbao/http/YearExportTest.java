package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nianbao.export.StrictCsv;
import nianbao.report.Report;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables by place or office and year as files, read by other programs than the one that wrote. */
class YearExportTest {
  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final Report ONE =
      report("a2018")
          .of(CLOUD_CITY, 2018)
          .by("audit")
          .office("云溪市审计局")
          .form("A")
          .text("收到申请")
          .table("指标名称|单位|数量", "二、依申请公开数量|件|40", "3.不同意公开答复数|件|4")
          .build();

  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server =
        LibraryServer.of(
            folder,
            true,
            List.of(
                ONE,
                report("a2020").of(CLOUD_CITY, 2020).by("audit").office("云溪市审计局").text("无").build(),
                report("h2019").of(HAZE_CITY, 2019).office(FORMULA).text("收到申请").build()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static List<List<String>> csv(String target) throws Exception {
    List<List<String>> records = StrictCsv.read(server.bytes(target).body());
    return records.subList(0, records.size() - 1);
  }

  @Test
  void everyPlaceAndYearIsARowAndAGapHasNoReports() throws Exception {
    List<List<String>> rows = csv("/api/v1/export/matrix.csv?q=申请&rows=city");

    assertEquals(
        List.of(
            "province", "city", "county", "code", "office", "of", "year", "matching", "reports"),
        keys("/api/v1/export/matrix.jsonl?q=申请&rows=city"));
    assertEquals(1 + 2 * 3, rows.size());
    assertEquals(
        List.of("样例省", "云溪市", "", "990100", "", "", "2018", "1", "1"), rows.get(1).subList(0, 9));
    assertEquals(
        List.of("样例省", "云溪市", "", "990100", "", "", "2019", "0", "0"), rows.get(2).subList(0, 9));
    assertEquals("", rows.get(2).getLast());
    String found =
        new String(server.bytes(path(rows.get(1).getLast())).body(), StandardCharsets.UTF_8);
    assertEquals("1 份报告", Jsoup.parse(found).expectFirst("#status").text());
  }

  private static String path(String url) {
    assertTrue(url.startsWith(server.url("/")), url);
    return url.substring(server.url("/").length() - 1);
  }

  private static List<String> keys(String target) throws Exception {
    String first =
        new String(server.bytes(target).body(), StandardCharsets.UTF_8).split("\n", 2)[0];
    JsonObject row = JsonParser.parseString(first).getAsJsonObject();
    row.remove("url");
    return List.copyOf(row.keySet());
  }

  /** Which offices published nothing for 2019, as a list to take along. */
  @Test
  void whatIsMissingCanBeTakenAlong() throws Exception {
    List<List<String>> rows = csv("/api/v1/export/matrix.csv?rows=office&year=2019&show=missing");

    assertEquals(2, rows.size());
    String name =
        server
            .bytes("/api/v1/export/matrix.csv?rows=office&year=2019&show=missing&city=云溪市")
            .headers()
            .firstValue("Content-Disposition")
            .orElseThrow();
    assertTrue(URLDecoder.decode(name, StandardCharsets.UTF_8).contains("云溪市-2019"), name);
    assertEquals("云溪市审计局", rows.get(1).get(4));
    assertEquals("0", rows.get(1).get(8));
  }

  @Test
  void whatReportsSayIsNoFormula() throws Exception {
    List<List<String>> rows = csv("/api/v1/export/matrix.csv?rows=office");

    assertEquals(List.of("'" + FORMULA), otherOffices(rows));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                server.bytes("/api/v1/export/matrix.xlsx?rows=office").body()))) {
      Row row = workbook.getSheetAt(0).getRow(1 + 3);
      assertEquals(CellType.STRING, row.getCell(4).getCellType());
      assertEquals(FORMULA, row.getCell(4).getStringCellValue());
      assertEquals(CellType.NUMERIC, row.getCell(8).getCellType());
    }
  }

  private static List<String> otherOffices(List<List<String>> rows) {
    return rows.stream()
        .skip(1)
        .map(row -> row.get(4))
        .filter(office -> !office.equals("云溪市审计局"))
        .distinct()
        .toList();
  }

  @Test
  void whatIsNotGivenIsEmptyAndNoZero() throws Exception {
    List<List<String>> rows = csv("/api/v1/export/figures.csv?rows=office&city=990100");

    List<String> head = rows.getFirst();
    assertEquals("收到的申请", head.get(7));
    assertEquals(List.of("40", "", "", "40", "", "0", "1", "1"), rows.get(1).subList(7, 15));
    assertEquals(List.of("", "", "", "", "", "0", "0", "0"), rows.get(2).subList(7, 15));
    assertEquals(List.of("", "", "", "", "", "0", "0", "1"), rows.get(3).subList(7, 15));
    assertEquals(server.url("/reports/" + ONE.id()), rows.get(1).getLast());
  }

  @Test
  void eachQueryOfATrendHasItsRowsByPlaceAndYear() throws Exception {
    String query = "?q=申请&q=无&rows=city";
    List<List<String>> rows = csv("/api/v1/export/trend.csv" + query);

    assertEquals(
        List.of(
            "q",
            "province",
            "city",
            "county",
            "code",
            "office",
            "of",
            "year",
            "matching",
            "reports",
            "share"),
        keys("/api/v1/export/trend.jsonl" + query));
    assertEquals(1 + 2 * 2 * 3, rows.size());
    List<String> found = rows.get(1);
    assertEquals(List.of("申请", "样例省", "云溪市"), found.subList(0, 3));
    assertEquals(List.of("2018", "1", "1"), found.subList(7, 10));
    assertEquals("1.0000", found.getLast());
    List<String> none = rows.get(9);
    assertEquals(List.of("无", "样例省", "云溪市"), none.subList(0, 3));
    assertEquals(List.of("2020", "1", "1"), none.subList(7, 10));
    List<String> gap = rows.get(8);
    assertEquals(List.of("2019", "0", "0", "", ""), gap.subList(7, 12));
    Document behind =
        Jsoup.parse(new String(server.bytes(path(found.get(10))).body(), StandardCharsets.UTF_8));
    assertEquals("1 份报告", behind.expectFirst("#status").text());
    assertEquals(1 + 2 * 3, csv("/api/v1/export/trend.csv?q=申请&q=无").size(), "all places together");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/export/trend.csv, 400",
    "/api/v1/export/trend.csv?q=a&rows=office, 400",
    "/api/v1/export/trend.csv?q=a&page=2, 400",
    "/api/v1/export/copied.csv?text=abc&size=3, 400",
    "/api/v1/export/matrix.pdf, 404",
    "/api/v1/export/offices.csv, 404",
    "/api/v1/export/matrix, 404",
    "/api/v1/export/.csv, 404",
    "/api/v1/export/matrix.csv?page=2, 400",
    "/api/v1/export/figures.csv?name=nothing, 400",
    "/api/v1/export/figures.csv?sort=last, 400"
  })
  void whatIsNotThereIsSaid(String target, int status) throws Exception {
    assertEquals(status, server.bytes(target).statusCode());
  }

  @Test
  void thePagesLeadToTheirFiles() throws Exception {
    for (String target :
        List.of(
            "/matrix?rows=office&year=2019&show=missing",
            "/figures?name=refused&sort=-2018",
            "/trend?q=申请&q=无&show=number")) {
      Document page =
          Jsoup.parse(
              new String(server.bytes(target).body(), StandardCharsets.UTF_8), server.url("/"));
      List<String> files = page.select("#export-files a").eachAttr("href");

      assertEquals(3, files.size(), target);
      for (String file : files) {
        assertEquals(200, server.bytes(file).statusCode(), file);
        String first = target.substring(target.indexOf('?') + 1).split("&", 2)[0];
        assertTrue(URLDecoder.decode(file, StandardCharsets.UTF_8).contains(first), file);
      }
    }
  }
}
