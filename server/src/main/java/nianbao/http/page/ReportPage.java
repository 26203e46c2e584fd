package nianbao.http.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Renders the page of a report from {@code web/report.html}. Everything is there at first paint:
 * scripts only add comfort. Safe for many threads.
 */
public final class ReportPage {
  private final Document template = WebResource.page("report.html");
  private final Wording wording = Wording.CHINESE;

  /** The page as HTML, to be sent as UTF-8. */
  public String render(ReportView view) {
    Document page = template.clone();
    new PageHead(view).fill(page);
    new FactsPart(view, wording).fill(page);
    new EvidencePart(view.report().header(), wording).fill(part(page, "evidence"));
    SectionStarts starts = new SectionStarts(view.report());
    new OutlinePart(starts).fill(part(page, "outline"));
    Notes notes = new Notes(view, wording);
    notes.fill(part(page, "warnings"));
    new FindingsPart(view, wording).fill(part(page, "findings"));
    new FiguresPart(view, wording).fill(part(page, "figures"));
    FindingNotes findings = new FindingNotes(view, wording);
    new TextPart(view, starts, notes, findings, wording).fill(part(page, "text"));
    new LeftOutPart(view.report(), wording).fill(part(page, "left-out"));
    return page.outerHtml();
  }

  /** The element of the template with this id. */
  static Element part(Document page, String id) {
    return page.expectFirst("#" + id);
  }
}
