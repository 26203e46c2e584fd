package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nianbao.command.data.DataFolder;
import nianbao.command.data.SampleFiles;
import nianbao.command.progress.ChangeReport;
import nianbao.command.progress.UpdateProgress;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.index.IndexFields;
import nianbao.index.IndexFolder;
import nianbao.index.IndexInUseException;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.Look;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.UpdateListener.Step;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The server of {@code serve}, from its first moment to its last. */
@Timeout(120)
@Isolated("hears what others log")
class ServingTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ServerSettings ANY_PORT = new ServerSettings("127.0.0.1", 0, null);

  /** How it begins; the index is checked at some time. */
  private static final String UP_TO_DATE =
      "{\"status\":\"ok\",\"upToDate\":true,\"done\":1,\"of\":1,\"checked\":";

  @TempDir private Path folder;
  private final StringWriter told = new StringWriter();
  private Predicate<ReportCollection> followed = any -> false;

  private ReportCollection reports(String... texts) throws IOException {
    Path root = Files.createDirectories(folder.resolve("offices"));
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(root.resolve(i + ".txt"), texts[i]);
    }
    return new ReportCollection("offices", root, null);
  }

  private Serving serve(Callable<List<ReportCollection>> collections) throws IOException {
    LiveIndex live = new LiveIndex();
    return Serving.start(
        ANY_PORT,
        new Serving.Contents(
            new DataFolder(folder), false, collections, Look.CHANGED, followed, null),
        null,
        live,
        new UpdateProgress(new PrintWriter(new StringWriter()), live),
        new ChangeReport(new PrintWriter(told, true), live));
  }

  private static HttpResponse<String> get(Serving serving, String target) throws Exception {
    URI address = URI.create(serving.address().resolve(target).toASCIIString());
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void listensAtOnceAndIsReadyWhenTheIndexIs() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ReportCollection collection = reports("一、总体情况\n答复餐饮油烟投诉12件。\n");
    Callable<List<ReportCollection>> slow =
        () -> {
          await(asked);
          return List.of(collection);
        };
    try (Serving serving = serve(slow)) {
      assertEquals(503, get(serving, "/readyz").statusCode());
      assertEquals(200, get(serving, "/healthz").statusCode());
      asked.countDown();
      assertEquals(1, serving.awaitReady().count(Step.ADDED));
      HttpResponse<String> ready = get(serving, "/readyz");
      assertTrue(ready.body().startsWith(UP_TO_DATE), ready.body());
      assertEquals(200, ready.statusCode());
      assertEquals(1, total(serving, "餐饮油烟"));
    }
  }

  @Test
  void answersFromTheIndexOfBeforeWhileTheFoldersAreLookedAt() throws Exception {
    ReportCollection collection = reports("一、总体情况\n答复餐饮油烟投诉12件。\n");
    try (Serving first = serve(() -> List.of(collection))) {
      first.awaitReady();
    }
    reports("一、总体情况\n答复餐饮油烟投诉12件。\n", "一、总体情况\n又答复餐饮油烟投诉5件。\n");
    CountDownLatch asked = new CountDownLatch(1);
    Callable<List<ReportCollection>> slow =
        () -> {
          await(asked);
          return List.of(collection);
        };
    try (Serving serving = serve(slow)) {
      until(() -> get(serving, "/readyz").statusCode() == 200);
      assertTrue(get(serving, "/readyz").body().contains("\"upToDate\":false"));
      assertEquals(1, total(serving, "餐饮油烟"));
      asked.countDown();
      serving.awaitReady();
      assertTrue(get(serving, "/readyz").body().contains("\"upToDate\":true"));
      assertEquals(2, total(serving, "餐饮油烟"));
    }
  }

  @Test
  void anIndexOfAnOlderVersionIsBuiltAnewAndSaidToBe() throws Exception {
    ReportCollection collection = reports("一、总体情况\n答复餐饮油烟投诉12件。\n");
    try (Serving first = serve(() -> List.of(collection))) {
      first.awaitReady();
    }
    Path index = folder.resolve("index");
    Files.move(IndexFolder.toRead(index), index.resolve("format-7"));
    Files.delete(collection.root().resolve("0.txt"));
    Files.delete(collection.root());
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Callable<List<ReportCollection>> slow =
        () -> {
          begun.countDown();
          await(asked);
          return List.of(collection);
        };
    try (Serving serving = serve(slow)) {
      await(begun);
      HttpResponse<String> ready = get(serving, "/readyz");
      assertEquals(503, ready.statusCode());
      assertEquals(
          "{\"status\":\"rebuilding\",\"upToDate\":false,\"done\":0,\"of\":0,\"checked\":false}",
          ready.body());
      HttpResponse<String> search = get(serving, "/api/v1/search?q=餐饮油烟");
      assertEquals(503, search.statusCode());
      assertTrue(search.body().contains("being rebuilt"), search.body());
      asked.countDown();

      assertEquals(1, serving.awaitReady().count(Step.REBUILT));
      assertTrue(get(serving, "/readyz").body().startsWith(UP_TO_DATE));
      assertEquals(1, total(serving, "餐饮油烟"));
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static int total(Serving serving, String query) throws Exception {
    return JsonParser.parseString(get(serving, "/api/v1/search?q=" + query).body())
        .getAsJsonObject()
        .get("total")
        .getAsInt();
  }

  @Test
  void aSecondStartReadsNothingAgain() throws Exception {
    ReportCollection collection = reports("一、总体情况\n甲\n", "一、总体情况\n乙\n");
    try (Serving first = serve(() -> List.of(collection))) {
      assertEquals(2, first.awaitReady().count(Step.ADDED));
    }
    try (Serving second = serve(() -> List.of(collection))) {
      assertEquals(2, second.awaitReady().count(Step.UNCHANGED));
    }
  }

  @Test
  void anIndexThatIsBeingWrittenIsNamed() throws Exception {
    try (ReportSink other = LuceneReportSink.open(folder.resolve("index"));
        Serving serving = serve(List::of)) {
      assertThrows(IndexInUseException.class, serving::awaitReady);
      assertTrue(other.indexed().isEmpty());
    }
  }

  @Test
  void anIndexThatIsDamagedUnderWayIsToldAndSeenAgainOnceItIsMended() throws Exception {
    ReportCollection collection = reports("一、总体情况\n答复餐饮油烟投诉12件。\n");
    try (Serving serving = serve(() -> List.of(collection));
        Logged logged = new Logged(Serving.class)) {
      serving.awaitReady();
      assertEquals(0, logged.count(Level.WARNING));

      damage();
      awaitStatus(serving, "stale");
      assertTrue(get(serving, "/readyz").body().contains("\"upToDate\":false"));
      assertEquals(1, total(serving, "餐饮油烟"));
      int before = logged.count(Level.FINE);
      until(() -> logged.count(Level.FINE) >= before + 2);
      assertEquals(1, logged.count(Level.WARNING));

      mend();
      awaitStatus(serving, "ok");
      damage();
      awaitStatus(serving, "stale");
      assertEquals(2, logged.count(Level.WARNING));
      mend();
      awaitStatus(serving, "ok");
      Files.writeString(collection.root().resolve("b.txt"), "一、总体情况\n受理校外培训申请5件。\n");
      Run.of("index", "offices=" + collection.root(), "--data", folder);
      awaitTotal(serving, "校外培训", 1);
    }
  }

  /** Keeps the faults that a class logs, also those that are usually left out. */
  private static final class Logged extends Handler implements AutoCloseable {
    private final List<LogRecord> faults = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private Logged(Class<?> by) {
      logger = Logger.getLogger(by.getName());
      logger.setLevel(Level.FINE);
      logger.addHandler(this);
    }

    private int count(Level level) {
      return (int) faults.stream().filter(fault -> fault.getLevel().equals(level)).count();
    }

    @Override
    public void publish(LogRecord one) {
      if (one.getThrown() != null) {
        faults.add(one);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
      logger.setLevel(null);
    }
  }

  /** Commits a report whose place is none, as a fault of our own could. */
  private void damage() throws IOException {
    try (IndexWriter writer = writer()) {
      Document report = new Document();
      report.add(new StringField(IndexFields.REPORT, "damaged", Store.NO));
      report.add(new StringField(IndexFields.KIND, IndexFields.KIND_REPORT, Store.NO));
      report.add(new SortedDocValuesField(IndexFields.PLACE, new BytesRef("nowhere")));
      writer.addDocument(report);
      writer.commit();
    }
  }

  private void mend() throws IOException {
    try (IndexWriter writer = writer()) {
      writer.deleteDocuments(new Term(IndexFields.REPORT, "damaged"));
      writer.commit();
    }
  }

  private IndexWriter writer() throws IOException {
    Path index = IndexFolder.toRead(folder.resolve("index"));
    return new IndexWriter(FSDirectory.open(index), new IndexWriterConfig());
  }

  private static void awaitStatus(Serving serving, String status) throws Exception {
    String expected = "\"status\":\"" + status + "\"";
    until(() -> get(serving, "/readyz").body().contains(expected));
  }

  @Test
  void whatComesChangesAndGoesInAFollowedFolderIsSeen() throws Exception {
    followed = any -> true;
    ReportCollection collection = reports("一、总体情况\n答复餐饮油烟投诉12件。\n");
    Files.writeString(collection.root().resolve("known.pdf"), "%PDF-1.4 broken");
    try (Serving serving = serve(() -> List.of(collection))) {
      serving.awaitReady();
      assertEquals(1, total(serving, "餐饮油烟"));

      Path sub = Files.createDirectories(collection.root().resolve("new/folder"));
      Files.writeString(sub.resolve("b.txt"), "一、总体情况\n受理校外培训申请5件。\n");
      awaitTotal(serving, "校外培训", 1);
      Files.writeString(sub.resolve("b.txt"), "一、总体情况\n受理云溪马拉松申请5件。\n");
      awaitTotal(serving, "马拉松", 1);
      assertEquals(0, total(serving, "校外培训"));
      Files.writeString(sub.resolve("c.pdf"), "%PDF-1.4 broken");
      Files.delete(collection.root().resolve("0.txt"));
      awaitTotal(serving, "餐饮油烟", 0);
      awaitStatus(serving, "ok");

      Files.writeString(sub.resolve("d.txt"), "一、总体情况\n受理校外培训申请5件。\n");
      awaitTotal(serving, "校外培训", 1);
      String lines = told.toString();
      assertEquals(1, lines.lines().filter(line -> line.contains("c.pdf: ")).count(), lines);
      assertFalse(lines.contains("known.pdf"), lines);
    }
  }

  @Test
  @Timeout(40) // less than the time until the folder is looked at without a sign
  void anotherProcessThatIsIndexingIsWaitedFor() throws Exception {
    followed = any -> true;
    ReportCollection collection = reports("一、总体情况\n甲\n");
    try (Serving serving = serve(() -> List.of(collection));
        Logged logged = new Logged(FolderFollower.class)) {
      serving.awaitReady();
      try (ReportSink other = LuceneReportSink.open(folder.resolve("index"))) {
        assertEquals(1, other.indexed().size());
        Files.writeString(collection.root().resolve("b.txt"), "一、总体情况\n受理校外培训申请5件。\n");
        until(() -> logged.count(Level.FINE) > 0);
        assertEquals(0, total(serving, "校外培训"));
      }
      awaitTotal(serving, "校外培训", 1);
    }
  }

  @Test
  void aFolderThatIsNotFollowedIsNotLookedAtAgain() throws Exception {
    ReportCollection collection = reports("一、总体情况\n甲\n");
    Path root = Files.createDirectories(folder.resolve("followed"));
    ReportCollection other = new ReportCollection("followed", root, null);
    followed = other::equals;
    try (Serving serving = serve(() -> List.of(collection, other))) {
      serving.awaitReady();
      Files.writeString(collection.root().resolve("b.txt"), "一、总体情况\n受理校外培训申请5件。\n");
      Files.writeString(root.resolve("c.txt"), "一、总体情况\n受理云溪马拉松申请5件。\n");
      awaitTotal(serving, "马拉松", 1);
      assertEquals(0, total(serving, "校外培训"));
    }
  }

  private static void awaitTotal(Serving serving, String query, int total) throws Exception {
    until(() -> total(serving, query) == total);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    while (!condition.call()) {
      Thread.sleep(20);
    }
  }

  @Test
  void aFailedUpdateLeavesNoBarBeforeItsReason() throws IOException {
    DataFolder data = new DataFolder(folder.resolve("data"));
    Path reports = Files.createDirectories(folder.resolve("reports"));
    System.setProperty("nianbao.terminal", "true");
    try (ReportSink other = data.openForWriting()) {
      other.commit();
      Run run = Run.of("serve", "--port", 0, "--reports", reports, "--data", data.root());

      assertEquals(1, run.exitCode());
      assertTrue(run.err().contains("\r\033[Knianbao: "), run.err());
    } finally {
      System.clearProperty("nianbao.terminal");
    }
  }

  @Test
  void aPortInUseIsOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Run run = Run.of("serve", "--port", taken.getLocalPort(), "--data", folder.resolve("data"));

      assertEquals(1, run.exitCode());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains("port " + taken.getLocalPort()), run.err());
    }
  }

  @Test
  void samplesOfAnotherVersionGiveWay() throws IOException {
    DataFolder samples = new DataFolder(folder).samples();
    ReportCollection collection = SampleFiles.in(samples);
    Path older = Files.writeString(collection.root().resolve("older.txt"), "gone since");

    SampleFiles.in(samples);
    assertTrue(Files.exists(older), "nothing is unpacked again");
    Files.writeString(samples.root().resolve("complete"), "an older archive");
    SampleFiles.in(samples);
    assertFalse(Files.exists(older));
    try (var files = Files.walk(collection.root())) {
      assertEquals(240, files.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void theSamplesAreFilesLikeAnyOthersAndMarked() throws Exception {
    DataFolder samples = new DataFolder(folder).samples();
    ReportCollection collection = SampleFiles.in(samples);
    assertTrue(collection.root().startsWith(folder.resolve("samples")));
    try (var files = Files.walk(collection.root())) {
      assertEquals(240, files.filter(Files::isRegularFile).count());
    }
    LiveIndex live = new LiveIndex();
    try (Serving serving =
        Serving.start(
            ANY_PORT,
            new Serving.Contents(
                samples, true, () -> List.of(collection), Look.CHANGED, any -> false, null),
            null,
            live,
            new UpdateListener() {},
            new ChangeReport(new PrintWriter(told), live))) {
      serving.awaitReady();
      String contents = get(serving, "/api/v1/contents").body();
      assertTrue(contents.contains("\"sample\":true"), contents);
      assertEquals(240, serving.reports());
    }
  }
}
