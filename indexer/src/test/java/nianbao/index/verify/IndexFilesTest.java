package nianbao.index.verify;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nianbao.index.AnalyzedReport;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import org.apache.lucene.index.IndexNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bit of the files of an index is looked at. */
class IndexFilesTest {
  private static final long SEED = 20261130;
  private static final int PER_FILE = 40;

  @TempDir Path folder;

  @BeforeEach
  void index() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      for (int i = 0; i < 12; i++) {
        sink.put(AnalyzedReport.of(report("r" + i).text("全年收到申请" + i + "件，都答复了。").build()));
        if (i % 5 == 4) {
          sink.commit();
        }
      }
      sink.remove("reports/r1");
      sink.commit();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(IndexFolder.toRead(folder))) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private List<String> damaged() throws IOException {
    return IndexFiles.damaged(folder, read -> {}).stream().map(Defect::toString).toList();
  }

  @Test
  void anIndexAsItWasWrittenHasNone() throws IOException {
    AtomicLong read = new AtomicLong();

    assertEquals(List.of(), IndexFiles.damaged(folder, read::addAndGet));

    long all = 0;
    for (Path file : files()) {
      all += Files.size(file);
    }
    assertEquals(all, read.get());
  }

  @Test
  void aBitThatWasFlippedAnywhereIsNoticed() throws IOException {
    Random random = new Random(SEED);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < PER_FILE; i++) {
        byte[] changed = whole.clone();
        int place = random.nextInt(whole.length);
        changed[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        Files.write(file, changed);

        String name = file.getFileName().toString();
        assertEquals(
            List.of(name + " is not what was written"), damaged(), name + " byte " + place);
      }
      Files.write(file, whole);
    }
    assertEquals(List.of(), damaged());
  }

  @Test
  void aFileThatWasCutIsNoticed() throws IOException {
    Random random = new Random(SEED);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, whole.length - 1, random.nextInt(whole.length)}) {
        Files.write(file, Arrays.copyOf(whole, length));

        String name = file.getFileName().toString();
        assertEquals(List.of(name + " is not what was written"), damaged(), name + " to " + length);
      }
      Files.write(file, whole);
    }
  }

  @Test
  void aFileThatIsGoneIsNoticed() throws IOException {
    Path file =
        files().stream().filter(one -> one.toString().endsWith(".cfs")).findFirst().orElseThrow();
    Files.delete(file);

    assertEquals(List.of(file.getFileName() + " is missing"), damaged());
  }

  @Test
  void whereNothingIsIndexedThereIsNothingToCheck(@TempDir Path empty) {
    assertThrows(IndexNotFoundException.class, () -> IndexFiles.damaged(empty, read -> {}));
  }

  @Test
  void anIndexThatIsSetAsideIsReplacedByTheNextOne() throws IOException {
    IndexFolder.setAside(folder);

    assertTrue(IndexFolder.isOlder(folder));
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      assertEquals(11, sink.older().size());
      sink.put(AnalyzedReport.of(report("r0").text("全年没有申请。").build()));
      sink.complete();
    }
    assertEquals(List.of(), damaged());
    assertEquals(1, LuceneReportSink.indexedIn(folder).size());
  }
}
