package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.export.StrictCsv;
import nianbao.http.handler.LiveIndex;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.OriginalStore;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.SearchResult.Interpretation;
import nianbao.search.lucene.LuceneReportIndex;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whole results as files, as a client gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
  private static final int FILLERS = 400;
  private static final String CSV = "/api/v1/export/search.csv";
  private static final String XLSX = "/api/v1/export/search.xlsx";
  private static final String JSON_LINES = "/api/v1/export/search.jsonl";

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger walks = new AtomicInteger();
  private ReportIndex index;
  private ReportServer server;

  /** After so many reports a walk fails; none for 0. */
  private volatile int failsAfter;

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    reports.add(
        report("a.txt")
            .of(CLOUD_CITY, 2021)
            .form("D")
            .from("https://www.example.gov.cn/a.html")
            .index("990100-2022-000017")
            .published("2022-01-20")
            .section(1, "一、总体情况")
            .text("=依申请公开12件，依申請公開照办。", "无关。")
            .row("依申请公开", "12")
            .figure("req_new", "total", "12")
            .figure("admin_fees", "amount", "0")
            .build());
    reports.add(
        report("b.txt")
            .of(HAZE_CITY, 2020)
            .form("D")
            .titled("=cmd|' /C calc'!A0")
            .figure("req_new", "total", null)
            .text("依申请公开“若干”, 见表。")
            .build());
    for (int i = 0; i < FILLERS; i++) {
      reports.add(report("filler" + i).text("会议召开" + i + "次。" + "这是一段话。".repeat(50)).build());
    }
    return reports;
  }

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      for (Report report : reports()) {
        sink.put(AnalyzedReport.of(report));
      }
      sink.commit();
    }
    index = LuceneReportIndex.open(folder, true);
    LiveIndex live = new LiveIndex();
    live.open(watched(index), new OriginalStore(folder.resolve("originals")));
    live.upToDate();
    server = ReportServer.start(new ServerSettings("127.0.0.1", 0, null), live);
  }

  @AfterAll
  void close() throws IOException {
    server.close();
    index.close();
    client.close();
  }

  /** The index, with open walks counted. */
  private ReportIndex watched(ReportIndex real) {
    return (ReportIndex)
        Proxy.newProxyInstance(
            ReportIndex.class.getClassLoader(),
            new Class<?>[] {ReportIndex.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof ReportWalk walk ? watched(walk) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private ReportWalk watched(ReportWalk walk) {
    walks.incrementAndGet();
    AtomicInteger steps = new AtomicInteger();
    return new ReportWalk() {
      @Override
      public int total() {
        return walk.total();
      }

      @Override
      public Interpretation query() {
        return walk.query();
      }

      @Override
      public @Nullable Step next() throws IOException {
        if (failsAfter > 0 && steps.incrementAndGet() > failsAfter) {
          throw new IOException("the disk is gone");
        }
        return walk.next();
      }

      @Override
      public Report report(Step step) throws IOException {
        return walk.report(step);
      }

      @Override
      public void close() throws IOException {
        walks.decrementAndGet();
        walk.close();
      }
    };
  }

  private HttpResponse<byte[]> get(String target, String... headers) throws Exception {
    return send("GET", target, headers);
  }

  private HttpResponse<byte[]> send(String method, String target, String... headers)
      throws Exception {
    String base = server.address().toString().replaceFirst("/$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(URI.create(base + target).toASCIIString()))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private List<List<String>> csv(String query, String... headers) throws Exception {
    HttpResponse<byte[]> response = get(CSV + query, headers);
    assertEquals(200, response.statusCode());
    return StrictCsv.read(response.body());
  }

  private List<JsonObject> lines(String query) throws Exception {
    String text = new String(get(JSON_LINES + query).body(), StandardCharsets.UTF_8);
    return text.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private String base() {
    return server.address().toString().replaceFirst("/$", "");
  }

  @Test
  void aRowIsAMatchingParagraph() throws Exception {
    List<List<String>> rows = csv("?q=依申请公开&sort=-year");

    assertEquals(
        List.of(
            "标题", "标题为推断", "机构", "省份", "城市", "区县", "报告年份", "发布日期", "索引号", "表式", "符合的段落数", "章节",
            "段号", "段落类型", "段落全文", "标出的词", "段落链接", "报告链接", "来源地址"),
        rows.getFirst());
    assertEquals(5, rows.size());
    List<String> first = rows.get(1);
    assertEquals("云溪市", first.get(4));
    assertEquals("2021", first.get(6));
    assertEquals("2022-01-20", first.get(7));
    assertEquals("990100-2022-000017", first.get(8));
    assertEquals("2021 年起用表", first.get(9));
    assertEquals("2", first.get(10));
    assertEquals("一、总体情况", first.get(11));
    assertEquals("正文", first.get(13));
    assertEquals("'=依申请公开12件，依申請公開照办。", first.get(14));
    assertEquals("依申请公开｜依申請公開", first.get(15));
    String report = base() + "/reports/" + reports().getFirst().id();
    assertTrue(first.get(16).startsWith(report + "/p/"), first.get(16));
    assertTrue(first.get(16).endsWith("?q=%E4%BE%9D%E7%94%B3%E8%AF%B7%E5%85%AC%E5%BC%80"));
    assertEquals(report, first.get(17));
    assertEquals("https://www.example.gov.cn/a.html", first.get(18));
    assertEquals("表格行", rows.get(2).get(13));
    assertEquals("依申请公开\t12", rows.get(2).get(14));
    assertEquals("'=cmd|' /C calc'!A0", rows.get(3).get(0));
    assertEquals("# 3 行，完整 示例数据，机构与数字均为虚构", rows.get(4).getFirst());
  }

  @Test
  void aLinkLeadsToItsParagraph() throws Exception {
    String link = csv("?q=依申请公开&sort=-year").get(1).get(16).substring(base().length());
    HttpResponse<byte[]> page = get(link);

    assertEquals(200, page.statusCode());
    assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("<mark"));
  }

  @Test
  void aReportWithoutAMatchingParagraphHasARowWithoutOne() throws Exception {
    List<List<String>> rows = csv("?q=&year=2020..2021");

    assertEquals(4, rows.size());
    assertEquals("0", rows.get(1).get(10));
    assertEquals("", rows.get(1).get(14));
    assertEquals("", rows.get(1).get(16));
    assertTrue(rows.get(1).get(17).startsWith("http"));
  }

  @Test
  void aRowIsAReportWithItsMainFigures() throws Exception {
    List<List<String>> rows = csv("?q=依申请公开&what=reports&sort=-year");
    int requests = rows.getFirst().indexOf("收到的申请");

    assertEquals(4, rows.size());
    assertEquals("12", rows.get(1).get(requests));
    assertEquals("", rows.get(2).get(requests));
    JsonObject first = lines("?q=依申请公开&what=reports&sort=-year").getFirst();
    assertEquals(12, first.get("requests").getAsInt());
    assertTrue(first.get("refused").isJsonNull());
    assertEquals(2, first.get("matchingParagraphs").getAsInt());
    assertFalse(first.has("text"));
  }

  @Test
  void allResultsAreThereBeyondThePages() throws Exception {
    List<JsonObject> lines = lines("");

    assertEquals(FILLERS + 2 + 1, lines.size());
    JsonObject end = lines.getLast().getAsJsonObject("end");
    assertEquals(FILLERS + 2, end.get("rows").getAsInt());
    assertEquals(base() + "/", end.get("url").getAsString());
    assertEquals("示例数据，机构与数字均为虚构", end.get("note").getAsString());
  }

  @Test
  void jsonHasTheKeysOfTheApi() throws Exception {
    JsonObject first = lines("?q=依申请公开&sort=-year").getFirst();

    assertEquals(2021, first.get("reportYear").getAsInt());
    assertTrue(first.get("titleInferred").getAsBoolean());
    assertEquals("D", first.get("form").getAsString());
    assertEquals("text", first.get("kind").getAsString());
    assertTrue(first.get("county").isJsonNull());
    assertEquals("=依申请公开12件，依申請公開照办。", first.get("text").getAsString());
  }

  @Test
  void aWorkbookHasTypesAndSaysWhatItIs() throws Exception {
    HttpResponse<byte[]> response = get(XLSX + "?q=依申请公开&sort=-year&what=reports");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.body()))) {
      Row head = workbook.getSheet("报告").getRow(0);
      Row first = workbook.getSheet("报告").getRow(1);
      int requests = column(head, "收到的申请");

      assertEquals(2021, first.getCell(column(head, "报告年份")).getNumericCellValue());
      assertEquals(12, first.getCell(requests).getNumericCellValue());
      Row second = workbook.getSheet("报告").getRow(2);
      assertTrue(
          second.getCell(requests) == null
              || second.getCell(requests).getCellType() == CellType.BLANK);
      assertEquals("=cmd|' /C calc'!A0", second.getCell(0).getStringCellValue());
      assertEquals(2, workbook.getSheet("说明").getRow(0).getCell(1).getNumericCellValue());
      assertEquals(
          base() + "/?q=%E4%BE%9D%E7%94%B3%E8%AF%B7%E5%85%AC%E5%BC%80&sort=-year",
          workbook.getSheet("说明").getRow(2).getCell(1).getStringCellValue());
    }
  }

  private static int column(Row head, String label) {
    for (int i = 0; i < head.getLastCellNum(); i++) {
      if (head.getCell(i).getStringCellValue().equals(label)) {
        return i;
      }
    }
    throw new AssertionError(label);
  }

  @Test
  void headsAreInTheLanguageOfTheReader() throws Exception {
    assertEquals("Title", csv("?q=依申请公开", "Accept-Language", "en").getFirst().getFirst());
  }

  @Test
  void aRelaxedSearchSaysSo() throws Exception {
    JsonObject end = lines("?q=请问依申请公开和会议召开多少").getLast().getAsJsonObject("end");

    assertTrue(end.has("relaxed"), end.toString());
  }

  private String disposition(String query) throws Exception {
    HttpResponse<byte[]> response =
        get(CSV + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertEquals(200, response.statusCode(), query);
    return response.headers().firstValue("Content-Disposition").orElseThrow();
  }

  @Test
  void theFileIsNamedAfterTheQuery() throws Exception {
    String named = disposition("依申请公开 12件");

    assertTrue(
        named.matches(
            "attachment; filename=\"nianbao-[0-9-]{10}\\.csv\"; filename\\*=UTF-8''"
                + "%E5%B9%B4%E6%8A%A5-%E4%BE%9D%E7%94%B3%E8%AF%B7%E5%85%AC%E5%BC%80-12%E4%BB%B6"
                + "-[0-9-]{10}\\.csv"),
        named);
  }

  @Test
  void noNameOfAFileIsAPathOrBreaksTheHeader() throws Exception {
    for (String hostile :
        List.of(
            "a\r\nSet-Cookie: x",
            "\"; filename=evil.exe",
            "\u202efdp.exe",
            "𠮷".repeat(60),
            "a'*%")) {
      String named = disposition('"' + hostile.replace("\"", "") + '"');

      assertTrue(
          named.matches(
              "attachment; filename=\"nianbao-[0-9-]{10}\\.csv\"; filename\\*=UTF-8''[A-Za-z0-9%.-]+"),
          named);
      assertFalse(named.contains("%0"), named);
    }
  }

  @Test
  void whatIsNotAcceptedIsRefusedBeforeTheFirstByte() throws Exception {
    for (String target :
        List.of(
            CSV + "?page=2", CSV + "?what=offices", XLSX + "?year=x", JSON_LINES + "?q=city:乌有")) {
      HttpResponse<byte[]> response = get(target);

      assertEquals(400, response.statusCode(), target);
      assertTrue(response.headers().firstValue("Content-Disposition").isEmpty());
    }
    assertEquals(404, get("/api/v1/export/search.pdf").statusCode());
    assertEquals(404, get("/api/v1/export/search").statusCode());
    assertNoWalkIsOpen();
  }

  @Test
  void headHasTheHeadersOnly() throws Exception {
    HttpResponse<byte[]> response = send("HEAD", XLSX + "?q=依申请公开");

    assertEquals(200, response.statusCode());
    assertEquals(0, response.body().length);
    assertTrue(response.headers().firstValue("Content-Disposition").isPresent());
    assertTrue(response.headers().firstValue("Content-Length").isEmpty());
    assertEquals(400, send("HEAD", XLSX + "?year=x").statusCode());
    assertNoWalkIsOpen();
  }

  @Test
  void anErrorOnTheWayCutsTheConnection() throws Exception {
    failsAfter = 350;
    try {
      for (String target : List.of(CSV, XLSX, JSON_LINES)) {
        // More often than may be sent at once: nothing is kept of any.
        for (int i = 0; i < 6; i++) {
          assertThrows(IOException.class, () -> get(target), target);
        }
      }
    } finally {
      failsAfter = 0;
    }
    assertNoWalkIsOpen();
    assertEquals(FILLERS + 2 + 2, csv("").size());
  }

  @Test
  void aClientThatHangsUpEndsTheWalk() throws Exception {
    for (int i = 0; i < 6; i++) {
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
        socket.setReceiveBufferSize(1024);
        socket
            .getOutputStream()
            .write(
                ("GET " + CSV + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        assertEquals('H', socket.getInputStream().read());
        socket.setSoLinger(true, 0);
      }
    }
    assertTrue(server.awaitIdle(10_000));
    assertNoWalkIsOpen();
  }

  /** A response is over, for its client, before the thread that has written it is done. */
  private void assertNoWalkIsOpen() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (walks.get() > 0 && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertEquals(0, walks.get());
  }
}
