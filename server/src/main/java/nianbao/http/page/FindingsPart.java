package nianbao.http.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Paragraph;
import nianbao.report.ReportId;
import org.jsoup.nodes.Element;

/** The findings as a list above the text: what was found, how much it claims, where it stands. */
final class FindingsPart {
  private final ReportView view;
  private final Wording wording;
  private final FindingWords words;
  private final Map<String, Paragraph> paragraphs = new HashMap<>();

  FindingsPart(ReportView view, Wording wording) {
    this.view = view;
    this.wording = wording;
    this.words = new FindingWords(view.report(), wording);
    view.report().paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
  }

  /** The id of a finding's element on the page. */
  static String anchor(Finding finding) {
    return "finding-" + finding.id();
  }

  void fill(Element section) {
    List<Finding> findings = view.report().findings();
    if (view.isFindingGone()) {
      Element note = section.prependElement("p").addClass("note").attr("role", "note");
      wording.say(note, "findings.gone");
    }
    if (findings.isEmpty()) {
      section.select("h2, ol, .about").remove();
      if (!view.isFindingGone()) {
        section.remove();
      }
      return;
    }
    String count = Integer.toString(findings.size());
    wording.say(section.expectFirst("h2"), "findings.title", Map.of("n", count));
    Element list = section.expectFirst("ol");
    findings.forEach(finding -> entry(list.appendElement("li"), finding));
  }

  private void entry(Element entry, Finding finding) {
    entry.attr("id", anchor(finding)).addClass("finding").addClass(finding.grade().key());
    entry.attr("data-finding", finding.id());
    Element head = entry.appendElement("p").addClass("grade");
    Element link = head.appendElement("a").attr("href", Links.finding(view.report().id(), finding));
    words.grade(link, finding);
    words.claim(head.appendText(" ").appendElement("span").addClass("quiet"), finding);
    words.message(entry.appendElement("p").addClass("says"), finding);
    places(entry.appendElement("p").addClass("places"), finding);
    if (view.isAddressed(finding)) {
      entry.addClass("here").attr("aria-current", "true");
      if (view.paragraph() == null) {
        link.attr("autofocus", true);
      }
    }
  }

  private void places(Element line, Finding finding) {
    for (String id : finding.paragraphs()) {
      Paragraph paragraph = paragraphs.get(id);
      if (paragraph != null) {
        String ordinal = Integer.toString(paragraph.ordinal());
        Element link = line.appendElement("a").attr("href", "#" + paragraph.id());
        wording.say(link, "report.paragraph", Map.of("n", ordinal));
        line.appendText(" ");
      }
    }
    ReportId before = view.yearBefore();
    if (finding.grade() == Grade.CARRY_OVER && before != null) {
      Element link = line.appendElement("a").attr("href", Links.report(before));
      wording.say(link, "findings.yearBefore");
    }
    if (line.childrenSize() == 0) {
      line.remove();
    }
  }
}
