package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnuthMorrisPrattTest {

  /** A search that is not linear would take hours. */
  private static final Duration NEVER_LINEAR = Duration.ofMinutes(1);

  private static int[] positions(String run, String text) {
    return new KnuthMorrisPratt(run.length(), (i, j) -> run.charAt(i) == run.charAt(j))
        .positions(text.length(), (i, j) -> run.charAt(i) == text.charAt(j));
  }

  @Test
  void occurrencesMayOverlap() {
    assertArrayEquals(new int[] {0, 2, 4}, positions("abab", "abababab"));
    assertArrayEquals(new int[] {}, positions("abc", "ab"));
  }

  @Test
  void findsWhatIsFoundByTryingEveryPlace() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      String text = letters(random, 40);
      String run = letters(random, 1 + random.nextInt(5));
      int[] expected =
          IntStream.range(0, text.length()).filter(i -> text.startsWith(run, i)).toArray();
      assertArrayEquals(expected, positions(run, text), "seed " + seed + ": " + run + " " + text);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    random.ints(length, 'a', 'c').forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  @Test
  void timeGrowsWithTheTextAlone() {
    String text = "a".repeat(2_000_000);
    String run = "a".repeat(500_000) + "b";

    assertEquals(0, assertTimeoutPreemptively(NEVER_LINEAR, () -> positions(run, text)).length);
    assertEquals(
        1_000_001,
        assertTimeoutPreemptively(
                NEVER_LINEAR,
                () ->
                    LiteralTokens.of("一".repeat(1_000_000))
                        .positionsIn(LiteralTokens.of("一".repeat(2_000_000))))
            .length);
  }
}
