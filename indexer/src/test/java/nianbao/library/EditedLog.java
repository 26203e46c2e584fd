package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes what was logged, as if it had been so; lines then have no checksums. */
public final class EditedLog {
  private EditedLog() {}

  /** As if everything had been read at a time, in ISO format. */
  public static void date(Path originals, String at) throws IOException {
    replace(originals.resolve("captured.jsonl"), "\"at\":\"[^\"]*", "\"at\":\"" + at);
  }

  /** Replaces a pattern in a log, which must be there. */
  public static void replace(Path log, String pattern, String replacement) throws IOException {
    String before = Files.readString(log).replaceAll("\t[0-9a-f]{8}\\.?\n", "\n");
    String after = before.replaceAll(pattern, replacement);
    assertNotEquals(before, after);
    Files.writeString(log, after);
  }
}
