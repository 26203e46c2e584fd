package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.command.data.DataFolder;
import nianbao.library.CorrectionLog;
import nianbao.library.sidecar.Correction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code backup} has copied is, once it is restored, what was there. */
@Timeout(120)
class BackupTest {
  @TempDir private Path folder;
  private Path reports;
  private Path data;

  /** With an earlier version, a former link, a correction and a file that was handed in. */
  @BeforeEach
  void index() throws Exception {
    reports = OfficeFiles.writeTwo(folder);
    data = folder.resolve("data");
    indexAll();
    Files.writeString(reports.resolve("a.txt"), OfficeFiles.REPORT.replace("投诉12件", "投诉130件"));
    Files.move(reports.resolve("b.txt"), reports.resolve("c.txt"));
    CorrectionLog.of(new DataFolder(data).originals())
        .correct(
            "offices/a.txt", Correction.of("a.txt", Map.of("year", "2012"), Instant.EPOCH, "甲"));
    Path imported = new DataFolder(data).imports().collection().root();
    Files.writeString(imported.resolve("甲.txt"), OfficeFiles.REPORT.replace("2019", "2017"));
    indexAll();
    assertEquals(0, Run.of("index", "imported=" + imported, "--data", data).exitCode());
  }

  private void indexAll() {
    Run run = Run.of("index", reports, "--data", data);
    assertEquals(0, run.exitCode(), run.err());
  }

  private Run backup(Path to) {
    return Run.of("backup", to, "--data", data);
  }

  private static void assertSame(Path data, Path other) throws IOException {
    assertEquals(KeptData.described(data), KeptData.described(other));
    for (String file :
        List.of(
            "originals/captured.jsonl",
            "originals/corrections.jsonl",
            "originals/former.jsonl",
            "originals/versions.jsonl",
            "collections.json",
            "imported/甲.txt")) {
      assertEquals(-1, Files.mismatch(data.resolve(file), other.resolve(file)), file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "backup.zip"})
  void isRestoredAsItWas(String name) throws IOException {
    Path backup = folder.resolve(name);
    Run made = backup(backup);
    assertEquals(0, made.exitCode(), made.err());
    assertTrue(made.out().startsWith("copied to " + backup), made.out());
    Path other = folder.resolve("other");

    Run restored = Run.of("restore", backup, "--data", other);

    assertEquals(0, restored.exitCode(), restored.out() + restored.err());
    assertEquals("3 reports are in " + other + "\n", restored.out());
    assertSame(data, other);
    assertEquals(0, Run.of("verify", "--data", other).exitCode());
    // Nothing else is left beside.
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(4, left.count());
    }
  }

  @Test
  void aBackupIsADataFolderAndTakesOnlyWhatIsNew() throws IOException {
    Path backup = folder.resolve("backup");
    backup(backup);
    assertSame(data, backup);
    String again = backup(backup).out();
    assertEquals("copied to " + backup + ": 0 files, 0.0 MB\n", again);
    Files.writeString(reports.resolve("d.txt"), OfficeFiles.REPORT.replace("2019", "2015"));
    indexAll();

    Run more = backup(backup);

    assertEquals(0, more.exitCode(), more.err());
    assertSame(data, backup);
    assertEquals("", Run.of("search", "油烟", "--data", backup).err());
  }

  /** Files of an index that was built anew have the names of others. */
  @Test
  void anIndexThatWasBuiltAnewReplacesTheOther() throws IOException {
    Path backup = folder.resolve("backup");
    backup(backup);
    new DataFolder(data).setIndexAside();
    indexAll();

    assertEquals(0, backup(backup).exitCode());

    assertSame(data, backup);
    assertEquals(0, Run.of("verify", "--data", backup).exitCode());
  }

  @Test
  void whatIsDamagedIsNamedAndTheEarlierCopyStays() throws IOException {
    Path backup = folder.resolve("backup");
    backup(backup);
    Path original;
    try (Stream<Path> all = Files.walk(data.resolve("originals"))) {
      original =
          all.filter(file -> file.getFileName().toString().length() == 64).sorted().toList().get(0);
    }
    Files.writeString(original, "x");

    assertEquals(0, backup(backup).exitCode(), "the earlier copy has it");
    Run fresh = backup(folder.resolve("fresh"));

    assertEquals(1, fresh.exitCode());
    assertTrue(
        fresh.out().contains(original.getFileName() + " is not the file that was stored\n"),
        fresh.out());
    assertEquals(0, Run.of("verify", "--data", backup).exitCode());
    Path index = index(data);
    byte[] bytes = Files.readAllBytes(index);
    bytes[bytes.length / 2] ^= 1;
    Files.write(index, bytes);
    assertEquals(0, backup(backup).exitCode(), "the earlier copy has this, too");
    assertEquals(0, Run.of("verify", "--data", backup).exitCode());
    Path third = folder.resolve("third");
    Run damaged = backup(third);
    assertEquals(1, damaged.exitCode());
    assertTrue(
        damaged.out().contains(index.getFileName() + " is not what was written"), damaged.out());
    assertTrue(Files.exists(third.resolve("originals/captured.jsonl")), "all else is copied");
  }

  private static Path index(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("index"))) {
      return all.filter(file -> file.toString().endsWith(".cfs")).sorted().toList().getFirst();
    }
  }

  /** As when its disk was damaged later. */
  @Test
  void aDamagedBackupIsRestoredAsFarAsItGoesAndRepaired() throws IOException {
    Path backup = folder.resolve("backup");
    backup(backup);
    Path index = index(backup);
    byte[] bytes = Files.readAllBytes(index);
    bytes[bytes.length / 2] ^= 1;
    Files.write(index, bytes);
    Path other = folder.resolve("other");

    Run restored = Run.of("restore", backup, "--data", other);

    assertEquals(1, restored.exitCode());
    assertTrue(restored.out().contains(index.getFileName() + " is not what was written\n"));
    assertTrue(restored.err().endsWith("nianbao repair mends what it can.\n"), restored.err());
    assertEquals(0, Run.of("repair", "--data", other).exitCode());
    assertSame(data, other);
  }

  @Test
  void onlyBackupsAreWrittenTo() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "x");

    Path ofAnother = Files.createDirectory(folder.resolve("other's"));
    Files.writeString(ofAnother.resolve("backup"), "nianbao backup of /srv/nianbao\n");
    for (Path to : List.of(full, data, data.resolve("in"), ofAnother)) {
      Run run = backup(to);
      assertEquals(1, run.exitCode(), run.out());
      assertTrue(run.err().contains("name another folder"), run.err());
    }
    Run over = Run.of("restore", data, "--data", data);
    assertEquals(1, over.exitCode());
    assertTrue(over.err().contains("has reports already"), over.err());
    assertFalse(Files.exists(data.resolve("in")));
  }

  @Test
  void whatIsNoBackupIsNotRestored() throws IOException {
    Path zip = Files.writeString(folder.resolve("letter.zip"), "x");

    for (Path from : List.of(zip, reports, folder.resolve("none.zip"), folder.resolve("none"))) {
      Run run = Run.of("restore", from, "--data", folder.resolve("other"));
      assertEquals(1, run.exitCode(), from + run.out());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  /** Reports change, move and go, and each update deletes what nothing needs any more. */
  @Test
  void whileReportsAreIndexedACopyIsWhole() throws Exception {
    Path backup = folder.resolve("backup");
    AtomicBoolean ended = new AtomicBoolean();
    AtomicInteger updates = new AtomicInteger();
    Thread indexing =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!ended.get()) {
                    change(updates.incrementAndGet());
                    indexAll();
                  }
                });
    try {
      for (int i = 0; i < 12; i++) {
        Run made = backup(backup);
        assertEquals(0, made.exitCode(), made.out() + made.err());
        assertEquals(List.of(), new DataFolder(backup).defects(read -> {}));
        assertTrue(KeptData.hashes(backup).containsKey("offices/a.txt"));
      }
    } finally {
      ended.set(true);
      indexing.join();
    }
    assertTrue(updates.get() > 1, updates + " updates");
    assertEquals(0, backup(backup).exitCode());
    assertEquals(KeptData.hashes(data), KeptData.hashes(backup));
  }

  private void change(int number) {
    try {
      Files.writeString(reports.resolve("a.txt"), OfficeFiles.REPORT.replace("12件", number + "件"));
      Files.deleteIfExists(reports.resolve("m" + (number - 1) + ".txt"));
      Files.writeString(
          reports.resolve("m" + number + ".txt"),
          OfficeFiles.REPORT.replace("云溪", "沙洲").replace("12件", "7" + number + "件"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFolderMayBeNamedFromWhereOneIs() throws IOException {
    Path zip = folder.resolve("backup.zip");
    backup(zip);
    Path other = Files.createDirectory(folder.resolve("there")).resolve("../other");

    Run restored = Run.of("restore", zip, "--data", other);

    assertEquals(0, restored.exitCode(), restored.err());
  }

  @Test
  void nothingIsUnpackedElsewhere() throws IOException {
    Path zip = folder.resolve("evil.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../../elsewhere.txt"));
      out.write('x');
    }

    Run run = Run.of("restore", zip, "--data", folder.resolve("other"));

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("it has a file '../../elsewhere.txt'"), run.err());
    assertFalse(Files.exists(folder.resolve("elsewhere.txt")));
    try (Stream<Path> left = Files.list(folder.resolve("other"))) {
      assertEquals(List.of(), left.toList());
    }
  }
}
