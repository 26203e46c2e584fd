package nianbao.http.page.results;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nianbao.http.page.Wording;
import nianbao.search.SearchResult.Count;
import org.jsoup.nodes.Element;

/** The years as a small histogram: a bar chooses one year, the two bounds below it a range. */
public final class YearsPart {
  /** The height of the highest bar; that of one with few reports is still seen. */
  private static final int HIGHEST = 100;

  private static final int LOWEST = 4;

  /** More bars in a row would be too narrow to be hit: 24 pixels is the least. */
  private static final int MOST_IN_A_ROW = 10;

  private final ResultsAddress address;
  private final Wording wording;

  public YearsPart(ResultsAddress address, Wording wording) {
    this.address = address;
    this.wording = wording;
  }

  public void fill(Element section, List<Count> counts) {
    NavigableMap<Integer, Integer> known = new TreeMap<>();
    for (Count count : counts) {
      if (count.value() != null) {
        known.put(Integer.valueOf(count.value()), count.count());
      }
    }
    section.attr("hidden", known.isEmpty());
    section.appendElement("h3").text(wording.text("filter.year"));
    if (known.size() == 1) {
      only(section, known.firstKey(), known.firstEntry().getValue());
    } else if (!known.isEmpty()) {
      histogram(section.appendElement("ul").addClass("histogram"), known);
      range(section, known.firstKey(), known.lastKey());
    }
    counts.stream()
        .filter(count -> count.value() == null)
        .forEach(
            unknown ->
                section
                    .appendElement("p")
                    .addClass("quiet")
                    .text(
                        wording.text(
                            "year.unknown", Map.of("n", Wording.grouped(unknown.count())))));
  }

  /** The only year there is, as a list would show it. */
  private void only(Element section, int year, int count) {
    new FacetValue(Integer.toString(year), count)
        .appendLink(section, address.togglingYear(year), address.hasYear(year), "year " + year);
  }

  private void histogram(Element list, NavigableMap<Integer, Integer> known) {
    int most = known.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    int bars = known.lastKey() - known.firstKey() + 1;
    int rows = Math.ceilDiv(bars, MOST_IN_A_ROW);
    if (rows > 1) {
      list.addClass("rows-of-" + Math.ceilDiv(bars, rows));
    }
    for (int year = known.firstKey(); year <= known.lastKey(); year++) {
      bar(list.appendElement("li"), year, known.getOrDefault(year, 0), most);
    }
  }

  private void bar(Element item, int year, int count, int most) {
    String label =
        wording.text(
            "year.bar", Map.of("year", Integer.toString(year), "n", Wording.grouped(count)));
    Element link =
        address
            .togglingYear(year)
            .appendLink(item, "year " + year)
            .addClass("bar")
            .attr("aria-label", label)
            .attr("title", label);
    if (address.hasYear(year)) {
      link.addClass("selected").attr("aria-current", "true");
    }
    int height = count == 0 ? 0 : Math.max(LOWEST, Math.round((float) HIGHEST * count / most));
    // A drawing, because the pages' policy forbids styles in attributes.
    link.appendElement("svg")
        .attr("viewBox", "0 0 1 " + HIGHEST)
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .appendElement("rect")
        .attr("width", "1")
        .attr("y", Integer.toString(HIGHEST - height))
        .attr("height", Integer.toString(height));
    link.appendElement("span")
        .attr("aria-hidden", "true")
        .text(Integer.toString(year).substring(2));
  }

  private void range(Element section, int first, int last) {
    int from = Math.clamp(address.firstYear().orElse(first), first, last);
    int to = Math.clamp(address.lastYear().orElse(last), first, last);
    // As many columns as there are bars: the bounds of one row stand below the edges of these.
    Element range = section.appendElement("table").addClass("range").attr("role", "presentation");
    String span = Integer.toString(last - first);
    Element lower = range.appendElement("tr");
    bound(lower.appendElement("td").attr("colspan", span), "year.from", first, last, from);
    lower.appendElement("td");
    Element upper = range.appendElement("tr");
    upper.appendElement("td");
    bound(upper.appendElement("td").attr("colspan", span), "year.to", first, last, to);
    section
        .appendElement("output")
        .addClass("bounds")
        .text(
            from == to
                ? Integer.toString(from)
                : wording.text(
                    "year.range",
                    Map.of("from", Integer.toString(from), "to", Integer.toString(to))));
  }

  private void bound(Element cell, String key, int first, int last, int value) {
    cell.appendElement("input")
        .attr("type", "range")
        .attr("min", Integer.toString(first))
        .attr("max", Integer.toString(last))
        .attr("step", "1")
        .attr("value", Integer.toString(value))
        .attr("autocomplete", "off")
        .attr("aria-label", wording.text(key))
        .attr("data-key", key);
  }
}
