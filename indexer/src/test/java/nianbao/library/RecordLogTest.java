package nianbao.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.index.verify.Defect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log notices every changed bit, and what is left of it is read. */
class RecordLogTest {
  @TempDir private Path folder;
  private Path file;

  private record Entry(String office, int reports) {}

  private static final Entry FIRST = new Entry("云溪市\t商务局", 1);
  private static final Entry SECOND = new Entry("临岚县\n司法局", 20);
  private static final Entry THIRD = new Entry("\ufffd", 300);

  @BeforeEach
  void writeThree() throws IOException {
    file = folder.resolve("log.jsonl");
    RecordLog.write(file, List.of(FIRST, SECOND));
    RecordLog.append(file, List.of(THIRD));
  }

  private List<Entry> read() throws IOException {
    List<Entry> entries = new ArrayList<>();
    RecordLog.read(file, Entry.class, entries::add);
    return entries;
  }

  private List<String> defects() throws IOException {
    return RecordLog.defects(file).stream().map(Defect::toString).toList();
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    assertEquals(List.of(FIRST, SECOND, THIRD), read());
    assertEquals(List.of(), defects());
  }

  @Test
  void everyFlippedBitIsNoticedAndOnlyItsLinesAreLost() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, damaged);

      assertFalse(defects().isEmpty(), "bit " + bit);
      List<Entry> left = read();
      assertTrue(List.of(FIRST, SECOND, THIRD).containsAll(left), "bit " + bit + ": " + left);
    }
  }

  @Test
  void aFileThatWasCutOffIsNoticedButWhereAWriteEnded() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    RecordLog.write(file, List.of(FIRST, SECOND));
    int firstWrite = (int) Files.size(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      boolean isNoticed = !RecordLog.defects(file).isEmpty();
      // The line break that begins the next write may be there, too.
      assertEquals(length != firstWrite && length != firstWrite + 1, isNoticed, "at " + length);
    }
  }

  @Test
  void anEmptyLogIsWhole() throws IOException {
    RecordLog.write(file, List.of());

    assertEquals(List.of(), defects());
    assertEquals(List.of(), read());
  }

  @Test
  void linesOfEarlierVersionsHaveNoChecksum() throws IOException {
    Files.writeString(file, "{\"office\":\"云溪市商务局\",\"reports\":1}\n\n");
    RecordLog.append(file, List.of(SECOND));

    assertEquals(List.of(new Entry("云溪市商务局", 1), SECOND), read());
    assertEquals(List.of(), defects());
  }

  @Test
  void mendingLeavesWhatIsWhole() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    String damaged = new String(whole, UTF_8).replace("临岚县", "临风县");
    Files.writeString(file, damaged);
    assertEquals(List.of("log.jsonl line 2 is not what was written"), defects());

    RecordLog.mend(file);

    assertEquals(List.of(), defects());
    assertEquals(List.of(FIRST, THIRD), read());
    assertEquals(
        "{\"office\":\"临风县\\n司法局\",\"reports\":20}\n",
        Files.readString(folder.resolve("log.jsonl.damaged")));
    RecordLog.append(file, List.of(SECOND));
    assertEquals(List.of(FIRST, THIRD, SECOND), read());
  }

  @Test
  void mendingEndsWhatWasCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 2));
    assertEquals(List.of("log.jsonl ends too early"), defects());

    RecordLog.mend(file);

    assertEquals(List.of(), defects());
    assertEquals(List.of(FIRST, SECOND, THIRD), read());
  }

  /** As when the program was killed while it wrote: nobody was told that it is written. */
  @Test
  void aHalfWrittenLineGivesWay() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int lost = 1; lost < 40; lost++) {
      Files.write(file, Arrays.copyOf(whole, whole.length - lost));

      RecordLog.append(file, List.of(THIRD));

      assertEquals(List.of(), defects(), "without " + lost);
      List<Entry> entries = new ArrayList<>(List.of(FIRST, SECOND, THIRD));
      if (lost <= 2 || lost == 11) {
        entries.add(THIRD); // whose JSON is whole, and its checksum if there is one
      }
      assertEquals(entries, read(), "without " + lost);
    }
  }
}
