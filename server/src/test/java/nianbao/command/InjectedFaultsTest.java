package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import nianbao.command.faults.Faults;
import nianbao.command.faults.FaultyFiles;
import nianbao.command.tally.Tally;
import nianbao.command.tally.Tally.Round;
import nianbao.extract.ReportExtractor;
import nianbao.index.ReportSink;
import nianbao.index.verify.Defect;
import nianbao.library.CorrectionLog;
import nianbao.library.EarlierVersion;
import nianbao.library.EarlierVersions;
import nianbao.library.Library;
import nianbao.library.Look;
import nianbao.library.OriginalStore;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.UpdateSummary;
import nianbao.library.sidecar.Correction;
import nianbao.report.ReportId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever change of a file fails while an index is brought up to date: what was committed stays
 * readable, and the next update leads to what an undisturbed one leads to.
 */
@Timeout(3600)
class InjectedFaultsTest {
  /** Half as many as there are before the update. */
  private static final int REPORTS = Integer.getInteger("nianbao.faults.reports", 2);

  /** In a round of the long form. */
  private static final int CHANGES = 100;

  /** That have hundreds of things to say here. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("nianbao.library"), Logger.getLogger("nianbao.index"));

  @TempDir private Path folder;
  private Path reports;
  private Path base;
  private Map<String, String> hashesBefore = Map.of();
  private Map<String, String> hashesAfter = Map.of();
  private String undisturbed = "";

  /** What follows a change that failed. */
  enum Disk {
    /** The next one succeeds. */
    FAILS_ONCE,
    /** All others fail, too, as on a full disk, or one that was taken away. */
    FAILS_FROM_THEN_ON
  }

  @BeforeEach
  void indexBefore() throws Exception {
    LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    reports = Files.createDirectory(folder.resolve("reports"));
    for (int i = 0; i < REPORTS; i++) {
      write("a" + i, 2010 + i % 10, "全年答复餐饮油烟投诉" + i + "件");
      write("b" + i, 2010 + i % 10, "新建公厕" + i + "座");
    }
    base = folder.resolve("base");
    update(base);
    hashesBefore = KeptData.hashes(base);
    assertEquals(2 * REPORTS, hashesBefore.size());
    for (int i = 0; i < REPORTS; i++) {
      write("a" + i, 2010 + i % 10, "全年答复餐饮油烟投诉" + (i + 100) + "件");
      Files.move(report("b" + i), report("c" + i)); // copied links follow
      write("d" + i, 2011 + i % 10, "发放消费券" + i + "万张");
    }
    Files.delete(report("c0"));
    CorrectionLog.of(new DataFolder(base).originals())
        .correct(
            "reports/a1.txt", Correction.of("a1.txt", Map.of("year", "2008"), Instant.EPOCH, "甲"));
    Path other = copy("undisturbed");
    update(other);
    hashesAfter = KeptData.hashes(other);
    undisturbed = KeptData.described(other);
    assertTrue(undisturbed.contains("year=2008"), undisturbed);
  }

  @AfterEach
  void logAgain() {
    LOGGERS.forEach(logger -> logger.setLevel(null));
  }

  private Path report(String name) {
    return reports.resolve(name + ".txt");
  }

  private void write(String name, int year, String text) throws IOException {
    Files.writeString(
        report(name), "云溪市商务局" + year + "年政府信息公开工作年度报告\n一、总体情况\n" + name + text + "。\n");
    // Files that were modified just now are read again in any case.
    Files.setLastModifiedTime(
        report(name), FileTime.from(Instant.EPOCH.plusSeconds(text.length())));
  }

  private UpdateSummary update(Path data) throws IOException {
    DataFolder opened = new DataFolder(data);
    ReportCollection collection = new ReportCollection("reports", reports, null);
    try (ReportSink sink = opened.openForWriting()) {
      return Library.update(
          sink,
          opened.originals(),
          List.of(collection),
          Look.CHANGED,
          ReportExtractor::read,
          new UpdateListener() {});
    }
  }

  private Path copy(String name) throws IOException {
    return KeptData.copy(base, folder.resolve(name));
  }

  /** Lets the nth change fail, from 1; those behind it, too, if the disk is like that. */
  private static Faults fault(Disk disk, int n, AtomicInteger changes) {
    return (change, file) -> {
      int number = changes.incrementAndGet();
      if (number == n || (number > n && disk == Disk.FAILS_FROM_THEN_ON)) {
        throw new IOException("injected: " + change + " of " + file.getFileName());
      }
    };
  }

  private static Stream<Arguments> rounds() {
    return Stream.of(Disk.values())
        .flatMap(
            disk ->
                Tally.given()
                    .inOrder("changes of " + 2 * REPORTS + " reports, " + disk, CHANGES)
                    .map(round -> arguments(disk, round)));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("rounds")
  void afterAnyFaultTheNextUpdateLeadsToTheSame(Disk disk, Round round) throws Exception {
    round.run(
        () -> {
          for (int done = 0; done < round.count(); done++) {
            if (!failsAndIsMended(disk, round.before() + done + 1)) {
              return done;
            }
          }
          return round.count();
        });
  }

  /**
   * Whether there was an nth change to fail.
   *
   * @param n from 1
   */
  private boolean failsAndIsMended(Disk disk, int n) throws IOException {
    Path data = copy("n");
    AtomicInteger changes = new AtomicInteger();
    String fault = disk + " " + n;
    String told = updateWithFaults(FaultyFiles.of(data, fault(disk, n, changes)));
    if (changes.get() < n) {
      assertEquals("", told, fault);
      assertTrue(n > 10 * REPORTS, "only " + n + " changes");
      return false;
    }

    Map<String, String> left = KeptData.hashes(data);
    left.forEach(
        (key, hash) ->
            assertTrue(
                hash.equals(hashesBefore.get(key)) || hash.equals(hashesAfter.get(key)),
                fault + ": " + key));
    Set<String> always = new TreeSet<>(hashesBefore.keySet());
    always.retainAll(hashesAfter.keySet());
    assertTrue(left.keySet().containsAll(always), fault + ": " + left);
    assertTrue(!told.isEmpty() || left.equals(hashesAfter), fault + ": nothing was told");
    assertEquals(List.of(), missing(new DataFolder(data)), fault);
    update(data);
    KeptData.assertSame(undisturbed, KeptData.described(data), fault + ": " + told);
    assertEquals(KeptData.leftOver(base), KeptData.leftOver(data), fault);
    KeptData.delete(data);
    return true;
  }

  /** Whose removal was not committed. */
  @Test
  void aReportThatIsBackHasItsEarlierVersions() throws IOException {
    DataFolder data = new DataFolder(copy("versions"));
    update(data.root());
    ReportId id = ReportId.ofKey("reports/a0.txt");
    assertEquals(1, versions(data).of(id).size());
    String last = Files.readString(report("a0"));
    Files.delete(report("a0"));
    updateWithFaults(
        FaultyFiles.of(
            data.root(),
            (change, file) -> {
              if (file.getFileName().toString().startsWith("pending_segments")) {
                throw new IOException("the disk is full");
              }
            }));
    assertTrue(KeptData.hashes(data.root()).containsKey("reports/a0.txt"));
    Files.writeString(report("a0"), last);

    update(data.root());

    EarlierVersion version = versions(data).of(id).getFirst();
    assertTrue(data.originals().find(version.origin().sha256()).isPresent());
  }

  private static EarlierVersions versions(DataFolder data) {
    OriginalStore originals = data.originals();
    return EarlierVersions.of(originals, CorrectionLog.of(originals), ReportExtractor::read);
  }

  /** What is damaged, half-written lines aside, which the next update clears away. */
  private static List<Defect> missing(DataFolder data) throws IOException {
    return data.defects(read -> {}).stream()
        .filter(defect -> defect.what() != Defect.What.LOG)
        .toList();
  }

  /** What failed, empty for nothing. */
  private String updateWithFaults(Path data) {
    try {
      return update(data).failures().toString().replace("[]", "");
    } catch (IOException | UncheckedIOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
