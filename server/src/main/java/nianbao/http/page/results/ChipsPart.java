package nianbao.http.page.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.http.page.Wording;
import nianbao.search.Suggestion.Filter;
import org.jsoup.nodes.Element;

/** The filters in use; each goes away by a click. Years that follow one another are one. */
final class ChipsPart {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final ResultsAddress address;
  private final FilterNames names;
  private final Wording wording;

  /** Values of one filter that are shown as one. */
  private record Chip(String filter, List<String> values, String shown) {}

  ChipsPart(ResultsAddress address, FilterNames names, Wording wording) {
    this.address = address;
    this.names = names;
    this.wording = wording;
  }

  void fill(Element list) {
    List<Chip> chips = chips();
    list.attr("hidden", chips.isEmpty());
    chips.forEach(chip -> append(list.appendElement("li"), chip));
    if (!chips.isEmpty()) {
      address
          .withoutFilters()
          .appendLink(list.appendElement("li"), "clear " + list.id())
          .addClass("clear")
          .text(wording.text("filters.clear"));
    }
  }

  private List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    for (Filter filter : address.filters()) {
      if (!filter.name().equals("year") || !YEAR.matcher(filter.value()).matches()) {
        chips.add(new Chip(filter.name(), List.of(filter.value()), names.value(filter)));
      } else if (chips.stream().noneMatch(chip -> chip.values().contains(filter.value()))) {
        chips.add(years(filter.value()));
      }
    }
    return chips;
  }

  /** A year and those chosen that follow it or go before it without a gap. */
  private Chip years(String year) {
    List<String> chosen = address.values("year");
    int first = Integer.parseInt(year);
    int last = first;
    while (chosen.contains(Integer.toString(first - 1))) {
      first--;
    }
    while (chosen.contains(Integer.toString(last + 1))) {
      last++;
    }
    List<String> years = new ArrayList<>();
    for (int each = first; each <= last; each++) {
      years.add(Integer.toString(each));
    }
    String shown =
        first == last
            ? year
            : wording.text("year.range", Map.of("from", years.getFirst(), "to", years.getLast()));
    return new Chip("year", years, shown);
  }

  private void append(Element item, Chip chip) {
    String name = names.filter(chip.filter());
    Element link =
        address
            .without(chip.filter(), chip.values())
            .appendLink(item, "chip " + chip.filter() + " " + chip.values().getFirst())
            .addClass("chip")
            .attr(
                "aria-label",
                wording.text("filters.remove", Map.of("name", name, "value", chip.shown())));
    link.appendElement("span").addClass("chip-name").text(name);
    link.appendText(" ").appendElement("span").addClass("chip-value").text(chip.shown());
    link.appendText(" ");
    link.appendElement("span").addClass("chip-cross").text("×");
  }
}
