package nianbao.sample;

import nianbao.sample.issuer.ReportKind;
import nianbao.sample.plan.Plan;
import nianbao.sample.print.OddCharacters;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.tables.NumberStyle;

/** The kind of reports to generate. */
enum Mode {
  /** Text files in common layouts. */
  COMMON,
  /** Pages and text files in rare layouts too. */
  VARIED,
  /** Reports with tables of every form in every layout, many of which contradict themselves. */
  TABULATED,
  /** The same without any contradiction. */
  CONSISTENT;

  private static final int COMMON_PERCENT = 30;
  private static final int TABULATED_PERCENT = 60;

  boolean isTabulated() {
    return this == TABULATED || this == CONSISTENT;
  }

  /** Draws whether the figures of a report contradict each other. */
  boolean contradicts(SeededRandom random) {
    return switch (this) {
      case COMMON, VARIED -> random.chance(COMMON_PERCENT);
      case TABULATED -> random.chance(TABULATED_PERCENT);
      case CONSISTENT -> false;
    };
  }

  Plan plan(Plan common, SeededRandom random) {
    return switch (this) {
      case COMMON -> common;
      case VARIED -> common.varied(random);
      case TABULATED, CONSISTENT -> common.tabulated(random);
    };
  }

  /** What is unusual about a report as a whole. */
  ReportKind kind(SeededRandom random) {
    return switch (this) {
      case COMMON -> ReportKind.USUAL;
      case VARIED -> ReportKind.draw(random);
      case TABULATED, CONSISTENT -> ReportKind.drawOfLayouts(random);
    };
  }

  /** The characters that a report is printed in; drawing them changes no other choice. */
  OddCharacters characters(long seed, long number) {
    return this == COMMON
        ? OddCharacters.NONE
        : OddCharacters.draw(new SeededRandom(Long.reverse(seed), number));
  }

  NumberStyle numberStyle(Plan plan, SeededRandom random) {
    if (!isTabulated()) {
      return NumberStyle.common(random.chance(COMMON_PERCENT));
    }
    NumberStyle drawn = NumberStyle.draw(random);
    return plan.tables().layout().needsPlainNumbers() ? NumberStyle.PLAIN : drawn;
  }
}
