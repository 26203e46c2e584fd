package nianbao.http.page.results;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.http.page.Wording;
import nianbao.search.SearchResult.PlaceCount;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The places as a tree: provinces, cities, counties. */
public final class PlacesPart {
  private static final List<String> LEVELS = List.of("province", "city", "county");

  private final ResultsAddress address;
  private final Wording wording;
  private final List<PlaceCount> places;

  /** Names that two places of one level have. */
  private final Set<String> shared = new HashSet<>();

  public PlacesPart(ResultsAddress address, List<PlaceCount> places, Wording wording) {
    this.address = address;
    this.places = places;
    this.wording = wording;
    share(places, 0, new HashMap<>());
  }

  private void share(List<PlaceCount> siblings, int level, Map<String, String> codes) {
    for (PlaceCount place : siblings) {
      String code = String.valueOf(place.code());
      String before = codes.put(level + " " + place.value(), code);
      if (before != null && !before.equals(code) && place.value() != null) {
        shared.add(place.value());
      }
      share(place.children(), level + 1, codes);
    }
  }

  /**
   * Fills the tree.
   *
   * @param section around the tree, hidden while there is nothing to choose
   */
  public void fill(Element section, Element tree) {
    section.attr("hidden", places.isEmpty() && address.filters().isEmpty());
    places.forEach(place -> place(tree.appendElement("li"), place, 0));
  }

  private void place(Element item, PlaceCount place, int level) {
    boolean repeated = isRepeated(place);
    List<PlaceCount> children =
        repeated ? place.children().getFirst().children() : place.children();
    int below = repeated ? level + 2 : level + 1;
    Element line = item.appendElement("div").addClass("place");
    if (children.isEmpty()) {
      line.appendElement("span").addClass("no-toggle");
    } else {
      toggle(line, place, isOpen(place, level));
    }
    link(line, place, level);
    if (!children.isEmpty()) {
      if (!isOpen(place, level)) {
        item.addClass("closed").attr("data-closed", "");
      }
      Element list = item.appendElement("ul");
      children.forEach(child -> place(list.appendElement("li"), child, below));
    }
  }

  /** Beijing's only city is Beijing: its districts are listed directly below the province. */
  private static boolean isRepeated(PlaceCount place) {
    return place.children().size() == 1
        && place.value() != null
        && place.value().equals(place.children().getFirst().value());
  }

  private boolean isOpen(PlaceCount place, int level) {
    return isChosen(place) || (level == 0 && places.size() == 1);
  }

  private static boolean isChosen(PlaceCount place) {
    return place.selected() || place.children().stream().anyMatch(PlacesPart::isChosen);
  }

  /** Its two labels are there for the script that opens and closes. */
  private void toggle(Element line, PlaceCount place, boolean open) {
    Map<String, String> name = Map.of("name", shown(place.value()));
    String close = wording.text("place.close", name);
    String expand = wording.text("place.open", name);
    line.appendElement("button")
        .attr("type", "button")
        .addClass("toggle")
        .attr("aria-expanded", Boolean.toString(open))
        .attr("aria-label", open ? close : expand)
        .attr("data-other-label", open ? expand : close)
        .attr("data-key", "open " + place.code())
        .text(open ? "▾" : "▸");
  }

  private String shown(@Nullable String value) {
    return value == null ? wording.text("place.unknown") : value;
  }

  private void link(Element line, PlaceCount place, int level) {
    if (place.value() == null && level > 0) {
      new FacetValue(wording.text("value.unknown"), place.count()).append(line);
      return;
    }
    List<String> names = place.value() == null ? List.of(FilterNames.UNKNOWN) : namesOf(place);
    new FacetValue(shown(place.value()), place.count())
        .appendLink(
            line,
            address.togglingPlace(LEVELS.get(level), names),
            place.selected(),
            "place " + place.code());
  }

  /** What a place may be called in an address: its name, or its code when two share the name. */
  private List<String> namesOf(PlaceCount place) {
    String name = shown(place.value());
    if (place.code() == null) {
      return List.of(name);
    }
    return shared.contains(name) ? List.of(place.code(), name) : List.of(name, place.code());
  }
}
