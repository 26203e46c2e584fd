package nianbao.sample;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Invented reports with known truth. InventedPlaces, offices, companies and figures exist nowhere.
 */
public final class SampleReports {

  /** The seed of the samples that are shown when there are no other reports. */
  public static final long BUNDLED_SEED = 2024;

  /** How many they are. */
  public static final int BUNDLED_COUNT = 240;

  /** Of the forms since then each year takes in what the year before left. */
  private static final int FIRST_YEAR_THAT_CARRIES_OVER = 2019;

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

  /** The samples that are shown when there are no other reports. */
  public static Stream<SampleReport> bundled() {
    return generate(BUNDLED_SEED, BUNDLED_COUNT);
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

  /**
   * Reports of one office for two years each; some don't take over what the year before left. None
   * contradicts itself.
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
    SeededRandom dice = new SeededRandom(~seed, number);
    int year = dice.between(FIRST_YEAR_THAT_CARRIES_OVER, Offices.LAST_YEAR - 1);
    int pair = Offices.inYear(Offices.pair(number + (seed & 0xFFFFF)), year);
    CarryOver carryOver = dice.weighted(CarryOver.values(), 50, 30, 20);
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
