package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalStoreTest {
  private static final String FIRST = "ab" + "0".repeat(62);
  private static final String SECOND = "cd" + "1".repeat(62);
  private static final Instant MORNING = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path folder;

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void theSameBytesAreKeptOnceUnderTheirHash() throws IOException {
    OriginalStore originals = new OriginalStore(folder);
    originals.keep(FIRST, new byte[] {1, 2});
    originals.keep(FIRST, new byte[] {1, 2});

    assertEquals(1, files());
    Path kept = originals.find(FIRST).orElseThrow();
    assertEquals(folder.resolve("ab").resolve(FIRST), kept);
    assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(kept));
    assertTrue(originals.find(SECOND).isEmpty());
  }

  @Test
  void aTruncatedFileIsKeptAgain() throws IOException {
    OriginalStore originals = new OriginalStore(folder);
    originals.keep(FIRST, new byte[] {1, 2});
    Files.write(originals.find(FIRST).orElseThrow(), new byte[] {1});
    originals.keep(FIRST, new byte[] {1, 2});

    assertEquals(2, Files.size(originals.find(FIRST).orElseThrow()));
  }

  @Test
  void onlyWhatIsNamedIsRetained() throws IOException {
    OriginalStore originals = new OriginalStore(folder);
    originals.keep(FIRST, new byte[] {1});
    originals.keep(SECOND, new byte[] {2});
    Files.createFile(folder.resolve("partial-123"));
    Files.createFile(folder.resolve("captured.jsonl"));
    originals.retain(Set.of(SECOND));

    assertTrue(originals.find(FIRST).isEmpty());
    assertTrue(originals.find(SECOND).isPresent());
    assertEquals(2, files());
    new OriginalStore(folder.resolve("none")).retain(Set.of());
  }

  @Test
  void whatIsNoHashNamesNoFile() {
    OriginalStore originals = new OriginalStore(folder);

    assertThrows(IllegalArgumentException.class, () -> originals.find("../" + FIRST.substring(3)));
  }

  @Test
  void theFirstTimeStaysForTheSameKeyAndBytes() throws IOException {
    Path file = folder.resolve("deep").resolve("captured.jsonl");
    CaptureLog captures = CaptureLog.open(file);
    assertEquals(MORNING, captures.record("a\n/报告", FIRST, null, null, MORNING));
    captures.save();
    Files.writeString(file, "{\"key\":\"b\",\"sha2", StandardOpenOption.APPEND);

    CaptureLog again = CaptureLog.open(file);
    assertEquals(MORNING, again.record("a\n/报告", FIRST, null, null, NOON));
    assertEquals(NOON, again.record("a\n/报告", SECOND, null, null, NOON));
    assertEquals(NOON, again.record("a/b", FIRST, null, null, NOON));
    again.save();
    again.forget(Set.of("a/b"));
    assertEquals(NOON, CaptureLog.open(file).record("a\n/报告", SECOND, null, null, MORNING));
    assertEquals(MORNING, CaptureLog.open(file).record("a/b", FIRST, null, null, MORNING));
  }
}
