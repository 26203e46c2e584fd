package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.index.IndexFields;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.UpdateListener.Step;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.report.Figures;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Script;
import nianbao.report.Sha256;
import nianbao.report.Source;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("hears what others log")
class LibraryTest {

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("reports"));
  }

  /** One paragraph, the file's text; “bad” can't be read, “broken” shows a fault of the reader. */
  static Report read(Source source, byte[] bytes, Companions others) throws UnreadableException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("bad")) {
      throw new UnreadableException("empty");
    }
    if (text.startsWith("broken")) {
      throw new IllegalStateException("a fault");
    }
    if (text.startsWith("deep")) {
      throw new StackOverflowError();
    }
    if (text.startsWith("huge")) {
      throw new OutOfMemoryError("Java heap space");
    }
    Header header =
        new Header(
            text,
            true,
            null,
            null,
            null,
            Place.UNKNOWN,
            null,
            null,
            null,
            null,
            null,
            null,
            Script.HANS,
            null,
            null,
            List.of());
    return new Report(
        source,
        header,
        List.of(),
        List.of(
            new Paragraph(
                text.startsWith("odd") ? "odd" : "1-000000", 1, null, Paragraph.Kind.TEXT, text)),
        List.of(),
        Figures.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  private UpdateSummary update(ReportCollection... collections) throws IOException {
    return update(new UpdateListener() {}, collections);
  }

  private UpdateSummary update(UpdateListener listener, ReportCollection... collections)
      throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      return Library.update(
          sink,
          new OriginalStore(folder.resolve("originals")),
          List.of(collections),
          LibraryTest::read,
          listener);
    }
  }

  private Map<String, ReportSink.Indexed> indexed() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      return sink.indexed();
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ReportCollection collection() {
    return ReportCollection.parse(root.toString());
  }

  @Test
  void addsReplacesRemovesAndPassesOver() throws IOException {
    write("a.txt", "一");
    write("deep/b.txt", "二");
    write("c.txt", "三");
    assertEquals(Map.of(Step.ADDED, 3), update(collection()).steps());

    write("a.txt", "一一");
    Files.delete(root.resolve("c.txt"));
    assertEquals(
        Map.of(Step.REPLACED, 1, Step.UNCHANGED, 1, Step.REMOVED, 1), update(collection()).steps());
    assertEquals(
        List.of("reports/a.txt", "reports/deep/b.txt"),
        indexed().keySet().stream().sorted().toList());
  }

  @Test
  void aFileThatCantBeReadIsToldAndKeepsItsReport() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    update(collection());
    write("a.txt", "bad");
    write("b.txt", "broken");
    write("c.txt", "三");

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.FAILED, 2, Step.ADDED, 1), summary.steps());
    assertEquals("reports/a.txt", summary.failures().get(0).key());
    assertEquals("empty", summary.failures().get(0).reason());
    assertTrue(summary.failures().get(1).reason().contains("a fault"));
    assertEquals(3, indexed().size());
  }

  @Test
  void aRootThatIsGoneOrEmptyRemovesNothing() throws IOException {
    write("a.txt", "一");
    ReportCollection collection = collection();
    update(collection);
    Files.delete(root.resolve("a.txt"));
    assertEquals(Map.of(), update(collection).steps());
    Files.delete(root);
    assertEquals(Map.of(), update(collection).steps());

    assertEquals(1, indexed().size());
  }

  @Test
  void oneCollectionDoesNotTouchAnother() throws IOException {
    write("a.txt", "一");
    update(collection());
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("a.txt"), "二");
    update(ReportCollection.parse(other.toString()));

    assertEquals(2, indexed().size());
  }

  @Test
  void aSingleFileRemovesNothing() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    update(collection());
    Files.delete(root.resolve("b.txt"));

    assertEquals(
        Map.of(Step.UNCHANGED, 1),
        update(ReportCollection.parse(root.resolve("a.txt").toString())).steps());
    assertEquals(2, indexed().size());
  }

  @Test
  void hiddenFilesArePassedOver() throws IOException {
    write(".git/x.txt", "一");
    write("a/.b.txt", "二");
    write("c.txt", "三");

    assertEquals(Map.of(Step.ADDED, 1), update(collection()).steps());
  }

  @Test
  void aChangedRowOfASidecarReadsItsFileAgain() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    write("nianbao.csv", "file,year\na.txt,2019\n");
    assertEquals(Map.of(Step.ADDED, 2), update(collection()).steps());
    assertEquals(Map.of(Step.UNCHANGED, 2), update(collection()).steps());

    write("nianbao.csv", "file,year\na.txt,2020\n");
    assertEquals(Map.of(Step.REPLACED, 1, Step.UNCHANGED, 1), update(collection()).steps());
    Files.delete(root.resolve("nianbao.csv"));
    assertEquals(Map.of(Step.REPLACED, 1, Step.UNCHANGED, 1), update(collection()).steps());
    assertEquals(Map.of(Step.UNCHANGED, 2), update(collection()).steps());
  }

  @Test
  void aSidecarSpeaksOfEntriesOfAnArchive() throws IOException {
    zip("x.zip", "a.txt", "一", "b.txt", "二");
    write("nianbao.csv", "file,year\nx.zip!/a.txt,2019\n");
    assertEquals(Map.of(Step.ADDED, 2), update(collection()).steps());

    write("nianbao.csv", "file,year\nx.zip!/a.txt,2020\n");
    assertEquals(Map.of(Step.REPLACED, 1, Step.UNCHANGED, 1), update(collection()).steps());
    assertEquals(Set.of("一", "二"), originals());
  }

  @Test
  void aWrongRowOfASidecarIsAFailureAndTheRestGoesOn() throws IOException {
    write("deep/a.txt", "一");
    write("deep/nianbao.csv", "file,year\nb.txt,2019\na.txt,MMXX\n");

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.ADDED, 1, Step.FAILED, 2), summary.steps());
    assertEquals("reports/deep/nianbao.csv", summary.failures().getFirst().key());
    assertEquals(
        List.of("line 3", "line 2"),
        summary.failures().stream().map(f -> f.reason().substring(0, 6)).toList());
    assertEquals(1, indexed().size());
  }

  @Test
  void theBytesAreKeptAsLongAsAReportIsOrWasReadFromThem() throws IOException {
    write("a.txt", "三");
    write("b.txt", "一");
    write("c.txt", "bad");
    update(collection());
    assertEquals(Set.of("三", "一"), originals());

    write("b.txt", "二");
    update(collection());
    assertEquals(Set.of("三", "一", "二"), originals());

    write("b.txt", "bad");
    Files.delete(root.resolve("a.txt"));
    update(collection());
    assertEquals(Set.of("一", "二"), originals());
  }

  @Test
  void whatIsMissingOfTheKeptBytesIsKeptAgain() throws IOException {
    write("a.txt", "一");
    update(collection());
    new OriginalStore(folder.resolve("originals")).retain(Set.of());
    assertEquals(Set.of(), originals());

    assertEquals(Map.of(Step.UNCHANGED, 1), update(collection()).steps());
    assertEquals(Set.of("一"), originals());
  }

  /** The texts of the kept files. */
  private Set<String> originals() throws IOException {
    Set<String> texts = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("originals"), 2)) {
      for (Path file : files.filter(f -> f.getFileName().toString().length() == 64).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void theTimeOfCaptureOutlivesTheIndex() throws IOException {
    write("a.txt", "一");
    Path log = Files.createDirectories(folder.resolve("originals")).resolve("captured.jsonl");
    String hash = Sha256.hex("一");
    Files.writeString(
        log,
        "{\"key\":\"reports/a.txt\",\"sha256\":\""
            + hash
            + "\",\"at\":\"2020-01-02T03:04:05Z\"}\n");
    List<Instant> captured = new ArrayList<>();
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      ReportParser reader =
          (source, bytes, others) -> {
            captured.add(source.capturedAt());
            return read(source, bytes, others);
          };
      OriginalStore originals = new OriginalStore(folder.resolve("originals"));
      List<ReportCollection> all = List.of(collection());
      Library.update(sink, originals, all, reader, new UpdateListener() {});
      write("a.txt", "二");
      Library.update(sink, originals, all, reader, new UpdateListener() {});
    }

    assertEquals(Instant.parse("2020-01-02T03:04:05Z"), captured.get(0));
    assertTrue(captured.get(1).isAfter(Instant.parse("2025-01-01T00:00:00Z")));
    assertEquals(2, Files.readString(log).lines().filter(line -> !line.isEmpty()).count());
  }

  @Test
  void collectionsAreNamedAsGivenOrAsTheirFolder() {
    assertEquals("reports", collection().name());
    assertEquals("某地", ReportCollection.parse("某地=" + root).name());
    assertThrows(IllegalArgumentException.class, () -> ReportCollection.parse(folder + "/none"));
    assertThrows(IllegalArgumentException.class, () -> ReportCollection.parse("a/b=" + root));
    assertFalse(ReportCollection.parse("x=" + root).root().toString().contains("="));
  }

  @Test
  void theSameFilesGiveTheSameOrder() throws IOException {
    int files = 1_200; // several batches, which several threads fill
    for (int i = 0; i < files; i++) {
      write("r" + i + ".txt", "公开" + i);
    }
    List<String> told = new ArrayList<>();
    update(
        new UpdateListener() {
          @Override
          public void done(String key, Step step, @Nullable String problem) {
            told.add(key);
          }
        },
        collection());

    assertEquals(told.stream().sorted().toList(), told);
    try (var reader =
        DirectoryReader.open(FSDirectory.open(IndexFolder.toRead(folder.resolve("index"))))) {
      String before = "";
      for (var leaf : reader.leaves()) {
        var keys = DocValues.getSorted(leaf.reader(), IndexFields.KEY);
        while (keys.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
          String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
          assertTrue(before.compareTo(key) < 0, before + " before " + key);
          before = key;
        }
      }
      assertEquals(2 * files, reader.numDocs());
    }
  }

  private void zip(String path, String... namesAndTexts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(root.resolve(path)))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @Test
  void everyEntryOfAnArchiveIsAReportOfItsOwn() throws IOException {
    zip("x.zip", "a.txt", "一", "b/c.txt", "二", "d.txt", "bad", "e.txt", "三");
    assertEquals(Map.of(Step.ADDED, 3, Step.FAILED, 1), update(collection()).steps());
    assertEquals(
        List.of("reports/x.zip!/a.txt", "reports/x.zip!/b/c.txt", "reports/x.zip!/e.txt"),
        indexed().keySet().stream().sorted().toList());

    zip("x.zip", "a.txt", "一", "b/c.txt", "二二");
    assertEquals(
        Map.of(Step.UNCHANGED, 1, Step.REPLACED, 1, Step.REMOVED, 1), update(collection()).steps());
  }

  @Test
  void anArchiveThatCantBeOpenedKeepsItsReports() throws IOException {
    write("a.txt", "零");
    zip("x.zip", "a.txt", "一", "b.txt", "二");
    update(collection());
    byte[] whole = Files.readAllBytes(root.resolve("x.zip"));
    Files.write(root.resolve("x.zip"), java.util.Arrays.copyOf(whole, whole.length - 30));

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.UNCHANGED, 1, Step.FAILED, 1), summary.steps());
    assertEquals("reports/x.zip", summary.failures().getFirst().key());
    assertEquals(3, indexed().size());
  }

  @Test
  void aFileLargerThanAnyReportIsRefused() throws IOException {
    write("a.txt", "一");
    try (var file = new java.io.RandomAccessFile(root.resolve("b.pdf").toFile(), "rw")) {
      file.setLength(200L << 20);
    }

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.ADDED, 1, Step.FAILED, 1), summary.steps());
    assertTrue(summary.failures().getFirst().reason().contains("larger than 64 MB"));
  }

  @Test
  void anArchiveThatVanishesDuringTheUpdateDoesNotEndIt() throws IOException {
    write("a.txt", "一");
    zip("b.zip", "a.txt", "二");
    write("c.txt", "三");
    UpdateListener removing =
        new UpdateListener() {
          @Override
          public void done(String key, Step step, @Nullable String problem) {
            assertTrue(!key.endsWith("reports/a.txt") || root.resolve("b.zip").toFile().delete());
          }
        };

    UpdateSummary summary;
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      summary =
          Library.update(
              sink,
              new OriginalStore(folder.resolve("originals")),
              List.of(collection()),
              LibraryTest::read,
              removing);
    }

    assertEquals(Map.of(Step.ADDED, 2, Step.FAILED, 1), summary.steps());
    assertEquals("reports/b.zip", summary.failures().getFirst().key());
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
  }

  @Test
  void aLinkInACircleIsNamedAndTheRestIsIndexed() throws IOException {
    write("a.txt", "一");
    write("deep/b.txt", "二");
    link("deep/loop", "..");
    link("self", "self");
    link("z.txt", "deep/b.txt");

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.ADDED, 3, Step.FAILED, 2), summary.steps());
    assertEquals(
        List.of("reports/deep/loop", "reports/self"),
        summary.failures().stream().map(UpdateSummary.Failure::key).toList());
    assertTrue(summary.failures().get(0).reason().contains("folder that contains it"));
    assertTrue(summary.failures().get(1).reason().contains("a file that doesn't exist"));
    assertEquals(
        Set.of("reports/a.txt", "reports/deep/b.txt", "reports/z.txt"), indexed().keySet());
  }

  @Test
  void nothingIsRemovedBelowAFolderThatCantBeLookedInto() throws IOException {
    write("a.txt", "一");
    write("c.txt", "三");
    write("disk/b.txt", "二");
    write("disk/deep/b.txt", "二二");
    zip("x.zip", "a.txt", "四");
    update(collection());
    Files.delete(root.resolve("c.txt"));
    Files.move(root.resolve("disk"), folder.resolve("disk"));
    Files.delete(root.resolve("x.zip"));
    link("disk", ".");
    link("x.zip", "unmounted/x.zip");

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.UNCHANGED, 1, Step.REMOVED, 1, Step.FAILED, 2), summary.steps());
    assertEquals(
        Set.of(
            "reports/a.txt",
            "reports/disk/b.txt",
            "reports/disk/deep/b.txt",
            "reports/x.zip!/a.txt"),
        indexed().keySet());
    assertEquals(Set.of("一", "二", "二二", "四"), originals());
  }

  @Test
  void aNameThatIsNoTextIsNamed() throws Exception {
    write("a.txt", "一");
    Process touch =
        new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'b\\377.txt')\"")
            .directory(root.toFile())
            .start();
    assertEquals(0, touch.waitFor());

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.ADDED, 1, Step.FAILED, 1), summary.steps());
    assertTrue(summary.failures().getFirst().reason().contains("rename it"));
  }

  @Test
  void whatIsHiddenIsNotNamedEither() throws IOException {
    write("a.txt", "一");
    write(".git/x.txt", "二");
    link(".git/loop", "..");
    link(".loop", "..");
    link(".self", ".self");

    assertEquals(Map.of(Step.ADDED, 1), update(collection()).steps());
  }

  @Test
  void aFaultOfOursIsNotBlamedOnTheFileAndIsLoggedWithItsTrace() throws IOException {
    write("a.txt", "broken");
    write("b.txt", "broken too");
    write("c.txt", "bad");
    write("d.txt", "一");
    List<LogRecord> logged = new ArrayList<>();
    Handler handler = handler(logged);
    Logger logger = Logger.getLogger(SourceReader.class.getName());
    logger.addHandler(handler);
    UpdateSummary summary;
    try {
      summary = update(collection());
    } finally {
      logger.removeHandler(handler);
    }

    assertEquals(Map.of(Step.FAILED, 3, Step.ADDED, 1), summary.steps());
    assertTrue(summary.failures().get(0).reason().startsWith("internal error"));
    assertTrue(summary.failures().get(1).reason().startsWith("internal error"));
    assertEquals("empty", summary.failures().get(2).reason());
    assertEquals(1, logged.size());
    assertTrue(logged.getFirst().getThrown() instanceof IllegalStateException);
    assertTrue(logged.getFirst().getMessage().contains("reports/"));
  }

  private static Handler handler(List<LogRecord> records) {
    return new Handler() {
      @Override
      public synchronized void publish(LogRecord logRecord) {
        records.add(logRecord);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void neitherStackNorHeapOfOneFileEndsTheRun() throws IOException {
    write("a.txt", "deep");
    write("b.txt", "huge");
    write("c.txt", "一");
    zip("x.zip", "a.txt", "deep", "b.txt", "二");

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.FAILED, 3, Step.ADDED, 2), summary.steps());
    assertTrue(summary.failures().get(0).reason().contains("nested too deeply"));
    assertTrue(summary.failures().get(1).reason().matches(".*more than the \\d+ MB.*"));
    assertEquals("reports/x.zip!/a.txt", summary.failures().get(2).key());
  }

  @Test
  void aReportThatCantBeWrittenKeepsTheOneBeforeAndEndsNothing() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    update(collection());
    write("a.txt", "odd");
    write("b.txt", "二二");

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.FAILED, 1, Step.REPLACED, 1), summary.steps());
    assertTrue(summary.failures().getFirst().reason().startsWith("internal error"));
    assertEquals(2, indexed().size());
    // As an earlier version of b.txt only; a.txt still says what it said.
    assertEquals(Set.of("一", "二", "二二"), originals());
    write("a.txt", "一一");
    update(collection());
    write("a.txt", "一二");
    update(collection());
    assertEquals(Set.of("一", "一一", "一二", "二", "二二"), originals());
    ReportId a = ReportId.ofKey("reports/a.txt");
    OriginalStore kept = new OriginalStore(folder.resolve("originals"));
    assertEquals(
        2, EarlierVersions.of(kept, CorrectionLog.of(kept), LibraryTest::read).of(a).size());
  }

  @Test
  void whyAFileCannotBeReadIsSaidWithoutItsPathWhichStandsBefore() {
    assertEquals(
        "can't be read: it is gone", CollectionFiles.reason(new NoSuchFileException("/srv/a.txt")));
    assertEquals(
        "no permission to read it",
        CollectionFiles.reason(new AccessDeniedException("/srv/a.txt")));
    assertEquals(
        "can't be read: Input/output error",
        CollectionFiles.reason(new FileSystemException("/srv/a.txt", null, "Input/output error")));
  }
}
