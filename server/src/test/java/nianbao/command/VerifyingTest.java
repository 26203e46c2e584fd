package nianbao.command;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import nianbao.command.progress.ChangeReport;
import nianbao.command.progress.UpdateProgress;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.index.AnalyzedReport;
import nianbao.index.ReportSink;
import nianbao.index.verify.Defect;
import nianbao.library.EditedLog;
import nianbao.library.Look;
import nianbao.library.imports.ImportFolder;
import nianbao.report.Figures;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Section;
import nianbao.report.Sha256;
import nianbao.report.Source;
import nianbao.report.TestReports;
import nianbao.report.Warning;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code verify} names what is damaged in a data folder, and {@code repair} mends it. */
@Timeout(300)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class VerifyingTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Path reports;
  private Path data;

  @BeforeEach
  void indexTwo() throws IOException {
    reports = OfficeFiles.writeTwo(folder);
    data = folder.resolve("data");
    assertEquals(0, Run.of("index", reports, "--data", data).exitCode());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** Flips a bit in the middle of a file. */
  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
  }

  private List<Path> originals() throws IOException {
    return files(data.resolve("originals"), "").stream()
        .filter(file -> file.getFileName().toString().length() == 64)
        .toList();
  }

  private Run verify() {
    return Run.of("verify", "--data", data);
  }

  private Run repair() {
    return Run.of("repair", "--data", data);
  }

  private String found() {
    return Run.of("search", "油烟", "--json", "--data", data).out().replaceAll("\"took.*", "");
  }

  @Test
  void aWholeFolderIsSaidToBe() {
    Run run = verify();

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("all is as it was written: "), run.out());
    assertEquals("all is as it was written\n", repair().out());
  }

  @Test
  void aDamagedIndexIsNamedAndBuiltAnew() throws IOException {
    String before = found();
    Path file = files(data.resolve("index"), ".cfs").getFirst();
    damage(file);

    Run run = verify();

    assertEquals(1, run.exitCode());
    assertEquals(file.getFileName() + " is not what was written\n", run.out());
    assertTrue(run.err().contains("nianbao repair"), run.err());
    Run mended = repair();
    assertEquals(0, mended.exitCode(), mended.out() + mended.err());
    assertEquals("1 damaged, 1 of them mended\n", mended.out());
    assertEquals(0, verify().exitCode());
    assertEquals(before, found());
  }

  /** What of a report may be otherwise in an index. */
  enum Otherwise {
    PARAGRAPH("has another paragraph 3 than its original") {
      @Override
      Report of(Report report) {
        List<Paragraph> paragraphs = new ArrayList<>(report.paragraphs());
        Paragraph other = paragraphs.get(2);
        paragraphs.set(
            2,
            new Paragraph(
                other.id(), other.ordinal(), other.section(), other.kind(), other.text() + "了"));
        return with(report, report.header(), report.sections(), paragraphs, report.figures());
      }
    },
    PARAGRAPH_LESS("has another paragraph 3 than its original") {
      @Override
      Report of(Report report) {
        return with(
            report,
            report.header(),
            report.sections(),
            report.paragraphs().subList(0, 2),
            report.figures());
      }
    },
    HEADER("states another origin than its original") {
      @Override
      Report of(Report report) {
        Header other = TestReports.report("x").office("沙洲市民政局").build().header();
        return with(report, other, report.sections(), report.paragraphs(), report.figures());
      }
    },
    SECTIONS("has other sections than its original") {
      @Override
      Report of(Report report) {
        Section first = report.sections().getFirst();
        List<Section> sections = List.of(new Section(first.ordinal(), first.level(), "概况"));
        return with(report, report.header(), sections, report.paragraphs(), report.figures());
      }
    },
    FINDINGS("has other findings than its original") {
      @Override
      Report of(Report report) {
        return report.withFindings(
            TestReports.report("x").finding("A1", Grade.ARITHMETIC).build().findings());
      }
    },
    WARNINGS("has other warnings than its original") {
      @Override
      Report of(Report report) {
        return report.withWarnings(
            List.of(Warning.ofReport("missing-table", "It has no table.", null)));
      }
    };

    private final String problem;

    Otherwise(String problem) {
      this.problem = problem;
    }

    abstract Report of(Report report);

    static Report with(
        Report report,
        Header header,
        List<Section> sections,
        List<Paragraph> paragraphs,
        Figures figures) {
      return new Report(
          report.source(),
          header,
          sections,
          paragraphs,
          report.tables(),
          figures,
          report.findings(),
          report.warnings(),
          report.leftOut());
    }
  }

  private Run deep(String command) {
    return Run.of(command, "--deep", "--data", data);
  }

  private void indexOtherwise(Otherwise otherwise) throws IOException {
    DataFolder opened = new DataFolder(data);
    Report report;
    try (ReportIndex index = opened.openForReading(false)) {
      report = index.report(ReportId.ofKey("offices/a.txt")).orElseThrow().report();
    }
    try (ReportSink sink = opened.openForWriting()) {
      sink.put(AnalyzedReport.of(otherwise.of(report)));
      sink.complete();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReportThatIsNotWhatItsOriginalSaysIsNamedAndReadAgain(Otherwise otherwise)
      throws IOException {
    assertEquals(0, deep("verify").exitCode());
    String before = found();
    indexOtherwise(otherwise);

    assertEquals(0, verify().exitCode());
    Run deep = deep("verify");
    assertEquals(1, deep.exitCode());
    assertEquals("offices/a.txt " + otherwise.problem + "\n", deep.out());
    assertTrue(deep.err().endsWith("1 differ; nianbao repair --deep reads them again.\n"));
    assertEquals("all is as it was written\n", repair().out());
    Run mended = deep("repair");
    assertEquals("1 damaged, 1 of them mended\n", mended.out(), mended.err());
    assertEquals(0, deep("verify").exitCode());
    assertEquals(before, found());
  }

  /** It is better off in the index as it is. */
  @Test
  void whatCanNotBeReadAnyMoreStaysIndexed() throws IOException {
    String before = found();
    byte[] noReport = "Not found".getBytes(UTF_8);
    indexFromOtherBytes(noReport);
    Files.delete(reports.resolve("a.txt"));
    Files.move(reports, folder.resolve("away"));

    assertEquals(0, verify().exitCode(), verify().out());
    Run deep = deep("verify");
    assertTrue(deep.out().startsWith("offices/a.txt can't be read anew: "), deep.out());
    Run repaired = deep("repair");
    assertEquals(1, repaired.exitCode());
    assertTrue(repaired.out().endsWith("\n1 damaged, 0 of them mended\n"), repaired.out());
    assertEquals(before, found());
  }

  /** As if an earlier version had made the same report of bytes that this one can't read. */
  private void indexFromOtherBytes(byte[] bytes) throws IOException {
    DataFolder opened = new DataFolder(data);
    String hash = Sha256.hex(bytes);
    opened.originals().keep(hash, bytes);
    Report report;
    try (ReportIndex index = opened.openForReading(false)) {
      report = index.report(ReportId.ofKey("offices/a.txt")).orElseThrow().report();
    }
    Source source = report.source();
    Path log = data.resolve("originals").resolve("captured.jsonl");
    EditedLog.replace(log, source.sha256(), hash);
    Source other =
        new Source(source.collection(), source.path(), hash, source.capturedAt(), source.url());
    try (ReportSink sink = opened.openForWriting()) {
      sink.put(
          AnalyzedReport.of(
              new Report(
                  other,
                  report.header(),
                  report.sections(),
                  report.paragraphs(),
                  report.tables(),
                  report.figures(),
                  report.findings(),
                  report.warnings(),
                  report.leftOut())));
      sink.complete();
    }
  }

  @Test
  void ofWhatIsRemovedMeanwhileNothingIsSaid() throws IOException {
    DataFolder opened = new DataFolder(data);

    List<Defect> misread =
        opened.misreadings(
            reports -> remove(),
            key -> assertEquals("offices/b.txt", key.replace("a.txt", "b.txt")));

    assertEquals(List.of(), misread);
  }

  private void remove() {
    try {
      Files.delete(reports.resolve("a.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertEquals(0, Run.of("index", reports, "--data", data).exitCode());
  }

  /** Whose folders are gone, too. */
  @Test
  void reportsAreReadAgainFromTheirOriginals() throws IOException {
    String before = found();
    damage(files(data.resolve("index"), ".cfs").getFirst());
    Files.move(reports, folder.resolve("away"));

    assertEquals(0, repair().exitCode());

    assertEquals(before, found());
  }

  @Test
  void aDamagedOriginalIsStoredAgainWhileItsSourceIsThere() throws IOException {
    Path original = originals().getFirst();
    byte[] whole = Files.readAllBytes(original);
    damage(original);

    Run run = verify();

    assertEquals(1, run.exitCode());
    assertEquals(original.getFileName() + " is not the file that was stored\n", run.out());
    Run mended = repair();
    assertEquals(0, mended.exitCode(), mended.out() + mended.err());
    assertArrayEquals(whole, Files.readAllBytes(original));
    assertEquals(0, verify().exitCode());
  }

  /** And stays: of a damaged file most can perhaps still be read. */
  @Test
  void whatCantBeMendedIsNamed() throws IOException {
    Path original = originals().getFirst();
    damage(original);
    byte[] damaged = Files.readAllBytes(original);
    Files.move(reports, folder.resolve("away"));

    Run mended = repair();

    assertEquals(1, mended.exitCode());
    assertEquals(
        original.getFileName()
            + " is not the file that was stored\n"
            + "1 damaged, 0 of them mended\n",
        mended.out());
    assertArrayEquals(damaged, Files.readAllBytes(original));
    assertEquals(2, originals().size());
  }

  /** It was set aside, and its source is there no longer. */
  @Test
  void aKilledRepairLosesNoOriginal() throws IOException {
    String hash = originals().getFirst().getFileName().toString();
    new DataFolder(data).originals().setAside(hash);
    Files.move(reports, folder.resolve("away"));
    assertEquals(1, verify().exitCode());

    assertEquals(0, repair().exitCode());

    assertEquals(2, originals().size());
  }

  /** What an index lacks that was built anew can't be known before. */
  @Test
  void whatIsFoundBehindADamagedIndexIsCounted() throws IOException {
    Path index = files(data.resolve("index"), ".cfs").getFirst();
    damageUnnoticed(index);
    Files.delete(originals().getFirst());
    Files.move(reports, folder.resolve("away"));

    Run mended = repair();

    assertEquals(1, mended.exitCode(), mended.out());
    assertEquals("1 damaged, 1 of them mended\n", mended.out());
    assertTrue(mended.err().contains("both its file and its stored original are gone"));
  }

  @Test
  void aMissingOriginalAndADamagedLineAreNamed() throws IOException {
    Files.delete(originals().getFirst());
    Path log = log("captured.jsonl");
    Files.writeString(log, Files.readString(log) + "{\"half\": \n");

    String out = verify().out();

    assertTrue(out.contains("has no stored original\n"), out);
    assertTrue(out.contains("captured.jsonl line 4 is not what was written\n"), out);
  }

  private Path log(String name) throws IOException {
    return files(data.resolve("originals"), name).getFirst();
  }

  /** A lost line of corrections can't be known; the others still count. */
  @Test
  void aDamagedLineIsMovedBesideItsLog() throws IOException {
    Path log = log("captured.jsonl");
    String before = Files.readString(log);
    Files.writeString(log, before + "{\"half\": \n");

    Run mended = repair();

    assertEquals(1, mended.exitCode());
    assertEquals(
        """
        captured.jsonl line 4 is not what was written
        what is left of such lines is in files beside the logs, NAME.damaged
        1 damaged, 0 of them mended
        """,
        mended.out());
    assertEquals("{\"half\": \n", Files.readString(log.resolveSibling("captured.jsonl.damaged")));
    assertEquals(0, verify().exitCode());
  }

  /** A line that ends where another one ended is cut off without a trace in its file. */
  @Test
  void aReportThatTheLogLacksIsReadAgain() throws IOException {
    Path log = log("captured.jsonl");
    Files.writeString(log, "\n");

    Run run = verify();

    assertEquals(1, run.exitCode());
    assertEquals(
        """
        offices/a.txt is not in the log of what was read
        offices/b.txt is not in the log of what was read
        """,
        run.out());
    assertEquals("2 damaged, 2 of them mended\n", repair().out());
    assertEquals(0, verify().exitCode());
  }

  /** Opening the index doesn't read the place that is damaged. */
  @Test
  void nothingIsAnsweredFromADamagedIndex() throws Exception {
    Path file = files(data.resolve("index"), ".cfs").getFirst();
    damageUnnoticed(file);

    try (Serving serving = serve()) {
      JsonObject ready = await(serving, "damaged");

      assertFalse(ready.get("checked").getAsBoolean());
      HttpResponse<String> answer = get(serving, "api/v1/search?q=油烟");
      assertEquals(503, answer.statusCode());
      assertFalse(isGivenAsChecked(answer));
      assertTrue(answer.body().contains(file.getFileName() + " is not what was written"));
      assertTrue(answer.body().contains("nianbao repair"), answer.body());
      HttpResponse<String> page = get(serving, "");
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("索引已损坏"), page.body());
    }
    assertEquals(0, repair().exitCode());
    try (Serving serving = serve()) {
      assertTrue(await(serving, "ok").get("checked").getAsBoolean());
      HttpResponse<String> answer = get(serving, "api/v1/search?q=油烟");
      assertEquals(200, answer.statusCode());
      assertTrue(isGivenAsChecked(answer));
    }
  }

  private static boolean isGivenAsChecked(HttpResponse<String> answer) {
    return Boolean.parseBoolean(answer.headers().firstValue("Nianbao-Index-Checked").orElseThrow());
  }

  /** Flips a bit where opening the index doesn't look. */
  private void damageUnnoticed(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int place = whole.length / 8; place < whole.length; place += 5) {
      byte[] bytes = whole.clone();
      bytes[place] ^= 4;
      Files.write(file, bytes);
      DataFolder folder = new DataFolder(data);
      try (ReportIndex opened = folder.openForReading(false);
          ReportSink sink = folder.openForWriting()) {
        opened.search(SearchRequest.of("油烟"));
        assertEquals(2, sink.indexed().size());
        return;
      } catch (IOException | RuntimeException e) {
        // noticed: the next place
      }
    }
    throw new AssertionError("every place of " + file + " is looked at");
  }

  /** Who asks is told why; a server that ends is only restarted, again and again. */
  @Test
  void aServerOfADamagedIndexGoesOn() throws Exception {
    damageUnnoticed(files(data.resolve("index"), ".cfs").getFirst());
    Process process =
        Run.process(List.of(), "serve", "--port", "0", "--data", data)
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      String line = process.inputReader(UTF_8).readLine();
      assertNotNull(line, () -> folder.resolve("err").toString());
      URI address = URI.create(line.replaceFirst(".*(http://\\S+).*", "$1"));
      int status = 0;
      while (status != 503) {
        status = CLIENT.send(HttpRequest.newBuilder(address).build(), discarding()).statusCode();
      }
      assertTrue(process.isAlive());
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** As when something is imported while the samples are served. */
  @Test
  void damageOfAnIndexIsNotThatOfTheNext() throws Exception {
    damageUnnoticed(files(data.resolve("index"), ".cfs").getFirst());
    DataFolder other = new DataFolder(folder.resolve("other"));
    ImportFolder imports = other.imports();
    Serving.Contents next =
        new Serving.Contents(
            other, false, () -> List.of(imports.collection()), Look.CHANGED, any -> true, null);

    try (Serving serving = serve(next, imports)) {
      await(serving, "damaged");
      Files.writeString(imports.collection().root().resolve("甲.txt"), OfficeFiles.REPORT);

      assertTrue(await(serving, "ok").get("checked").getAsBoolean());
      assertEquals(200, get(serving, "api/v1/search?q=油烟").statusCode());
    }
  }

  private Serving serve() throws Exception {
    return serve(null, null);
  }

  private Serving serve(Serving.@Nullable Contents next, @Nullable ImportFolder imports)
      throws Exception {
    LiveIndex live = new LiveIndex();
    PrintWriter told = new PrintWriter(new StringWriter());
    return Serving.start(
        new ServerSettings("127.0.0.1", 0, null),
        new Serving.Contents(
            new DataFolder(data), false, List::of, Look.CHANGED, any -> false, next),
        imports,
        live,
        new UpdateProgress(told, live),
        new ChangeReport(told, live));
  }

  private static HttpResponse<String> get(Serving serving, String target) throws Exception {
    URI address = URI.create(serving.address() + target.replace("油烟", "%E6%B2%B9%E7%83%9F"));
    return CLIENT.send(
        HttpRequest.newBuilder(address).header("Accept-Language", "zh").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What {@code /readyz} says once the index was read with this result. */
  private static JsonObject await(Serving serving, String status) throws Exception {
    while (true) {
      JsonObject ready = JsonParser.parseString(get(serving, "readyz").body()).getAsJsonObject();
      boolean isRead = ready.get("checked").getAsBoolean() || status.equals("damaged");
      if (isRead && ready.get("status").getAsString().equals(status)) {
        return ready;
      }
      Thread.sleep(20);
    }
  }

  /** It names the file of what a report said before, which nothing else needs. */
  @Test
  void noUpdateDeletesWhatADamagedLineNames() throws IOException {
    Files.writeString(reports.resolve("a.txt"), OfficeFiles.REPORT.replace("12件", "130件"));
    assertEquals(0, Run.of("index", reports, "--data", data).exitCode());
    List<Path> before = originals();
    assertEquals(3, before.size());
    Path log = log("versions.jsonl");
    Files.writeString(log, Files.readString(log).replace("a.txt", "b.txt"));

    Files.writeString(reports.resolve("b.txt"), OfficeFiles.REPORT.replace("2019", "2016"));
    assertEquals(0, Run.of("index", reports, "--data", data).exitCode());

    assertTrue(originals().containsAll(before));
    assertTrue(Files.readString(log.resolveSibling("versions.jsonl.damaged")).contains("b.txt"));
    assertEquals(0, verify().exitCode());
  }

  /** Halved or emptied; what opening an index doesn't look at, the server's check finds. */
  @Test
  void ofADamagedIndexTheTerminalSaysWhatToDo() throws IOException {
    Path base = KeptData.copy(data, folder.resolve("base"));
    int told = 0;
    for (Path file : files(base.resolve("index"), "")) {
      byte[] whole = Files.readAllBytes(file);
      for (int length : new int[] {0, whole.length / 2}) {
        KeptData.delete(data);
        KeptData.copy(base, data);
        Files.write(data.resolve(base.relativize(file).toString()), Arrays.copyOf(whole, length));

        for (Run run :
            List.of(
                Run.of("search", "油烟", "--data", data), Run.of("index", reports, "--data", data))) {
          assertTrue(run.exitCode() == 0 || run.exitCode() == 1, run.err());
          if (run.exitCode() == 1) {
            assertTrue(
                run.err().matches("nianbao: the index in .* is damaged; nianbao repair [^(=]*\n"),
                file.getFileName() + " " + length + ": " + run.err());
            told++;
          }
        }
      }
    }
    assertTrue(told > 8, told + " times");
  }

  /** Which would be missed, as a report whose file and original are gone. */
  @Test
  void aKeyThatOnlyADamagedIndexHasIsNoReport() throws IOException {
    String before = found();
    Path file = files(data.resolve("index"), ".cfs").getFirst();
    String bytes = Files.readString(file, ISO_8859_1);
    String damaged = bytes.replace("offices/a.txt", "offices/q.txt");
    assertNotEquals(bytes, damaged);
    Files.writeString(file, damaged, ISO_8859_1);
    Files.move(reports, folder.resolve("away"));

    Run repair = repair();

    assertEquals(0, repair.exitCode(), repair.out() + repair.err());
    assertEquals(before, found());
  }

  /** It has set the index aside, and built no other one yet. */
  @Test
  void aRepairThatWasKilledGoesOn() throws IOException {
    String before = found();
    new DataFolder(data).setIndexAside();
    assertEquals(data.resolve("index") + " has to be built anew\n", verify().out());

    Run repair = repair();

    assertEquals(0, repair.exitCode(), repair.out() + repair.err());
    assertEquals(before, found());
  }

  @Test
  void aLostIndexIsBuiltAnewToo() throws IOException {
    String before = found();
    for (Path file : files(data.resolve("index"), "")) {
      Files.delete(file);
    }
    assertEquals(data.resolve("index") + " is missing\n", verify().out());

    assertEquals(0, repair().exitCode());

    assertEquals(before, found());
    assertEquals(0, verify().exitCode());
  }

  @Test
  void whereNothingIsIndexedItSaysSo() {
    Run run = Run.of("verify", "--data", folder.resolve("none"));

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("nothing is indexed"), run.err());
  }
}
