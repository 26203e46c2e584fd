package nianbao.http.page.results;

import java.util.List;
import java.util.Map;
import nianbao.http.page.Wording;
import nianbao.search.SearchResult.Count;
import org.jsoup.nodes.Element;

/**
 * A facet shown as a list: kind of office, form, collection. Hidden while there is nothing to
 * choose; the values beyond the first few are shown when they are asked for.
 */
final class ValuesPart {
  private static final int FIRST = 8;

  private final ResultsAddress address;
  private final FilterNames names;
  private final Wording wording;

  ValuesPart(ResultsAddress address, FilterNames names, Wording wording) {
    this.address = address;
    this.names = names;
    this.wording = wording;
  }

  void fill(Element section, String name, List<Count> counts) {
    boolean chosen = !address.values(name).isEmpty();
    section.attr("hidden", counts.size() < 2 && !chosen);
    section.appendElement("h3").text(names.filter(name));
    Element list = section.appendElement("ul");
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      String value = count.value() == null ? FilterNames.UNKNOWN : count.value();
      Element item = list.appendElement("li");
      if (i >= FIRST && !address.values(name).contains(value)) {
        item.addClass("rest");
      }
      new FacetValue(names.label(name, count.value()), count.count())
          .appendLink(
              item, address.toggling(name, List.of(value)), count.selected(), name + " " + value);
    }
    if (counts.size() > FIRST) {
      section
          .appendElement("button")
          .attr("type", "button")
          .addClass("more")
          .attr("data-key", name + " more")
          .attr("aria-expanded", "false")
          .text(wording.text("more.values", Map.of("n", Wording.grouped(counts.size()))));
    }
  }
}
