package nianbao.http.page.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.chart.YearChart;
import nianbao.http.page.chart.YearChart.Point;
import nianbao.http.page.chart.YearChart.Size;
import nianbao.http.page.results.ExportMenu;
import nianbao.http.page.results.Failure;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.results.ResultsFrame;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Rows;
import nianbao.search.YearCounts.Cell;
import nianbao.search.YearCounts.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Renders the page of several queries by year from {@code web/trend.html}: a drawing of shares or
 * numbers, the same as a table, and if asked for a small drawing for each place. Thread-safe.
 */
public final class TrendPage {
  /** Small drawings on the page; the table of places has the others. */
  static final int MOST_PLACES = 40;

  /** The fewest reports of which a share says much; below that the point is hollow. */
  private static final int FEW = 5;

  /** Of a picture by itself, in units of the drawing. */
  private static final int MARGIN = 24;

  private static final int LINE = 20;

  private static final PageTemplate TEMPLATE = PageTemplate.of("trend.html");

  /** The page as HTML. */
  public String render(TrendView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    FilterColumn.fill(frame, view.address(), view.facets());
    new Rendering(view, frame).fill();
    return frame.page().outerHtml();
  }

  /**
   * The drawing by itself as an SVG file, with its queries, its source and the day in the picture.
   *
   * @param base what the address of the page begins with
   */
  public String drawing(TrendView view, String base, LocalDate day, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    return new Rendering(view, frame).picture(base, day, context.sample());
  }

  /** The page that says why there is no trend. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    ask(frame, address);
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  /** A box for each query, and one more while there may be more. */
  private static void ask(ResultsFrame frame, ResultsAddress address) {
    Element form = frame.part("ask");
    List<String> queries = new ArrayList<>(TrendView.queries(address));
    if (queries.size() < TrendView.MOST_QUERIES) {
      queries.add("");
    }
    Element list = form.expectFirst("ol");
    for (int i = 0; i < queries.size(); i++) {
      String label = frame.wording().text("trend.query", Map.of("n", Integer.toString(i + 1)));
      Element item = list.appendElement("li").addClass("line-" + (i + 1));
      Element key = item.appendElement("svg").attr("viewBox", "0 0 14 14").addClass("sign");
      key.attr("aria-hidden", "true").attr("focusable", "false");
      YearChart.sign(key, i, 7, 7);
      item.appendElement("input")
          .attr("type", "search")
          .attr("name", "q")
          .attr("maxlength", "2000")
          .attr("autocomplete", "off")
          .attr("spellcheck", "false")
          .attr("aria-label", label)
          .attr("placeholder", label)
          .attr("value", queries.get(i));
    }
    frame.keepOthers(form, "q");
  }

  /** One page. */
  private static final class Rendering {
    private final TrendView view;
    private final ResultsAddress address;
    private final ResultsFrame frame;
    private final Wording wording;
    private final List<String> queries;

    /** Those of any line: a query may have conditions on the year. */
    private final List<Optional<Integer>> years;

    Rendering(TrendView view, ResultsFrame frame) {
      this.view = view;
      this.address = view.address();
      this.frame = frame;
      this.wording = frame.wording();
      this.queries = TrendView.queries(address);
      this.years =
          view.counts().stream()
              .flatMap(counts -> counts.all().cells().stream())
              .map(cell -> Optional.ofNullable(cell.year()))
              .distinct()
              .sorted(Comparator.comparing(year -> year.orElse(Integer.MAX_VALUE)))
              .toList();
    }

    /** With a cell for each of the years. */
    private Row aligned(Row row) {
      Map<Optional<Integer>, Cell> known = new HashMap<>();
      row.cells().forEach(cell -> known.put(Optional.ofNullable(cell.year()), cell));
      List<Cell> cells =
          years.stream()
              .map(year -> known.getOrDefault(year, new Cell(year.orElse(null), 0, 0, null)))
              .toList();
      return new Row(row.group(), cells);
    }

    void fill() {
      ask(frame, address);
      boolean nothing = queries.isEmpty();
      if (!nothing) {
        frame.page().title(wording.text("trend.titled", Map.of("q", title())));
      }
      frame.part("start").attr("hidden", !nothing);
      for (String part : List.of("views", "drawing", "legend", "picture", "table")) {
        frame.part(part).attr("hidden", nothing);
      }
      if (nothing) {
        frame.part("status").text("");
        return;
      }
      int reports = view.counts().stream().mapToInt(each -> each.all().reports()).max().orElse(0);
      frame.count(reports);
      frame.part("status").text(wording.text("trend.status", n(reports)));
      warnings();
      choices();
      drawing();
      table();
      places();
    }

    private static Map<String, String> n(int number) {
      return Map.of("n", Wording.grouped(number));
    }

    private void warnings() {
      frame.notes(
          view.counts().stream()
              .flatMap(counts -> frame.said(counts.warnings()).stream())
              .toList());
    }

    private void choices() {
      Element show = frame.part("show");
      choice(show, "show", "", !view.isOfNumbers(), "trend.shares");
      choice(show, "show", "number", view.isOfNumbers(), "trend.numbers");
      Element rows = frame.part("rows");
      for (Rows each : List.of(Rows.ALL, Rows.PROVINCE, Rows.CITY)) {
        String key = each == Rows.ALL ? "" : each.name().toLowerCase(Locale.ROOT);
        String label = each == Rows.ALL ? "trend.together" : "trend.by." + key;
        choice(rows, "rows", key, view.rows() == each, label);
      }
    }

    private void choice(Element list, String name, String value, boolean chosen, String label) {
      ResultsFrame.choice(
          list,
          name + " " + value,
          address.with(name, value.isEmpty() ? List.of() : List.of(value)),
          chosen,
          wording.text(label));
    }

    private List<Row> lines() {
      return view.counts().stream().map(counts -> aligned(counts.all())).toList();
    }

    /** Between the margins: a line for each query, the drawing, and where it is from. */
    String picture(String base, LocalDate day, boolean sample) {
      Document file = Jsoup.parse("", "", Parser.xmlParser());
      int above = MARGIN + queries.size() * LINE;
      int height = above + Size.LARGE.height + 2 * LINE + MARGIN;
      Element svg =
          file.appendElement("svg")
              .attr("xmlns", "http://www.w3.org/2000/svg")
              .attr("width", Integer.toString(Size.LARGE.width))
              .attr("height", Integer.toString(height))
              .attr("viewBox", "0 0 " + Size.LARGE.width + " " + height)
              .attr("font-family", "system-ui, sans-serif");
      svg.appendElement("title").text(printable(title()));
      svg.appendElement("desc").text(printable(base + address.href()));
      svg.appendElement("rect")
          .attr("width", "100%")
          .attr("height", "100%")
          .attr("fill", "#ffffff");
      for (int i = 0; i < queries.size(); i++) {
        int y = MARGIN + i * LINE;
        YearChart.keyed(svg, i, MARGIN, y - 5);
        YearChart.text(svg, MARGIN + 14, y, "start", printable(queries.get(i)));
      }
      Element inner = drawn(svg);
      if (inner != null) {
        inner
            .attr("y", Integer.toString(above - LINE))
            .attr("width", Integer.toString(Size.LARGE.width))
            .attr("height", Integer.toString(Size.LARGE.height));
      }
      String key = sample ? "trend.source.sample" : "trend.source";
      String filters =
          address.filters().stream()
              .map(filter -> " " + filter.name() + ":" + filter.value())
              .collect(Collectors.joining());
      String from =
          wording.text(
              key, Map.of("address", printable(base + "/trend" + filters), "day", day.toString()));
      int below = above + Size.LARGE.height;
      YearChart.text(svg, MARGIN, below, "start", wording.text("trend.picture"));
      YearChart.text(svg, MARGIN, below + LINE, "start", from);
      return file.outerHtml();
    }

    private String title() {
      return String.join(wording.text("unit.separator"), queries);
    }

    /** Without characters that an XML file can't have. */
    private static String printable(String text) {
      StringBuilder printable = new StringBuilder();
      text.codePoints()
          .map(c -> c < ' ' || c >= 0xFFFE || Character.getType(c) == Character.SURROGATE ? ' ' : c)
          .forEach(printable::appendCodePoint);
      return printable.toString();
    }

    private void drawing() {
      if (drawn(frame.part("drawing")) == null) {
        frame.part("drawing").appendElement("p").text(wording.text("trend.none"));
        for (String part : List.of("legend", "picture", "table")) {
          frame.part(part).attr("hidden", true);
        }
        return;
      }
      frame.part("picture").expectFirst("a").attr("href", "/trend.svg" + parameters());
      ExportMenu.fill(frame, address, "export.trend");
    }

    private String parameters() {
      String href = address.href();
      return href.indexOf('?') < 0 ? "" : href.substring(href.indexOf('?'));
    }

    private @Nullable Element drawn(Element parent) {
      List<Row> lines = lines();
      Element svg = draw(parent, Size.LARGE, lines, most(lines));
      if (svg != null
          && lines.stream().allMatch(line -> reports(line).equals(reports(lines.get(0))))) {
        chart(Size.LARGE, most(lines)).appendReports(svg, reports(lines.getFirst()));
      }
      return svg;
    }

    /** Of each known year. */
    private static List<Integer> reports(Row row) {
      return row.cells().stream().filter(cell -> cell.year() != null).map(Cell::reports).toList();
    }

    private double most(List<Row> lines) {
      return lines.stream()
          .flatMap(line -> line.cells().stream())
          .filter(cell -> cell.year() != null && cell.reports() > 0)
          .mapToDouble(cell -> value(cell, !view.isOfNumbers()))
          .max()
          .orElse(0);
    }

    /** What is drawn for a cell. */
    private static double value(Cell cell, boolean shares) {
      return shares && cell.reports() > 0
          ? (double) cell.matching() / cell.reports()
          : cell.matching();
    }

    private YearChart chart(Size size, double most) {
      List<Integer> known = years.stream().flatMap(Optional::stream).toList();
      return new YearChart(size, !view.isOfNumbers(), known, most);
    }

    /** {@code null} when there are no years. */
    private @Nullable Element draw(Element parent, Size size, List<Row> lines, double most) {
      Row first = lines.getFirst();
      RowGroup group = first.group();
      if (first.cells().stream().allMatch(cell -> cell.year() == null)) {
        return null;
      }
      YearChart chart = chart(size, most);
      Element svg = chart.appendTo(parent);
      for (int i = 0; i < lines.size(); i++) {
        String query = queries.get(i);
        List<Point> points =
            lines.get(i).cells().stream()
                .filter(cell -> cell.year() != null)
                .map(cell -> point(query, group, cell))
                .toList();
        chart.appendLine(svg, i, lines.size() - 1 - i, points);
      }
      return svg;
    }

    private Point point(String query, RowGroup group, Cell cell) {
      return new Point(
          cell.reports() == 0 ? null : value(cell, !view.isOfNumbers()),
          cell.reports() < FEW,
          false,
          query + " " + said(cell),
          target(query, group, cell));
    }

    private String said(Cell cell) {
      return wording.text(
          "trend.point",
          Map.of(
              "year", String.valueOf(cell.year()),
              "n", Wording.grouped(cell.matching()),
              "of", Wording.grouped(cell.reports())));
    }

    /** The reports of a point; none when there are none, or of the unknown year. */
    private @Nullable String target(String query, RowGroup group, Cell cell) {
      ResultsAddress search =
          cell.matching() == 0 ? null : RowLabel.search(address, group, cell.year());
      return search == null ? null : search.asking(query).href();
    }

    private void table() {
      Element table = frame.part("table").appendElement("table");
      Element head = table.appendElement("thead").appendElement("tr");
      head.appendElement("th").attr("scope", "col").addClass("first");
      head.child(0).text(wording.text("filter.year"));
      for (String query : queries) {
        head.appendElement("th").attr("scope", "col").attr("lang", "zh").text(query);
      }
      Element body = table.appendElement("tbody");
      List<Row> lines = lines();
      for (int i = 0; i < years.size(); i++) {
        Element row = body.appendElement("tr");
        row.appendElement("th")
            .attr("scope", "row")
            .addClass("first")
            .text(years.get(i).map(String::valueOf).orElse(wording.text("value.unknown")));
        for (int line = 0; line < queries.size(); line++) {
          number(row.appendElement("td"), queries.get(line), lines.get(line).cells().get(i));
        }
      }
    }

    private void number(Element box, String query, Cell cell) {
      if (cell.reports() == 0) {
        box.addClass("gap").appendElement("span").attr("aria-hidden", "true").text("–");
        box.appendText(" ");
        box.appendElement("span").addClass("unseen").text(wording.text("matrix.gap"));
        return;
      }
      String href = target(query, new Everything(), cell);
      String some = Wording.grouped(cell.matching());
      if (href == null) {
        box.appendText(some);
      } else {
        box.appendElement("a").attr("href", href).text(some);
      }
      box.appendElement("span").addClass("of").text(" / " + Wording.grouped(cell.reports()));
      box.appendText(" ")
          .appendElement("span")
          .addClass("share")
          .text(YearChart.percent(value(cell, true)));
    }

    /** Small drawings of the places with the most reports, all to one scale. */
    private void places() {
      Element box = frame.part("multiples");
      box.attr("hidden", view.rows() == Rows.ALL);
      if (view.rows() == Rows.ALL) {
        return;
      }
      Map<RowGroup, List<Row>> byPlace = new LinkedHashMap<>();
      for (int i = 0; i < queries.size(); i++) {
        for (Row row : view.counts().get(i).rows()) {
          byPlace.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(aligned(row));
        }
      }
      List<List<Row>> shown =
          byPlace.values().stream()
              .filter(lines -> lines.size() == queries.size())
              .filter(lines -> lines.getFirst().group() instanceof OfPlace)
              .sorted(Comparator.comparingInt(lines -> -lines.getFirst().reports()))
              .limit(MOST_PLACES)
              .toList();
      double most = shown.stream().mapToDouble(this::most).max().orElse(0);
      for (List<Row> lines : shown) {
        place(box.appendElement("figure"), lines, most);
      }
      ResultsAddress matrix =
          address
              .on(Kind.MATRIX)
              .asking(queries.getFirst())
              .with("rows", List.of(view.rows().name().toLowerCase(Locale.ROOT)));
      box.appendElement("p")
          .appendElement("a")
          .attr("href", matrix.href())
          .text(wording.text("trend.matrix"));
    }

    private void place(Element figure, List<Row> lines, double most) {
      RowGroup group = lines.getFirst().group();
      Element caption = figure.appendElement("figcaption");
      if (group instanceof OfPlace place) {
        caption.appendElement("span").attr("lang", "zh").text(place.path().getLast().name());
        if (place.isItself()) {
          caption.appendText(" ").appendElement("span").addClass("quiet");
          caption.expectFirst(".quiet").text(wording.text("matrix.itself"));
        }
      }
      caption
          .appendText(" ")
          .appendElement("span")
          .addClass("of")
          .text("n = " + Wording.grouped(lines.getFirst().reports()));
      draw(figure, Size.SMALL, lines, most);
    }
  }
}
