package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.place.Level;
import nianbao.report.Finding.Grade;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.Facets;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.Interval;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts matching reports for every facet. A report that fails one filter only is counted by that
 * filter's own facet and by no other, which is what keeps a filter from narrowing its own facet.
 * The three levels of place are one facet in the tree, and three in the flat lists.
 */
public final class FacetCounter {

  private static final int PLACE = ReportFilter.PROVINCE | ReportFilter.CITY | ReportFilter.COUNTY;

  private static final Comparator<Count> BY_COUNT = FacetCounter::byCount;
  private static final Comparator<Count> BY_VALUE = FacetCounter::byValue;
  private static final Comparator<PlaceCount> BY_PLACE_COUNT = FacetCounter::byPlaceCount;

  private final ReportTable table;
  private final ReportFilter filter;
  private final int[] tree;
  private final int[] provinces;
  private final int[] cities;
  private final int[] years;
  private final int[] agencies;
  private final int[] forms;
  private final int[] collections;
  private final int[] findings;

  private final FixedBitSet accepted;
  private int total;
  private int matching;

  public FacetCounter(ReportTable table, ReportFilter filter) {
    this.table = table;
    this.filter = filter;
    tree = new int[table.place().size()];
    provinces = new int[table.place().size()];
    cities = new int[table.place().size()];
    years = new int[table.year().size()];
    agencies = new int[table.agency().size()];
    forms = new int[table.form().size()];
    collections = new int[table.collection().size()];
    findings = new int[Grade.values().length];
    accepted = new FixedBitSet(Math.max(1, table.size()));
  }

  /** Counts a report that the query matches. */
  public void count(int report) {
    matching++;
    int failing = filter.failing(report);
    if (failing == 0) {
      total++;
      accepted.set(report);
    }
    if ((failing & ~PLACE) == 0) {
      int place = table.place().ordinal(report);
      tree[place]++;
      provinces[place] += passesBut(ReportFilter.PROVINCE, failing);
      cities[place] += passesBut(ReportFilter.CITY, failing);
    }
    years[table.year().ordinal(report)] += passesBut(ReportFilter.YEAR, failing);
    agencies[table.agency().ordinal(report)] += passesBut(ReportFilter.AGENCY, failing);
    forms[table.form().ordinal(report)] += passesBut(ReportFilter.FORM, failing);
    collections[table.collection().ordinal(report)] += passesBut(ReportFilter.COLLECTION, failing);
    if (passesBut(ReportFilter.FINDING, failing) == 1) {
      for (int grades = table.grades(report); grades != 0; grades &= grades - 1) {
        findings[Integer.numberOfTrailingZeros(grades)]++;
      }
    }
  }

  private static int passesBut(int own, int failing) {
    return (failing & ~own) == 0 ? 1 : 0;
  }

  /** Reports that match and pass all filters. */
  public int total() {
    return total;
  }

  /** Reports that match, filters aside. */
  public int matching() {
    return matching;
  }

  /** The numbers of the reports that match and pass all filters. */
  public FixedBitSet accepted() {
    return accepted;
  }

  /**
   * The counts; a value without matching reports is included when a filter names it.
   *
   * @param filters the same filters that the reports were counted with
   */
  public Facets facets(Filters filters) {
    return new Facets(
        placeTree(filters),
        places(provinces, Level.PROVINCE, filters.values(FilterField.PROVINCE)),
        places(cities, Level.PREFECTURE, filters.values(FilterField.CITY)),
        years(filters),
        counts(agencies, table.agency(), filters.values(FilterField.AGENCY)),
        counts(forms, table.form(), filters.values(FilterField.FORM)),
        counts(collections, table.collection(), filters.values(FilterField.COLLECTION)),
        findings(filters.values(FilterField.FINDING)));
  }

  /** In the order of the grades, the weightiest first. */
  private List<Count> findings(List<String> selected) {
    List<Count> counts = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      int count = findings[Integer.numberOfTrailingZeros(ReportTable.bit(grade))];
      boolean isSelected = selected.contains(grade.key());
      if (count > 0 || isSelected) {
        counts.add(new Count(grade.key(), null, count, isSelected));
      }
    }
    return counts;
  }

  /** The newest first, the unknown year last. */
  private List<Count> years(Filters filters) {
    boolean[] selected = new boolean[years.length];
    for (int ordinal = 1; ordinal < selected.length; ordinal++) {
      int year = Integer.parseInt(known(table.year().value(ordinal)));
      for (Interval<Integer> range : filters.years()) {
        selected[ordinal] |= range.contains(year);
      }
    }
    return counts(years, table.year(), selected, BY_VALUE);
  }

  /** Most reports first, the unknown value last. */
  private static List<Count> counts(int[] counts, OrdinalColumn column, List<String> values) {
    boolean[] selected = new boolean[counts.length];
    selected[OrdinalColumn.NONE] = values.contains(Filters.UNKNOWN);
    for (int ordinal = 1; ordinal < selected.length; ordinal++) {
      selected[ordinal] = values.contains(column.value(ordinal));
    }
    return counts(counts, column, selected, BY_COUNT);
  }

  private static List<Count> counts(
      int[] counts, OrdinalColumn column, boolean[] selected, Comparator<Count> order) {
    List<Count> known = new ArrayList<>();
    for (int ordinal = 1; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0 || selected[ordinal]) {
        known.add(new Count(column.value(ordinal), null, counts[ordinal], selected[ordinal]));
      }
    }
    known.sort(order);
    if (counts[OrdinalColumn.NONE] > 0 || selected[OrdinalColumn.NONE]) {
      known.add(new Count(null, null, counts[OrdinalColumn.NONE], selected[OrdinalColumn.NONE]));
    }
    return known;
  }

  /** Most reports first. */
  private static int byCount(Count one, Count other) {
    return one.count() != other.count()
        ? Integer.compare(other.count(), one.count())
        : known(one.value()).compareTo(known(other.value()));
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
  private List<Count> places(int[] counts, Level level, List<String> selected) {
    Map<PlacePath.Node, Integer> sums = new LinkedHashMap<>();
    int unknown = 0;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      PlacePath.Node node = table.path(ordinal).at(level);
      if (node == null) {
        unknown += counts[ordinal];
      } else if (counts[ordinal] > 0 || selected.contains(node.code())) {
        sums.put(node, sums.getOrDefault(node, 0) + counts[ordinal]);
      }
    }
    List<Count> list = new ArrayList<>();
    for (Map.Entry<PlacePath.Node, Integer> sum : sums.entrySet()) {
      PlacePath.Node node = sum.getKey();
      list.add(new Count(node.name(), node.code(), sum.getValue(), selected.contains(node.code())));
    }
    list.sort(BY_COUNT);
    boolean unknownSelected = selected.contains(Filters.UNKNOWN);
    if (unknown > 0 || unknownSelected) {
      list.add(new Count(null, null, unknown, unknownSelected));
    }
    return list;
  }

  /** The provinces with the places in them, most reports first, the unknown place last. */
  private List<PlaceCount> placeTree(Filters filters) {
    Set<String> selected = new HashSet<>(filters.values(FilterField.PROVINCE));
    selected.addAll(filters.values(FilterField.CITY));
    selected.addAll(filters.values(FilterField.COUNTY));
    List<Integer> shown = new ArrayList<>();
    int unknown = 0;
    for (int ordinal = 0; ordinal < tree.length; ordinal++) {
      List<PlacePath.Node> nodes = table.path(ordinal).nodes();
      if (nodes.isEmpty()) {
        unknown += tree[ordinal];
      } else if (tree[ordinal] > 0 || hasAny(nodes, selected)) {
        shown.add(ordinal);
      }
    }
    List<PlaceCount> provinces = inner(shown, 0, selected);
    boolean unknownSelected = selected.contains(Filters.UNKNOWN);
    if (unknown > 0 || unknownSelected) {
      provinces.add(new PlaceCount(null, null, unknown, unknownSelected, List.of()));
    }
    return provinces;
  }

  private static boolean hasAny(List<PlacePath.Node> nodes, Set<String> codes) {
    for (PlacePath.Node node : nodes) {
      if (codes.contains(node.code())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The places at a depth of the tree.
   *
   * @param ordinals of places within one place above that depth
   */
  private List<PlaceCount> inner(List<Integer> ordinals, int depth, Set<String> selected) {
    Map<PlacePath.Node, List<Integer>> byNode = new LinkedHashMap<>();
    for (int ordinal : ordinals) {
      List<PlacePath.Node> nodes = table.path(ordinal).nodes();
      if (depth < nodes.size()) {
        List<Integer> within = byNode.get(nodes.get(depth));
        if (within == null) {
          within = new ArrayList<>();
          byNode.put(nodes.get(depth), within);
        }
        within.add(ordinal);
      }
    }
    List<PlaceCount> places = new ArrayList<>();
    for (Map.Entry<PlacePath.Node, List<Integer>> within : byNode.entrySet()) {
      PlacePath.Node node = within.getKey();
      int count = 0;
      for (int ordinal : within.getValue()) {
        count += tree[ordinal];
      }
      places.add(
          new PlaceCount(
              node.name(),
              node.code(),
              count,
              selected.contains(node.code()),
              inner(within.getValue(), depth + 1, selected)));
    }
    places.sort(BY_PLACE_COUNT);
    return places;
  }
}
