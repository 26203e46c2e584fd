package nianbao.http.page.years;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.answer.Links;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ExportMenu;
import nianbao.http.page.results.Failure;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsFrame;
import nianbao.office.OfficeKey;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.YearCounts.Cell;
import nianbao.search.YearCounts.Row;
import org.jsoup.nodes.Element;

/**
 * Renders the table of places or offices by year from {@code web/matrix.html}: with a query how
 * many reports match of those there are, without one which reports there are. What isn't found and
 * what isn't there look different. Thread-safe.
 */
public final class MatrixPage {
  /** Rows on a page; there may be as many offices as reports. */
  static final int SIZE = 100;

  /** Shades of a cell by its share. */
  private static final int SHADES = 5;

  private static final PageTemplate TEMPLATE = PageTemplate.of("matrix.html");

  /** The page as HTML. */
  public String render(MatrixView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    FilterColumn.fill(frame, view.address(), view.facets());
    frame.count(view.counts().all().reports());
    new Rendering(view, frame).fill();
    return frame.page().outerHtml();
  }

  /** The page that says why there is no table. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    ask(frame, address);
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  private static void ask(ResultsFrame frame, ResultsAddress address) {
    Element form = frame.part("ask");
    form.expectFirst("input[type=search]").attr("value", address.only("q"));
    frame.keepOthers(form, "q", "show");
  }

  /** One page. */
  private static final class Rendering {
    private final MatrixView view;
    private final ResultsAddress address;
    private final ResultsFrame frame;
    private final Wording wording;
    private final List<Row> rows;
    private final int most;

    Rendering(MatrixView view, ResultsFrame frame) {
      this.view = view;
      this.address = view.address();
      this.frame = frame;
      this.wording = frame.wording();
      this.rows = view.shown();
      this.most =
          rows.stream()
              .flatMap(row -> row.cells().stream())
              .mapToInt(Cell::reports)
              .max()
              .orElse(0);
    }

    void fill() {
      ask(frame, address);
      RowLabel.tabs(frame.part("rows"), view.rows(), address.with("show", List.of()), wording);
      status();
      frame.notes(frame.said(view.counts().warnings()));
      int page = RowLabel.page(address, rows.size());
      int from = Math.min(rows.size(), (page - 1) * SIZE);
      table(rows.subList(from, Math.min(rows.size(), from + SIZE)));
      frame.paging(rows.size(), page, SIZE);
      ExportMenu.fill(frame, address, "export.matrix");
    }

    private void status() {
      Row all = view.counts().all();
      String said;
      if (view.isOfGaps()) {
        said =
            wording.text(
                "matrix.status.gaps",
                Map.of(
                    "n", Wording.grouped(rows.size()),
                    "of", Wording.grouped(view.counts().rows().size()),
                    "years", years()));
      } else if (view.isCoverage()) {
        said =
            wording.text(
                view.isOfOffices() ? "matrix.status.offices" : "matrix.status.reports",
                Map.of(
                    "n", Wording.grouped(all.reports()),
                    "offices", Wording.grouped(view.counts().rows().size())));
      } else {
        said =
            wording.text(
                "matrix.status.matching",
                Map.of("n", Wording.grouped(all.matching()), "of", Wording.grouped(all.reports())));
      }
      frame.part("status").text(said);
      if (view.isOfGaps()) {
        address
            .with("show", List.of())
            .appendLink(frame.part("whole").removeAttr("hidden"), "whole")
            .text(wording.text("matrix.whole"));
      }
      String legend = view.isCoverage() ? "matrix.legend.coverage" : "matrix.legend.matching";
      frame.part("legend").text(wording.text(view.isOfOffices() ? legend + ".offices" : legend));
      frame.part("legend").attr("hidden", rows.isEmpty());
    }

    /** The years of the columns. */
    private String years() {
      List<Cell> cells = view.counts().all().cells();
      List<Integer> known = cells.stream().map(Cell::year).filter(Objects::nonNull).toList();
      if (known.isEmpty()) {
        return "";
      }
      return known.size() == 1
          ? known.getFirst().toString()
          : wording.text(
              "year.range",
              Map.of("from", known.getFirst().toString(), "to", known.getLast().toString()));
    }

    private void table(List<Row> shown) {
      Element box = frame.part("table");
      box.attr("hidden", shown.isEmpty());
      if (shown.isEmpty()) {
        return;
      }
      Element table = box.appendElement("table");
      if (view.isOfOffices()) {
        table.addClass("offices");
      }
      Element head = table.appendElement("thead").appendElement("tr");
      Element first = head.appendElement("th").attr("scope", "col").addClass("first");
      address
          .with("sort", List.of())
          .appendLink(first, "sort")
          .text(wording.text(view.isOfOffices() ? "filter.office" : "filter.place"));
      for (Cell cell : view.counts().all().cells()) {
        RowLabel.year(head.appendElement("th").attr("scope", "col"), cell.year(), address, wording);
      }
      head.appendElement("th").attr("scope", "col").text(wording.text("matrix.all"));
      Element body = table.appendElement("tbody");
      if (view.isOfOffices()) {
        offices(body.appendElement("tr").addClass("sum"));
      } else {
        row(body.appendElement("tr").addClass("sum"), view.counts().all());
      }
      shown.forEach(row -> row(body.appendElement("tr"), row));
    }

    /** How many of the offices have a report of each year, or one that matches. */
    private void offices(Element line) {
      line.appendElement("th")
          .attr("scope", "row")
          .addClass("first")
          .text(
              wording.text(view.isCoverage() ? "matrix.offices.with" : "matrix.offices.matching"));
      List<Row> all = view.counts().rows();
      for (int i = 0; i < view.counts().all().cells().size(); i++) {
        int column = i;
        long reporting = all.stream().filter(row -> !isGap(row.cells().get(column))).count();
        long matching = all.stream().filter(row -> row.cells().get(column).matching() > 0).count();
        Element cell = line.appendElement("td");
        long of = view.isCoverage() ? all.size() : reporting;
        ratio(cell, Wording.grouped(view.isCoverage() ? reporting : matching), of);
        Integer year = view.counts().all().cells().get(column).year();
        if (view.isCoverage() && year != null && reporting < all.size()) {
          Map<String, String> missing = Map.of("n", Wording.grouped(all.size() - reporting));
          cell.appendText(" ");
          address
              .with("rows", List.of("office"))
              .with("year", List.of(year.toString()))
              .with("show", List.of("missing"))
              .appendLink(cell, "missing " + year)
              .addClass("missing")
              .text(wording.text("matrix.missing", missing));
        }
      }
      long any =
          all.stream()
              .filter(row -> (view.isCoverage() ? row.reports() : row.matching()) > 0)
              .count();
      ratio(line.appendElement("td"), Wording.grouped(any), all.size());
    }

    private void row(Element line, Row row) {
      Element first = line.appendElement("th").attr("scope", "row").addClass("first");
      RowLabel.fill(first, row.group(), address, wording);
      for (Cell cell : row.cells()) {
        cell(line.appendElement("td"), row, cell);
      }
      Element all = line.appendElement("td").addClass("all");
      if (view.isCoverage()) {
        all.text(Wording.grouped(row.reports()));
      } else {
        ratio(all, Wording.grouped(row.matching()), row.reports());
      }
    }

    private void cell(Element cell, Row row, Cell count) {
      if (isGap(count)) {
        cell.addClass("gap").appendElement("span").attr("aria-hidden", "true").text("–");
        cell.appendText(" ");
        cell.appendElement("span").addClass("unseen").text(wording.text("matrix.gap"));
      } else if (row.group() instanceof OfOffice office) {
        ofOffice(cell, office, count);
      } else if (view.isCoverage()) {
        // The sum of all rows is greater than any of them.
        shade(cell, Math.min(count.reports(), most), most);
        number(cell, row, count, count.reports());
      } else {
        shade(cell, count.matching(), count.reports());
        number(cell, row, count, count.matching());
        cell.appendElement("span").addClass("of").text(" / " + Wording.grouped(count.reports()));
      }
    }

    private static boolean isGap(Cell cell) {
      return cell.reports() == 0;
    }

    private static void ratio(Element cell, String some, long of) {
      cell.appendText(some);
      cell.appendElement("span").addClass("of").text(" / " + Wording.grouped(of));
    }

    private static void shade(Element cell, int some, int of) {
      if (some > 0) {
        cell.addClass("share-" + Math.ceilDiv(some * SHADES, of));
      }
    }

    /** Leads to the reports. */
    private void number(Element cell, Row row, Cell count, int number) {
      String href = number == 0 ? null : RowLabel.reports(address, row.group(), count.year());
      if (href == null) {
        cell.appendText(Wording.grouped(number));
      } else {
        cell.appendElement("a").attr("href", href).text(Wording.grouped(number));
      }
    }

    private void ofOffice(Element cell, OfOffice office, Cell count) {
      boolean found = view.isCoverage() || count.matching() > 0;
      cell.addClass(found ? "found" : "without");
      Element link = cell.appendElement("a");
      if (count.only() != null) {
        link.attr(
            "href", Links.report(count.only()) + (found ? Links.marking(address.only("q")) : ""));
      } else {
        String page = Links.office(new OfficeKey(office.key()));
        link.attr("href", count.year() == null ? page : page + "#y" + count.year());
      }
      link.appendElement("span").attr("aria-hidden", "true").text(found ? "●" : "○");
      if (count.reports() > 1) {
        link.appendText(" " + count.reports());
      }
      link.appendText(" ");
      String key = view.isCoverage() ? "matrix.there" : found ? "matrix.found" : "matrix.without";
      String year = count.year() == null ? wording.text("value.unknown") : count.year().toString();
      String says = wording.text("matrix.of-year", Map.of("year", year, "says", wording.text(key)));
      link.attr("title", says).appendElement("span").addClass("unseen").text(says);
    }
  }
}
