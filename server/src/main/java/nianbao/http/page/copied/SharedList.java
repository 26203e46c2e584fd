package nianbao.http.page.copied;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ExportMenu;
import nianbao.http.page.results.ReportHead;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsFrame;
import nianbao.search.passage.SharedPassages;
import nianbao.search.passage.SharedPassages.SharedPassage;
import nianbao.text.Beginning;
import org.jsoup.nodes.Element;

/** The passages that several offices have, each as it stands first, with the way to all of them. */
final class SharedList {

  /** Characters of a passage that are shown; its own page has it whole. */
  private static final int SHOWN = 600;

  private final ResultsAddress address;
  private final ResultsFrame frame;
  private final Wording wording;

  SharedList(ResultsAddress address, ResultsFrame frame) {
    this.address = address;
    this.frame = frame;
    this.wording = frame.wording();
  }

  void fill(SharedPassages passages) {
    frame.count(passages.total());
    frame.part("status").text(status(passages));
    notes(passages);
    Element list = frame.part("copies");
    passages.passages().forEach(passage -> passage(list.appendElement("li"), passage));
    frame.paging(passages.total(), address.page(), CopiedPage.SIZE);
    if (passages.total() > 0) {
      ExportMenu.fill(frame, address, "export.passages");
    }
  }

  private String status(SharedPassages passages) {
    return wording.text(statusKey(passages), Map.of("n", Wording.grouped(passages.total())));
  }

  /** The message that is true of these; where none is listed, others may have been left out. */
  static String statusKey(SharedPassages passages) {
    if (passages.total() > 0) {
      return passages.hasMore() ? "passages.count.first" : "passages.count";
    }
    if (passages.hasMore()) {
      return "passages.none.first";
    }
    return passages.common() > 0 ? "passages.none.others" : "passages.none";
  }

  private void notes(SharedPassages passages) {
    List<String> lines = new ArrayList<>();
    if (passages.common() > 0) {
      lines.add(wording.text("passages.common", Map.of("n", Wording.grouped(passages.common()))));
    }
    frame.notes(lines);
  }

  private void passage(Element item, SharedPassage passage) {
    item.addClass("report");
    String paragraph = passage.paragraph().id();
    String text = passage.paragraph().text();
    ResultsAddress all = address.with("p", List.of(passage.source().id() + "/" + paragraph));
    item.appendElement("p")
        .addClass("use")
        .appendElement("a")
        .attr("href", all.href())
        .text(use(passage));
    item.appendElement("p")
        .addClass("hit")
        .appendElement("a")
        .addClass("hit-link")
        .attr("href", all.href())
        .appendElement("span")
        .addClass("window")
        .attr("lang", "zh")
        .text(Beginning.marked(text, SHOWN));
    item.appendElement("p").addClass("quiet").text(wording.text("passages.first"));
    String href = Links.paragraph(passage.source().id(), paragraph, "");
    new ReportHead(passage.header(), List.of()).appendTo(item, href, wording);
  }

  private String use(SharedPassage passage) {
    return wording.text(
            "passages.use",
            Map.of(
                "offices", Wording.grouped(passage.offices()),
                "reports", Wording.grouped(passage.reports())))
        + years(passage);
  }

  private static String years(SharedPassage passage) {
    Integer first = passage.firstYear();
    Integer last = passage.lastYear();
    if (first == null || last == null) {
      return "";
    }
    return " · " + (first.equals(last) ? first.toString() : first + "–" + last);
  }
}
