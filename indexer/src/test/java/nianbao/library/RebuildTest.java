package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.index.AnalyzedReport;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.UpdateListener.Step;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index of an older format is replaced by one that is built from the kept files. */
class RebuildTest {

  private static final String TEXT = "市商务局2018年政府信息公开工作年度报告\n一、总体情况\n全年收到申请%d件。\n";

  @TempDir Path folder;
  private Path root;
  private Path index;
  private final List<Report> read = new ArrayList<>();

  @BeforeEach
  void indexThree() throws IOException {
    root = Files.createDirectories(folder.resolve("reports"));
    Files.createDirectories(root.resolve("deep"));
    index = folder.resolve("index");
    Files.writeString(root.resolve("a.txt"), TEXT.formatted(1));
    Files.writeString(root.resolve("deep").resolve("b.txt"), TEXT.formatted(2));
    Files.writeString(root.resolve("c.txt"), TEXT.formatted(3));
    Files.writeString(root.resolve("nianbao.csv"), "file,year,url\nc.txt,2019,https://a.cn/c\n");
    assertEquals(Map.of(Step.ADDED, 3), update(collection()).steps());
    read.clear();
  }

  private ReportCollection collection() {
    return new ReportCollection("reports", root, null);
  }

  private OriginalStore originals() {
    return new OriginalStore(folder.resolve("originals"));
  }

  private Report read(Source source, byte[] bytes, Companions others) throws UnreadableException {
    Report report = ReportExtractor.read(source, bytes, others);
    synchronized (read) {
      read.add(report);
    }
    return report;
  }

  private UpdateSummary update(ReportCollection... collections) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(index)) {
      return Library.update(
          sink, originals(), List.of(collections), this::read, new UpdateListener() {});
    }
  }

  private Set<String> indexed() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(index)) {
      return new TreeSet<>(sink.indexed().keySet());
    }
  }

  private void delete(Path path) throws IOException {
    try (Stream<Path> below = Files.walk(path)) {
      for (Path file : below.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(index)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** Makes the index one of format 7 ({@code ""}: its files lie in the folder itself). */
  private void age(String name) throws IOException {
    Path present = IndexFolder.toRead(index);
    if (!name.isEmpty()) {
      Files.move(present, index.resolve(name));
      return;
    }
    try (Stream<Path> files = Files.list(present)) {
      for (Path file : files.toList()) {
        Files.move(file, index.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.delete(present);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "format-7"})
  void reportsWhoseFolderIsGoneAreReadFromTheKeptFiles(String older) throws IOException {
    Instant captured = originalCapture();
    age(older);
    delete(root);

    assertTrue(IndexFolder.isOlder(index));
    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.REBUILT, 3), summary.steps());
    assertEquals(List.of(), summary.failures());
    assertEquals(Set.of("reports/a.txt", "reports/c.txt", "reports/deep/b.txt"), indexed());
    assertFalse(IndexFolder.isOlder(index));
    assertEquals(List.of("format-" + IndexFolder.format()), entries());
    assertEquals(captured, read.getFirst().source().capturedAt());
    assertEquals(Map.of(), update(collection()).steps());
  }

  private Instant originalCapture() throws IOException {
    return CaptureLog.open(folder.resolve("originals").resolve("captured.jsonl"))
        .states()
        .getFirst()
        .getFirst()
        .at();
  }

  @Test
  void theRowOfASidecarIsKeptWithItsFile() throws IOException {
    age("format-7");
    Path away = Files.move(root, folder.resolve("away"));
    update(collection());
    Files.move(away, root);

    assertEquals(Map.of(Step.UNCHANGED, 3), update(collection()).steps());
  }

  /** As versions before format 8 wrote the log. */
  @Test
  void aRowThatWasNotKeptIsNamedUntilItsFolderIsThere() throws IOException {
    Path log = folder.resolve("originals").resolve("captured.jsonl");
    Files.writeString(log, Files.readString(log).replaceAll(",\"line\":.*", "}"));
    age("format-7");
    Path away = Files.move(root, folder.resolve("away"));

    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.REBUILT, 3, Step.FAILED, 1), summary.steps());
    assertEquals("reports/c.txt", summary.failures().getFirst().key());
    assertTrue(summary.failures().getFirst().reason().contains("nianbao.csv"));
    Files.move(away, root);
    assertEquals(Map.of(Step.UNCHANGED, 2, Step.REPLACED, 1), update(collection()).steps());
  }

  @Test
  void nothingOfTheOlderIndexIsTouchedBeforeTheNewOneIsWhole() throws IOException {
    age("format-7");
    Set<String> before = files("format-7");
    try (ReportSink sink = LuceneReportSink.open(index)) {
      assertEquals(3, sink.older().size());
      sink.put(AnalyzedReport.of(report("reports", "a.txt")));
      sink.commit();
      // The program is killed here: the sink is closed without having been completed.
    }
    assertEquals(before, files("format-7"));
    assertTrue(IndexFolder.isOlder(index));
    IOException fault = assertThrows(IOException.class, () -> IndexFolder.toRead(index));
    assertTrue(String.valueOf(fault.getMessage()).contains("an older version"), fault.getMessage());
    delete(root);

    // What had been committed is not read again.
    assertEquals(Map.of(Step.REBUILT, 2), update().steps());
    assertEquals(3, indexed().size());
  }

  private Report report(String collection, String path) throws IOException {
    try {
      return ReportExtractor.read(
          new Source(collection, path, "0".repeat(64), Instant.EPOCH, null),
          Files.readAllBytes(root.resolve(path)));
    } catch (UnreadableException e) {
      throw new IOException(e);
    }
  }

  private Set<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(index.resolve(name))) {
      Set<String> sizes = new TreeSet<>();
      for (Path file : files.toList()) {
        sizes.add(file.getFileName() + " " + Files.size(file));
      }
      return sizes;
    }
  }

  @Test
  void aFaultInTheMiddleLeavesTheOlderIndexAndTheNextUpdateEndsIt() throws IOException {
    age("format-7");
    delete(root);
    ReportParser failing =
        (source, bytes, others) -> {
          throw new LinkageError("the program is cut off");
        };
    try (ReportSink sink = LuceneReportSink.open(index)) {
      assertThrows(
          IOException.class,
          () -> Library.update(sink, originals(), List.of(), failing, new UpdateListener() {}));
    }
    assertTrue(IndexFolder.isOlder(index));

    assertEquals(Map.of(Step.REBUILT, 3), update().steps());
    assertEquals(3, indexed().size());
  }

  @Test
  void anEndBetweenTheSwapAndTheTidyingIsMadeUpFor() throws IOException {
    Path present = IndexFolder.toRead(index);
    Files.createDirectories(index.resolve("format-" + IndexFolder.format() + ".building"));
    Files.createDirectories(index.resolve("format-7"));
    try (Stream<Path> files = Files.list(present)) {
      for (Path file : files.toList()) {
        Files.copy(file, index.resolve("format-7").resolve(file.getFileName()));
        Files.copy(file, index.resolve(file.getFileName()));
      }
    }
    Files.createFile(index.resolve("of-somebody-else.txt"));

    assertFalse(IndexFolder.isOlder(index));
    assertEquals(3, indexed().size());
    assertEquals(List.of("format-" + IndexFolder.format(), "of-somebody-else.txt"), entries());
  }

  @Test
  void whatIsNotKeptIsReadFromItsFolder() throws IOException {
    age("format-7");
    delete(folder.resolve("originals"));

    assertEquals(Map.of(Step.ADDED, 3), update(collection()).steps());
    assertEquals(3, indexed().size());
  }

  @Test
  void whatIsNeitherKeptNorInItsFolderIsNamed() throws IOException {
    age("format-7");
    delete(folder.resolve("originals"));
    Files.delete(root.resolve("a.txt"));
    Path away = Files.move(root, folder.resolve("away"));

    UpdateSummary summary = update(collection());

    assertEquals(3, summary.failures().size());
    assertEquals("reports/a.txt", summary.failures().getFirst().key());
    assertTrue(summary.failures().getFirst().reason().contains("stored original"));
    Files.move(away, root);
    assertEquals(Map.of(Step.ADDED, 2), update(collection()).steps());
  }

  @Test
  void aKeptFileThatIsDamagedIsNamedUnlessItsFileIsThere() throws IOException {
    age("format-7");
    try (Stream<Path> kept = Files.walk(folder.resolve("originals"))) {
      for (Path file : kept.filter(f -> f.getFileName().toString().length() == 64).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    Path away = Files.move(root, folder.resolve("away"));
    UpdateSummary summary = update(collection());

    assertEquals(Map.of(Step.FAILED, 3), summary.steps());
    assertTrue(summary.failures().getFirst().reason().contains("is damaged"));
    // The bytes may still be of use to somebody.
    assertEquals(Map.of(Step.FAILED, 3), update(collection()).steps());
    Files.move(away, root);
    assertEquals(Map.of(Step.ADDED, 3), update(collection()).steps());
    assertEquals(Map.of(Step.UNCHANGED, 3), update(collection()).steps());
  }

  @Test
  void aFileRemovedMeanwhileIsRemoved() throws IOException {
    age("format-7");
    Files.delete(root.resolve("a.txt"));

    assertEquals(
        Map.of(Step.REBUILT, 3, Step.UNCHANGED, 2, Step.REMOVED, 1), update(collection()).steps());
    assertEquals(Set.of("reports/c.txt", "reports/deep/b.txt"), indexed());
    assertEquals(Map.of(Step.UNCHANGED, 2), update(collection()).steps());
  }

  @Test
  void anIndexThatWasDeletedIsBuiltAnewToo() throws IOException {
    delete(index);
    delete(root);

    assertEquals(Map.of(Step.REBUILT, 3), update().steps());
    assertEquals(3, indexed().size());
  }

  @Test
  void theBytesReadLastAreTaken() throws IOException {
    Files.writeString(root.resolve("a.txt"), TEXT.formatted(9));
    update(collection());
    Files.write(root.resolve("a.txt"), new byte[0]);
    assertEquals(1, update(collection()).failures().size());
    age("format-7");
    read.clear();
    update();

    assertTrue(
        read.stream()
            .filter(report -> report.source().path().equals("a.txt"))
            .allMatch(report -> report.toString().contains("收到申请9件")));
    assertEquals(3, read.size());
  }

  @Test
  void anOlderIndexThatCantBeReadIsReplacedAllTheSame() throws IOException {
    age("format-7");
    try (Stream<Path> files = Files.list(index.resolve("format-7"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    delete(root);

    assertEquals(Map.of(Step.REBUILT, 3), update().steps());
  }

  @Test
  void anIndexOfANewerFormatIsLeftAlone() throws IOException {
    Files.move(IndexFolder.toRead(index), index.resolve("format-1099"));

    for (IOException fault :
        List.of(
            assertThrows(IOException.class, () -> LuceneReportSink.open(index)),
            assertThrows(IOException.class, () -> IndexFolder.toRead(index)))) {
      assertTrue(String.valueOf(fault.getMessage()).contains("newer version"), fault.getMessage());
    }
    assertEquals(List.of("format-1099"), entries());
  }

  @Test
  void aDamagedIndexIsNamedWithAWayOut() throws IOException {
    Path present = IndexFolder.toRead(index);
    try (Stream<Path> files = Files.list(present)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    IOException fault = assertThrows(IOException.class, () -> LuceneReportSink.open(index));

    assertTrue(String.valueOf(fault.getMessage()).contains(present.toString()), fault.getMessage());
    assertTrue(String.valueOf(fault.getMessage()).contains("nianbao repair"), fault.getMessage());
    IndexFolder.setAside(index);
    delete(root);
    assertEquals(Map.of(Step.REBUILT, 3), update().steps());
  }

  /** As when the program ends between the commit and what follows it. */
  private void removeWithoutForgetting(String file) throws IOException {
    Path kept = folder.resolve("kept");
    copy(folder.resolve("originals"), kept);
    Files.delete(root.resolve(file));
    assertEquals(Map.of(Step.REMOVED, 1, Step.UNCHANGED, 2), update(collection()).steps());
    Files.copy(
        kept.resolve("captured.jsonl"),
        folder.resolve("originals").resolve("captured.jsonl"),
        StandardCopyOption.REPLACE_EXISTING);
    for (Path original : files(kept)) {
      Path to = folder.resolve("originals").resolve(kept.relativize(original));
      if (Files.notExists(to)) {
        Files.copy(original, to);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copied = to.resolve(from.relativize(file));
      Files.createDirectories(copied.getParent());
      Files.copy(file, copied);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Set<String> indexedKeys() throws IOException {
    return LuceneReportSink.indexedIn(index).keySet();
  }

  @Test
  void whatWasRemovedBeforeTheProgramEndedIsNotReadFromItsOriginal() throws IOException {
    removeWithoutForgetting("a.txt");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("d.txt"), TEXT.formatted(4));

    update(new ReportCollection("other", other, null));

    assertEquals(Set.of("reports/c.txt", "reports/deep/b.txt", "other/d.txt"), indexedKeys());
    assertFalse(CaptureLog.of(originals()).knows("reports/a.txt"));
  }

  /** Though the program ended before it could be said to be back, and the index is lost, too. */
  @Test
  void whatCameBackLaterIsReadFromItsOriginal() throws IOException {
    Files.delete(root.resolve("a.txt"));
    update(collection());
    Path former = folder.resolve("originals").resolve("former.jsonl");
    byte[] before = Files.readAllBytes(former);
    Files.writeString(root.resolve("a.txt"), TEXT.formatted(1));
    update(collection());
    Files.write(former, before);
    EditedLog.date(folder.resolve("originals"), "2040-01-01T00:00:00Z");
    Files.move(index, folder.resolve("lost"));
    Files.move(root, folder.resolve("away"));

    update(collection());

    assertEquals(3, indexedKeys().size());
  }

  @Test
  void whatWasRemovedThenAndIsBackIsNotForgotten() throws IOException {
    removeWithoutForgetting("a.txt");
    Files.writeString(root.resolve("a.txt"), TEXT.formatted(1));

    update(collection());

    assertTrue(indexedKeys().contains("reports/a.txt"));
    assertTrue(CaptureLog.of(originals()).knows("reports/a.txt"));
  }
}
