package nianbao.http.page;

import java.util.Map;
import nianbao.report.Report;
import nianbao.report.Script;
import org.jsoup.nodes.Element;

/** The lines of the source that are no text of the report, as printed. */
final class LeftOutPart {
  private final Report report;
  private final Wording wording;

  LeftOutPart(Report report, Wording wording) {
    this.report = report;
    this.wording = wording;
  }

  void fill(Element details) {
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
}
