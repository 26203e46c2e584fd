package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nianbao.report.Finding.Grade;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.Facets;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts matching reports for every facet. A report that fails one filter only is counted by that
 * filter's own facet and by no other, which is what keeps a selection from narrowing its own facet.
 * The three levels of place are one facet in the tree, and three in the flat lists.
 */
public final class FacetCounter {

  private static final int PLACE = ReportFilter.PROVINCE | ReportFilter.CITY | ReportFilter.COUNTY;

  private final ReportTable table;
  private final ReportFilter selection;
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

  public FacetCounter(ReportTable table, ReportFilter selection) {
    this.table = table;
    this.selection = selection;
    tree = new int[table.place.size()];
    provinces = new int[table.place.size()];
    cities = new int[table.place.size()];
    years = new int[table.year.size()];
    agencies = new int[table.agency.size()];
    forms = new int[table.form.size()];
    collections = new int[table.collection.size()];
    findings = new int[Grade.values().length];
    accepted = new FixedBitSet(Math.max(1, table.size()));
  }

  /** Takes a report that the query matches. */
  public void count(int report) {
    matching++;
    int failing = selection.failing(report);
    if (failing == 0) {
      total++;
      accepted.set(report);
    }
    if ((failing & ~PLACE) == 0) {
      int place = table.place.ordinal(report);
      tree[place]++;
      provinces[place] += passesBut(ReportFilter.PROVINCE, failing);
      cities[place] += passesBut(ReportFilter.CITY, failing);
    }
    years[table.year.ordinal(report)] += passesBut(ReportFilter.YEAR, failing);
    agencies[table.agency.ordinal(report)] += passesBut(ReportFilter.AGENCY, failing);
    forms[table.form.ordinal(report)] += passesBut(ReportFilter.FORM, failing);
    collections[table.collection.ordinal(report)] += passesBut(ReportFilter.COLLECTION, failing);
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

  public Facets facets(Filters filters) {
    Predicate<String> yearSelected =
        value -> {
          int year = Integer.parseInt(value);
          return filters.years().stream().anyMatch(range -> range.contains(year));
        };
    return new Facets(
        placeTree(filters),
        places(provinces, PlacePath::province, filters.values(FilterField.PROVINCE)),
        places(cities, PlacePath::city, filters.values(FilterField.CITY)),
        counts(years, table.year, yearSelected, Comparator.comparing(Count::value).reversed()),
        counts(agencies, table.agency, filters.values(FilterField.AGENCY)),
        counts(forms, table.form, filters.values(FilterField.FORM)),
        counts(collections, table.collection, filters.values(FilterField.COLLECTION)),
        findings(filters.values(FilterField.FINDING)));
  }

  /** In the order of the grades, the weightiest first. */
  private List<Count> findings(List<String> selected) {
    List<Count> counts = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      int count = findings[Integer.numberOfTrailingZeros(GradeBits.of(grade))];
      boolean isSelected = selected.contains(grade.key());
      if (count > 0 || isSelected) {
        counts.add(new Count(grade.key(), null, count, isSelected));
      }
    }
    return counts;
  }

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::count)
          .reversed()
          .thenComparing(Count::value, Comparator.nullsLast(Comparator.naturalOrder()));

  private static List<Count> counts(int[] counts, OrdinalColumn column, List<String> selected) {
    return counts(
        counts, column, selected::contains, selected.contains(Filters.UNKNOWN), MOST_FIRST);
  }

  private static List<Count> counts(
      int[] counts, OrdinalColumn column, Predicate<String> selected, Comparator<Count> order) {
    return counts(counts, column, selected, false, order);
  }

  private static List<Count> counts(
      int[] counts,
      OrdinalColumn column,
      Predicate<String> selected,
      boolean unknownSelected,
      Comparator<Count> order) {
    List<Count> known = new ArrayList<>();
    for (int ordinal = 1; ordinal < counts.length; ordinal++) {
      String value = column.value(ordinal);
      boolean isSelected = value != null && selected.test(value);
      if (counts[ordinal] > 0 || isSelected) {
        known.add(new Count(value, null, counts[ordinal], isSelected));
      }
    }
    known.sort(order);
    if (counts[OrdinalColumn.NONE] > 0 || unknownSelected) {
      known.add(new Count(null, null, counts[OrdinalColumn.NONE], unknownSelected));
    }
    return known;
  }

  private List<Count> places(
      int[] counts, Function<PlacePath, PlacePath.@Nullable Node> level, List<String> selected) {
    Map<PlacePath.@Nullable Node, Integer> sums = new LinkedHashMap<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      PlacePath.Node node = level.apply(table.path(ordinal));
      boolean isSelected = selected.contains(node == null ? Filters.UNKNOWN : node.code());
      if (counts[ordinal] > 0 || isSelected) {
        sums.merge(node, counts[ordinal], Integer::sum);
      }
    }
    List<Count> list = new ArrayList<>();
    sums.forEach(
        (node, count) ->
            list.add(
                node == null
                    ? new Count(null, null, count, selected.contains(Filters.UNKNOWN))
                    : new Count(node.name(), node.code(), count, selected.contains(node.code()))));
    list.sort(
        Comparator.comparing((Count count) -> count.value() == null).thenComparing(MOST_FIRST));
    return list;
  }

  private List<PlaceCount> placeTree(Filters filters) {
    PlaceTree places = new PlaceTree(filters);
    for (int ordinal = 0; ordinal < tree.length; ordinal++) {
      places.add(table.path(ordinal), tree[ordinal]);
    }
    return places.counts();
  }
}
