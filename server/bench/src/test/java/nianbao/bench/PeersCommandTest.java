package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A round with real engines in real processes, as small as can be. */
class PeersCommandTest {

  private static final Pattern FOUND =
      Pattern.compile("reports found for 政府信息公开 \\((\\d+) have it\\) \\|(.*) \\| [0-9.]+ \\|\n");

  private static Run run = new Run(0, "", "");

  @BeforeAll
  static void measure() {
    run = Run.of("peers", 60, "--rounds", 1, "--questions", 5, "--warm-up", 2);
  }

  @Test
  void nianbaoCountsWhatAPlainScanFinds() {
    assertTrue(run.out().startsWith("60 reports, "), run.out() + run.err());
    Matcher found = FOUND.matcher(run.out());
    assertTrue(found.find(), run.out() + run.err());
    assertTrue(found.group(2).endsWith(" | " + found.group(1)), found.group());
    assertTrue(
        run.out().contains("\nNianbao: 8 of 8 strings counted as a plain scan does\n"), run.out());
  }

  @Test
  void librariesAnswerTheSameQuestions() {
    assertTrue(run.out().contains("| SQLite FTS5, trigrams | Lucene, smartcn |"), run.err());
    for (String title : new String[] {"SQLite FTS5, trigrams", "Lucene, smartcn"}) {
      Matcher counted =
          Pattern.compile("\n" + title + ": (\\d) of 8 strings counted").matcher(run.out());
      assertTrue(counted.find(), run.out());
    }
  }

  @Test
  void aNodeOfOpenSearchAnswersTheSameQuestions() {
    assumeTrue(!run.err().contains("LEFT OUT: OpenSearch"), run.err());

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("|  | OpenSearch 3.8 | "), run.out());
    assertTrue(run.out().contains("\nOpenSearch 3.8: "), run.out());
  }
}
