package nianbao.sample.plan;

/** Layouts of the title. */
public enum TitleLayout {
  /** One line with place, bureau and year. */
  FULL,
  /** One line, the bureau without its place. */
  WITHOUT_PLACE,
  /** One line without a year. */
  WITHOUT_YEAR,
  /** The office on one line, the rest on the next. */
  SPLIT,
  /** None. */
  MISSING
}
