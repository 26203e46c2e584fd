package nianbao.http.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.figures.Amount;
import nianbao.figures.Form;
import nianbao.figures.Form.Row;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The figures as a table, in the order and with the labels of their form, each linked to the cell
 * it was read from. Rows of the form that are missing from the report are left out.
 */
final class FiguresPart {
  private final Figures figures;
  private final @Nullable Form form;
  private final Wording wording;
  private final Set<String> doubted = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Map<String, Integer> depths = new HashMap<>();

  FiguresPart(ReportView view, Wording wording) {
    this.figures = view.report().figures();
    this.form = Forms.STANDARD.byId(view.report().header().form());
    this.wording = wording;
    view.report().findings().stream().map(Finding::cells).forEach(doubted::addAll);
  }

  /** Fills the list and puts it below the table that its last figure was read from. */
  void fill(Element details, Element text) {
    if (form == null || figures.isEmpty()) {
      details.remove();
      return;
    }
    String count = Integer.toString(figures.all().size());
    wording.say(details.expectFirst("summary"), "figures.title", Map.of("n", count));
    for (Row row : form.rows()) {
      depths.put(row.key(), row.parent() == null ? 0 : depths.getOrDefault(row.parent(), 0) + 1);
      if (row.columns().stream().anyMatch(column -> figure(row, column) != null)) {
        show(form, row);
      }
    }
    tables(form, details.expectFirst(".scroll"));
    String last = figures.all().getLast().place().paragraph();
    for (Element table : text.select("> .table")) {
      if (table.select("tr").eachAttr("id").contains(last)) {
        table.appendChild(details);
      }
    }
  }

  private @Nullable Figure figure(Row row, String column) {
    return figures.get(Figure.name(row.key(), column));
  }

  /** Shows a row and the rows it is nested under. */
  private void show(Form of, Row row) {
    of.lineage(row.key()).forEach(each -> shown.add(each.key()));
  }

  /** One table for each run of rows with the same columns; headings go with the rows below them. */
  private void tables(Form of, Element box) {
    List<Row> run = new ArrayList<>();
    List<Row> headings = new ArrayList<>();
    List<String> columns = List.of();
    for (Row row : of.rows()) {
      if (shown.contains(row.key())) {
        if (row.columns().isEmpty()) {
          headings.add(row);
          continue;
        }
        if (!row.columns().equals(columns)) {
          table(box, columns, run);
          run.clear();
          columns = row.columns();
        }
        run.addAll(headings);
        headings.clear();
        run.add(row);
      }
    }
    table(box, columns, run);
  }

  private void table(Element box, List<String> columns, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Element table = box.appendElement("table");
    if (!columns.isEmpty() && !columns.equals(List.of(Figure.SINGLE_COLUMN))) {
      Element head = table.appendElement("thead").appendElement("tr").addClass("head");
      wording.say(head.appendElement("th").attr("scope", "col"), "figures.label");
      for (String column : columns) {
        Element cell = head.appendElement("th").attr("scope", "col").addClass("number");
        // The JSON of a new form may bring columns that have no wording yet.
        wording.sayName(cell, "column.", column);
      }
    }
    Element body = table.appendElement("tbody");
    rows.forEach(row -> row(body.appendElement("tr"), row, columns));
  }

  private void row(Element line, Row row, List<String> columns) {
    Element label = line.appendElement("th").attr("scope", "row");
    label.addClass("first").addClass("level-" + depths.getOrDefault(row.key(), 0));
    label.text(wording.pick(row.label(), row.labelEnglish()));
    List<Figure> present = new ArrayList<>();
    for (String column : row.columns().isEmpty() ? columns : row.columns()) {
      Element cell = line.appendElement("td").addClass("number");
      Figure figure = figure(row, column);
      if (figure != null) {
        value(cell, figure);
        present.add(figure);
      }
    }
    units(label, present);
  }

  private void units(Element label, List<Figure> figures) {
    String units =
        figures.stream()
            .map(Figure::unit)
            .filter(Objects::nonNull)
            .map(unit -> wording.pick(unit, Amount.unitEnglish(unit)))
            .filter(unit -> !unit.isEmpty())
            .distinct()
            .collect(Collectors.joining(wording.text("unit.separator")));
    if (!units.isEmpty()) {
      label.appendText(" ").appendElement("span").addClass("unit").text(units);
    }
  }

  private void value(Element cell, Figure figure) {
    Element link = cell.appendElement("a").attr("href", "#" + TablePart.cellId(figure.place()));
    link.text(figure.raw());
    if (doubted.contains(figure.name())) {
      cell.addClass("doubted");
    }
    switch (figure.kind()) {
      case NUMBER -> {}
      case BLANK -> explain(cell.addClass("blank"), link, "figures.blank");
      case UNCLEAR -> explain(cell.addClass("unclear"), link, "figures.unclear");
      case DASH -> wording.label(link, "figures.dash", Map.of("raw", figure.raw()));
    }
  }

  /** Says what the cell does not show, to screen readers and as a tooltip. */
  private void explain(Element cell, Element link, String key) {
    wording.say(link.appendElement("span").addClass("unseen"), key);
    cell.attr("title", wording.text(key, Map.of()));
  }
}
