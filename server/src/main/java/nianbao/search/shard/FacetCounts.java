package nianbao.search.shard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import nianbao.place.Level;
import nianbao.report.Finding.Grade;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.Facets;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How many matching reports of a shard have each value of the facets. Values without such reports
 * are there only when a filter names them. The counts of several shards add up.
 *
 * @param offices all of them, since no shard knows which have the most reports in all shards
 * @param findings by the keys of their grades; a report counts for each grade it has
 * @param relations by what findings are about; a report counts for each. Empty unless findings are
 *     asked for
 */
public record FacetCounts(
    List<OfPlace> places,
    List<OfValue> years,
    List<OfValue> agencies,
    List<OfValue> offices,
    List<OfValue> forms,
    List<OfValue> collections,
    List<OfValue> findings,
    List<OfValue> relations) {

  private static final int MOST_OFFICES = 10;

  private static final Comparator<Count> BY_COUNT = FacetCounts::byCount;
  private static final Comparator<Count> BY_VALUE = FacetCounts::byValue;
  private static final Comparator<PlaceCount> BY_PLACE_COUNT = FacetCounts::byPlaceCount;

  /**
   * The reports of one value.
   *
   * @param value {@code null} for reports without one
   */
  public record OfValue(@Nullable String value, int count) {}

  /**
   * The reports of one place.
   *
   * @param tree those that pass all filters but those on places
   * @param province those that pass all filters but that on provinces
   * @param city those that pass all filters but that on cities
   */
  public record OfPlace(PlacePath place, int tree, int province, int city) {
    OfPlace plus(OfPlace other) {
      return new OfPlace(place, tree + other.tree, province + other.province, city + other.city);
    }
  }

  /** The counts over all shards. */
  public static FacetCounts sum(List<FacetCounts> shards) {
    return shards.size() == 1
        ? shards.getFirst()
        : new FacetCounts(
            placesOf(shards),
            valuesOf(shards, FacetCounts::years),
            valuesOf(shards, FacetCounts::agencies),
            valuesOf(shards, FacetCounts::offices),
            valuesOf(shards, FacetCounts::forms),
            valuesOf(shards, FacetCounts::collections),
            valuesOf(shards, FacetCounts::findings),
            valuesOf(shards, FacetCounts::relations));
  }

  private static List<OfPlace> placesOf(List<FacetCounts> shards) {
    Map<PlacePath, OfPlace> sums = new LinkedHashMap<>();
    for (FacetCounts shard : shards) {
      shard.places.forEach(place -> sums.merge(place.place(), place, OfPlace::plus));
    }
    return List.copyOf(sums.values());
  }

  private static List<OfValue> valuesOf(
      List<FacetCounts> shards, Function<FacetCounts, List<OfValue>> facet) {
    Map<String, OfValue> sums = new LinkedHashMap<>();
    for (FacetCounts shard : shards) {
      for (OfValue one : facet.apply(shard)) {
        sums.merge(
            one.value() == null ? "" : one.value(),
            one,
            (sum, more) -> new OfValue(sum.value(), sum.count() + more.count()));
      }
    }
    return List.copyOf(sums.values());
  }

  /**
   * The facets as they are shown.
   *
   * @param filters the same filters that the reports were counted with
   */
  public Facets facets(Filters filters) {
    return new Facets(
        placeTree(filters),
        places(OfPlace::province, Level.PROVINCE, filters.values(FilterField.PROVINCE)),
        places(OfPlace::city, Level.PREFECTURE, filters.values(FilterField.CITY)),
        years(filters),
        byCount(agencies, filters.values(FilterField.AGENCY)),
        offices(filters.values(FilterField.OFFICE)),
        byCount(forms, filters.values(FilterField.FORM)),
        byCount(collections, filters.values(FilterField.COLLECTION)),
        findings(filters.values(FilterField.FINDING)),
        relations(filters.values(FilterField.RELATION)));
  }

  /** In the order of the grades, the weightiest first. */
  private List<Count> findings(List<String> selected) {
    List<Count> counts = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      int count = 0;
      for (OfValue finding : findings) {
        count += grade.key().equals(finding.value()) ? finding.count() : 0;
      }
      boolean isSelected = selected.contains(grade.key());
      if (count > 0 || isSelected) {
        counts.add(new Count(grade.key(), null, count, isSelected));
      }
    }
    return counts;
  }

  /** Those of the most reports first. */
  private List<Count> relations(List<String> selected) {
    List<Count> counts = new ArrayList<>(byCount(relations, selected));
    for (String about : selected) {
      if (counts.stream().noneMatch(count -> about.equals(count.value()))) {
        counts.add(new Count(about, null, 0, true));
      }
    }
    return counts;
  }

  /** The newest first, the unknown year last. */
  private List<Count> years(Filters filters) {
    List<Count> counts = new ArrayList<>();
    for (OfValue year : years) {
      counts.add(
          new Count(year.value(), null, year.count(), isYearOf(year.value(), filters.years())));
    }
    return ordered(counts, BY_VALUE);
  }

  /** Whether intervals hold a year; none holds the unknown one. */
  public static boolean isYearOf(@Nullable String year, List<Interval<Integer>> intervals) {
    return year != null
        && intervals.stream().anyMatch(range -> range.contains(Integer.parseInt(year)));
  }

  /** Most reports first, the unknown value last. */
  private static List<Count> byCount(List<OfValue> values, List<String> selected) {
    List<Count> counts = new ArrayList<>();
    for (OfValue one : values) {
      String filter = one.value() == null ? Filters.UNKNOWN : one.value();
      counts.add(new Count(one.value(), null, one.count(), selected.contains(filter)));
    }
    return ordered(counts, BY_COUNT);
  }

  /**
   * Those with the most reports and those that a filter names in full. The unknown office is left
   * out, because no filter selects it.
   */
  private List<Count> offices(List<String> selected) {
    // There may be as many offices as reports, so they are not all sorted.
    PriorityQueue<Count> most = new PriorityQueue<>(BY_COUNT.reversed());
    List<Count> shown = new ArrayList<>();
    for (OfValue one : offices) {
      if (one.value() != null) {
        most.add(new Count(one.value(), null, one.count(), selected.contains(one.value())));
      }
      if (most.size() > MOST_OFFICES) {
        Count fewest = most.remove();
        if (fewest.selected()) {
          shown.add(fewest);
        }
      }
    }
    shown.addAll(most);
    shown.sort(BY_COUNT);
    return shown;
  }

  /** In an order, but what has no value last. */
  private static List<Count> ordered(List<Count> counts, Comparator<Count> order) {
    List<Count> known = new ArrayList<>();
    List<Count> unknown = new ArrayList<>();
    for (Count count : counts) {
      (count.value() == null ? unknown : known).add(count);
    }
    known.sort(order);
    known.addAll(unknown);
    return known;
  }

  /** Most reports first. */
  private static int byCount(Count one, Count other) {
    if (one.count() != other.count()) {
      return Integer.compare(other.count(), one.count());
    }
    int byValue = known(one.value()).compareTo(known(other.value()));
    return byValue != 0 || one.code() == null
        ? byValue
        : known(one.code()).compareTo(known(other.code()));
  }

  /** The greatest value first. */
  private static int byValue(Count one, Count other) {
    return known(other.value()).compareTo(known(one.value()));
  }

  /** Most reports first. */
  private static int byPlaceCount(PlaceCount one, PlaceCount other) {
    return one.count() != other.count()
        ? Integer.compare(other.count(), one.count())
        : known(one.code()).compareTo(known(other.code()));
  }

  /** A value or code; only the last entry of a facet lacks it, which is appended after sorting. */
  private static String known(@Nullable String value) {
    return Objects.requireNonNull(value);
  }

  /** The places of a level, most reports first, the unknown one last. */
  private List<Count> places(Function<OfPlace, Integer> count, Level level, List<String> selected) {
    Map<PlacePath.Node, Integer> sums = new LinkedHashMap<>();
    int unknown = 0;
    for (OfPlace place : places) {
      PlacePath.Node node = place.place().at(level);
      int reports = count.apply(place);
      if (node == null) {
        unknown += reports;
      } else if (reports > 0 || selected.contains(node.code())) {
        sums.merge(node, reports, Integer::sum);
      }
    }
    List<Count> list = new ArrayList<>();
    sums.forEach(
        (node, sum) ->
            list.add(new Count(node.name(), node.code(), sum, selected.contains(node.code()))));
    list.sort(BY_COUNT);
    boolean unknownSelected = selected.contains(Filters.UNKNOWN);
    if (unknown > 0 || unknownSelected) {
      list.add(new Count(null, null, unknown, unknownSelected));
    }
    return list;
  }

  /** The codes of places that filters name, whatever their level. */
  public static Set<String> selectedPlaces(Filters filters) {
    Set<String> selected = new HashSet<>(filters.values(FilterField.PROVINCE));
    selected.addAll(filters.values(FilterField.CITY));
    selected.addAll(filters.values(FilterField.COUNTY));
    return selected;
  }

  /** The provinces with the places in them, most reports first, the unknown place last. */
  private List<PlaceCount> placeTree(Filters filters) {
    Set<String> selected = selectedPlaces(filters);
    List<OfPlace> shown = new ArrayList<>();
    int unknown = 0;
    for (OfPlace place : places) {
      List<PlacePath.Node> nodes = place.place().nodes();
      if (nodes.isEmpty()) {
        unknown += place.tree();
      } else if (place.tree() > 0 || place.place().isIn(selected)) {
        shown.add(place);
      }
    }
    List<PlaceCount> provinces = inner(shown, 0, selected);
    boolean unknownSelected = selected.contains(Filters.UNKNOWN);
    if (unknown > 0 || unknownSelected) {
      provinces.add(new PlaceCount(null, null, unknown, unknownSelected, List.of()));
    }
    return provinces;
  }

  /**
   * The places at a depth of the tree.
   *
   * @param within places within one place above that depth
   */
  private static List<PlaceCount> inner(
      Collection<OfPlace> within, int depth, Set<String> selected) {
    Map<PlacePath.Node, List<OfPlace>> byNode = new HashMap<>();
    for (OfPlace place : within) {
      List<PlacePath.Node> nodes = place.place().nodes();
      if (depth < nodes.size()) {
        byNode.computeIfAbsent(nodes.get(depth), node -> new ArrayList<>()).add(place);
      }
    }
    List<PlaceCount> places = new ArrayList<>();
    byNode.forEach(
        (node, inNode) ->
            places.add(
                new PlaceCount(
                    node.name(),
                    node.code(),
                    inNode.stream().mapToInt(OfPlace::tree).sum(),
                    selected.contains(node.code()),
                    inner(inNode, depth + 1, selected))));
    places.sort(BY_PLACE_COUNT);
    return places;
  }
}
