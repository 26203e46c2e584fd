package nianbao.http.page.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.findings.FindingMessages.Message;
import nianbao.findings.RelationNames;
import nianbao.http.page.Wording;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.search.Suggestion.Filter;
import org.jspecify.annotations.Nullable;

/** What filters and their values are called in the reader's language. */
public final class FilterNames {
  static final String UNKNOWN = "unknown";

  /** Filters whose values are keys with a wording, not words of reports. */
  private static final Set<String> OF_KEYS = Set.of("form", "finding", "grade", "has");

  private final Wording wording;
  private final Map<String, String> placesByCode = new HashMap<>();

  /**
   * @param places whose codes may be in the address
   */
  FilterNames(Wording wording, List<PlaceCount> places) {
    this.wording = wording;
    places.forEach(this::learn);
  }

  private void learn(PlaceCount place) {
    if (place.code() != null && place.value() != null) {
      placesByCode.putIfAbsent(place.code(), place.value());
    }
    place.children().forEach(this::learn);
  }

  String filter(String name) {
    return wording.text("filter." + name);
  }

  /** The value of a filter as the address has it. */
  String value(Filter filter) {
    if (filter.value().equals(UNKNOWN)) {
      return unknown(filter.name());
    }
    if (filter.name().equals("year")) {
      String[] bounds = filter.value().split("\\.\\.", 2);
      return bounds.length < 2
          ? filter.value()
          : wording.text("year.range", Map.of("from", bounds[0], "to", bounds[1]));
    }
    String place = placesByCode.get(filter.value());
    return place == null ? label(filter.name(), filter.value()) : place;
  }

  private String unknown(String name) {
    String own = name + "." + UNKNOWN;
    return wording.text(wording.has(own) ? own : "value.unknown");
  }

  /** A value of a facet; {@code null} where reports have none. */
  String label(String name, @Nullable String value) {
    if (value == null) {
      return unknown(name);
    }
    Optional<Agency> agency = name.equals("agency") ? Agencies.byKey(value) : Optional.empty();
    if (agency.isPresent()) {
      return wording.pick(agency.get().label(), agency.get().labelEnglish());
    }
    Message relation = name.equals("relation") ? RelationNames.of(value) : null;
    if (relation != null) {
      return wording.pick(relation);
    }
    String own = (name.equals("grade") ? "finding" : name) + "." + value;
    return OF_KEYS.contains(name) && wording.has(own) ? wording.text(own) : value;
  }
}
