package nianbao.sample;

/** How headings of the second level stand. */
enum HeadingLayout {
  /** On a line of their own. */
  OWN_LINE,
  /** Before a full stop at the head of their paragraph. */
  RUN_IN,
  /** Left out. */
  NONE
}
