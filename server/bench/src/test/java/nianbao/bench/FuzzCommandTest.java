package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of the questions that are asked by hand before a release. */
class FuzzCommandTest {

  /** No machine is so busy; a question that takes longer would never end. */
  private static final int NEVER_SO_LONG = 30_000;

  @Test
  void noQuestionBreaksTheServer(@TempDir Path folder) throws Exception {
    Path strings = folder.resolve("strings.json");
    Files.writeString(strings, "[\"undefined\", \"\\u202e\", \"<script>\", \"%s%n\", \"((((\"]");

    Run run =
        Run.of(
            "fuzz",
            "--reports",
            100,
            "--queries",
            3000,
            "--strings",
            strings,
            "--longest",
            NEVER_SO_LONG);

    assertEquals(0, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().startsWith("seed 1: 100 reports, not kept whole: 0\n"), run.out());
    assertTrue(run.out().contains("\nseed 1: 3000 questions in "), run.out());
    assertTrue(run.out().contains("\nstatus 200: "), run.out());
    assertTrue(run.out().contains("\nfailed: 0\n"), run.out());
  }

  @Test
  void oneQuestionCanBeAskedAgain() {
    Run run = Run.of("fuzz", "--only", 17, "--seed", 3);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("query: "), run.out());
    assertTrue(run.out().contains("\naddress: /"), run.out());
    assertTrue(run.out().contains("\nstatus "), run.out());
  }
}
