package nianbao.search.correction;

/** What may have gone wrong in typing, the likeliest first. */
public enum TypingError {
  /** Another character of the same sound: 一申请 for 依申请. */
  SAME_SOUND(3),
  /** A character typed twice. */
  DOUBLED(3.5),
  /** One that looks alike, of a few: 末公开 for 未公开. */
  SIMILAR_FORM(4),
  /** A letter of a Latin word too many, missing, wrong or swapped. */
  LETTER(4),
  /** BigramModel swapped: 申依请 for 依申请. */
  SWAPPED(4.5),
  /** One of a sound that many don't tell apart, of hundreds: 资源 for 职员. */
  SIMILAR_SOUND(5.5),
  /** A character left out. */
  MISSING(7),
  /** A character that does not belong there, of thousands. */
  TOO_MANY(13);

  /**
   * How rare it is, as a negative logarithm: the rarer, the more characters there are to take one
   * for. Measured; see the benchmarks.
   */
  final double cost;

  TypingError(double cost) {
    this.cost = cost;
  }
}
