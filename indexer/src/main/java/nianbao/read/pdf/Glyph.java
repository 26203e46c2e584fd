package nianbao.read.pdf;

import nianbao.read.text.TextLines;

/**
 * A printed character (or ligature), in points from the upper left corner of the page.
 *
 * @param baseline the y on which it stands
 * @param size of its font; a Chinese character is as wide
 */
record Glyph(String text, double left, double baseline, double width, double size) {

  double right() {
    return left + width;
  }

  double centerX() {
    return left + width / 2;
  }

  /** The middle of its height. */
  double centerY() {
    return baseline - size * 0.35;
  }

  boolean isBlank() {
    return TextLines.isBlank(text);
  }
}
