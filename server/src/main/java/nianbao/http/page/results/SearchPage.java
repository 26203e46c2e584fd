package nianbao.http.page.results;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.export.results.SearchTable;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageHead;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Correction;
import nianbao.search.SearchResult.Facets;
import nianbao.search.Suggestion.Filter;
import org.jsoup.nodes.Element;

/**
 * Renders the search page from {@code web/index.html}: complete at first paint, a form, links and
 * results without scripts, too. Thread-safe.
 */
public final class SearchPage {
  private static final PageTemplate TEMPLATE = PageTemplate.of("index.html");

  /** The page as HTML. */
  public String render(SearchView view, PageContext context) throws IOException {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    SearchResult result = view.result();
    controls(frame, view.address());
    FilterNames names = frame.filters(result.facets().place());
    facets(frame, view, names);
    frame.count(result.total());
    if (view.contents() != null) {
      frame.part("status").text("");
      frame.part("summary").addClass("idle");
      new WelcomePart(view.counts(), frame.wording(), context.changes())
          .fill(frame.part("welcome"), view.contents());
      return frame.page().outerHtml();
    }
    head(view, frame.wording()).preview(frame.page(), context);
    feed(frame, view.address());
    frame
        .part("took")
        .text(frame.wording().text("took", Map.of("n", Wording.grouped(view.tookMillis()))));
    new NotesPart(view, frame.wording()).fill(frame.part("notes"));
    corrections(frame, view);
    if (result.query().units().size() < 2 && !view.address().only("scope").equals("paragraph")) {
      frame.part("summary").addClass("one-word");
    }
    if (result.total() > 0) {
      exports(frame, view.address());
    } else {
      frame.part("summary").addClass("nothing");
      // The box below says so; this tells readers of screens.
      frame.part("count").addClass("unseen");
      new EmptyPart(view, names, frame.wording()).fill(frame.part("empty"));
    }
    views(frame, view);
    new HitsPart(view, frame.wording()).fill(frame.part("reports"));
    frame.paging(result.total(), view.page(), view.size());
    return frame.page().outerHtml();
  }

  /** What is looked for, by words and filters, and how many reports are found. */
  private static PageHead head(SearchView view, Wording wording) {
    String asked =
        Stream.concat(
                Stream.of(view.address().query()),
                view.address().filters().stream().map(Filter::value))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    String n = Wording.grouped(view.result().total());
    return new PageHead(
        asked.isEmpty() ? wording.text("results") : asked,
        asked.isEmpty()
            ? wording.text("count", Map.of("n", n))
            : wording.text("search.description", Map.of("q", asked, "n", n)),
        view.address().href());
  }

  /** The page that says why there are no results. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    controls(frame, address);
    frame.part("summary").addClass("idle");
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  /** The title, and the controls of the search form as they were. */
  private static void controls(ResultsFrame frame, ResultsAddress address) {
    Wording wording = frame.wording();
    String query = address.query();
    String title =
        query.isEmpty()
            ? wording.text("site.title")
            : wording.text("search.title", Map.of("q", query));
    frame.page().title(title);
    frame.part("heading").text(query.isEmpty() ? wording.text("results") : title);
    frame.part("q").attr("value", query);
    frame.keep(frame.part("kept"), ResultsAddress.TYPED);
    frame.part("index-number").attr("value", address.typed("index"));
    frame.part("office").attr("value", address.typed("office"));
    frame.part("scope").attr("checked", address.only("scope").equals("paragraph"));
    frame
        .part("sort")
        .children()
        .forEach(order -> order.attr("selected", order.val().equals(address.only("sort"))));
  }

  private static void feed(ResultsFrame frame, ResultsAddress address) {
    PageHead.feed(frame.page(), address.feed());
    frame.part("feed").removeAttr("hidden").expectFirst("a").attr("href", address.feed());
  }

  private static void exports(ResultsFrame frame, ResultsAddress address) {
    List<ExportMenu.Line> lines =
        Stream.of(SearchTable.values())
            .map(
                table ->
                    new ExportMenu.Line(
                        frame.wording().text("export." + table.key()),
                        format -> address.export(format, table.key())))
            .toList();
    ExportMenu.fill(frame.part("export"), lines, frame.wording());
  }

  private static void facets(ResultsFrame frame, SearchView view, FilterNames names) {
    Facets facets = view.result().facets();
    new YearsPart(view.address(), frame.wording()).fill(frame.part("years"), facets.year());
    new PlacesPart(view.address(), facets.place(), frame.wording())
        .fill(frame.part("places"), frame.part("place-tree"));
    ValuesPart values = new ValuesPart(view.address(), names, frame.wording());
    values.fill(frame.part("agency"), "agency", facets.agency());
    values.fillList(frame.part("offices"), "office", facets.office());
    frame.part("offices-order").attr("hidden", facets.office().size() < 2);
    values.fill(frame.part("form"), "form", facets.form());
    values.fill(frame.part("finding"), "finding", facets.finding());
    values.fill(frame.part("collection"), "collection", facets.collection());
  }

  /** The same reports by year and by place; a relaxed search finds what nobody has asked for. */
  private static void views(ResultsFrame frame, SearchView view) {
    boolean counted = view.result().total() > 0 && !view.result().query().relaxed();
    Element line = frame.part("views").attr("hidden", !counted);
    for (Kind kind : List.of(Kind.TREND, Kind.MATRIX, Kind.TERMS)) {
      boolean possible = kind == Kind.MATRIX || !view.address().query().isEmpty();
      if (counted && possible) {
        line.appendElement("a")
            .attr("href", view.address().on(kind).href())
            .text(frame.wording().text("views." + kind.name().toLowerCase(Locale.ROOT)));
        line.appendText(" ");
      }
    }
  }

  /** What else may have been meant, above the results or in place of any. */
  private static void corrections(ResultsFrame frame, SearchView view) {
    List<Correction> corrections = view.result().query().corrections();
    Element box = frame.part("corrections");
    box.attr("hidden", corrections.isEmpty());
    if (corrections.isEmpty()) {
      return;
    }
    box.appendElement("h2").text(frame.wording().text("corrections"));
    Element list = box.appendElement("ul");
    for (Correction correction : corrections) {
      Element item = list.appendElement("li");
      view.address()
          .asking(correction.q())
          .appendLink(item, "correction " + correction.q())
          .attr("lang", "zh")
          .text(correction.text());
      Map<String, String> n = Map.of("n", Wording.grouped(correction.count()));
      item.appendElement("span")
          .addClass("quiet")
          .text(frame.wording().text("corrections.reports", n));
    }
  }
}
