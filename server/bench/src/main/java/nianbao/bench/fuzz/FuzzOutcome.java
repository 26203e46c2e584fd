package nianbao.bench.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of a run.
 *
 * @param statuses number of answers by status; status 0 means no answer
 * @param median median duration in milliseconds
 * @param p99 99th percentile of durations in milliseconds
 * @param slow how many took too long when first asked
 * @param failed how many questions failed
 * @param failures the first failures
 * @param slowest the slowest questions, asked again
 */
public record FuzzOutcome(
    Map<Integer, Integer> statuses,
    double median,
    double p99,
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
    /** A readable line. */
    public String shortened() {
      return ordinal + ": " + fault + ": " + FuzzOutcome.shortened(address);
    }
  }

  /**
   * A slow question.
   *
   * @param millis duration among the other questions
   * @param again shortest of several durations when asked alone, without interference by others
   */
  public record Slow(long ordinal, String address, double millis, double again) {
    /** A readable line. */
    public String shortened() {
      String times = String.format(Locale.ROOT, "%.0f ms, by itself %.0f ms", millis, again);
      return ordinal + ": " + times + ": " + FuzzOutcome.shortened(address);
    }
  }

  private static String shortened(String address) {
    return address.length() <= LONGEST ? address : address.substring(0, LONGEST) + '…';
  }
}
