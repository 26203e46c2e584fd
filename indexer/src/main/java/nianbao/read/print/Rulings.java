package nianbao.read.print;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the straight lines drawn on a page: strokes, frames, and filled rectangles thin enough
 * to be lines; and how much of it is drawn otherwise. Paths are given as they are drawn, in points
 * from the upper left corner of the page as displayed.
 */
public final class Rulings {

  /** Width in points up to which a filled rectangle is a line. */
  private static final double THIN = 3;

  /** Length in points below which a line is ignored. */
  private static final double SHORTEST = 4;

  /** A page with more lines than this is a drawing. */
  private static final int MOST_LINES = 20_000;

  private final List<Ruling> lines = new ArrayList<>();

  /** The straight sides of each figure of the path. */
  private final List<List<Line2D>> path = new ArrayList<>();

  private int sides;
  private double pictured;
  private int curves;
  private Point2D start = new Point2D.Double();
  private Point2D current = start;

  /** The lines collected so far. */
  List<Ruling> lines() {
    return lines;
  }

  /** The area of all pictures, in square points; overlapping ones count each. */
  double pictured() {
    return pictured;
  }

  /** The number of curves, of which letters drawn as outlines have many. */
  int curves() {
    return curves;
  }

  /** Shows a picture of so many square points. */
  public void picture(double area) {
    pictured += area;
  }

  /** Begins a figure of the path. */
  public void moveTo(Point2D point) {
    current = point;
    start = point;
    path.add(new ArrayList<>());
  }

  /** Draws a straight line from where the path ends. */
  public void lineTo(Point2D point) {
    if (sides < MOST_LINES && !path.isEmpty() && !point.equals(current)) {
      path.getLast().add(new Line2D.Double(current, point));
      sides++;
    }
    current = point;
  }

  /** Draws a curve, which is no ruling line, from where the path ends. */
  public void curveTo(Point2D point) {
    curves++;
    current = point;
  }

  /** Draws a straight line back to where the figure began. */
  public void close() {
    lineTo(start);
  }

  /** Strokes the path and ends it. */
  public void stroke() {
    path.forEach(figure -> figure.forEach(this::addLine));
    discard();
  }

  /** Fills the path and ends it. */
  public void fill() {
    path.forEach(this::addThinBox);
    discard();
  }

  /** Ends the path without drawing it. */
  public void discard() {
    path.clear();
    sides = 0;
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
   * Adds a filled box that is a line: Word draws each border of a cell as one, several to a path.
   * Chromium cuts the ends of borders at an angle and leaves the last side to the filling.
   */
  private void addThinBox(List<Line2D> figure) {
    if (figure.size() != 3 && figure.size() != 4) {
      return;
    }
    Rectangle2D box = figure.getFirst().getBounds2D();
    figure.forEach(side -> box.add(side.getBounds2D()));
    if (Math.min(box.getWidth(), box.getHeight()) < THIN) {
      add(box.getX(), box.getY(), box.getWidth(), box.getHeight());
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
