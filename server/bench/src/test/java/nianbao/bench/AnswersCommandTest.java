package nianbao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded answers are those of the next day, and one that is not is named. */
class AnswersCommandTest {

  @TempDir static Path folder;

  @BeforeAll
  static void record() {
    Run run = Run.of("answers", "record", recorded(), "--reports", 10, "--questions", 240);
    assertEquals(0, run.exitCode(), run.err());
  }

  private static Path recorded() {
    return folder.resolve("answers.gz");
  }

  /** Compares with what was recorded after a change to it. */
  private static Run compareChanged(UnaryOperator<String> change) throws IOException {
    String text;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(recorded()))) {
      text = new String(in.readAllBytes(), UTF_8);
    }
    Path changed = folder.resolve("changed.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(changed))) {
      out.write(change.apply(text).getBytes(UTF_8));
    }
    return Run.of("answers", "compare", changed);
  }

  @Test
  void theSameCodeAnswersEqually() {
    Run run = Run.of("answers", "compare", recorded());

    assertEquals(0, run.exitCode(), run.out() + run.err());
    assertEquals(
        "240 questions, 240 answered equally; differing in totals 0, facets 0, marks 0, order 0,"
            + " ties 0, words 0\n",
        run.out());
  }

  @Test
  void aFacetOfEveryQuestionAndATotalOfOneAreMissed() throws IOException {
    Run run =
        compareChanged(
            text ->
                text.replaceFirst("\"total\":[0-9]+", "\"total\":77777")
                    .replace("\"year\":[{", "\"year\":[{\"count\":0},{"));

    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.out().contains("totals\tq="), run.out());
    assertTrue(run.out().contains("total: 77777, now "), run.out());
    assertTrue(run.out().contains("totals 1, facets 2"), run.out());
  }
}
