package nianbao.read.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import nianbao.read.Limits;
import nianbao.read.print.Rulings;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** Collects the straight lines drawn on a page. */
final class PdfRulings extends PDFGraphicsStreamEngine {

  /** Transforms the page's own coordinates to points from the upper left corner as displayed. */
  private final AffineTransform toDisplay;

  private final Limits limits;
  private final Rulings rulings = new Rulings();

  /** Where the path ends, in the page's own coordinates. */
  private Point2D current = new Point2D.Double();

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

  /** What is drawn on a page. */
  static Rulings of(PDPage page, Limits limits) throws IOException {
    PdfRulings drawn = new PdfRulings(page, limits);
    drawn.processPage(page);
    return drawn.rulings;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    limits.checkTime();
    super.processOperator(operator, operands);
  }

  /**
   * Text draws no lines. The glyphs of a Type 3 font are drawn by content streams like the page's
   * own, whose strokes and thin boxes would be taken for ruling lines.
   */
  @Override
  protected void showText(byte[] string) {}

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
    rulings.moveTo(displayed(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    rulings.lineTo(displayed(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    rulings.curveTo(displayed(x3, y3));
  }

  /** The point as displayed, where the path now ends. */
  private Point2D displayed(float x, float y) {
    current = new Point2D.Double(x, y);
    return toDisplay.transform(current, null);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    rulings.close();
  }

  @Override
  public void strokePath() {
    rulings.stroke();
  }

  @Override
  public void fillPath(int windingRule) {
    rulings.fill();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    rulings.stroke();
  }

  @Override
  public void endPath() {
    rulings.discard();
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
    Matrix unit = getGraphicsState().getCurrentTransformationMatrix();
    rulings.picture(Math.abs(unit.createAffineTransform().getDeterminant()));
  }
}
