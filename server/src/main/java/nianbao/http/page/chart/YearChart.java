package nianbao.http.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.http.page.Wording;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Draws lines over years as SVG. A year without a value is a gap in a line, never a zero. Lines
 * differ by dashes and by the signs of their points, not by colour alone; the colours in attributes
 * are those of a picture by itself, style sheets put those of the page in their place. What is
 * drawn stands in a table too, so that the drawing is hidden from screen readers.
 */
public final class YearChart {

  /** Widths and heights in units of the drawing. */
  public enum Size {
    LARGE(720, 330, 72, 52),
    SMALL(240, 130, 48, 20);

    public final int width;
    public final int height;
    final int left;
    final int bottom;

    Size(int width, int height, int left, int bottom) {
      this.width = width;
      this.height = height;
      this.left = left;
      this.bottom = bottom;
    }
  }

  private static final int TOP = 12;
  private static final int RIGHT = 14;

  /** Left and right of the lines, so that labels of the first and last year have room. */
  private static final int INSET = 20;

  /** Below the lines: the year, and how many reports it has. */
  private static final int YEARS_BELOW = 18;

  private static final int REPORTS_BELOW = 40;

  private static final int STEPS = 4;
  private static final List<String> COLOURS =
      List.of("#1d3f72", "#b3541e", "#3b7d3a", "#7b3f8c", "#8a6d00", "#4a4f57");
  private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3", "4 2", "1 4");

  /** Half the width of a sign. */
  private static final int SIGN = 4;

  /**
   * The value of a year on a line.
   *
   * @param value {@code null} in a gap
   * @param hollow whether little can be made of it
   * @param breaks whether it is not to be joined with the year before, because it means something
   *     else
   * @param says what is said of it where the mouse is on it
   * @param href where it leads; {@code null} for nowhere
   */
  public record Point(
      @Nullable Double value, boolean hollow, boolean breaks, String says, @Nullable String href) {}

  private final Size size;
  private final boolean shares;
  private final List<Integer> years;
  private final double top;

  /**
   * @param shares whether shares are drawn rather than numbers
   * @param years ascending; each line has a point for each
   * @param most the greatest number or share to be drawn
   */
  public YearChart(Size size, boolean shares, List<Integer> years, double most) {
    this.size = size;
    this.shares = shares;
    this.years = List.copyOf(years);
    this.top = shares ? roundedShare(most) : roundedNumber(most);
  }

  private static double roundedShare(double most) {
    for (double top : new double[] {0.04, 0.08, 0.2, 0.4, 0.6, 0.8}) {
      if (most <= top) {
        return top;
      }
    }
    return 1;
  }

  private static double roundedNumber(double most) {
    double power = 1;
    while (true) {
      for (int step : new int[] {4, 8, 20}) {
        if (most <= step * power) {
          return step * power;
        }
      }
      power *= 10;
    }
  }

  /** An empty drawing with its axes. */
  public Element appendTo(Element parent) {
    Element svg =
        parent
            .appendElement("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("viewBox", "0 0 " + size.width + " " + size.height)
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .addClass("chart");
    for (int step = 0; step <= STEPS; step++) {
      double value = top * step / STEPS;
      double y = y(value);
      line(svg, size.left, y, size.width - RIGHT, y).addClass("grid").attr("stroke", "#dcd8cf");
      if (size == Size.LARGE || step % STEPS == 0) {
        text(svg, size.left - 6, y + 4, "end", label(value));
      }
    }
    int every = size == Size.LARGE && years.size() <= 16 ? 1 : Math.max(1, years.size() - 1);
    for (int i = 0; i < years.size(); i++) {
      if (i % every == 0) {
        below(svg, i, YEARS_BELOW, years.get(i).toString());
      }
    }
    return svg;
  }

  /** How many reports there are of each year, below the axis. */
  public void appendReports(Element svg, List<Integer> reports) {
    text(svg, size.left - 6, size.height - size.bottom + REPORTS_BELOW, "end", "n");
    for (int i = 0; i < years.size(); i++) {
      below(svg, i, REPORTS_BELOW, Wording.grouped(reports.get(i)));
    }
  }

  /** Every second one gives way where the drawing is narrow. */
  private void below(Element svg, int year, int distance, String label) {
    Element text = text(svg, x(year), size.height - size.bottom + distance, "middle", label);
    if (size == Size.LARGE && year % 2 == 1) {
      text.addClass("odd");
    }
  }

  /**
   * Draws a line, the first ones broader than those over them, so that all are seen where they
   * coincide.
   *
   * @param number from 0, which tells it from the others
   * @param above how many lines are drawn over it
   */
  public void appendLine(Element svg, int number, int above, List<Point> points) {
    Element group = svg.appendElement("g").addClass("line-" + (number + 1));
    group.attr("stroke", COLOURS.get(number)).attr("fill", COLOURS.get(number));
    for (List<Placed> run : runs(points)) {
      StringBuilder path = new StringBuilder();
      for (Placed placed : run) {
        path.append(path.isEmpty() ? "M" : "L");
        path.append(at(placed.x)).append(' ').append(at(placed.y));
      }
      group
          .appendElement("path")
          .attr("d", path.toString())
          .attr("fill", "none")
          .attr("stroke-width", Integer.toString(2 + 2 * above))
          .attr("stroke-dasharray", DASHES.get(number));
      run.forEach(placed -> point(group, number, SIGN + 2 * above, placed));
    }
  }

  /** A point that has a value. */
  private record Placed(Point point, double x, double y) {}

  /** The points that have a value, in runs that are drawn in one go. */
  private List<List<Placed>> runs(List<Point> points) {
    List<List<Placed>> runs = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      Double value = point.value();
      if (value != null) {
        if (!open || point.breaks()) {
          runs.add(new ArrayList<>());
        }
        runs.getLast().add(new Placed(point, x(i), y(value)));
      }
      open = value != null;
    }
    return runs;
  }

  private static void point(Element group, int number, int size, Placed placed) {
    String href = placed.point.href();
    Element parent = group;
    if (href != null) {
      parent = group.appendElement("a").attr("href", href).attr("tabindex", "-1");
    }
    parent.appendElement("title").text(placed.point.says());
    if (href != null) {
      circle(parent, placed.x, placed.y, 12)
          .addClass("target")
          .attr("stroke", "none")
          .attr("fill-opacity", "0");
    }
    Element sign = sign(parent, number, size, placed.x, placed.y).addClass("point");
    if (placed.point.hollow()) {
      sign.addClass("few").attr("fill", "#ffffff").attr("stroke-width", "1.5");
    }
  }

  /** The sign of a line beside its query. */
  public static Element sign(Element parent, int number, double x, double y) {
    return sign(parent, number, SIGN, x, y);
  }

  private static Element sign(Element parent, int number, int r, double x, double y) {
    return switch (number) {
      case 0 -> circle(parent, x, y, r);
      case 1 -> polygon(parent, x, y, -r, -r, r, -r, r, r, -r, r);
      case 2 -> polygon(parent, x, y, 0, -r - 1, r + 1, r, -r - 1, r);
      case 3 -> polygon(parent, x, y, 0, -r - 1, r + 1, 0, 0, r + 1, -r - 1, 0);
      case 4 -> polygon(parent, x, y, 0, r + 1, r + 1, -r, -r - 1, -r);
      default -> polygon(parent, x, y, -r, -1, r, -1, r, 1, -r, 1);
    };
  }

  private static Element circle(Element parent, double x, double y, int radius) {
    return parent
        .appendElement("circle")
        .attr("cx", at(x))
        .attr("cy", at(y))
        .attr("r", Integer.toString(radius));
  }

  private static Element polygon(Element parent, double x, double y, int... around) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < around.length; i += 2) {
      points.append(at(x + around[i])).append(',').append(at(y + around[i + 1])).append(' ');
    }
    return parent.appendElement("polygon").attr("points", points.toString().strip());
  }

  private static Element line(Element svg, double x, double y, double toX, double toY) {
    return svg.appendElement("line")
        .attr("x1", at(x))
        .attr("y1", at(y))
        .attr("x2", at(toX))
        .attr("y2", at(toY));
  }

  /** The sign of a line in its colour. */
  public static void keyed(Element svg, int number, double x, double y) {
    sign(svg, number, x, y).attr("fill", COLOURS.get(number));
  }

  public static Element text(Element svg, double x, double y, String anchor, String text) {
    return svg.appendElement("text")
        .attr("x", at(x))
        .attr("y", at(y))
        .attr("text-anchor", anchor)
        .attr("font-size", "12")
        .attr("fill", "#595d66")
        .text(text);
  }

  private String label(double value) {
    return shares ? percent(value) : Wording.grouped(Math.round(value));
  }

  /** 33 %, and as many digits as a small share needs. */
  public static String percent(double share) {
    double percent = share * 100;
    return String.format(Locale.ROOT, percent > 0 && percent < 10 ? "%.1f" : "%.0f", percent)
        .replaceFirst("\\.0$", "")
        .concat("\u202f%");
  }

  private double x(int year) {
    int width = size.width - size.left - RIGHT - 2 * INSET;
    return years.size() == 1
        ? size.left + INSET + width / 2.0
        : size.left + INSET + (double) width * year / (years.size() - 1);
  }

  private double y(double value) {
    int height = size.height - TOP - size.bottom;
    return TOP + height * (1 - value / top);
  }

  private static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
