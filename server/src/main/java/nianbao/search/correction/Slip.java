package nianbao.search.correction;

/** What may have gone wrong in typing, the likeliest first. */
enum Slip {
  /** Another character of the same sound: 一申请 for 依申请. */
  SAME_SOUND(3),
  /** One of a sound that many don't tell apart: 资源 for 职员. */
  SIMILAR_SOUND(5),
  /** One that looks alike: 末公开 for 未公开. */
  SIMILAR_FORM(5.5),
  /** A letter of a Latin word too many, missing, wrong or swapped. */
  LETTER(4),
  /** Neighbours swapped: 申依请 for 依申请. */
  SWAPPED(6),
  /** A character typed that does not belong there. */
  TOO_MANY(7),
  /** A character left out. */
  MISSING(7);

  /** How rare it is, as the negative logarithm of its probability. */
  final double cost;

  Slip(double cost) {
    this.cost = cost;
  }
}
