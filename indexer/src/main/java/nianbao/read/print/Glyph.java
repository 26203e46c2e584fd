package nianbao.read.print;

import nianbao.read.text.TextLines;

/**
 * A printed character or ligature. Positions are in points from the upper left corner of the page.
 *
 * @param baseline its y position
 * @param size of its font, which is also the width of a Chinese character
 */
public record Glyph(String text, double left, double baseline, double width, double size) {

  double right() {
    return left + width;
  }

  double centerX() {
    return left + width / 2;
  }

  /** The vertical middle of the character. */
  double centerY() {
    return baseline - size * 0.35;
  }

  boolean isBlank() {
    return TextLines.isBlank(text);
  }
}
