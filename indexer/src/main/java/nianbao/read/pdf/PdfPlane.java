package nianbao.read.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns a page's own coordinates into points from the upper left corner as it is shown. */
record PdfPlane(AffineTransform shown, AffineTransform stored) {

  static PdfPlane of(PDPage page) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    AffineTransform shown =
        switch (Math.floorMod(page.getRotation(), 360)) {
          case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    shown.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    try {
      return new PdfPlane(shown, shown.createInverse());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a turn can always be turned back", e);
    }
  }

  Point2D point(double x, double y) {
    return shown.transform(new Point2D.Double(x, y), null);
  }

  Point2D inverse(Point2D point) {
    return stored.transform(point, null);
  }
}
