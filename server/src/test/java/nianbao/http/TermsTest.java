package nianbao.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.export.StrictCsv;
import nianbao.extract.ReportExtractor;
import nianbao.http.request.PostedTerms;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.text.Folding;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of many terms, over generated reports whose text is known. */
class TermsTest {
  private static final long SEED = 20260101;
  private static final int REPORTS = 120;
  private static final List<String> WORDS = List.of("微博", "行政诉讼", "公开指南", "档案馆", "没有", "不存在的字眼");

  private static List<SampleReport> samples;
  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    samples = SampleReports.generate(SEED, REPORTS).toList();
    List<Report> reports = new ArrayList<>();
    for (SampleReport sample : samples) {
      Source source = new Source("样例", sample.path(), "", Instant.EPOCH, null);
      reports.add(ReportExtractor.read(source, sample.text().getBytes(UTF_8)));
    }
    server = LibraryServer.of(folder, true, reports);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static JsonObject count(String target, String type, String body) throws Exception {
    HttpResponse<byte[]> answer = server.post(target, body.getBytes(UTF_8), "Content-Type", type);
    assertEquals(200, answer.statusCode(), new String(answer.body(), UTF_8));
    return JsonParser.parseString(new String(answer.body(), UTF_8)).getAsJsonObject();
  }

  private static JsonObject count(String body) throws Exception {
    return count("/api/v1/terms", "text/plain; charset=utf-8", body);
  }

  private static List<String> terms(JsonObject answer) {
    return answer.getAsJsonArray("terms").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(row -> row.get("line").getAsInt() + " " + row.get("term").getAsString())
        .toList();
  }

  /** Counted by looking for the string in what was planted. */
  private static String planted(String word) {
    int reports = 0;
    int paragraphs = 0;
    List<Integer> years = new ArrayList<>();
    for (SampleReport sample : samples) {
      long own =
          sample.truth().paragraphs().stream()
              .filter(paragraph -> Folding.compact(paragraph.text()).contains(word))
              .count();
      if (own > 0) {
        reports++;
        paragraphs += (int) own;
        Integer year = sample.truth().header().reportYear();
        if (year != null) {
          years.add(year);
        }
      }
    }
    return reports
        + " "
        + paragraphs
        + " "
        + years.stream().min(Integer::compare).orElse(null)
        + " "
        + years.stream().max(Integer::compare).orElse(null);
  }

  private static String shown(JsonObject row) {
    return row.get("reports")
        + " "
        + row.get("paragraphs")
        + " "
        + row.get("firstYear")
        + " "
        + row.get("lastYear");
  }

  @Test
  void termsAreCountedAsPlanted() throws Exception {
    JsonArray rows =
        count(WORDS.stream().map(word -> "“" + word + "”").collect(Collectors.joining("\n")))
            .getAsJsonArray("terms");

    for (int i = 0; i < WORDS.size(); i++) {
      assertEquals(planted(WORDS.get(i)), shown(rows.get(i).getAsJsonObject()), WORDS.get(i));
    }
  }

  @Test
  void eachTermLeadsToItsSearchWithTheFilters() throws Exception {
    JsonObject answer =
        count("/api/v1/terms?year=2015..2019&agency=audit", "text/plain", "微博\n“行政诉讼” -微博");

    for (JsonElement each : answer.getAsJsonArray("terms")) {
      JsonObject row = each.getAsJsonObject();
      String url = row.get("url").getAsString();
      int total = server.json("/api/v1/search" + url.substring(1)).get("total").getAsInt();
      assertEquals(total, row.get("reports").getAsInt(), url);
      assertTrue(url.contains("year=2015..2019") && url.contains("agency=audit"), url);
    }
  }

  @Test
  void aBadLineFailsAloneAndWhatIsRepeatedIsCountedOnce() throws Exception {
    JsonObject answer =
        count("微博\r\n\r\ncity:Atlantis\n  微博 \n" + "长".repeat(201) + "\n\ufeff微信\n微博");

    assertEquals(List.of("1 微博", "6 微信"), terms(answer));
    assertEquals(2, answer.get("repeated").getAsInt());
    JsonArray refused = answer.getAsJsonArray("refused");
    assertEquals(3, refused.get(0).getAsJsonObject().get("line").getAsInt());
    assertEquals("city:Atlantis", refused.get(0).getAsJsonObject().get("term").getAsString());
    JsonObject tooLong = refused.get(1).getAsJsonObject();
    assertEquals(5, tooLong.get("line").getAsInt());
    assertEquals("Longer than 200 characters.", tooLong.get("en").getAsString());
    assertEquals("长".repeat(40) + "…", tooLong.get("term").getAsString());
  }

  @Test
  void whatIsNotCountedYetIsListed() throws Exception {
    JsonObject answer = count("/api/v1/terms?size=2", "text/plain", "一\n二\n三\n四");

    assertEquals(List.of("1 一", "2 二"), terms(answer));
    assertEquals(4, answer.get("total").getAsInt());
    assertEquals(
        "[{\"line\":3,\"term\":\"三\"},{\"line\":4,\"term\":\"四\"}]", answer.get("rest").toString());
  }

  @Test
  void aColumnOfACsvIsChosenByItsName() throws Exception {
    String csv = "\ufeff编号,词语\r\n1,微博\r\n2,\"信访,举报\"\r\n3\r\n4,微信\r\n";

    assertEquals(
        List.of("2 微博", "3 信访,举报", "5 微信"),
        terms(count("/api/v1/terms?column=词语", "text/csv", csv)));
    assertEquals(
        List.of("2 1", "3 2", "4 3", "5 4"), terms(count("/api/v1/terms", "text/csv", csv)));
    HttpResponse<byte[]> none =
        server.post("/api/v1/terms?column=名称", csv.getBytes(UTF_8), "Content-Type", "text/csv");
    assertEquals(400, none.statusCode());
    assertTrue(new String(none.body(), UTF_8).contains("编号, 词语"));
  }

  private static byte[] form(String fileName, byte[] file, String column) {
    String begin =
        "--x\r\nContent-Disposition: form-data; name=\"terms\"\r\n\r\n微信\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"column\"\r\n\r\n"
            + column
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: text/plain\r\n\r\n";
    byte[] head = begin.getBytes(UTF_8);
    byte[] tail = "\r\n--x--\r\n".getBytes(UTF_8);
    byte[] all = new byte[head.length + file.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(file, 0, all, head.length, file.length);
    System.arraycopy(tail, 0, all, head.length + file.length, tail.length);
    return all;
  }

  private static final String FORM = "multipart/form-data; boundary=x";

  /** Spreadsheets of the country save CSV in GB18030. */
  @Test
  void aFormHasABoxOrAFile() throws Exception {
    byte[] file = "词语\n行政诉讼\n公开指南\n".getBytes(Charset.forName("GB18030"));

    assertEquals(
        List.of("2 行政诉讼", "3 公开指南"),
        terms(
            JsonParser.parseString(
                    new String(
                        server
                            .post("/api/v1/terms", form("a.csv", file, ""), "Content-Type", FORM)
                            .body(),
                        UTF_8))
                .getAsJsonObject()));
    Document page =
        Jsoup.parse(
            new String(
                server
                    .post("/terms?year=2018", form("", new byte[0], ""), "Content-Type", FORM)
                    .body(),
                UTF_8));
    assertEquals(List.of("微信"), page.select("#rows a").eachText());
    assertEquals("微信", page.expectFirst("#terms").text());
    assertEquals("/terms?year=2018", page.expectFirst("#list").attr("action"));
    assertEquals(
        List.of("微博"),
        terms(
                count(
                    "/api/v1/terms",
                    "application/x-www-form-urlencoded",
                    "terms=%E5%BE%AE%E5%8D%9A"))
            .stream()
            .map(term -> term.substring(2))
            .toList());
  }

  @Test
  void allTermsCanBeTakenAlong() throws Exception {
    String list =
        IntStream.range(0, 620).mapToObj(i -> "词" + i).collect(Collectors.joining("\n"))
            + "\n=微博\ncity:Atlantis";
    List<List<String>> rows =
        StrictCsv.read(server.post("/api/v1/export/terms.csv", list.getBytes(UTF_8)).body());

    assertEquals(
        List.of("行", "词语", "报告", "段落", "最早年份", "最晚年份", "城市数", "最多的城市", "没有计数的原因", "搜索链接"),
        rows.getFirst());
    assertEquals(1 + 622 + 1, rows.size());
    assertEquals("'=微博", rows.get(621).get(1));
    assertTrue(rows.get(621).get(9).startsWith(server.url("/?q=")), rows.get(621).toString());
    assertEquals(List.of("622", "city:Atlantis", ""), rows.get(622).subList(0, 3));
    assertTrue(rows.get(622).get(8).contains("没有这个地方"), rows.get(622).get(8));
    assertTrue(rows.getLast().getFirst().startsWith("# 622 行，完整"));
    String lines =
        new String(server.post("/api/v1/export/terms.jsonl", "微博".getBytes(UTF_8)).body(), UTF_8);
    assertTrue(lines.lines().toList().getLast().startsWith("{\"end\":{\"rows\":1"), lines);
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                server.post("/api/v1/export/terms.xlsx", "微博".getBytes(UTF_8)).body()))) {
      assertEquals("微博", workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue());
    }
  }

  @Test
  void aListHasItsBounds() throws Exception {
    String most = IntStream.range(0, 5001).mapToObj(i -> "词" + i).collect(Collectors.joining("\n"));
    HttpResponse<byte[]> tooMany = server.post("/api/v1/terms", most.getBytes(UTF_8));

    assertEquals(400, tooMany.statusCode());
    String why = new String(tooMany.body(), UTF_8);
    assertTrue(why.contains("Line 5001") && why.contains("词5000"), why);
    String longest =
        IntStream.range(0, 5000)
            .mapToObj(i -> "字".repeat(190) + i)
            .collect(Collectors.joining("\n"));
    assertEquals(
        5000, count("/api/v1/terms?size=1", "text/plain", longest).get("total").getAsInt());
    byte[] large = new byte[PostedTerms.LARGEST_BODY + 1];
    assertEquals(413, server.post("/api/v1/terms", large).statusCode());
    assertEquals(413, server.post("/terms", large).statusCode());
    assertEquals(200, server.get("/healthz").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Origin, http://localhost:1, 200",
    "Content-Type, application/json, 400",
    "Content-Type, multipart/form-data, 400"
  })
  void aForeignPageMayNotPost(String name, String value, int status) throws Exception {
    assertEquals(
        status, server.post("/api/v1/terms", "微博".getBytes(UTF_8), name, value).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-词: a\r\n\r\n微博",
        "Content-Disposition: form-data; name=\"terms\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n微博"
      })
  void aPartThatNoParserTakesIsRefused(String part) throws Exception {
    byte[] form = ("--x\r\n" + part + "\r\n--x--\r\n").getBytes(UTF_8);

    HttpResponse<byte[]> refused = server.post("/api/v1/terms", form, "Content-Type", FORM);

    assertEquals(400, refused.statusCode(), new String(refused.body(), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/search", "/", "/findings", "/api/v1/export/search.csv"})
  void nothingElseIsPosted(String target) throws Exception {
    HttpResponse<byte[]> refused = server.post(target, "微博".getBytes(UTF_8));

    assertEquals(405, refused.statusCode());
    assertEquals("GET, HEAD", refused.headers().firstValue("Allow").orElseThrow());
    assertEquals("POST", server.get("/api/v1/terms").headers().firstValue("Allow").orElseThrow());
    assertEquals(405, server.get("/api/v1/export/terms.csv").statusCode());
  }

  @Test
  void thePageSaysWhatWasNotCounted() throws Exception {
    String list =
        IntStream.range(0, 501).mapToObj(i -> "词" + i).collect(Collectors.joining("\n"))
            + "\ncity:Atlantis";
    Document page =
        Jsoup.parse(
            new String(
                server.post("/terms", ("city:Nowhere\n" + list).getBytes(UTF_8)).body(), UTF_8));

    assertEquals(499, page.select("#rows tr").size());
    assertTrue(page.expectFirst("#problems li").text().startsWith("第 1 行“city:Nowhere”"));
    assertEquals("503 个词语，已计数 499 个", page.expectFirst("#status").text());
    assertEquals(3, page.select("#files button[formaction]").size());
  }
}
