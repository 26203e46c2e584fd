package nianbao.http.page.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.answer.ReportAddress;
import nianbao.compare.ComparedFigure;
import nianbao.compare.ComparedFigure.Value;
import nianbao.compare.ReportComparison;
import nianbao.http.page.Wording;
import nianbao.report.Figure;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The figures side by side: those that differ as a table; folded, those of which one side is no
 * number, and those that are the same.
 */
final class ComparedFiguresPart {
  private final ReportAddress a;
  private final ReportAddress b;
  private final SideNames names;
  private final Wording wording;

  ComparedFiguresPart(ReportAddress a, ReportAddress b, SideNames names, Wording wording) {
    this.a = a;
    this.b = b;
    this.names = names;
    this.wording = wording;
  }

  void fill(Element section, ReportComparison comparison) {
    List<ComparedFigure> figures = comparison.figures();
    if (figures.isEmpty()) {
      section.appendElement("p").text(wording.text("compare.figures.none"));
      return;
    }
    String about = comparison.sameForm() ? "compare.figures.cells" : "compare.figures.concepts";
    section.appendElement("p").addClass("quiet").text(wording.text(about));
    List<ComparedFigure> different = figures.stream().filter(ComparedFigure::isDifferent).toList();
    if (!different.isEmpty()) {
      table(section, different);
    }
    folded(
        section,
        "compare.figures.incomparable",
        figures.stream().filter(figure -> !figure.isSame() && !figure.isDifferent()).toList());
    folded(
        section, "compare.figures.same", figures.stream().filter(ComparedFigure::isSame).toList());
  }

  private void folded(Element section, String key, List<ComparedFigure> figures) {
    if (!figures.isEmpty()) {
      Element details = section.appendElement("details");
      details
          .appendElement("summary")
          .text(wording.text(key, Map.of("n", Wording.grouped(figures.size()))));
      table(details, figures);
    }
  }

  private void table(Element section, List<ComparedFigure> figures) {
    Element box = section.appendElement("div").addClass("scroll").attr("tabindex", "0");
    box.attr("role", "region").attr("aria-label", wording.text("compare.figures"));
    Element table = box.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    heading(head, wording.text("figures.label")).addClass("first");
    heading(head, names.a()).addClass("number");
    heading(head, names.b()).addClass("number");
    heading(head, wording.text("compare.difference")).addClass("number");
    heading(head, "%").addClass("number");
    Element body = table.appendElement("tbody");
    for (ComparedFigure figure : figures) {
      Element row = body.appendElement("tr");
      row.appendElement("th").attr("scope", "row").addClass("first").text(label(figure));
      value(row.appendElement("td"), figure.a(), a);
      value(row.appendElement("td"), figure.b(), b);
      row.appendElement("td").addClass("number").text(signed(figure.difference(), ""));
      row.appendElement("td").addClass("number").text(signed(figure.percentage(), "%"));
    }
  }

  private static Element heading(Element head, String text) {
    return head.appendElement("th").attr("scope", "col").text(text);
  }

  private String label(ComparedFigure figure) {
    String label = wording.pick(figure.label(), figure.labelEnglish());
    String column = figure.column();
    if (column.equals(Figure.SINGLE_COLUMN)) {
      return label;
    }
    String key = "column." + column;
    return label + " · " + (wording.has(key) ? wording.text(key) : column);
  }

  private static String signed(@Nullable BigDecimal number, String unit) {
    if (number == null) {
      return "";
    }
    String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "";
    return sign + Wording.grouped(number.abs()) + unit;
  }

  private void value(Element cell, @Nullable Value value, ReportAddress report) {
    cell.addClass("number");
    if (value == null) {
      cell.appendElement("span").attr("aria-hidden", "true").text("—");
      explain(cell, cell, "office.figure.none");
      return;
    }
    Element link = cell.appendElement("a").attr("href", Links.paragraph(report, value.paragraph()));
    switch (value.kind()) {
      case NUMBER -> link.text(value.value() == null ? "" : Wording.grouped(value.value()));
      case BLANK -> link.addClass("blank").text(wording.text("office.figure.blank"));
      case DASH ->
          link.text(value.printed())
              .attr("aria-label", wording.text("figures.dash", Map.of("raw", value.printed())));
      case UNCLEAR -> {
        cell.addClass("unclear").attr("title", wording.text("figures.unclear"));
        link.text(wording.text("figure.unclear", Map.of("raw", value.printed())));
      }
    }
    if (value.doubted()) {
      cell.addClass("doubted");
      explain(cell, link, "office.figure.doubted");
    }
  }

  /** Says what the cell does not show, to screen readers and as a tooltip. */
  private void explain(Element cell, Element reader, String key) {
    reader.appendElement("span").addClass("unseen").text(wording.text(key));
    cell.attr("title", wording.text(key));
  }
}
