package nianbao.http.page.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.answer.Links;
import nianbao.findings.FindingMessages;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageHead;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ExportMenu;
import nianbao.http.page.results.Failure;
import nianbao.http.page.results.FilterNames;
import nianbao.http.page.results.PlacesPart;
import nianbao.http.page.results.ReportHead;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsFrame;
import nianbao.http.page.results.ValuesPart;
import nianbao.http.page.results.YearsPart;
import nianbao.office.OfficeKey;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.search.FindingOffices;
import nianbao.search.QueryNotice;
import nianbao.search.RowGroup.Place;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult.Facets;
import org.jsoup.nodes.Element;

/**
 * Renders the page of findings from {@code web/findings.html}: reports with their findings, each a
 * link to its place in the report, or the offices that have findings in several years. Thread-safe.
 */
public final class FindingsPage {
  /** Offices on a page. */
  public static final int SIZE = 100;

  private static final PageTemplate TEMPLATE = PageTemplate.of("findings.html");
  private static final int MOST_YEARS_OFFERED = 5;

  /** The page as HTML. */
  public String render(FindingsView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    controls(frame, view.address());
    facets(frame, view.address(), view.facets());
    switch (view) {
      case FindingsView.OfReports reports -> reports(frame, reports);
      case FindingsView.OfOffices offices -> offices(frame, offices);
    }
    preview(frame, view.address(), context);
    return frame.page().outerHtml();
  }

  /** The page that says why there are no results. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    controls(frame, address);
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  private static void preview(ResultsFrame frame, ResultsAddress address, PageContext context) {
    Wording wording = frame.wording();
    new PageHead(
            wording.text("findings.page.heading"),
            frame.part("status").text()
                + wording.pick("。", ". ")
                + wording.text("findings.page.about"),
            address.href())
        .preview(frame.page(), context);
    PageHead.feed(frame.page(), address.feed());
    frame.part("feed").expectFirst("a").attr("href", address.feed());
  }

  /** Whether an address is of the list of offices. */
  public static boolean isOfOffices(ResultsAddress address) {
    return address.only("rows").equals("office");
  }

  private static void controls(ResultsFrame frame, ResultsAddress address) {
    frame.part("office").attr("value", String.join(" ", address.values("office")));
    Element form = frame.part("ask");
    form.expectFirst("[name=q]").attr("value", address.only("q"));
    form.expectFirst("[name=gap]").attr("value", String.join(" ", address.values("gap")));
    frame.keepOthers(form, "q", "gap");
    boolean offices = isOfOffices(address);
    Element rows = frame.part("rows");
    ResultsAddress bare = address.with("rows", List.of()).with("least", List.of());
    ResultsFrame.choice(
        rows, "reports", bare, !offices, frame.wording().text("findings.page.rows.reports"));
    ResultsFrame.choice(
        rows,
        "offices",
        bare.with("sort", List.of()).with("rows", List.of("office")),
        offices,
        frame.wording().text("findings.page.rows.offices"));
  }

  private static void facets(ResultsFrame frame, ResultsAddress address, Facets facets) {
    FilterNames names = frame.filters(facets.place());
    ValuesPart values = new ValuesPart(address, names, frame.wording());
    values.fill(frame.part("grade"), "grade", facets.finding());
    values.fill(frame.part("relation"), "relation", facets.relation());
    new YearsPart(address, frame.wording()).fill(frame.part("years"), facets.year());
    new PlacesPart(address, facets.place(), frame.wording())
        .fill(frame.part("places"), frame.part("place-tree"));
  }

  private static void notes(ResultsFrame frame, boolean relaxed, List<QueryNotice> warnings) {
    List<String> lines = new ArrayList<>(frame.said(warnings));
    if (relaxed) {
      lines.addFirst(frame.wording().text("note.relaxed"));
    }
    frame.notes(lines);
  }

  private static void reports(ResultsFrame frame, FindingsView.OfReports view) {
    Wording wording = frame.wording();
    ResultsAddress address = view.address();
    SearchRequest request = view.request();
    boolean byGap = request.sort() == SearchRequest.Sort.LARGEST_GAP;
    Element order = frame.part("order");
    ResultsFrame.choice(
        order,
        "newest",
        address.with("sort", List.of()),
        !byGap,
        wording.text("findings.page.sort.year"));
    ResultsFrame.choice(
        order,
        "gap",
        address.with("sort", List.of("-gap")),
        byGap,
        wording.text("findings.page.sort.gap"));
    notes(frame, view.result().query().relaxed(), view.result().query().warnings());
    int total = view.result().total();
    frame.count(total);
    if (total == 0) {
      frame.part("status").text(wording.text("findings.page.none"));
    } else {
      ExportMenu.fill(frame, address, "export.findings");
    }
    for (Report report : view.reports()) {
      report(frame.part("reports").appendElement("li"), report, request.findings(report), wording);
    }
    frame.paging(total, request.page(), request.size());
  }

  private static void report(Element item, Report report, List<Finding> findings, Wording wording) {
    item.addClass("report");
    new ReportHead(report.header(), List.of()).appendTo(item, Links.report(report.id()), wording);
    FindingMessages messages = new FindingMessages(report);
    Element list = item.appendElement("ol");
    for (Finding finding : findings) {
      Element entry = list.appendElement("li");
      entry.addClass("finding").addClass(finding.grade().key());
      Element grade = entry.appendElement("p").addClass("grade");
      wording.grade(grade, finding.grade());
      wording.claim(grade, finding.grade());
      entry.appendElement("p").addClass("says").text(wording.pick(messages.of(finding)));
      open(entry.appendElement("p").addClass("places"), report, finding, wording);
    }
  }

  private static void open(Element line, Report report, Finding finding, Wording wording) {
    if (finding.gap() != null && finding.gap().signum() != 0) {
      Map<String, String> n = Map.of("n", Wording.grouped(finding.gap()));
      line.appendElement("span").addClass("gap").text(wording.text("findings.page.gap", n));
      line.appendText(" ");
    }
    String href = Links.finding(report.id(), finding);
    line.appendElement("a")
        .attr("href", href)
        .attr("data-key", href)
        .text(wording.text("findings.page.open"));
  }

  private static void offices(ResultsFrame frame, FindingsView.OfOffices view) {
    Wording wording = frame.wording();
    ResultsAddress address = view.address();
    for (int least = 2; least <= MOST_YEARS_OFFERED; least++) {
      String years = Integer.toString(least);
      ResultsFrame.choice(
          frame.part("order"),
          "least " + years,
          address.with("least", least == 2 ? List.of() : List.of(years)),
          least == view.request().leastYears(),
          wording.text("findings.page.least", Map.of("n", years)));
    }
    notes(frame, false, view.found().warnings());
    List<FindingOffices.Row> rows = view.found().rows();
    Map<String, String> n =
        Map.of(
            "n", Wording.grouped(rows.size()),
            "years", Integer.toString(view.request().leastYears()));
    frame.part("status").text(wording.text("findings.page.offices", n));
    frame.part("close-facets").text(wording.text("findings.page.offices.short", n));
    int page = Math.clamp(address.page(), 1, Math.max(1, Math.ceilDiv(rows.size(), SIZE)));
    int from = (page - 1) * SIZE;
    table(frame, rows.subList(from, Math.min(rows.size(), from + SIZE)));
    frame.paging(rows.size(), page, SIZE);
  }

  private static void table(ResultsFrame frame, List<FindingOffices.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Wording wording = frame.wording();
    Element table = frame.part("offices").removeAttr("hidden").appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String key : List.of("office", "years", "reports", "findings")) {
      head.appendElement("th").attr("scope", "col").text(wording.text("findings.offices." + key));
    }
    Element body = table.appendElement("tbody");
    for (FindingOffices.Row row : rows) {
      Element line = body.appendElement("tr");
      Element office = line.appendElement("th").attr("scope", "row");
      office
          .appendElement("a")
          .attr("href", Links.office(new OfficeKey(row.office().key())))
          .attr("lang", "zh")
          .text(row.office().name());
      office
          .appendText(" ")
          .appendElement("span")
          .addClass("place")
          .attr("lang", "zh")
          .text(row.office().path().stream().map(Place::name).collect(Collectors.joining(" ")));
      line.appendElement("td")
          .text(row.years().stream().map(String::valueOf).collect(Collectors.joining(" ")));
      // Its page, as above, has all of them: also those of its former names, as no filter has.
      for (int number : new int[] {row.reports(), row.findings()}) {
        line.appendElement("td").addClass("number").text(Wording.grouped(number));
      }
    }
  }
}
