package nianbao.sample.contradiction;

import nianbao.sample.random.SeededRandom;
import org.jspecify.annotations.Nullable;

/** Ways to make consistent figures contradict each other. */
enum InjectedError {
  /** A figure is raised or lowered. */
  SHIFTED(null),
  /** {@code 1368} becomes {@code 138}. */
  DIGIT_DROPPED("digit-dropped"),
  /** {@code 128} becomes {@code 1128}. */
  DIGIT_DOUBLED("digit-doubled"),
  /** Parts of two sums are swapped. */
  CELLS_SWAPPED("cells-swapped"),
  /** The total leaves one of its parts out. */
  PART_MISSING("part-missing"),
  /** A figure in 万 among others. */
  TEN_THOUSANDS("factor-of-ten-thousand"),
  /** The total counts parts and their own parts too. */
  ALL_ROWS("sum-of-all-rows"),
  /** A total is left blank. */
  BLANK_TOTAL(null),
  /** A relation that isn't strict fails. */
  REMARKABLE(null),
  /** The office reports its working rules as 规章, which it has no power to make. */
  RULES(null);

  private final @Nullable String explanation;

  InjectedError(@Nullable String explanation) {
    this.explanation = explanation;
  }

  /** Key of the expected explanation, {@code null} if there is none. */
  @Nullable String explanation() {
    return explanation;
  }

  static InjectedError draw(SeededRandom random) {
    return random.weighted(values(), 34, 8, 8, 8, 10, 6, 6, 10, 10, 6);
  }
}
