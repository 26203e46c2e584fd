package nianbao.search.correction;

/** The kinds of typing errors, the likeliest first. */
public enum TypingError {
  /** Another character of the same sound: 一申请 for 依申请. */
  SAME_SOUND(3),
  /** A character typed twice. */
  DOUBLED(3.5),
  /** A character that looks alike, out of a few: 末公开 for 未公开. */
  SIMILAR_FORM(4),
  /** A letter of a Latin word too many, missing, wrong or swapped. */
  LETTER(4),
  /** Neighbouring characters swapped: 申依请 for 依申请. */
  SWAPPED(4.5),
  /** A character of a sound that many don't tell apart, out of hundreds: 资源 for 职员. */
  SIMILAR_SOUND(5.5),
  /** A character left out. */
  MISSING(7),
  /** A character too many, out of thousands. */
  TOO_MANY(13);

  /**
   * How rare it is, as a negative logarithm; an error that could have produced many other
   * characters is rarer for each of them. Measured; see the benchmarks.
   */
  final double cost;

  TypingError(double cost) {
    this.cost = cost;
  }
}
