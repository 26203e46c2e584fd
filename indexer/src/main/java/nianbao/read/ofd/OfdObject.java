package nianbao.read.ofd;

import java.awt.geom.AffineTransform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graphic object of a page, as the file describes it: lengths are in millimetres, in the object's
 * own coordinates.
 */
sealed interface OfdObject {

  /** Leads from the object's own coordinates to those of the page, or of what contains it. */
  AffineTransform toOuter();

  /**
   * Characters in one font and size.
   *
   * @param narrowing width of a character relative to its usual one
   */
  record Text(AffineTransform toOuter, double size, double narrowing, List<Run> runs)
      implements OfdObject {}

  /**
   * Characters that follow each other.
   *
   * @param x of the first character, {@code null} for that of the run before; so is y
   * @param deltaX distances to the next character; the last one counts for all that follow, and
   *     none are given where characters follow each other as wide as they are
   */
  record Run(
      String text,
      @Nullable Double x,
      @Nullable Double y,
      List<Double> deltaX,
      List<Double> deltaY) {}

  /**
   * A drawn path.
   *
   * @param data operators and their points: {@code M 0 0 L 10 0}
   */
  record Path(AffineTransform toOuter, boolean stroked, boolean filled, String data)
      implements OfdObject {}

  /** A picture, which covers the unit square of its own coordinates. */
  record Picture(AffineTransform toOuter) implements OfdObject {}

  /** A group of objects that is described elsewhere, under this id. */
  record Group(AffineTransform toOuter, String id) implements OfdObject {}
}
