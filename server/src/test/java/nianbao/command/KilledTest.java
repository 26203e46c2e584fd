package nianbao.command;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import nianbao.command.tally.Tally;
import nianbao.command.tally.Tally.Round;
import org.apache.lucene.index.IndexNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code nianbao index} is killed at random moments, again and again, while the folder changes:
 * what was found once and is still there is found, nothing is damaged, and in the end all is as if
 * nothing had happened.
 */
@Timeout(1800)
class KilledTest {
  private static final int KILLS = 24;
  private static final int REPORTS = 1_600;

  /** Reports that change between two kills. */
  private static final int CHANGED = 1_000;

  @TempDir private Path folder;
  private Path reports;
  private Path data;

  @BeforeEach
  void writeReports() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    data = folder.resolve("data");
    for (int i = 0; i < REPORTS; i++) {
      write(i, 0);
    }
  }

  private void write(int number, int edition) throws IOException {
    Path file = reports.resolve(number + ".txt");
    Files.writeString(
        file,
        "云溪市商务局"
            + (2008 + number % 12)
            + "年政府信息公开工作年度报告\n一、总体情况\n全年答复餐饮油烟投诉"
            + number
            + "件，第"
            + edition
            + "版。\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(edition)));
  }

  private Process index(Path to) throws IOException {
    return Run.process(
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dnianbao.commit.seconds=0"),
            "index",
            reports,
            "--data",
            to)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private static long nanosToEnd(Process process) throws InterruptedException {
    long begin = System.nanoTime();
    assertEquals(0, process.waitFor());
    return System.nanoTime() - begin;
  }

  private Map<String, String> indexed() throws IOException {
    try {
      return KeptData.hashes(data);
    } catch (IndexNotFoundException e) {
      return Map.of(); // it was killed before anything was there
    }
  }

  private static Stream<Round> rounds() {
    return Tally.given().random("kills", KILLS, Integer.getInteger("nianbao.kills", KILLS));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("rounds")
  void nothingIsLost(Round round) throws Exception {
    System.out.println("KilledTest: " + round);
    round.run(() -> kill(requireNonNull(round.seed())));
  }

  private int kill(long seed) throws Exception {
    Random random = new Random(seed);
    long longest = nanosToEnd(index(folder.resolve("first")));
    int midway = 0;
    Map<String, String> before = new TreeMap<>();
    for (int killed = 0, edition = 1; killed < KILLS; edition++) {
      long begin = System.nanoTime();
      Process process = index(data);
      try {
        if (process.waitFor(random.nextLong(longest), TimeUnit.NANOSECONDS)) {
          longest = System.nanoTime() - begin; // the machine was busier before
        }
      } finally {
        killed += process.destroyForcibly().waitFor() == 0 ? 0 : 1;
      }
      Map<String, String> now = indexed();
      String moment = "kill " + killed + " of seed " + seed;
      assertTrue(now.keySet().containsAll(before.keySet()), moment);
      if (!now.isEmpty()) {
        assertEquals(List.of(), new DataFolder(data).indexDefects(read -> {}), moment);
        midway += new DataFolder(data).isComplete() ? 0 : 1;
      }
      if (now.equals(before)) {
        longest += longest / 4; // so that there is something to kill
      }
      before = now;
      for (int i = 0; i < CHANGED; i++) {
        write(random.nextInt(REPORTS), edition);
      }
    }
    System.out.println("KilledTest: " + midway + " of " + KILLS + " kills between two commits");
    assertTrue(midway > 0, "no kill came between two commits");

    Process last = index(data);
    assertEquals(0, last.waitFor(), Files.readString(folder.resolve("said")));
    Path other = folder.resolve("undisturbed");
    Process undisturbed = index(other);
    assertEquals(0, undisturbed.waitFor(), Files.readString(folder.resolve("said")));
    assertEquals(KeptData.hashes(other), KeptData.hashes(data));
    assertEquals(List.of(), new DataFolder(data).defects(read -> {}));
    return KILLS;
  }
}
