package nianbao.http.page.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.answer.Links;
import nianbao.figures.Amount;
import nianbao.figures.Concept;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.http.page.Wording;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.search.SearchResult.AskedFigure;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The figures that a report was found by, each a link to the row it was read from. */
final class FiguresFound {
  private final Report report;
  private final @Nullable Form form;
  private final Wording wording;

  FiguresFound(Report report, Wording wording) {
    this.report = report;
    this.form = Forms.STANDARD.byId(report.header().form());
    this.wording = wording;
  }

  /** What a figure is called: a concept by its label, a cell by its name. */
  static String label(String name, Wording wording) {
    return concept(name)
        .map(concept -> wording.pick(concept.label(), concept.labelEnglish()))
        .orElse(name);
  }

  private static Optional<Concept> concept(String name) {
    return Concept.all().stream().filter(concept -> concept.key().equals(name)).findFirst();
  }

  /**
   * @param marking the part of a link that makes the report mark the words of the query
   */
  void append(Element item, List<AskedFigure> asked, String marking) {
    Element line = new Element("p").addClass("figures-found");
    for (AskedFigure figure : asked) {
      append(line, figure.name(), marking);
    }
    if (line.childrenSize() > 0) {
      item.appendChild(line);
    }
  }

  private void append(Element line, String name, String marking) {
    List<Figure> cells = cells(name);
    if (cells.isEmpty() || cells.stream().anyMatch(cell -> cell.value() == null)) {
      return;
    }
    BigDecimal value =
        cells.stream()
            .map(Figure::value)
            .filter(number -> number != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Figure first = cells.getFirst();
    String href = Links.paragraph(report.id(), first.place().paragraph(), marking);
    Element link =
        line.appendElement("a")
            .addClass("figure-link")
            .attr("href", href)
            .attr("data-key", "figure " + name + " " + href);
    link.text(label(name, wording) + " ");
    link.appendElement("strong").text(Wording.grouped(value));
    if (first.unit() != null) {
      link.appendText(" " + wording.pick(first.unit(), Amount.unitEnglish(first.unit())));
    }
  }

  /** The cells that are added up; empty when the report doesn't have all of them. */
  private List<Figure> cells(String name) {
    Optional<Concept> concept = concept(name);
    if (concept.isEmpty()) {
      return Stream.ofNullable(report.figures().get(name)).toList();
    }
    Concept.Reading reading = form == null ? null : concept.get().read(report.figures(), form);
    return reading == null ? List.of() : reading.cells();
  }
}
