package nianbao.sample;

/** What kind of reports are made. */
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

  /** Whether the figures of this report are to contradict each other. */
  boolean contradicts(SeededRandom dice) {
    return switch (this) {
      case COMMON, VARIED -> dice.chance(COMMON_PERCENT);
      case TABULATED -> dice.chance(TABULATED_PERCENT);
      case CONSISTENT -> false;
    };
  }

  Plan plan(Plan common, SeededRandom dice) {
    return switch (this) {
      case COMMON -> common;
      case VARIED -> common.varied(dice);
      case TABULATED, CONSISTENT -> common.tabulated(dice);
    };
  }

  NumberStyle dress(Plan plan, SeededRandom dice) {
    if (!isTabulated()) {
      return NumberStyle.common(dice.chance(COMMON_PERCENT));
    }
    NumberStyle drawn = NumberStyle.draw(dice);
    return plan.tables().layout() == TableLayout.GLUED ? NumberStyle.PLAIN : drawn;
  }
}
