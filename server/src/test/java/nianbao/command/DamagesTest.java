package nianbao.command;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import nianbao.command.tally.Tally;
import nianbao.command.tally.Tally.Round;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.report.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A bit that is flipped, or an end that is cut off, anywhere in the index, an original or a log is
 * noticed, and mended as far as it can be.
 */
@Timeout(1800)
class DamagesTest {
  private static final int DAMAGES = 60;

  /** Each so many damages are mended, too, which takes longer than to notice them. */
  private static final int MENDED = 6;

  @TempDir private Path folder;
  private Path base;
  private String undamaged = "";

  /** The hash of what a report said before, of which there is no source any more. */
  private String earlier = "";

  /** Two updates, so that there are segments, deletions, earlier versions and former links. */
  @BeforeEach
  void index() throws IOException {
    Path reports = OfficeFiles.writeTwo(folder);
    base = folder.resolve("base");
    assertEquals(0, Run.of("index", reports, "--data", base).exitCode());
    earlier = Sha256.hex(Files.readAllBytes(reports.resolve("a.txt")));
    Files.writeString(reports.resolve("a.txt"), OfficeFiles.REPORT.replace("12件", "130件"));
    Files.move(reports.resolve("b.txt"), reports.resolve("c.txt"));
    assertEquals(0, Run.of("index", reports, "--data", base).exitCode());
    assertEquals(List.of(), new DataFolder(base).defects(read -> {}));
    undamaged = answers(base);
  }

  private static String answers(Path data) throws IOException {
    // What is searched; not the logs, of which a line may be lost.
    return KeptData.described(data).lines().limit(7).toList().toString();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String kept : List.of("index", "originals")) {
      try (Stream<Path> all = Files.walk(base.resolve(kept))) {
        all.filter(Files::isRegularFile)
            .filter(file -> !file.endsWith("write.lock"))
            .map(base::relativize)
            .forEach(files::add);
      }
    }
    files.sort(null);
    return files;
  }

  private static Stream<Round> rounds() {
    return Tally.given().random("damages", DAMAGES, Integer.getInteger("nianbao.damages", DAMAGES));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("rounds")
  void eachIsNoticedAndMended(Round round) throws Exception {
    System.out.println("DamagesTest: " + round);
    round.run(() -> damage(requireNonNull(round.seed())));
  }

  private int damage(long seed) throws IOException {
    Random random = new Random(seed);
    List<Path> files = files();
    int mended = 0;
    for (int i = 1; i <= DAMAGES; i++) {
      Path data = KeptData.copy(base, folder.resolve("damaged"));
      Path file = data.resolve(files.get(random.nextInt(files.size())).toString());
      String damage = "damage " + i + " of seed " + seed + ": " + damage(file, random);
      List<Defect> defects = new DataFolder(data).defects(read -> {});
      assertFalse(defects.isEmpty(), damage);
      if (i % MENDED == 0) {
        Run repair = Run.of("repair", "--data", data);
        boolean isEarlier = defects.stream().anyMatch(one -> one.where().equals(earlier));
        boolean isLost = isEarlier || defects.stream().anyMatch(one -> one.what() == What.LOG);
        assertEquals(isLost ? 1 : 0, repair.exitCode(), damage + repair.out() + repair.err());
        List<Defect> left = isEarlier ? defects : List.of();
        assertEquals(left, new DataFolder(data).defects(read -> {}), damage);
        assertEquals(undamaged, answers(data), damage);
        mended++;
      }
      KeptData.delete(data);
    }
    System.out.println("DamagesTest: " + DAMAGES + " noticed, " + mended + " of them mended");
    return DAMAGES;
  }

  private static String damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (random.nextInt(4) == 0) {
      int length = random.nextInt(bytes.length);
      while (length > 0 && bytes[length - 1] == '\n') {
        length--; // a log that ends where something was written can't be told from a whole one
      }
      Files.write(file, Arrays.copyOf(bytes, length));
      return file.getFileName() + " cut off at " + length;
    }
    int bit = random.nextInt(bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    Files.write(file, bytes);
    return file.getFileName() + " bit " + bit;
  }
}
