package nianbao.sample;

import java.util.List;
import java.util.Locale;

/** What the forms with one column of numbers, A and B, have in common. */
final class OneColumnFigures {
  private final SeededRandom dice;
  private final Tally tally;

  OneColumnFigures(SeededRandom dice, Tally tally) {
    this.dice = dice;
    this.tally = tally;
  }

  /** Reviews and lawsuits, by outcome, and complaints. */
  void redress(String corrected, String other) {
    for (String kind : List.of("review", "litigation")) {
      int total = tally.put(kind + "_total", dice.chance(75) ? 0 : dice.between(1, 6));
      tally.split(
          dice,
          total,
          List.of(kind + "_upheld", kind + '_' + corrected, kind + '_' + other),
          6,
          2,
          2);
    }
    tally.put("complaints_total", dice.chance(80) ? 0 : dice.between(1, 9));
  }

  /** Staff, meetings and training. */
  void people() {
    tally.sum(dice, "staff_total", 7, List.of("staff_full_time", "staff_part_time"));
    tally.put("meetings", dice.between(1, 8));
    tally.put("training_sessions", dice.between(1, 6));
    tally.put("trainees", dice.between(20, 400));
  }

  void fees() {
    tally.amount("fees_charged", "0");
  }

  /** A sum in 万元, often zero. */
  String money(int most) {
    return dice.chance(40)
        ? "0"
        : String.format(Locale.ROOT, "%d.%02d", dice.between(0, most), dice.between(1, 99));
  }
}
