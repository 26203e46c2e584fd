package nianbao.read.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.read.Limits;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Collects the straight lines drawn on a page: strokes, frames, and filled rectangles thin enough
 * to be lines.
 */
final class PdfRulings extends PDFGraphicsStreamEngine {

  /** Width in points up to which a filled rectangle is a line. */
  private static final double THIN = 3;

  /** Length in points below which a line is ignored. */
  private static final double SHORTEST = 4;

  /** A page with more lines than this is a drawing. */
  private static final int MOST_LINES = 20_000;

  /** Transforms the page's own coordinates to points from the upper left corner as displayed. */
  private final AffineTransform toDisplay;

  private final Limits limits;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Line2D> path = new ArrayList<>();

  // In the page's own coordinates.
  private Point2D start = new Point2D.Double();
  private Point2D current = new Point2D.Double();

  private boolean hasImage;

  private PdfRulings(PDPage page, Limits limits) {
    super(page);
    this.toDisplay = toDisplay(page);
    this.limits = limits;
  }

  private static AffineTransform toDisplay(PDPage page) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    AffineTransform toDisplay =
        switch (Math.floorMod(page.getRotation(), 360)) {
          case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    toDisplay.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return toDisplay;
  }

  /** Collects the lines of a page. */
  static PdfRulings of(PDPage page, Limits limits) throws IOException {
    PdfRulings drawn = new PdfRulings(page, limits);
    drawn.processPage(page);
    return drawn;
  }

  /** The straight lines, in points from the upper left corner of the page as displayed. */
  List<Ruling> rulings() {
    return rulings;
  }

  /** Whether the page has a picture, as a scanned page does. */
  boolean hasImage() {
    return hasImage;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    limits.checkTime();
    super.processOperator(operator, operands);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Double(x, y);
    start = current;
  }

  @Override
  public void lineTo(float x, float y) {
    addSegment(new Point2D.Double(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Double(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    addSegment(start);
  }

  private void addSegment(Point2D next) {
    if (path.size() < MOST_LINES) {
      path.add(
          new Line2D.Double(toDisplay.transform(current, null), toDisplay.transform(next, null)));
    }
    current = next;
  }

  @Override
  public void strokePath() {
    path.forEach(this::addLine);
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    addThinBox();
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void clip(int windingRule) {
    // Clipping can be ignored: clip paths follow the edges of cells.
  }

  @Override
  public void shadingFill(COSName name) {
    // Backgrounds draw no lines.
  }

  @Override
  public void drawImage(PDImage image) {
    hasImage = true;
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
  private void addThinBox() {
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
    if (rulings.size() >= MOST_LINES || Math.max(width, height) < SHORTEST) {
      return;
    }
    rulings.add(
        width >= height
            ? new Ruling(true, top + height / 2, left, left + width)
            : new Ruling(false, left + width / 2, top, top + height));
  }
}
