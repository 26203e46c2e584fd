package nianbao.sample;

/** How the title stands in a report. */
enum TitleLayout {
  /** One line with place, bureau and year. */
  FULL,
  /** One line, the bureau without its place. */
  WITHOUT_PLACE,
  /** One line without a year. */
  WITHOUT_YEAR,
  /** The office on a line, the rest on the next. */
  SPLIT,
  /** None. */
  MISSING
}
