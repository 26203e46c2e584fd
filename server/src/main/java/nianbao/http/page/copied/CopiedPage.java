package nianbao.http.page.copied;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.http.page.MarkedText;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.copied.CopiedView.Asked;
import nianbao.http.page.copied.CopiedView.OfOne;
import nianbao.http.page.copied.CopiedView.Shared;
import nianbao.http.page.results.ExportMenu;
import nianbao.http.page.results.Failure;
import nianbao.http.page.results.ReportHead;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsFrame;
import nianbao.http.page.years.FilterColumn;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.search.passage.Copies;
import nianbao.search.passage.Copies.Copy;
import nianbao.search.passage.Copies.YearNumber;
import nianbao.search.passage.LikelyCopy;
import nianbao.search.passage.Passage;
import nianbao.text.TextWindow;
import org.jsoup.nodes.Element;

/**
 * Renders {@code web/copied.html}: the reports that have a passage, oldest first, with what they
 * share marked, or the passages that several offices have. Thread-safe.
 */
public final class CopiedPage {
  /** Copies or passages on a page. */
  public static final int SIZE = 20;

  private static final PageTemplate TEMPLATE = PageTemplate.of("copied.html");

  /** The page as HTML. */
  public String render(CopiedView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    FilterColumn.fill(frame, view.address(), view.facets());
    ask(frame, view.address());
    switch (view) {
      case OfOne one -> new Rendering(one.address(), frame).fill(one.asked(), one.copies());
      case Shared shared -> new SharedList(shared.address(), frame).fill(shared.passages());
    }
    return frame.page().outerHtml();
  }

  /** The page that says why there is no answer. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    ask(frame, address);
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  private static void ask(ResultsFrame frame, ResultsAddress address) {
    Element form = frame.part("ask");
    form.expectFirst("textarea").text(address.only("text"));
    frame.keepOthers(form, "p", "text");
    boolean nothing = address.only("p").isEmpty() && address.only("text").isEmpty();
    String summary = frame.wording().text(nothing ? "copied.one" : "copied.another");
    frame.part("another").attr("open", nothing).expectFirst("summary").text(summary);
    frame.part("shared").attr("hidden", nothing);
  }

  /** One answer. */
  private static final class Rendering {
    private final ResultsAddress address;
    private final ResultsFrame frame;
    private final Wording wording;

    Rendering(ResultsAddress address, ResultsFrame frame) {
      this.address = address;
      this.frame = frame;
      this.wording = frame.wording();
    }

    void fill(Asked asked, Copies copies) {
      passage(asked);
      frame.count(copies.reports());
      frame.part("status").text(status(asked, copies));
      notes(asked, copies);
      if (asked.report() != null && !copies.tooShort()) {
        whose();
      }
      years(copies);
      Element list = frame.part("copies");
      copies.copies().forEach(copy -> copy(list.appendElement("li"), copy));
      frame.paging(copies.reports(), address.page(), SIZE);
      if (copies.reports() > 0) {
        ExportMenu.fill(frame, address, copies.hasMore() ? "export.copied.some" : "export.copied");
      }
    }

    /** What is looked for, and where it stands. */
    private void passage(Asked asked) {
      Report report = asked.report();
      Paragraph paragraph = asked.paragraph();
      Element box = frame.part("passage").removeAttr("hidden");
      if (report != null && paragraph != null) {
        new ReportHead(report.header(), List.of())
            .appendTo(box, Links.paragraph(report.id(), paragraph.id(), ""), wording);
      }
      box.appendElement("blockquote").attr("lang", "zh").attr("tabindex", "0").text(asked.text());
    }

    private String status(Asked asked, Copies copies) {
      if (copies.tooShort()) {
        return wording.text("copied.short", Map.of("n", Integer.toString(Passage.LEAST_TOKENS)));
      }
      if (copies.reports() == 0) {
        return wording.text(asked.report() == null ? "copied.none.text" : "copied.none");
      }
      String key = asked.report() == null ? "copied.count.text" : "copied.count";
      return wording.text(
          copies.hasMore() ? key + ".least" : key,
          Map.of(
              "n", Wording.grouped(copies.reports()),
              "offices", Wording.grouped(copies.offices()),
              "own", Wording.grouped(copies.own())));
    }

    private void notes(Asked asked, Copies copies) {
      List<String> lines = new ArrayList<>();
      if (asked.textChanged()) {
        lines.add(wording.text("copied.changed"));
      }
      if (copies.hasMore()) {
        lines.add(wording.text("copied.some", Map.of("n", Integer.toString(LikelyCopy.MOST))));
      }
      if (copies.widely()) {
        lines.add(wording.text("copied.widely"));
      }
      frame.notes(lines);
    }

    /** All reports, or only those of other offices. */
    private void whose() {
      Element tabs = frame.part("whose").removeAttr("hidden");
      boolean others = address.only("others").equals("true");
      ResultsFrame.choice(
          tabs, "all", address.with("others", List.of()), !others, wording.text("copied.all"));
      ResultsFrame.choice(
          tabs,
          "others",
          address.with("others", List.of("true")),
          others,
          wording.text("copied.others"));
    }

    /** How many of each year, each of which leads to these; of some only there is no number. */
    private void years(Copies copies) {
      List<YearNumber> years = copies.years();
      if (years.size() < 2) {
        return;
      }
      Element line = frame.part("by-year").removeAttr("hidden");
      for (YearNumber year : years) {
        String name = year.year() == null ? "unknown" : year.year().toString();
        Element item = line.appendElement("li");
        address
            .with("year", List.of(name))
            .appendLink(item, "year " + name)
            .text(year.year() == null ? wording.text("copied.year.unknown") : name);
        if (!copies.hasMore()) {
          item.appendText(" ").appendElement("span").text(Wording.grouped(year.reports()));
        }
      }
    }

    private void copy(Element item, Copy copy) {
      item.addClass("report");
      String href = Links.paragraph(copy.id(), copy.paragraph(), "");
      new ReportHead(copy.header(), List.of()).appendTo(item, href, wording);
      Element text =
          item.appendElement("p")
              .addClass("hit")
              .appendElement("a")
              .addClass("hit-link")
              .attr("href", href)
              .appendElement("span")
              .addClass("window")
              .attr("lang", "zh");
      TextWindow shown = copy.shown();
      if (shown.start() > 0) {
        text.appendText("…");
      }
      new MarkedText(shown.text(), shown.highlights(), List.of()).appendRest(text);
      if (shown.start() + shown.text().length() < shown.length()) {
        text.appendText("…");
      }
      Element foot = item.appendElement("footer");
      foot.appendElement("span")
          .text(
              wording.text(
                  copy.isOwn() ? "copied.share.own" : "copied.share",
                  Map.of("share", Integer.toString(copy.share()))));
      foot.appendElement("a")
          .addClass("compare")
          .attr("href", Links.copied(copy.id(), copy.paragraph()))
          .text(wording.text("copied.from"));
    }
  }
}
