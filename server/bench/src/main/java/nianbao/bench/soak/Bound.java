package nianbao.bench.soak;

import java.util.Locale;

/**
 * What a soak is judged by.
 *
 * @param what what was measured
 * @param measured what it was
 * @param wanted what it has to be
 */
record Bound(String what, String measured, String wanted, boolean isKept) {
  static Bound millis(String what, double measured, int below) {
    return new Bound(
        what,
        String.format(Locale.ROOT, "%.1f ms", measured),
        "below " + below + " ms",
        measured < below);
  }

  static Bound exactly(String what, int measured, int wanted) {
    return new Bound(
        what, Integer.toString(measured), Integer.toString(wanted), measured == wanted);
  }

  /**
   * Something that doesn't grow.
   *
   * @param margin what it may grow by, since no two moments are alike, besides a quarter
   */
  static Bound flat(String what, long first, long last, long margin) {
    long most = first + first / 4 + margin;
    return new Bound(what, first + " → " + last, "at most " + most, last <= most);
  }

  /** A row of a Markdown table. */
  String row() {
    return "| " + String.join(" | ", what, measured, wanted, isKept ? "kept" : "MISSED") + " |";
  }
}
