package nianbao.bench.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run gave.
 *
 * @param statuses how many answers had each status; 0 for no answer at all
 * @param median in milliseconds, as are the others
 * @param most what 99 of 100 answers took at most
 * @param slow how many took longer than they may when they were asked first
 * @param failed how many questions failed
 * @param failures the first of them
 * @param slowest those that took longest, asked again
 */
public record FuzzOutcome(
    Map<Integer, Integer> statuses,
    double median,
    double most,
    int slow,
    int failed,
    List<Failure> failures,
    List<Slow> slowest) {

  private static final int LONGEST = 300;

  public FuzzOutcome {
    failures = List.copyOf(failures);
    slowest = List.copyOf(slowest);
  }

  /** A question with a wrong answer. */
  public record Failure(long ordinal, String address, String fault) {
    /** The same in a line that can be read. */
    public String shortened() {
      return ordinal + ": " + fault + ": " + FuzzOutcome.shortened(address);
    }
  }

  /**
   * A question that took long.
   *
   * @param millis when it was asked among the others
   * @param again the shortest of some times when it was asked by itself: what it costs without what
   *     else the machine did
   */
  public record Slow(long ordinal, String address, double millis, double again) {
    /** The same in a line that can be read. */
    public String shortened() {
      String times = String.format(Locale.ROOT, "%.0f ms, by itself %.0f ms", millis, again);
      return ordinal + ": " + times + ": " + FuzzOutcome.shortened(address);
    }
  }

  private static String shortened(String address) {
    return address.length() <= LONGEST ? address : address.substring(0, LONGEST) + '…';
  }
}
