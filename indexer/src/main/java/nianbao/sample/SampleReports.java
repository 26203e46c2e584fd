package nianbao.sample;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Invented reports with known truth. Places, offices, companies and figures exist nowhere. */
public final class SampleReports {

  private SampleReports() {}

  /**
   * The first reports of a seed, made one by one as they are asked for. A report depends on the
   * seed and its number only: the same seed gives the same bytes on every machine, and fewer
   * reports are the beginning of more.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> generate(long seed, int count) {
    return reports(seed, count, Mode.COMMON);
  }

  /**
   * The same in every variety that is known of real ones: web pages beside text files, rare layouts
   * of the header and of index numbers, several encodings, noise.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> varied(long seed, int count) {
    return reports(seed, count, Mode.VARIED);
  }

  /**
   * Reports with statutory tables of every form, in every layout, with figures printed in every
   * way; many contradict themselves.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> tabulated(long seed, int count) {
    return reports(seed, count, Mode.TABULATED);
  }

  /**
   * The same of which none contradicts itself, though much looks like it.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> consistent(long seed, int count) {
    return reports(seed, count, Mode.CONSISTENT);
  }

  private static Stream<SampleReport> reports(long seed, int count, Mode mode) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
    return LongStream.range(0, count).mapToObj(number -> Composer.compose(seed, number, mode));
  }
}
