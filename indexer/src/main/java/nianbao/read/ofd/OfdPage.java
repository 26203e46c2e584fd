package nianbao.read.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import nianbao.read.Limits;
import nianbao.read.print.Glyph;
import nianbao.read.print.Rulings;

/** Places the objects of a page and of the templates beneath it, in points. */
final class OfdPage {

  /** Points in a millimetre. */
  static final double POINTS = 72 / 25.4;

  /** Groups in groups; a group that contains itself ends here. */
  private static final int DEEPEST = 8;

  /** Objects of one page, those of its groups included. */
  private static final int MOST_OBJECTS = 200_000;

  /** Width of a digit or Latin letter relative to its height, where the file does not tell. */
  private static final double NARROW = 0.5;

  /** A digit or letter is at most this wide; more is a gap behind it. */
  private static final double WIDEST = 0.85;

  /** Rows and columns slope less than this; watermarks more. */
  private static final double SLOPE = 0.1;

  /** A character printed again this near, relative to its size, is to look bold. */
  private static final double OVERPRINT = 0.08;

  private final Map<String, List<OfdObject>> groups;
  private final Limits limits;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Rulings rulings = new Rulings();
  private final List<String> sloping = new ArrayList<>();
  private final Set<Place> printed = new HashSet<>();
  private int objects;

  /** A character and where it stands, in steps of its own. */
  private record Place(String text, long x, long y) {}

  /**
   * @param groups objects by the id of their group
   */
  OfdPage(Map<String, List<OfdObject>> groups, Limits limits) {
    this.groups = groups;
    this.limits = limits;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  Rulings rulings() {
    return rulings;
  }

  /** Texts that are not printed along lines: watermarks and stamps. */
  List<String> sloping() {
    return sloping;
  }

  /**
   * Places objects.
   *
   * @param left edge of the page in millimetres
   * @param top edge of the page in millimetres
   * @throws IOException when a path can't be read
   */
  void add(List<OfdObject> content, double left, double top) throws IOException {
    AffineTransform toPage = AffineTransform.getScaleInstance(POINTS, POINTS);
    toPage.translate(-left, -top);
    add(content, toPage, 1);
  }

  private void add(List<OfdObject> content, AffineTransform toPage, int depth) throws IOException {
    for (OfdObject object : content) {
      Limits.check(++objects, MOST_OBJECTS, "objects on one page");
      limits.checkTime();
      AffineTransform placed = new AffineTransform(toPage);
      placed.concatenate(object.toOuter());
      switch (object) {
        case OfdObject.Text text -> addText(text, placed);
        case OfdObject.Path path -> addPath(path, placed);
        case OfdObject.Picture picture -> rulings.picture(Math.abs(placed.getDeterminant()));
        case OfdObject.Group group -> {
          if (depth < DEEPEST) {
            add(groups.getOrDefault(group.id(), List.of()), placed, depth + 1);
          }
        }
      }
    }
  }

  private void addText(OfdObject.Text text, AffineTransform toPage) {
    boolean level =
        toPage.getScaleX() > 0 && Math.abs(toPage.getShearY()) < SLOPE * toPage.getScaleX();
    StringBuilder kept = new StringBuilder();
    double x = 0;
    double y = 0;
    for (OfdObject.Run run : text.runs()) {
      x = run.x() == null ? x : run.x();
      y = run.y() == null ? y : run.y();
      if (level) {
        addRun(run, text, x, y, toPage);
      } else {
        limits.characters(run.text());
        kept.append(run.text());
      }
    }
    if (!kept.isEmpty()) {
      sloping.add(kept.toString());
    }
  }

  private void addRun(
      OfdObject.Run run, OfdObject.Text text, double left, double base, AffineTransform toPage) {
    double x = left;
    double y = base;
    int[] characters = run.text().codePoints().toArray();
    boolean vertical = run.deltaX().isEmpty() && !run.deltaY().isEmpty();
    for (int i = 0; i < characters.length; i++) {
      double width = width(characters[i], text);
      double step = vertical ? 0 : distance(run.deltaX(), i, width);
      boolean last = i == characters.length - 1;
      double shown = last || step <= 0 ? width : shownWidth(characters[i], width, step, text);
      addGlyph(Character.toString(characters[i]), x, y, shown, text.size(), toPage);
      x += step;
      y += distance(run.deltaY(), i, 0);
    }
  }

  private static double distance(List<Double> distances, int i, double otherwise) {
    return distances.isEmpty() ? otherwise : distances.get(Math.min(i, distances.size() - 1));
  }

  /** The usual width of a character in its font, which may not be at hand. */
  private static double width(int character, OfdObject.Text text) {
    return text.size() * text.narrowing() * (isWide(character) ? 1 : NARROW);
  }

  /** The distance to the next character tells the width of a narrow one, unless there is a gap. */
  private static double shownWidth(int character, double width, double step, OfdObject.Text text) {
    boolean touches = step <= WIDEST * text.size() * text.narrowing();
    return isWide(character) ? Math.min(width, step) : touches ? step : width;
  }

  private static boolean isWide(int character) {
    return character >= 0x2000;
  }

  private void addGlyph(
      String text, double x, double y, double width, double size, AffineTransform toPage) {
    limits.pageCharacter(text);
    Point2D at = toPage.transform(new Point2D.Double(x, y), null);
    double height = Math.hypot(toPage.getShearX(), toPage.getScaleY()) * size;
    if (!isPrintedAgain(text, at, Math.max(0.5, OVERPRINT * height))) {
      glyphs.add(
          new Glyph(text, at.getX(), at.getY(), width * toPage.getScaleX(), Math.max(1, height)));
    }
  }

  private boolean isPrintedAgain(String text, Point2D at, double step) {
    long column = Math.round(at.getX() / step);
    long row = Math.round(at.getY() / step);
    for (long x = column - 1; x <= column + 1; x++) {
      for (long y = row - 1; y <= row + 1; y++) {
        if (printed.contains(new Place(text, x, y))) {
          return true;
        }
      }
    }
    printed.add(new Place(text, column, row));
    return false;
  }

  private void addPath(OfdObject.Path path, AffineTransform toPage) throws IOException {
    StringTokenizer words = new StringTokenizer(path.data());
    char operator = ' ';
    String word = words.hasMoreTokens() ? words.nextToken() : "";
    while (!word.isEmpty()) {
      limits.checkTime();
      if (Character.isLetter(word.charAt(0))) {
        operator = word.charAt(0);
        word = "";
      }
      int numbers = numbers(operator);
      double[] points = new double[numbers];
      for (int i = 0; i < numbers; i++) {
        if (word.isEmpty() && !words.hasMoreTokens()) {
          throw new IOException("a path ends too early");
        }
        points[i] = OfdNumbers.number(word.isEmpty() ? words.nextToken() : word);
        word = "";
      }
      draw(operator, points, toPage);
      word = words.hasMoreTokens() ? words.nextToken() : "";
    }
    end(path);
  }

  /** How many numbers follow an operator. */
  private static int numbers(char operator) throws IOException {
    return switch (operator) {
      case 'S', 'M', 'L' -> 2;
      case 'Q' -> 4;
      case 'B' -> 6;
      case 'A' -> 7;
      case 'C' -> 0;
      default -> throw new IOException("a path has the unknown operator '" + operator + "'");
    };
  }

  /** Draws to the last point of an operator. */
  private void draw(char operator, double[] numbers, AffineTransform toPage) {
    Point2D to = new Point2D.Double();
    if (numbers.length > 0) {
      to.setLocation(numbers[numbers.length - 2], numbers[numbers.length - 1]);
      toPage.transform(to, to);
    }
    switch (operator) {
      case 'S', 'M' -> rulings.moveTo(to);
      case 'L' -> rulings.lineTo(to);
      case 'C' -> rulings.close();
      default -> rulings.curveTo(to);
    }
  }

  private void end(OfdObject.Path path) {
    if (path.stroked()) {
      rulings.stroke();
    } else if (path.filled()) {
      rulings.fill();
    } else {
      rulings.discard();
    }
  }
}
