package nianbao.http.page.results;

import java.util.List;
import java.util.Set;
import nianbao.answer.Links;
import nianbao.findings.FindingMessages;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageHead;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import nianbao.search.SearchResult.Facets;
import org.jsoup.nodes.Element;

/**
 * Renders the page of findings from {@code web/findings.html}: reports with their findings, each a
 * link to its place in the report. Thread-safe.
 */
public final class FindingsPage {
  private static final PageTemplate TEMPLATE = PageTemplate.of("findings.html");

  /** The page as HTML. */
  public String render(FindingsView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    Facets facets = view.result().facets();
    FilterNames names = frame.filters(facets.place());
    office(frame, view.address());
    new ValuesPart(view.address(), names, frame.wording())
        .fill(frame.part("grade"), "grade", facets.finding());
    new YearsPart(view.address(), frame.wording()).fill(frame.part("years"), facets.year());
    new PlacesPart(view.address(), facets.place(), frame.wording())
        .fill(frame.part("places"), frame.part("place-tree"));
    frame.count(view.result().total());
    if (view.result().total() == 0) {
      frame.part("status").text(frame.wording().text("findings.page.none"));
    }
    Wording wording = frame.wording();
    new PageHead(
            wording.text("findings.page.heading"),
            frame.part("status").text()
                + wording.pick("。", ". ")
                + wording.text("findings.page.about"),
            view.address().href())
        .preview(frame.page(), context);
    PageHead.feed(frame.page(), view.address().feed());
    frame.part("feed").expectFirst("a").attr("href", view.address().feed());
    for (Report report : view.reports()) {
      report(frame.part("reports").appendElement("li"), report, view.grades(), context.wording());
    }
    frame.paging(view.result().total(), view.page(), view.size());
    return frame.page().outerHtml();
  }

  /** The page that says why there are no results. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    office(frame, address);
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  private static void office(ResultsFrame frame, ResultsAddress address) {
    frame.part("office").attr("value", address.typed("office"));
  }

  private static void report(Element item, Report report, Set<Grade> grades, Wording wording) {
    item.addClass("report");
    new ReportHead(report.header(), List.of()).appendTo(item, Links.report(report.id()), wording);
    FindingMessages messages = new FindingMessages(report);
    Element list = item.appendElement("ol");
    for (Finding finding : report.findings()) {
      if (grades.contains(finding.grade())) {
        Element entry = list.appendElement("li");
        entry.addClass("finding").addClass(finding.grade().key());
        Element grade = entry.appendElement("p").addClass("grade");
        wording.grade(grade, finding.grade());
        wording.claim(grade, finding.grade());
        entry.appendElement("p").addClass("says").text(wording.pick(messages.of(finding)));
        open(entry.appendElement("p").addClass("places"), report, finding, wording);
      }
    }
  }

  private static void open(Element line, Report report, Finding finding, Wording wording) {
    String href = Links.finding(report.id(), finding);
    line.appendElement("a")
        .attr("href", href)
        .attr("data-key", href)
        .text(wording.text("findings.page.open"));
  }
}
