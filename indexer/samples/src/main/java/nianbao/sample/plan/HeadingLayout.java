package nianbao.sample.plan;

/** Layouts of second-level headings. */
public enum HeadingLayout {
  /** On a line of their own. */
  OWN_LINE,
  /** At the start of their paragraph, ending with a full stop. */
  RUN_IN,
  /** Left out. */
  NONE
}
