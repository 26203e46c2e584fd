package nianbao.http.page.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nianbao.answer.Links;
import nianbao.figures.Concept;
import nianbao.http.page.Wording;
import nianbao.http.page.chart.YearChart;
import nianbao.http.page.chart.YearChart.Point;
import nianbao.http.page.chart.YearChart.Size;
import nianbao.search.OfficeReport;
import nianbao.search.OfficeReport.MainFigure;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Draws the figures of an office over the years, each to a scale of its own. Where an office has
 * several reports for a year, only what they agree on is drawn.
 */
final class FigureLines {
  private final Wording wording;
  private final List<Integer> years;
  private final Map<Integer, List<OfficeReport>> byYear = new HashMap<>();

  FigureLines(List<OfficeReport> reports, Wording wording) {
    this.wording = wording;
    for (OfficeReport report : reports) {
      Integer year = report.header().reportYear();
      if (year != null) {
        byYear.computeIfAbsent(year, first -> new ArrayList<>()).add(report);
      }
    }
    List<Integer> known = byYear.keySet().stream().sorted().toList();
    years =
        known.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(known.getFirst(), known.getLast()).boxed().toList();
  }

  /** A drawing for each figure that is given for two years or more. */
  void appendTo(Element section, List<Concept> concepts) {
    Element box = new Element("div").addClass("multiples");
    for (Concept concept : concepts) {
      List<@Nullable Given> given = years.stream().map(year -> given(concept, year)).toList();
      if (given.stream().filter(Objects::nonNull).count() > 1) {
        draw(box.appendElement("figure"), concept, given);
      }
    }
    if (box.childrenSize() > 0) {
      section.appendChild(box);
    }
  }

  /** A number, and the report that gives it. */
  private record Given(OfficeReport report, MainFigure figure, BigDecimal value) {}

  private @Nullable Given given(Concept concept, int year) {
    Given given = null;
    for (OfficeReport report : byYear.getOrDefault(year, List.of())) {
      MainFigure figure = report.figure(concept);
      BigDecimal value = figure == null ? null : figure.value();
      if (figure != null && value != null) {
        if (given != null && given.value.compareTo(value) != 0) {
          return null;
        }
        given = given == null ? new Given(report, figure, value) : given;
      }
    }
    return given;
  }

  private void draw(Element figure, Concept concept, List<@Nullable Given> given) {
    figure.appendElement("figcaption").text(wording.pick(concept.label(), concept.labelEnglish()));
    List<Concept.Break> breaks =
        Concept.breaks(concept.key()).stream()
            .filter(each -> years.getFirst() < each.year() && each.year() <= years.getLast())
            .toList();
    double most = 0;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      int year = years.get(i);
      Given each = given.get(i);
      most = each == null ? most : Math.max(most, each.value.doubleValue());
      points.add(point(year, each, breaks.stream().anyMatch(one -> one.year() == year)));
    }
    YearChart chart = new YearChart(Size.SMALL, false, years, most);
    chart.appendLine(chart.appendTo(figure), 0, 0, points);
    for (Concept.Break each : breaks) {
      figure
          .appendElement("p")
          .addClass("quiet")
          .text(wording.pick(each.chinese(), each.english()));
    }
  }

  private Point point(int year, @Nullable Given given, boolean breaks) {
    if (given == null) {
      return new Point(null, false, breaks, "", null);
    }
    boolean doubted = given.figure.doubted();
    String says =
        wording.text(
            doubted ? "office.figure.point.doubted" : "office.figure.point",
            Map.of("year", Integer.toString(year), "n", Wording.grouped(given.value)));
    String href = Links.paragraph(given.report.id(), given.figure.paragraph(), "");
    return new Point(given.value.doubleValue(), doubted, breaks, says, href);
  }
}
