package nianbao.http.page.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.Links;
import nianbao.compare.AlignedParagraph.Kind;
import nianbao.compare.ComparedFigure;
import nianbao.compare.ReportComparison;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.compare.CompareView.Side;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Renders the comparison of two reports from {@code web/compare.html}; with one report or none, how
 * to come to a comparison. Thread-safe.
 */
public final class ComparePage {
  private final PageTemplate template = PageTemplate.of("compare.html");

  /** The page as HTML; where there are two reports, they are compared. */
  public String render(CompareView view, PageContext context) {
    Document page = template.in(context);
    Wording wording = context.wording();
    page.expectFirst("#a").attr("value", view.a().typed());
    page.expectFirst("#b").attr("value", view.b().typed());
    if (view.a().typed().isBlank() && view.b().typed().isBlank()) {
      page.select("#sides").remove();
    } else {
      new SidesPart(view, wording).fill(page.expectFirst("#sides"));
    }
    Side a = view.a().side();
    Side b = view.b().side();
    if (a == null || b == null) {
      page.select("#summary, #texts, #figures, #swap").remove();
      head(page, wording.text("compare.heading"), context);
    } else {
      page.select("#about").remove();
      page.expectFirst("#choose").removeAttr("open");
      compared(page, a, b, context);
    }
    return page.outerHtml();
  }

  private static void compared(Document page, Side a, Side b, PageContext context) {
    Wording wording = context.wording();
    head(
        page,
        wording.text("compare.title", Map.of("a", title(a, wording), "b", title(b, wording))),
        context);
    ReportComparison comparison = ReportComparison.of(a.report(), b.report());
    SideNames names = SideNames.of(a, b, wording);
    page.expectFirst("#swap").attr("href", Links.compare(b.address(), a.address()));
    boolean isItself = a.address().equals(b.address());
    summary(page.expectFirst("#summary"), isItself, comparison, wording);
    new ComparedTextsPart(a, b, names, wording).fill(page.expectFirst("#texts > ol"), comparison);
    new ComparedFiguresPart(a.address(), b.address(), names, wording)
        .fill(page.expectFirst("#figures"), comparison);
  }

  private static String title(Side side, Wording wording) {
    String title = side.report().header().title();
    String version = side.address().version();
    return version == null
        ? title
        : wording.text("versions.page", Map.of("title", title, "name", version));
  }

  private static void head(Document page, String words, PageContext context) {
    Wording wording = context.wording();
    String mark = context.sample() ? wording.text("sample.mark") : "";
    String title = mark + words;
    page.title(wording.text("page.title", Map.of("title", title)));
    page.expectFirst("meta[name=description]").attr("content", title);
    page.expectFirst("meta[property=og:title]").attr("content", title);
    page.expectFirst("meta[property=og:description]").attr("content", title);
  }

  private static void summary(
      Element box, boolean isItself, ReportComparison comparison, Wording wording) {
    Map<Kind, Integer> counts = comparison.counts();
    Element line = box.appendElement("p").addClass("counts");
    boolean isSame =
        Stream.of(Kind.CHANGED, Kind.NEW, Kind.GONE, Kind.MOVED)
            .allMatch(kind -> Integer.valueOf(0).equals(counts.get(kind)));
    if (isItself) {
      line.text(wording.text("compare.itself"));
    } else if (isSame) {
      line.text(wording.text("compare.allSame"));
    } else {
      line.text(
          Stream.concat(
                  Stream.of(
                      wording.text(
                          "compare.count.same",
                          Map.of(
                              "n", count(counts, Kind.SAME),
                              "share", Integer.toString(comparison.sameShare())))),
                  Stream.of(Kind.CHANGED, Kind.NEW, Kind.GONE, Kind.MOVED)
                      .map(
                          kind ->
                              wording.text("compare." + ComparedTextsPart.name(kind))
                                  + " "
                                  + count(counts, kind)))
              .collect(Collectors.joining(" · ")));
    }
    if (!comparison.inDetail()) {
      box.appendElement("p").addClass("note").text(wording.text("compare.notInDetail"));
    }
    Element ways = box.appendElement("p").addClass("ways");
    if (!isSame) {
      ways.appendElement("a").attr("href", "#change-1").text(wording.text("compare.first"));
      ways.appendText(" ");
    }
    List<?> others = comparison.figures().stream().filter(ComparedFigure::isDifferent).toList();
    if (!others.isEmpty()) {
      ways.appendElement("a")
          .attr("href", "#figures")
          .text(wording.text("compare.toFigures", Map.of("n", Wording.grouped(others.size()))));
    }
  }

  private static String count(Map<Kind, Integer> counts, Kind kind) {
    return Wording.grouped(counts.getOrDefault(kind, 0));
  }
}
