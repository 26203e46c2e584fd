package nianbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.command.data.DataFolder;
import nianbao.command.progress.ChangeReport;
import nianbao.command.progress.UpdateProgress;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.library.Look;
import nianbao.library.ReportCollection;
import nianbao.library.imports.ImportFolder;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are handed in to a running server become searchable, and each outcome is said. */
@Timeout(300)
class ImportingTest {
  private static final int PATIENCE_SECONDS = 120;

  private static final String REPORT = "衢州市商务局2013年政府信息公开工作年度报告\n一、概述\n全年共答复餐饮油烟投诉12件，较上年有所减少。\n";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private Serving serve(Serving.Contents contents) throws Exception {
    return serve(
        contents, new ServerSettings("127.0.0.1", 0, null), new DataFolder(folder).imports());
  }

  private Serving serve(
      Serving.Contents contents, ServerSettings settings, @Nullable ImportFolder imports)
      throws Exception {
    LiveIndex live = new LiveIndex();
    PrintWriter told = new PrintWriter(new StringWriter());
    Serving serving =
        Serving.start(
            settings,
            contents,
            imports,
            live,
            new UpdateProgress(told, live),
            new ChangeReport(told, live));
    serving.awaitReady();
    return serving;
  }

  private Serving serve() throws Exception {
    return serve(contents());
  }

  private Serving.Contents contents() throws Exception {
    List<ReportCollection> collections = List.of(new DataFolder(folder).imports().collection());
    return new Serving.Contents(
        new DataFolder(folder), false, () -> collections, Look.CHANGED, any -> false, null);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private JsonObject json(Serving serving, String target) throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(serving.address().resolve(target)));
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private String token(Serving serving) throws Exception {
    String page = send(HttpRequest.newBuilder(serving.address().resolve("/import"))).body();
    return Jsoup.parse(page).expectFirst("#import input[name=token]").attr("value");
  }

  private JsonObject post(Serving serving, String token, String path, byte[] bytes)
      throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    serving.address().resolve("/api/v1/imports?path=" + encoded(path)))
                .header("X-Nianbao-Token", token)
                .POST(BodyPublishers.ofByteArray(bytes)));
    assertEquals(200, answer.statusCode(), answer::body);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (!condition.call()) {
      assertTrue(System.nanoTime() < end, "not within " + PATIENCE_SECONDS + " seconds");
      Thread.sleep(100);
    }
  }

  private void untilNoneWaits(Serving serving) throws Exception {
    until(() -> count(serving, "waiting") == 0);
  }

  private int count(Serving serving, String state) throws Exception {
    return json(serving, "/api/v1/imports").getAsJsonObject("counts").get(state).getAsInt();
  }

  private int total(Serving serving, String query) throws Exception {
    return json(serving, "/api/v1/search?q=" + encoded(query)).get("total").getAsInt();
  }

  /** State, kind and path of all files on the first page, by path. */
  private Map<String, String> outcomes(Serving serving) throws Exception {
    Map<String, String> outcomes = new TreeMap<>();
    for (JsonElement file : json(serving, "/api/v1/imports").getAsJsonArray("files")) {
      JsonObject outcome = file.getAsJsonObject();
      JsonElement kind = outcome.get("kind");
      outcomes.put(
          outcome.get("path").getAsString(),
          outcome.get("state").getAsString() + (kind.isJsonNull() ? "" : " " + kind.getAsString()));
    }
    return outcomes;
  }

  /** Ten files that are no reports or can't be read, with what has to be said of each. */
  private static Map<String, byte[]> bad() {
    Map<String, byte[]> bad = new LinkedHashMap<>();
    bad.put("坏/空.txt", new byte[0]);
    bad.put("坏/防火墙.html", html("您的请求被防火墙拦截 Web Application Firewall"));
    bad.put("坏/没有.html", html("404 Not Found"));
    bad.put("坏/登录.html", html("<form>用户登录<input type=password></form>"));
    bad.put("坏/英文.txt", "Nothing of this is Chinese at all.\n".getBytes(UTF_8));
    bad.put("坏/破.pdf", "%PDF-1.4 broken".getBytes(UTF_8));
    bad.put("坏/破.zip", "PK\u0003\u0004 broken".getBytes(UTF_8));
    bad.put("坏/图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    bad.put("坏/程序.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0});
    bad.put("坏/破.docx", "PK\u0003\u0004[Content_Types].xml".getBytes(UTF_8));
    return bad;
  }

  private static byte[] html(String body) {
    return ("<html><head><title></title></head><body>" + body + "</body></html>").getBytes(UTF_8);
  }

  @Test
  void ofAThousandFilesTenBadOnesAreNamedAndTheOthersSearchable() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>(bad());
    List<SampleReport> samples = SampleReports.generate(77, 990).toList();
    samples.forEach(sample -> files.put("样本/" + sample.path(), sample.bytes()));
    try (Serving serving = serve();
        ExecutorService browser = Executors.newFixedThreadPool(3)) {
      String token = token(serving);
      List<Future<JsonObject>> answers =
          files.entrySet().stream()
              .map(
                  file ->
                      browser.submit(() -> post(serving, token, file.getKey(), file.getValue())))
              .toList();
      for (Future<JsonObject> answer : answers) {
        assertEquals("stored", answer.get().get("state").getAsString(), answer.get()::toString);
      }
      untilNoneWaits(serving);

      assertEquals(990, count(serving, "indexed"));
      assertEquals(990, json(serving, "/api/v1/search").get("total").getAsInt());
      Map<String, String> named = outcomes(serving);
      named.values().removeIf(state -> state.equals("indexed"));
      assertEquals(bad().keySet().stream().sorted().toList(), List.copyOf(named.keySet()));
      assertEquals("no-report blocked", named.get("坏/防火墙.html"));
      assertEquals("no-report foreign", named.get("坏/英文.txt"));
      assertEquals("unreadable", named.get("坏/破.pdf"));
      SampleReport sample = samples.getFirst();
      JsonObject found =
          json(serving, "/api/v1/imports?path=" + encoded("样本/" + sample.path()))
              .getAsJsonArray("files")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("report");
      assertEquals(sample.truth().header().reportYear(), found.get("reportYear").getAsInt());
      assertEquals(
          200,
          send(HttpRequest.newBuilder(serving.address().resolve(found.get("url").getAsString())))
              .statusCode());
    }
    try (Serving again = serve()) {
      assertEquals(990, count(again, "indexed"));
      assertEquals(
          "no-report blocked", outcomes(again).get("坏/防火墙.html"), "told again after a restart");
    }
  }

  @Test
  void whatIsThereIsNeverReplaced() throws Exception {
    byte[] report = REPORT.getBytes(UTF_8);
    byte[] other = REPORT.replace("12件", "21件").getBytes(UTF_8);
    try (Serving serving = serve()) {
      String token = token(serving);
      assertEquals("stored", post(serving, token, "甲/a.txt", report).get("state").getAsString());
      JsonObject same = post(serving, token, "甲/a.txt", report);
      assertEquals("there", same.get("state").getAsString());
      assertEquals("甲/a.txt", same.get("path").getAsString());
      JsonObject second = post(serving, token, "甲/a.txt", other);
      assertEquals("甲/a (2).txt", second.get("path").getAsString());
      assertEquals("there", post(serving, token, "甲/a.txt", other).get("state").getAsString());
      assertEquals(
          "refused", post(serving, token, "甲/a.txt/b.txt", other).get("state").getAsString());
      assertEquals("taken", post(serving, token, "甲", other).get("refusal").getAsString());
      untilNoneWaits(serving);

      assertEquals(1, total(serving, "“投诉12件”"));
      assertEquals(1, total(serving, "“投诉21件”"));
      assertEquals(REPORT, Files.readString(folder.resolve("imported/甲/a.txt")));
    }
  }

  @Test
  void theSameTextUnderAnotherNameIsSaidToBe() throws Exception {
    String text = REPORT + "本年度共受理依申请公开十二件，均已按时答复，没有收取任何费用。\n".repeat(3);
    try (Serving serving = serve()) {
      String token = token(serving);
      post(serving, token, "a.txt", text.getBytes(UTF_8));
      post(serving, token, "b.txt", text.getBytes(UTF_8));
      untilNoneWaits(serving);

      JsonObject duplicate =
          json(serving, "/api/v1/imports?path=b.txt")
              .getAsJsonArray("files")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("report")
              .getAsJsonArray("duplicates")
              .get(0)
              .getAsJsonObject();
      assertEquals("imported/a.txt", duplicate.get("file").getAsString());
    }
  }

  @Test
  void entriesOfAnArchiveHaveAnOutcomeEachAndTablesApply() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("报告.txt"));
      out.write(REPORT.getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("404.html"));
      out.write(html("404 Not Found"));
    }
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    new ZipOutputStream(empty).close();
    try (Serving serving = serve()) {
      String token = token(serving);
      post(serving, token, "几份.zip", zip.toByteArray());
      post(serving, token, "空.zip", empty.toByteArray());
      String table = "file,year\n几份.zip!/报告.txt,2011\n";
      post(serving, token, "nianbao.csv", table.getBytes(UTF_8));
      JsonObject other = post(serving, token, "nianbao.csv", "file\n".getBytes(UTF_8));
      assertEquals("table", other.get("refusal").getAsString());
      untilNoneWaits(serving);

      assertEquals(
          Map.of(
              "nianbao.csv", "table",
              "几份.zip!/404.html", "no-report missing",
              "几份.zip!/报告.txt", "indexed",
              "空.zip", "unreadable"),
          outcomes(serving));
      assertEquals(
          2,
          json(serving, "/api/v1/imports?path=" + encoded("几份.zip"))
              .getAsJsonArray("files")
              .size());
      assertEquals(1, total(serving, "year:2011"));
    }
  }

  @Test
  void theSamplesAreShownUntilSomethingIsImported() throws Exception {
    DataFolder data = new DataFolder(folder);
    try (Serving serving = serve(Serving.Contents.samples(data, data.imports()))) {
      assertEquals(240, serving.reports());
      assertTrue(json(serving, "/api/v1/contents").get("sample").getAsBoolean());
      post(serving, token(serving), "a.txt", REPORT.getBytes(UTF_8));
      untilNoneWaits(serving);

      assertFalse(json(serving, "/api/v1/contents").get("sample").getAsBoolean());
      assertEquals(1, serving.reports());
      assertEquals(1, total(serving, "餐饮油烟"));
    }
  }

  @Test
  void aFormTakesFilesWithoutScripts() throws Exception {
    try (Serving serving = serve()) {
      String boundary = "----x";
      StringBuilder form = new StringBuilder();
      form.append(part(boundary, "name=\"token\"", token(serving)));
      form.append(part(boundary, "name=\"file\"; filename=\"文件夹/甲.txt\"", REPORT));
      form.append(part(boundary, "name=\"file\"; filename=\"../乙.txt\"", REPORT));
      form.append(part(boundary, "name=\"file\"; filename=\"\"", ""));
      form.append("--" + boundary + "--\r\n");
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(serving.address().resolve("/import"))
                  .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                  .POST(BodyPublishers.ofString(form.toString())));

      Document page = Jsoup.parse(answer.body());
      assertEquals(
          List.of("文件夹/甲.txt 已收下，保存为 文件夹/甲.txt", "../乙.txt 未收下：路径为空、是绝对路径、指向别处，或含有控制字符"),
          page.select("#received li").eachText());
      assertEquals("待读取 1 个", page.expectFirst("#counts").text());
      untilNoneWaits(serving);
      assertEquals(1, total(serving, "餐饮油烟"));
    }
  }

  private static String part(String boundary, String disposition, String content) {
    return String.format(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n", boundary, disposition, content);
  }

  @Test
  void withoutATokenOrWithAnotherNothingIsTaken() throws Exception {
    try (Serving serving = serve()) {
      URI target = serving.address().resolve("/api/v1/imports?path=a.txt");
      for (String token : List.of("", "wrong", token(serving) + "0")) {
        HttpResponse<String> answer =
            send(
                HttpRequest.newBuilder(target)
                    .header("X-Nianbao-Token", token)
                    .POST(BodyPublishers.ofString(REPORT)));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("\"bad-token\""), answer.body());
      }
      String form =
          part("x", "name=\"token\"", "wrong")
              + part("x", "name=\"file\"; filename=\"a.txt\"", REPORT)
              + "--x--\r\n";
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(serving.address().resolve("/import"))
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(BodyPublishers.ofString(form)));
      assertEquals(403, answer.statusCode());
      assertTrue(new DataFolder(folder).imports().isEmpty());
    }
  }

  @Test
  void whatBreaksOffLeavesNothingBehind() throws Exception {
    try (Serving serving = serve()) {
      String head =
          "POST /api/v1/imports?path=a.txt HTTP/1.1\r\nHost: localhost\r\nX-Nianbao-Token: "
              + token(serving)
              + "\r\nContent-Length: 1000\r\n\r\n";
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), serving.address().getPort())) {
        socket.getOutputStream().write((head + REPORT).getBytes(UTF_8));
        socket.getOutputStream().flush();
        until(() -> incoming() == 1);
      }
      until(() -> incoming() == 0);
      assertEquals(0, count(serving, "waiting"));
    }
    assertTrue(new DataFolder(folder).imports().isEmpty());
  }

  private long incoming() throws Exception {
    try (var files = Files.list(folder.resolve("imported/.incoming"))) {
      return files.count();
    }
  }

  @Test
  void beyondThisMachineTheTokenHasToBeTyped() throws Exception {
    ServerSettings everywhere = new ServerSettings("0.0.0.0", 0, null);
    try (Serving serving = serve(contents(), everywhere, new DataFolder(folder).imports())) {
      URI here = URI.create("http://127.0.0.1:" + serving.address().getPort());
      String page = send(HttpRequest.newBuilder(here.resolve("/import"))).body();
      String token = String.valueOf(serving.askedToken());

      assertTrue(token.length() >= 16, token);
      assertFalse(page.contains(token));
      assertEquals(
          "password", Jsoup.parse(page).expectFirst("#import input[name=token]").attr("type"));
      for (String typed : List.of("", token)) {
        HttpResponse<String> answer =
            send(
                HttpRequest.newBuilder(here.resolve("/api/v1/imports?path=a.txt"))
                    .header("X-Nianbao-Token", typed)
                    .POST(BodyPublishers.ofString(REPORT)));
        assertEquals(typed.isEmpty() ? 403 : 200, answer.statusCode());
      }
    }
  }

  @Test
  void withoutImportingThereIsNoPageAndNoWayToIt() throws Exception {
    try (Serving serving = serve(contents(), new ServerSettings("127.0.0.1", 0, null), null)) {
      for (String target : List.of("/import", "/api/v1/imports")) {
        URI address = serving.address().resolve(target);
        assertEquals(404, send(HttpRequest.newBuilder(address)).statusCode());
        assertEquals(
            404,
            send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString("x"))).statusCode());
      }
      String help = send(HttpRequest.newBuilder(serving.address().resolve("/help"))).body();
      assertFalse(help.contains("/import"));
    }
    try (Serving serving = serve()) {
      String help = send(HttpRequest.newBuilder(serving.address().resolve("/help"))).body();
      assertTrue(help.contains("href=\"/import\""));
    }
  }

  @Test
  void anArchiveMayBeLargerThanAReport() throws Exception {
    Path large = folder.resolve("large.zip");
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(large))) {
      out.setLevel(0);
      out.putNextEntry(new ZipEntry("报告.txt"));
      out.write(REPORT.getBytes(UTF_8));
      for (int i = 0; i < 200; i++) {
        out.putNextEntry(new ZipEntry(i + ".bin"));
        out.write(noise);
      }
    }
    try (Serving serving = serve()) {
      assertEquals("stored", post(serving, large, "大.zip").get("state").getAsString());
      Path noArchive = Files.write(folder.resolve("large.txt"), new byte[65 << 20]);
      JsonObject refused = post(serving, noArchive, "大.txt");
      assertEquals("large", refused.get("refusal").getAsString());
      untilNoneWaits(serving);
      assertEquals(1, count(serving, "indexed"));
      assertEquals(1, total(serving, "餐饮油烟"));
    }
    assertEquals(0, incoming());
  }

  private JsonObject post(Serving serving, Path file, String path) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    serving.address().resolve("/api/v1/imports?path=" + encoded(path)))
                .header("X-Nianbao-Token", token(serving))
                .POST(BodyPublishers.ofFile(file)));
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
