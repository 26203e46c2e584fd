package nianbao.http.page.results;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nianbao.http.page.Wording;
import nianbao.search.IndexContents;
import org.jsoup.nodes.Element;

/** What a visitor sees first: what is indexed and a few searches to begin with. */
final class WelcomePart {
  private static final List<String> EXAMPLES =
      List.of("welcome.example.1", "welcome.example.2", "welcome.example.3");

  private final Counts counts;
  private final Wording wording;
  private final boolean imports;

  /**
   * @param imports whether readers may hand in reports
   */
  WelcomePart(Counts counts, Wording wording, boolean imports) {
    this.counts = counts;
    this.wording = wording;
    this.imports = imports;
  }

  void fill(Element box, IndexContents contents) throws IOException {
    box.removeAttr("hidden")
        .appendElement("p")
        .addClass("contents")
        .text(wording.contents(contents));
    if (contents.reports() == 0) {
      if (imports) {
        addImport(box.appendElement("p").addClass("ways"));
      }
      return;
    }
    box.appendElement("h2").text(wording.text("welcome.examples"));
    Element examples = box.appendElement("ul").addClass("examples");
    for (String example : EXAMPLES) {
      example(examples, wording.text(example));
    }
    Element ways = ways(box, wording);
    if (imports) {
      addImport(ways);
    }
  }

  private void addImport(Element ways) {
    ways.appendElement("a").attr("href", "/import").text(wording.text("views.import"));
  }

  /** Where to go from a page without results: all reports, and how to ask. */
  static Element ways(Element box, Wording wording) {
    Element ways = box.appendElement("p").addClass("ways");
    ResultsAddress.of(ResultsAddress.Kind.SEARCH, Map.of("sort", List.of("-year")))
        .appendLink(ways, "browse")
        .text(wording.text("welcome.browse"));
    ways.appendElement("a").attr("href", "/help").text(wording.text("welcome.how"));
    return ways;
  }

  /** An example that finds nothing is left out. */
  private void example(Element list, String query) throws IOException {
    ResultsAddress address = ResultsAddress.of(ResultsAddress.Kind.SEARCH).asking(query);
    int count = counts.of(address);
    if (count > 0) {
      Element item = list.appendElement("li");
      address.appendLink(item, "example " + query).attr("lang", "zh").text(query);
      item.appendText(" ")
          .appendElement("span")
          .addClass("quiet")
          .text(wording.text("count", Map.of("n", Wording.grouped(count))));
    }
  }
}
