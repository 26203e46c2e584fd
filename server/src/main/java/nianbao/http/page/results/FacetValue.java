package nianbao.http.page.results;

import nianbao.http.page.Wording;
import org.jsoup.nodes.Element;

/** One value of a facet, with the number of its reports. */
record FacetValue(String label, int count) {

  /** As a link that adds the value or removes it. */
  Element appendLink(Element parent, ResultsAddress toggled, boolean selected, String key) {
    Element link = toggled.appendLink(parent, key).addClass("value");
    if (selected) {
      link.addClass("selected").attr("aria-current", "true");
    }
    link.appendElement("span")
        .addClass("tick")
        .attr("aria-hidden", "true")
        .text(selected ? "✓" : "");
    fill(link);
    return link;
  }

  /** As one that can't be filtered by. */
  void append(Element parent) {
    Element value = parent.appendElement("span").addClass("value plain");
    value.appendElement("span").addClass("tick");
    fill(value);
  }

  private void fill(Element value) {
    value.appendElement("span").addClass("label").text(label);
    value.appendText(" ");
    value.appendElement("span").addClass("number").text(Wording.grouped(count));
  }
}
