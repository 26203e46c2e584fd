package nianbao.http.page.results;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.answer.FindingAnswer;
import nianbao.answer.FindingsAnswer;
import nianbao.answer.FindingsAnswer.ReportFindings;
import nianbao.answer.Links;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import org.jsoup.nodes.Element;

/**
 * Renders the page of findings from {@code web/findings.html}: reports with their findings, each a
 * link to its place in the report. Thread-safe.
 */
public final class FindingsPage {
  /** The grades that say two numbers differ; the others ask a question. */
  private static final Set<String> UNEQUAL =
      Set.of("arithmetic", "prose-table", "prose-prose", "carry-over");

  private static final PageTemplate TEMPLATE = PageTemplate.of("findings.html");

  /** The page as HTML. */
  public String render(FindingsView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    FindingsAnswer answer = view.answer();
    FilterNames names = frame.filters(view.facets().place());
    office(frame, view.address());
    new ValuesPart(view.address(), names, frame.wording())
        .fill(frame.part("grade"), "grade", view.facets().finding());
    new YearsPart(view.address(), frame.wording()).fill(frame.part("years"), view.facets().year());
    new PlacesPart(view.address(), view.facets().place(), frame.wording())
        .fill(frame.part("places"), frame.part("place-tree"));
    frame.count(answer.total());
    if (answer.total() == 0) {
      frame.part("status").text(frame.wording().text("findings.page.none"));
    }
    for (ReportFindings report : answer.reports()) {
      report(frame.part("reports").appendElement("li"), report, context);
    }
    frame.paging(answer.total(), answer.page(), answer.size());
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
    frame.part("office").attr("value", String.join(" ", address.values("office")));
  }

  private static void report(Element item, ReportFindings report, PageContext context) {
    item.addClass("report");
    new ReportHead(
            report.title(),
            report.titleInferred(),
            report.issuer(),
            report.officeUrl(),
            ReportHead.place(report.province(), report.city(), report.county()),
            report.reportYear(),
            null,
            null,
            List.of())
        .appendTo(item, report.url(), context.wording());
    Element list = item.appendElement("ol");
    for (FindingAnswer finding : report.findings()) {
      finding(list.appendElement("li"), report, finding, context);
    }
  }

  private static void finding(
      Element item, ReportFindings report, FindingAnswer finding, PageContext context) {
    Wording wording = context.wording();
    item.addClass("finding").addClass(finding.grade());
    Element grade = item.appendElement("p").addClass("grade");
    grade
        .appendElement("span")
        .addClass("sign")
        .attr("aria-hidden", "true")
        .text(UNEQUAL.contains(finding.grade()) ? "≠" : "?");
    grade.appendText(" ").appendElement("strong").text(wording.text("finding." + finding.grade()));
    grade
        .appendText(" ")
        .appendElement("span")
        .addClass("quiet")
        .text(wording.text("finding." + finding.grade() + ".about"));
    item.appendElement("p")
        .addClass("says")
        .text(
            context.language() == PageLanguage.ENGLISH
                ? finding.message().en()
                : finding.message().zh());
    String href = Links.finding(String.valueOf(report.url()), finding.id());
    item.appendElement("p")
        .addClass("places")
        .appendElement("a")
        .attr("href", href)
        .attr("data-key", href)
        .text(wording.text("findings.page.open", Map.of()));
  }
}
