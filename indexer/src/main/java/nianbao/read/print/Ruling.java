package nianbao.read.print;

import nianbao.read.PlacedGrid;

/**
 * A straight line drawn on a page, in points from the upper left corner.
 *
 * @param at the x of a vertical line, the y of a horizontal one
 * @param from where it begins along its own direction
 * @param to where it ends, not before {@code from}
 */
record Ruling(boolean horizontal, double at, double from, double to) {

  /** Whether it covers a position along its own direction. */
  boolean covers(double position) {
    return from - PlacedGrid.TOLERANCE <= position && position <= to + PlacedGrid.TOLERANCE;
  }

  /** Whether it crosses or touches a line of the other direction. */
  boolean meets(Ruling other) {
    return horizontal != other.horizontal && covers(other.at) && other.covers(at);
  }
}
