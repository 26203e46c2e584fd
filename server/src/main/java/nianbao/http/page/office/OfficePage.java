package nianbao.http.page.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.answer.Links;
import nianbao.figures.Concept;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageHead;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.office.OfficeKey;
import nianbao.report.Header;
import nianbao.search.IndexedOffice;
import nianbao.search.IndexedOffice.Group;
import nianbao.search.IndexedOffice.Name;
import nianbao.search.OfficeReport;
import nianbao.search.OfficeReport.MainFigure;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders the page of an office from {@code web/office.html}: its reports of all years with their
 * findings, and its main figures by year. Years without a report are named, not left out.
 * Thread-safe.
 */
public final class OfficePage {
  /** More names than that an office hardly has; all are said below the heading. */
  private static final int MOST_NAMES_IN_TITLE = 3;

  private final PageTemplate template = PageTemplate.of("office.html");

  /** The page as HTML. */
  public String render(IndexedOffice office, PageContext context) {
    return new Rendering(office, context).fill(template.in(context)).outerHtml();
  }

  /** Years of which there is a report, or a run of years of which there is none. */
  private record Line(List<Integer> missing, List<OfficeReport> reports) {}

  /** One page. */
  private static final class Rendering {
    private final IndexedOffice office;
    private final PageContext context;
    private final Wording wording;
    private final boolean shared;

    Rendering(IndexedOffice office, PageContext context) {
      this.office = office;
      this.context = context;
      wording = context.wording();
      shared = office.named().size() > 1;
    }

    Document fill(Document page) {
      head(page);
      Element main = page.expectFirst("#office");
      main.expectFirst("h1").text(title());
      place(main.expectFirst(".place"));
      main.expectFirst(".feed a").attr("href", feed());
      if (!shared) {
        main.select(".shared").remove();
      }
      if (new OfficeKey(office.key()).isCertain()) {
        main.select(".by-name").remove();
      }
      int shown = office.named().stream().mapToInt(group -> group.reports().size()).sum();
      if (shown == office.total()) {
        main.select(".newest").remove();
      } else {
        wording.say(
            main.expectFirst(".newest"),
            "office.newest",
            Map.of("n", Integer.toString(shown), "total", Integer.toString(office.total())));
      }
      for (Group group : office.named()) {
        group(main.appendElement("section"), group);
      }
      return page;
    }

    private String title() {
      List<String> names = office.named().stream().map(Rendering::newestName).toList();
      String first =
          names.stream()
              .limit(MOST_NAMES_IN_TITLE)
              .collect(Collectors.joining(wording.text("unit.separator", Map.of())));
      return names.size() > MOST_NAMES_IN_TITLE ? first + " …" : first;
    }

    private static String newestName(Group group) {
      return group.names().getFirst().name();
    }

    private void head(Document page) {
      String description =
          wording.text(
              "office.description", Map.of("name", title(), "n", Integer.toString(office.total())));
      String address = Links.office(new OfficeKey(office.key()));
      new PageHead(title(), description, address).fill(page, context);
      PageHead.feed(page, feed());
    }

    private String feed() {
      return "/feeds" + Links.office(new OfficeKey(office.key())) + ".atom";
    }

    /** The place of its newest report; an office that moved has no other page. */
    private void place(Element line) {
      Header newest = office.named().getFirst().reports().getFirst().header();
      List<String> names = newest.place().names();
      if (!names.isEmpty()) {
        line.attr("lang", "zh").text(String.join(" ", names));
      } else if (new OfficeKey(office.key()).isNational()) {
        wording.say(line, "office.national");
      } else {
        wording.say(line, "place.unknown");
      }
    }

    private void group(Element section, Group group) {
      if (shared) {
        section.appendElement("h2").attr("lang", "zh").text(newestName(group));
      }
      if (group.names().size() > 1) {
        names(section, group.names());
      }
      heading(section, "office.reports");
      List<Line> lines = lines(group);
      reports(section.appendElement("ol").addClass("years"), group, lines);
      search(section.appendElement("p").addClass("quiet"), group.names());
      figures(section, lines);
    }

    private void heading(Element section, String key) {
      wording.say(section.appendElement(shared ? "h3" : "h2"), key);
    }

    /** The oldest first, as they followed each other. */
    private void names(Element section, List<Name> names) {
      wording.say(section.appendElement("p").addClass("renamed"), "office.renamed");
      Element list = section.appendElement("ul").addClass("names");
      for (Name name : names.reversed()) {
        Element item = list.appendElement("li");
        item.appendElement("span").attr("lang", "zh").text(name.name());
        item.appendText(" ").appendElement("span").addClass("year").text(years(name.years()));
      }
    }

    /** 2013–2016, 2019 for ascending years. */
    private String years(List<Integer> years) {
      return runs(years).stream()
          .map(Rendering::span)
          .collect(Collectors.joining(wording.text("unit.separator", Map.of())));
    }

    private static String span(List<Integer> run) {
      return run.size() == 1 ? run.getFirst().toString() : run.getFirst() + "–" + run.getLast();
    }

    /** Ascending years in runs without a gap. */
    private static List<List<Integer>> runs(List<Integer> years) {
      List<List<Integer>> runs = new ArrayList<>();
      for (Integer year : years) {
        if (runs.isEmpty() || runs.getLast().getLast() != year - 1) {
          runs.add(new ArrayList<>());
        }
        runs.getLast().add(year);
      }
      return runs;
    }

    /** From the newest year to the oldest, then those of unknown year. */
    private static List<Line> lines(Group group) {
      Map<Integer, List<Integer>> missingBefore = new HashMap<>();
      runs(group.missingYears()).forEach(run -> missingBefore.put(run.getLast() + 1, run));
      List<Line> lines = new ArrayList<>();
      List<OfficeReport> reports = group.reports();
      for (int from = 0, to; from < reports.size(); from = to) {
        Integer year = reports.get(from).header().reportYear();
        to = from + 1;
        while (to < reports.size()
            && year != null
            && year.equals(reports.get(to).header().reportYear())) {
          to++;
        }
        lines.add(new Line(List.of(), reports.subList(from, to)));
        List<Integer> missing = year == null ? null : missingBefore.get(year);
        if (missing != null) {
          lines.add(new Line(missing, List.of()));
        }
      }
      return lines;
    }

    private String year(OfficeReport report) {
      Integer year = report.header().reportYear();
      return year == null ? wording.text("office.undated", Map.of()) : year.toString();
    }

    private void reports(Element list, Group group, List<Line> lines) {
      for (Line line : lines) {
        if (line.reports().isEmpty()) {
          Element item = list.appendElement("li").addClass("missing");
          item.appendElement("span").addClass("year").text(span(line.missing()));
          wording.say(item.appendText(" ").appendElement("span"), "office.missing");
        }
        for (int i = 0; i < line.reports().size(); i++) {
          report(list.appendElement("li"), group, line.reports().get(i), i == 0);
        }
      }
    }

    private void report(Element item, Group group, OfficeReport report, boolean firstOfYear) {
      Header header = report.header();
      Integer year = header.reportYear();
      if (firstOfYear && year != null && isFirst(report, year)) {
        item.attr("id", "y" + year);
      }
      item.appendElement("span").addClass("year").text(year(report));
      Element what = item.appendText(" ").appendElement("span").addClass("what");
      what.appendElement("a")
          .attr("href", Links.report(report.id()))
          .attr("lang", "zh")
          .text(header.title());
      if (header.titleInferred()) {
        wording.say(what.appendText(" ").appendElement("span").addClass("quiet"), "title.inferred");
      }
      int count = report.findings().values().stream().mapToInt(Integer::intValue).sum();
      if (count > 0) {
        Element link = what.appendText(" ").appendElement("a").addClass("findings");
        link.attr("href", Links.report(report.id()) + "#findings");
        wording.say(link, "office.findings", Map.of("n", Integer.toString(count)));
      }
      OfficeReport before = before(group, report);
      if (before != null) {
        Element link = what.appendText(" ").appendElement("a").addClass("compare");
        link.attr("href", Links.compare(before.id(), report.id()));
        wording.say(link, "compare.before", Map.of("year", year(before)));
      }
    }

    /** The report of the year closest before; {@code null} when it has none, or several. */
    private static @Nullable OfficeReport before(Group group, OfficeReport report) {
      Integer year = report.header().reportYear();
      OfficeReport before = null;
      int ofYear = 0;
      for (OfficeReport one : group.reports()) {
        Integer other = one.header().reportYear();
        if (year != null && other != null && other < year) {
          if (before == null) {
            before = one;
          }
          ofYear += other.equals(before.header().reportYear()) ? 1 : 0;
        }
      }
      return ofYear == 1 ? before : null;
    }

    /** Whether this is the first report of its year on the page: an id stands there once. */
    private boolean isFirst(OfficeReport report, Integer year) {
      return office.named().stream()
          .flatMap(group -> group.reports().stream())
          .filter(one -> year.equals(one.header().reportYear()))
          .findFirst()
          .filter(one -> one.id().equals(report.id()))
          .isPresent();
    }

    private void search(Element line, List<Name> names) {
      String address =
          names.stream()
              .map(name -> "office=" + URLEncoder.encode(name.name(), UTF_8).replace("+", "%20"))
              .collect(Collectors.joining("&", "/?", ""));
      wording.say(line.appendElement("a").attr("href", address), "office.search");
    }

    private void figures(Element section, List<Line> lines) {
      List<OfficeReport> reports = lines.stream().flatMap(line -> line.reports().stream()).toList();
      List<Concept> concepts =
          Concept.all().stream()
              .filter(concept -> reports.stream().anyMatch(one -> one.figure(concept) != null))
              .toList();
      if (concepts.isEmpty()) {
        return;
      }
      heading(section, "office.figures");
      wording.say(section.appendElement("p").addClass("quiet"), "office.figures.about");
      new FigureLines(reports, wording).appendTo(section, concepts);
      Element box = section.appendElement("div").addClass("scroll").attr("tabindex", "0");
      wording.label(box.attr("role", "region"), "office.figures", Map.of());
      Element table = box.appendElement("table");
      Element head = table.appendElement("thead").appendElement("tr");
      wording.say(head.appendElement("th").attr("scope", "col").addClass("first"), "filter.year");
      for (Concept concept : concepts) {
        String label = wording.pick(concept.label(), concept.labelEnglish());
        head.appendElement("th").attr("scope", "col").addClass("number").text(label);
      }
      Element body = table.appendElement("tbody");
      for (Line line : lines) {
        if (line.reports().isEmpty()) {
          Element row = body.appendElement("tr").addClass("missing");
          first(row, span(line.missing()));
          Element none = row.appendElement("td");
          wording.say(none.attr("colspan", Integer.toString(concepts.size())), "office.missing");
        }
        for (OfficeReport report : line.reports()) {
          Element row = body.appendElement("tr");
          first(row, year(report));
          concepts.forEach(concept -> cell(row.appendElement("td"), report, concept));
        }
      }
    }

    private static void first(Element row, String text) {
      row.appendElement("th").attr("scope", "row").addClass("first").text(text);
    }

    private void cell(Element cell, OfficeReport report, Concept concept) {
      cell.addClass("number");
      MainFigure figure = report.figure(concept);
      if (figure == null) {
        cell.appendElement("span").attr("aria-hidden", "true").text("—");
        explain(cell, cell, "office.figure.none");
        return;
      }
      String address = Links.paragraph(report.id(), figure.paragraph(), "");
      Element link = cell.appendElement("a").attr("href", address);
      switch (figure.kind()) {
        case NUMBER -> link.text(figure.value() == null ? "" : Wording.grouped(figure.value()));
        case BLANK -> wording.say(link.addClass("blank"), "office.figure.blank");
        case DASH -> wording.label(link.text(figure.printed()), "figures.dash", printed(figure));
        case UNCLEAR -> {
          wording.say(link, "figure.unclear", printed(figure));
          cell.addClass("unclear").attr("title", wording.text("figures.unclear"));
        }
      }
      if (figure.doubted()) {
        cell.addClass("doubted");
        explain(cell, link, "office.figure.doubted");
      }
    }

    private static Map<String, String> printed(MainFigure figure) {
      return Map.of("raw", figure.printed());
    }

    /** Says what the cell does not show, to screen readers and as a tooltip. */
    private void explain(Element cell, Element reader, String key) {
      wording.say(reader.appendElement("span").addClass("unseen"), key);
      cell.attr("title", wording.text(key, Map.of()));
    }
  }
}
