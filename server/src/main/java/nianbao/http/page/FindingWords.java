package nianbao.http.page;

import java.util.Map;
import nianbao.findings.FindingMessages;
import nianbao.report.Finding;
import nianbao.report.Report;
import org.jsoup.nodes.Element;

/** What a reader is told of a finding: a sign, its grade in words, and the message. */
final class FindingWords {
  private final Wording wording;
  private final FindingMessages messages;

  FindingWords(Report report, Wording wording) {
    this.wording = wording;
    this.messages = new FindingMessages(report);
  }

  /** The sign alone; its meaning is told beside it or by its label. */
  static String sign(Finding finding) {
    return switch (finding.grade()) {
      case ARITHMETIC, PROSE_TABLE, PROSE_PROSE, CARRY_OVER -> "≠";
      case BLANK_TOTAL, SOFT, SEMANTIC, IDENTITY -> "?";
    };
  }

  /** Sign and grade. */
  void grade(Element parent, Finding finding) {
    parent.appendElement("span").addClass("sign").attr("aria-hidden", "true").text(sign(finding));
    parent.appendText(" ");
    wording.say(parent.appendElement("strong"), "finding." + finding.grade().key());
  }

  /** How much the grade claims. */
  void claim(Element parent, Finding finding) {
    wording.say(parent, "finding." + finding.grade().key() + ".about");
  }

  /** The message in both languages; the page's language shows one of them. */
  void message(Element parent, Finding finding) {
    FindingMessages.Message message = messages.of(finding);
    parent.appendElement("span").attr("lang", "zh").addClass("in-zh").text(message.zh());
    parent.appendElement("span").attr("lang", "en").addClass("in-en").text(message.en());
  }

  /** Gives a link that is a sign its spoken name. */
  void label(Element link, Finding finding) {
    wording.label(link, "finding.see." + finding.grade().key(), Map.of());
  }
}
