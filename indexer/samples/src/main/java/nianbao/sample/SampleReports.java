package nianbao.sample;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import nianbao.sample.figures.CarryOver;
import nianbao.sample.issuer.Offices;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.SampleReport;

/** Invented reports with known truth. No places, offices, companies or figures in them are real. */
public final class SampleReports {

  /** The seed of the samples that are shown when there are no other reports. */
  public static final long BUNDLED_SEED = 2024;

  /** How many bundled samples there are. */
  public static final int BUNDLED_COUNT = 240;

  /** Since then, the forms have each year take over what the previous year left. */
  private static final int FIRST_YEAR_THAT_CARRIES_OVER = 2019;

  private SampleReports() {}

  /**
   * The first reports of a seed, generated lazily. A report depends only on the seed and its
   * number: the same seed gives the same bytes on every machine, and a smaller count gives a prefix
   * of a larger one.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> generate(long seed, int count) {
    return reports(seed, count, Mode.COMMON);
  }

  /** The samples that are shown when there are no other reports. */
  public static Stream<SampleReport> bundled() {
    return generate(BUNDLED_SEED, BUNDLED_COUNT);
  }

  /**
   * The same in every variety known from real reports: web pages and text files, rare layouts of
   * headers and index numbers, several encodings, noise.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> varied(long seed, int count) {
    return reports(seed, count, Mode.VARIED);
  }

  /**
   * Reports with statutory tables of every form, in every layout, with figures printed in every
   * style; many contradict themselves.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> tabulated(long seed, int count) {
    return reports(seed, count, Mode.TABULATED);
  }

  /**
   * The same, but none contradicts itself, though many seem to.
   *
   * @param count 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<SampleReport> consistent(long seed, int count) {
    return reports(seed, count, Mode.CONSISTENT);
  }

  /**
   * Pairs of reports of one office for consecutive years; in some, the later one doesn't take over
   * what the earlier one left. None contradicts itself.
   *
   * @param count how many pairs, 0 or more
   * @throws IllegalArgumentException when count is negative
   */
  public static Stream<YearPair> years(long seed, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
    return LongStream.range(0, count).mapToObj(number -> years(seed, number));
  }

  private static YearPair years(long seed, long number) {
    SeededRandom random = new SeededRandom(~seed, number);
    int year = random.between(FIRST_YEAR_THAT_CARRIES_OVER, Offices.LAST_YEAR - 1);
    int pair = Offices.inYear(Offices.pair(number + (seed & 0xFFFFF)), year);
    CarryOver carryOver = random.weighted(CarryOver.values(), 50, 30, 20);
    Mode mode = Mode.CONSISTENT;
    return YearPair.of(
        Composer.compose(seed, 2 * number, pair, CarryOver.TAKEN_OVER, mode),
        Composer.compose(seed, 2 * number + 1, Offices.inYear(pair, year + 1), carryOver, mode),
        carryOver.explanation());
  }

  private static Stream<SampleReport> reports(long seed, int count, Mode mode) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
    return LongStream.range(0, count).mapToObj(number -> Composer.compose(seed, number, mode));
  }
}
