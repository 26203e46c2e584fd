package nianbao.http.page;

import java.util.Map;
import nianbao.library.EarlierVersion;
import nianbao.report.Report;
import nianbao.report.Script;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders the page of a report from {@code web/report.html}. The page is complete at first paint;
 * scripts only add convenience. Thread-safe.
 */
public final class ReportPage {
  private final PageTemplate template = PageTemplate.of("report.html");

  /** The page as HTML. */
  public String render(ReportView view, PageContext context) {
    Document page = template.in(context);
    Wording wording = context.wording();
    PageHead.of(view, wording).fill(page, context);
    page.expectFirst("meta[property=og:type]").attr("content", "article");
    part(page, "q").attr("value", view.query());
    part(page, "report")
        .attr("data-report", view.report().id().value())
        .attr("data-query", view.query());
    EarlierVersion shown = view.history().shown();
    if (shown != null) {
      part(page, "report").attr("data-version", shown.name());
    }
    new HeaderPart(view, wording).fill(page);
    OutlinePart outline = new OutlinePart(view.report());
    outline.fill(part(page, "outline"));
    WarningNotes notes = new WarningNotes(view, wording);
    notes.fill(part(page, "warnings"));
    FindingsPart findings = new FindingsPart(view, wording);
    findings.fill(part(page, "findings"));
    new TextPart(view, outline, notes, findings, wording).fill(part(page, "text"));
    new FiguresPart(view, wording).fill(part(page, "figures"), part(page, "text"));
    new VersionsPart(view, wording).notes(page);
    leftOut(view.report(), part(page, "left-out"), wording);
    land(page, view);
    imprint(part(page, "imprint"), view, context);
    return page.outerHtml();
  }

  /**
   * Gives the focus to what the link leads to: the cell or the words of a finding, else the first
   * mark of the paragraph, else its number. Browsers scroll to the focused element, so that it is
   * in view before any script runs.
   */
  private static void land(Document page, ReportView view) {
    Element current = page.selectFirst("#text .current");
    Element target;
    if (current == null) {
      target = page.selectFirst("#findings .here .grade a");
    } else {
      Element finding = view.finding() == null ? null : placeOf(view.finding(), current);
      Element exact = finding == null ? current.selectFirst("mark") : finding;
      target = exact == null ? current.selectFirst("a.number") : exact;
    }
    if (target != null) {
      target.attr("autofocus", true);
      if (!target.hasAttr("href")) {
        target.attr("tabindex", "-1");
      }
    }
  }

  /** The cell that bears the sign of a finding, else the first one or the words it is about. */
  private static @Nullable Element placeOf(String finding, Element paragraph) {
    return paragraph.select("a.finding-sign").stream()
        .filter(sign -> sign.attr("data-finding").equals(finding))
        .map(Element::parent)
        .findFirst()
        .orElse(paragraph.selectFirst("td.here, th.here, .words .doubted"));
  }

  /** Says on paper where the page was printed from; a script adds the day. */
  private static void imprint(Element line, ReportView view, PageContext context) {
    String base = context.linkBase() == null ? "" : context.linkBase();
    String address = base + view.address();
    context.wording().say(line, "print.address", Map.of("address", address));
  }

  /** The lines of the source that are not part of the report's text, as printed. */
  private static void leftOut(Report report, Element details, Wording wording) {
    if (report.leftOut().isEmpty()) {
      details.remove();
      return;
    }
    String lines = Integer.toString(report.leftOut().size());
    wording.say(details.expectFirst("summary"), "report.leftOut", Map.of("n", lines));
    Element list = details.expectFirst("ul");
    list.attr("lang", report.header().script() == Script.HANT ? "zh-Hant" : "zh-Hans");
    report.leftOut().forEach(line -> list.appendElement("li").text(line));
  }

  /** The element of the template with this id. */
  static Element part(Document page, String id) {
    return page.expectFirst("#" + id);
  }
}
