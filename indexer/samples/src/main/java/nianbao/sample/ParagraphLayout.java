package nianbao.sample;

/** How paragraphs are set apart. */
enum ParagraphLayout {
  /** One a line. */
  LINES,
  /** One a line, with two ideographic spaces in front. */
  INDENTED,
  /** A blank line after each. */
  BLANK_LINES,
  /** Several on a line, with two spaces between them. */
  INNER_INDENT,
  /** A heading runs on into the year that begins its text: {@code 一、概述2019年,}. */
  GLUED_HEADING,
  /** A heading follows on the line of the text before it. */
  GLUED_BEHIND,
  /** Lines of a fixed length, broken between two characters. */
  HARD_WRAPPED
}
