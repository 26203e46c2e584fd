package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.words.Words;

/** Draws strings of Han characters from a stream of texts; the same seed draws the same. */
final class HanSampler {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 10;
  private static final int MOST_RUNS = 50_000;

  private final boolean words;
  private final Random random;
  private final List<String> runs = new ArrayList<>();
  private long seen;

  /**
   * @param words whether to draw words of two characters or more
   */
  HanSampler(boolean words, long seed) {
    this.words = words;
    this.random = new Random(seed);
  }

  /** Samples the text of a report; every run of characters has the same chance to be kept. */
  void sample(Report report) {
    for (Paragraph paragraph : report.paragraphs()) {
      String text = paragraph.text();
      for (int at = 0; at < text.length(); at++) {
        int start = at;
        while (at < text.length() && Character.isIdeographic(text.charAt(at))) {
          at++;
        }
        if (at - start >= SHORTEST) {
          keep(text.substring(start, at));
        }
      }
    }
  }

  private void keep(String run) {
    seen++;
    if (runs.size() < MOST_RUNS) {
      runs.add(run);
    } else if (random.nextLong(seen) < MOST_RUNS) {
      runs.set(random.nextInt(MOST_RUNS), run);
    }
  }

  /** A word, or a string of 4 to 10 characters from anywhere in a run. */
  String next() {
    String run = runs.get(random.nextInt(runs.size()));
    if (words) {
      List<String> found = Words.of(run).stream().filter(word -> word.length() > 1).toList();
      return found.isEmpty() ? next() : found.get(random.nextInt(found.size()));
    }
    int length = Math.min(run.length(), SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
    int from = random.nextInt(run.length() - length + 1);
    return run.substring(from, from + length);
  }
}
