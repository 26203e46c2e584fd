package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nianbao.extract.ReportExtractor;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.UpdateListener.Step;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.read.warc.WarcFile;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture in a collection: each page in it is a report of its own, with its address. */
final class CapturesTest {

  private static final String FIRST = "http://xxgk.liuxi.example/2023/1.html";
  private static final String SECOND = "http://xxgk.liuxi.example/2023/2.html";

  private static final String PAGE =
      "<html><body><h1>柳溪区%s局2023年政府信息公开工作年度报告</h1><p>全年收到申请%d件。</p></body></html>";

  @TempDir Path folder;
  private Path root;

  /** The address of each report that was read, by its path. */
  private final Map<String, String> addresses = new TreeMap<>();

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("reports"));
  }

  private static WarcFile capture() {
    return WarcFile.create()
        .page(FIRST, PAGE.formatted("水务", 1))
        .response(
            "http://xxgk.liuxi.example/", "404 Not Found", "Content-Type: text/html", new byte[9])
        .page(SECOND, PAGE.formatted("商务", 2));
  }

  private Report read(Source source, byte[] bytes, Companions others) throws UnreadableException {
    Report report = ReportExtractor.read(source, bytes, others);
    synchronized (addresses) {
      addresses.put(source.path(), String.valueOf(report.source().url()));
    }
    return report;
  }

  private UpdateSummary update(String index) throws IOException {
    addresses.clear();
    try (ReportSink sink = LuceneReportSink.open(folder.resolve(index))) {
      return Library.update(
          sink,
          new OriginalStore(folder.resolve("originals")),
          List.of(new ReportCollection("reports", root, null)),
          this::read,
          new UpdateListener() {});
    }
  }

  private Set<String> indexed() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      return new TreeSet<>(sink.indexed().keySet());
    }
  }

  @Test
  void eachPageIsAReportWithItsAddress() throws IOException {
    Files.write(root.resolve("a.warc.gz"), capture().gzipped());

    assertEquals(Map.of(Step.ADDED, 2), update("index").steps());

    assertEquals(Map.of("a.warc.gz!/" + FIRST, FIRST, "a.warc.gz!/" + SECOND, SECOND), addresses);
    assertEquals(Map.of(Step.UNCHANGED, 2), update("index").steps());
  }

  @Test
  void aReportThatIsReadAgainFromItsOriginalKeepsItsAddress() throws IOException {
    Files.write(root.resolve("a.warc"), capture().plain());
    update("index");
    Files.delete(root.resolve("a.warc"));

    UpdateSummary rebuilt = update("other");

    assertEquals(2, rebuilt.count(Step.REBUILT));
    assertEquals(FIRST, addresses.get("a.warc!/" + FIRST));
  }

  @Test
  void whatADamagedCaptureNoLongerShowsIsKept() throws IOException {
    byte[] whole = capture().plain();
    Files.write(root.resolve("a.warc"), whole);
    update("index");
    Files.write(root.resolve("a.warc"), Arrays.copyOf(whole, whole.length - 600));

    UpdateSummary summary = update("index");

    assertEquals(1, summary.count(Step.UNCHANGED));
    assertEquals(0, summary.count(Step.REMOVED));
    String reason = summary.failures().getLast().reason();
    assertTrue(reason.contains("the capture, from record"), reason);
    assertEquals(Set.of("reports/a.warc!/" + FIRST, "reports/a.warc!/" + SECOND), indexed());
  }

  @Test
  void aRowOfASidecarDescribesAPage() throws IOException {
    Files.write(root.resolve("a.warc"), capture().plain());
    Files.writeString(
        root.resolve("nianbao.csv"), "file,url\na.warc!/" + SECOND + ",https://b.example/\n");

    UpdateSummary summary = update("index");

    assertEquals(List.of(), summary.failures());
    assertEquals(2, summary.count(Step.ADDED));
  }
}
