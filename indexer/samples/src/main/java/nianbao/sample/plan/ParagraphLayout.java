package nianbao.sample.plan;

/** How paragraphs are separated. */
public enum ParagraphLayout {
  /** One per line. */
  LINES,
  /** One per line, indented by two ideographic spaces. */
  INDENTED,
  /** A blank line after each. */
  BLANK_LINES,
  /** Several per line, separated by two spaces. */
  INNER_INDENT,
  /** A heading runs into the year at the start of its text: {@code 一、概述2019年,}. */
  GLUED_HEADING,
  /** A heading follows on the same line as the preceding text. */
  GLUED_BEHIND,
  /** Hard-wrapped lines, broken between two characters. */
  HARD_WRAPPED;

  /** Whether headings have lines of their own. */
  boolean partsLines() {
    return this != GLUED_HEADING && this != GLUED_BEHIND;
  }
}
