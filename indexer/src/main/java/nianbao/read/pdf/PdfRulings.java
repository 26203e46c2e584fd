package nianbao.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines of a page: strokes, frames, and rectangles as thin as a line. */
final class PdfRulings extends PDFGraphicsStreamEngine {

  private static final double THIN = 3;
  private static final double SHORTEST = 4;

  /** A page with more lines than this is a drawing. */
  private static final int MOST = 20_000;

  private record Segment(Point2D from, Point2D to) {}

  private final PdfPlane plane;
  private final PdfClock clock;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Segment> path = new ArrayList<>();
  private Point2D start = new Point2D.Double();
  private Point2D current = new Point2D.Double();
  private boolean hasImage;

  private PdfRulings(PDPage page, PdfClock clock) {
    super(page);
    this.plane = PdfPlane.of(page);
    this.clock = clock;
  }

  /**
   * What is drawn on a page.
   *
   * @param hasImage whether it shows a picture, as a scanned page does
   */
  record Drawn(List<Ruling> rulings, boolean hasImage) {}

  static Drawn of(PDPage page, PdfClock clock) throws IOException {
    PdfRulings engine = new PdfRulings(page, clock);
    engine.processPage(page);
    return new Drawn(engine.rulings, engine.hasImage);
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
    clock.check();
    current = plane.point(x, y);
    start = current;
  }

  @Override
  public void lineTo(float x, float y) {
    Point2D next = plane.point(x, y);
    if (path.size() < MOST) {
      path.add(new Segment(current, next));
    }
    current = next;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = plane.point(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return plane.inverse(current);
  }

  @Override
  public void closePath() {
    if (path.size() < MOST) {
      path.add(new Segment(current, start));
    }
    current = start;
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
    // What is cut off hides nothing that matters: its lines lie on the edges of the cells.
  }

  @Override
  public void shadingFill(COSName name) {
    // A background.
  }

  @Override
  public void drawImage(PDImage image) {
    hasImage = true;
  }

  private void addLine(Segment line) {
    double width = Math.abs(line.from.getX() - line.to.getX());
    double height = Math.abs(line.from.getY() - line.to.getY());
    if (Math.min(width, height) < 1) {
      double left = Math.min(line.from.getX(), line.to.getX());
      double top = Math.min(line.from.getY(), line.to.getY());
      add(left, top, width, height);
    }
  }

  /** Word draws each border of a cell as a filled rectangle, several in one path. */
  private void addThinBox() {
    for (int i = 0; i + 4 <= path.size(); i += 4) {
      double left = Double.MAX_VALUE;
      double top = Double.MAX_VALUE;
      double right = -Double.MAX_VALUE;
      double bottom = -Double.MAX_VALUE;
      for (Segment side : path.subList(i, i + 4)) {
        left = Math.min(left, side.from.getX());
        right = Math.max(right, side.from.getX());
        top = Math.min(top, side.from.getY());
        bottom = Math.max(bottom, side.from.getY());
      }
      if (Math.min(right - left, bottom - top) < THIN) {
        add(left, top, right - left, bottom - top);
      }
    }
  }

  /** A dot where two borders cross belongs to both, a short dash to the line it is part of. */
  private void add(double left, double top, double width, double height) {
    if (rulings.size() >= MOST || Math.max(width, height) < SHORTEST) {
      return;
    }
    rulings.add(
        width >= height
            ? new Ruling(true, top + height / 2, left, left + width)
            : new Ruling(false, left + width / 2, top, top + height));
  }
}
