package nianbao.http.page.results;

import java.util.List;
import java.util.Map;
import nianbao.http.page.Wording;
import nianbao.search.SearchResult.Count;
import org.jsoup.nodes.Element;

/**
 * A facet shown as a list: kind of office, form, collection. Hidden while there is nothing to
 * choose; the values beyond the first few are shown when they are asked for. Offices are a list
 * below a box instead, in which others can be named.
 */
public final class ValuesPart {
  private static final int FIRST = 8;

  private final ResultsAddress address;
  private final FilterNames names;
  private final Wording wording;

  public ValuesPart(ResultsAddress address, FilterNames names, Wording wording) {
    this.address = address;
    this.names = names;
    this.wording = wording;
  }

  public void fill(Element section, String name, List<Count> counts) {
    boolean chosen = !address.values(name).isEmpty();
    section.attr("hidden", counts.size() < 2 && !chosen);
    section.appendElement("h3").text(names.filter(name));
    Element list = section.appendElement("ul");
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      Element item = append(list, name, count);
      if (i >= FIRST && !address.values(name).contains(value(count))) {
        item.addClass("rest");
      }
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

  /** A list that shows all its values, hidden while it has none. */
  void fillList(Element list, String name, List<Count> counts) {
    list.attr("hidden", counts.isEmpty());
    counts.forEach(count -> append(list, name, count));
  }

  private Element append(Element list, String name, Count count) {
    Element item = list.appendElement("li");
    String value = value(count);
    new FacetValue(names.label(name, count.value()), count.count())
        .appendLink(
            item, address.toggling(name, List.of(value)), count.selected(), name + " " + value);
    return item;
  }

  /** As the address has it. */
  private static String value(Count count) {
    return count.value() == null ? FilterNames.UNKNOWN : count.value();
  }
}
