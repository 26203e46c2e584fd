package nianbao.sample.figures;

import java.util.List;
import java.util.Locale;
import nianbao.sample.random.SeededRandom;

/** The figures common to forms A and B, which have a single column of numbers. */
final class OneColumnFigures {
  private final SeededRandom random;
  private final Tally tally;

  OneColumnFigures(SeededRandom random, Tally tally) {
    this.random = random;
    this.tally = tally;
  }

  /** Reviews and lawsuits, by outcome, and complaints. */
  void redress(String corrected, String other) {
    for (String kind : List.of("review", "litigation")) {
      int total = tally.put(kind + "_total", random.chance(75) ? 0 : random.between(1, 6));
      tally.split(
          random,
          total,
          List.of(kind + "_upheld", kind + '_' + corrected, kind + '_' + other),
          6,
          2,
          2);
    }
    tally.put("complaints_total", random.chance(80) ? 0 : random.between(1, 9));
  }

  /** Staff, meetings and training. */
  void people() {
    tally.sum(random, "staff_total", 7, List.of("staff_full_time", "staff_part_time"));
    tally.put("meetings", random.between(1, 8));
    tally.put("training_sessions", random.between(1, 6));
    tally.put("trainees", random.between(20, 400));
  }

  void fees() {
    tally.amount("fees_charged", "0");
  }

  /** A sum in 万元, often zero. */
  String money(int most) {
    return random.chance(40)
        ? "0"
        : String.format(Locale.ROOT, "%d.%02d", random.between(0, most), random.between(1, 99));
  }
}
