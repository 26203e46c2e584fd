package nianbao.http.page.years;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.answer.Links;
import nianbao.figures.Concept;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ExportMenu;
import nianbao.http.page.results.Failure;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsFrame;
import nianbao.search.FigureTable.Cell;
import nianbao.search.FigureTable.Measure;
import nianbao.search.FigureTable.Row;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Rows;
import nianbao.text.Resources;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders the table of a figure by place or office and year from {@code web/figures.html}: what is
 * given together, its median, or the change since the year before. What is not given and what is
 * not there look different; where a figure begins to mean something else the table says so.
 * Thread-safe.
 */
public final class FiguresPage {

  private static final PageTemplate TEMPLATE = PageTemplate.of("figures.html");

  /**
   * What is offered beside the figures: how large a share of its whole each is, then {@code
   * ratios.txt}. Any other ratio can be named in the address.
   */
  private static final List<String> RATIOS =
      Stream.concat(
              Concept.all().stream()
                  .filter(concept -> concept.whole() != null)
                  .map(concept -> concept.key() + "/" + concept.whole()),
              Resources.lines(FiguresPage.class, "ratios.txt").stream())
          .toList();

  /** The page as HTML. */
  public String render(FiguresView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    FilterColumn.fill(frame, view.address(), view.facets());
    new Rendering(view, frame).fill();
    return frame.page().outerHtml();
  }

  /** The page that says why there is no table. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    ask(frame, address, address.only("name"));
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  /** The choice of a figure, and what the form has no control for. */
  private static void ask(ResultsFrame frame, ResultsAddress address, String chosen) {
    Element form = frame.part("ask");
    Element select = form.expectFirst("select");
    List<String> concepts = Concept.all().stream().map(Concept::key).toList();
    Stream.of(concepts, RATIOS, List.of(chosen))
        .flatMap(List::stream)
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(
            name ->
                select
                    .appendElement("option")
                    .attr("value", name)
                    .attr("selected", name.equals(chosen))
                    .text(label(name, frame.wording())));
    form.expectFirst("input[type=search]").attr("value", address.only("q"));
    frame.keepOthers(form, "name", "q", "sort");
  }

  /** What a figure, or a ratio of two, is called; a cell by its name. */
  public static String label(String name, Wording wording) {
    String[] parts = name.split("/", 2);
    if (parts.length == 2) {
      return label(parts[0], wording) + " ÷ " + label(parts[1], wording);
    }
    Concept concept = Concept.byKey(name);
    return concept == null ? name : wording.pick(concept.label(), concept.labelEnglish());
  }

  /** One page. */
  private static final class Rendering {
    private final FiguresView view;
    private final ResultsAddress address;
    private final ResultsFrame frame;
    private final Wording wording;
    private final String name;

    Rendering(FiguresView view, ResultsFrame frame) {
      this.view = view;
      this.address = view.address();
      this.frame = frame;
      this.wording = frame.wording();
      this.name = String.join("/", view.request().names());
    }

    void fill() {
      ask(frame, address, name);
      frame.page().title(wording.text("figures.page.titled", Map.of("name", label(name, wording))));
      RowLabel.tabs(frame.part("rows"), view.request().rows(), address, wording);
      measures();
      status();
      notes();
      List<Row> rows = view.table().rows();
      int page = RowLabel.page(address, rows.size());
      int from = Math.min(rows.size(), (page - 1) * MatrixPage.SIZE);
      table(rows.subList(from, Math.min(rows.size(), from + MatrixPage.SIZE)));
      frame.paging(rows.size(), page, MatrixPage.SIZE);
      ExportMenu.fill(frame, address, "export.figures");
    }

    private void measures() {
      for (Measure each : Measure.values()) {
        String key = each.name().toLowerCase(Locale.ROOT);
        ResultsFrame.choice(
            frame.part("show"),
            "show " + key,
            address.with("show", each == Measure.TOTAL ? List.of() : List.of(key)),
            each == view.measure(),
            wording.text("figures.page." + key));
      }
    }

    private void status() {
      int given = view.table().all().cells().stream().mapToInt(Cell::given).sum();
      int reports = view.table().all().cells().stream().mapToInt(Cell::reports).sum();
      frame.count(reports);
      frame
          .part("status")
          .text(
              wording.text(
                  "figures.page.status",
                  Map.of("n", Wording.grouped(given), "of", Wording.grouped(reports))));
    }

    /** Repairs of the query, and the years from which on a figure means something else. */
    private void notes() {
      List<String> lines = new ArrayList<>(frame.said(view.table().warnings()));
      for (String figure : view.request().names()) {
        for (Concept.Break each : Concept.breaks(figure)) {
          lines.add(wording.pick(each.chinese(), each.english()));
        }
      }
      frame.notes(lines);
    }

    private boolean isBreak(@Nullable Integer year) {
      return year != null
          && view.request().names().stream()
              .flatMap(figure -> Concept.breaks(figure).stream())
              .anyMatch(each -> each.year() == year);
    }

    private void table(List<Row> rows) {
      Element box = frame.part("table");
      box.attr("hidden", rows.isEmpty());
      frame.part("legend").attr("hidden", rows.isEmpty());
      if (rows.isEmpty()) {
        frame.part("status").text(wording.text("figures.page.nothing"));
        return;
      }
      String legend =
          wording.text("figures.page.legend." + view.measure().name().toLowerCase(Locale.ROOT));
      boolean breaks = view.table().all().cells().stream().anyMatch(cell -> isBreak(cell.year()));
      String ratio = view.request().per() == null ? "" : wording.text("figures.page.legend.ratio");
      frame
          .part("legend")
          .text(legend + ratio + (breaks ? wording.text("figures.page.legend.break") : ""));
      Element table = box.appendElement("table").addClass("figures");
      if (view.request().rows() == Rows.OFFICE) {
        table.addClass("offices");
      }
      Element head = table.appendElement("thead").appendElement("tr");
      Element first = head.appendElement("th").attr("scope", "col").addClass("first");
      address
          .with("sort", List.of())
          .appendLink(first, "sort")
          .text(wording.text("figures.page.rows"));
      for (Cell cell : view.table().all().cells()) {
        Element year = head.appendElement("th").attr("scope", "col");
        RowLabel.year(year, cell.year(), address, wording);
        if (isBreak(cell.year())) {
          year.addClass("break");
        }
      }
      Element body = table.appendElement("tbody");
      row(body.appendElement("tr").addClass("sum"), view.table().all());
      rows.forEach(row -> row(body.appendElement("tr"), row));
    }

    private void row(Element line, Row row) {
      Element first = line.appendElement("th").attr("scope", "row").addClass("first");
      RowLabel.fill(first, row.group(), address, wording);
      for (Cell cell : row.cells()) {
        Element box = line.appendElement("td");
        if (isBreak(cell.year())) {
          box.addClass("break");
        }
        cell(box, row.group(), cell);
      }
    }

    private void cell(Element box, RowGroup group, Cell cell) {
      BigDecimal value = view.measure().of(cell);
      if (cell.reports() == 0) {
        none(box, "gap", "–", "matrix.gap");
      } else if (value == null) {
        none(box, "none", wording.text("figures.page.none.short"), why(cell));
      } else {
        number(box, group, cell, shown(value));
        of(box, cell);
      }
    }

    private String why(Cell cell) {
      if (view.measure() == Measure.CHANGE) {
        return cell.pairs() > 0 ? "figures.page.zero" : "figures.page.no-pairs";
      }
      return view.request().per() == null ? "figures.page.none" : "figures.page.no-ratio";
    }

    private void none(Element box, String kind, String sign, String key) {
      box.addClass(kind).attr("title", wording.text(key));
      box.appendElement("span").attr("aria-hidden", "true").text(sign);
      box.appendText(" ").appendElement("span").addClass("unseen").text(wording.text(key));
    }

    private String shown(BigDecimal value) {
      if (view.measure() == Measure.CHANGE) {
        String sign = value.signum() > 0 ? "+" : "";
        return sign + percent(value);
      }
      if (view.request().per() != null) {
        return percent(value);
      }
      return Wording.grouped(value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_EVEN) : value);
    }

    private static String percent(BigDecimal share) {
      BigDecimal percent = share.movePointRight(2);
      int digits = percent.signum() != 0 && percent.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
      return Wording.grouped(percent.setScale(digits, RoundingMode.HALF_EVEN)) + "\u202f%";
    }

    /** What a ratio is made of, and by how many it is given, where not all give it. */
    private void of(Element box, Cell cell) {
      if (view.measure() == Measure.TOTAL && cell.dividend() != null && cell.divisor() != null) {
        box.appendText(" ")
            .appendElement("span")
            .addClass("of")
            .text(Wording.grouped(cell.dividend()) + "÷" + Wording.grouped(cell.divisor()));
        if (cell.dividend().compareTo(cell.divisor()) > 0) {
          box.addClass("doubted").attr("title", wording.text("figures.page.over"));
          box.appendText(" ")
              .appendElement("span")
              .addClass("unseen")
              .text(wording.text("figures.page.over"));
        }
      }
      boolean change = view.measure() == Measure.CHANGE;
      int some = change ? cell.pairs() : cell.given();
      if (some < cell.reports()) {
        box.appendText(" ")
            .appendElement("span")
            .addClass("of")
            .attr("title", wording.text(change ? "figures.page.pairs" : "figures.page.given"))
            .text(Wording.grouped(some) + "/" + Wording.grouped(cell.reports()));
      }
    }

    /** Of one report it leads to the cell, of several to these reports, the largest first. */
    private void number(Element box, RowGroup group, Cell cell, String text) {
      Integer year = cell.year();
      String figure = view.request().name();
      if (cell.only() != null && view.measure() != Measure.CHANGE) {
        box.appendElement("a").attr("href", Links.figure(cell.only(), figure)).text(text);
      } else {
        ResultsAddress search = RowLabel.search(address, group, year);
        String href =
            search == null
                ? RowLabel.reports(address, group, year)
                : search.with("sort", List.of("-" + figure)).href();
        if (href == null) {
          box.appendText(text);
        } else {
          box.appendElement("a").attr("href", href).text(text);
        }
      }
    }
  }
}
