package nianbao.read.print;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the straight lines drawn on a page: strokes, frames, and filled rectangles thin enough
 * to be lines. Paths are given as they are drawn, in points from the upper left corner of the page
 * as displayed.
 */
public final class Rulings {

  /** Width in points up to which a filled rectangle is a line. */
  private static final double THIN = 3;

  /** Length in points below which a line is ignored. */
  private static final double SHORTEST = 4;

  /** A page with more lines than this is a drawing. */
  private static final int MOST_LINES = 20_000;

  private final List<Ruling> lines = new ArrayList<>();
  private final List<Line2D> path = new ArrayList<>();
  private Point2D start = new Point2D.Double();
  private Point2D current = start;

  /** The lines collected so far. */
  public List<Ruling> lines() {
    return lines;
  }

  /** Begins a figure of the path. */
  public void moveTo(Point2D point) {
    current = point;
    start = point;
  }

  /** Draws a straight line from where the path ends. */
  public void lineTo(Point2D point) {
    if (path.size() < MOST_LINES) {
      path.add(new Line2D.Double(current, point));
    }
    current = point;
  }

  /** Draws a curve, which is no ruling line, from where the path ends. */
  public void curveTo(Point2D point) {
    current = point;
  }

  /** Draws a straight line back to where the figure began. */
  public void close() {
    lineTo(start);
  }

  /** Strokes the path and ends it. */
  public void stroke() {
    path.forEach(this::addLine);
    path.clear();
  }

  /** Fills the path and ends it. */
  public void fill() {
    addThinBoxes();
    path.clear();
  }

  /** Ends the path without drawing it. */
  public void discard() {
    path.clear();
  }

  private void addLine(Line2D line) {
    double width = Math.abs(line.getX1() - line.getX2());
    double height = Math.abs(line.getY1() - line.getY2());
    if (Math.min(width, height) < 1) {
      double left = Math.min(line.getX1(), line.getX2());
      double top = Math.min(line.getY1(), line.getY2());
      add(left, top, width, height);
    }
  }

  /**
   * Adds the filled rectangles that are lines: Word draws each cell border as one, several to a
   * path.
   */
  private void addThinBoxes() {
    for (int i = 0; i + 4 <= path.size(); i += 4) {
      double left = Double.MAX_VALUE;
      double top = Double.MAX_VALUE;
      double right = -Double.MAX_VALUE;
      double bottom = -Double.MAX_VALUE;
      for (Line2D side : path.subList(i, i + 4)) {
        left = Math.min(left, side.getX1());
        right = Math.max(right, side.getX1());
        top = Math.min(top, side.getY1());
        bottom = Math.max(bottom, side.getY1());
      }
      if (Math.min(right - left, bottom - top) < THIN) {
        add(left, top, right - left, bottom - top);
      }
    }
  }

  /** Adds a line. Dots where borders cross, and very short dashes, are parts of other lines. */
  private void add(double left, double top, double width, double height) {
    if (lines.size() >= MOST_LINES || Math.max(width, height) < SHORTEST) {
      return;
    }
    lines.add(
        width >= height
            ? new Ruling(true, top + height / 2, left, left + width)
            : new Ruling(false, left + width / 2, top, top + height));
  }
}
