package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;

/** Counts by place, from provinces down; places without reports only when a filter names them. */
final class PlaceTree {

  private static final Comparator<PlaceCount> MOST_FIRST =
      Comparator.comparingInt(PlaceCount::count)
          .reversed()
          .thenComparing(PlaceCount::code, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Filters filters;
  private final Branch root = new Branch();
  private int unknown;

  PlaceTree(Filters filters) {
    this.filters = filters;
  }

  /** A place and the places in it. */
  private static final class Branch {
    private final Map<PlacePath.Node, Branch> inner = new LinkedHashMap<>();
    private int count;
  }

  void add(PlacePath path, int reports) {
    List<PlacePath.Node> nodes = path.nodes();
    if (nodes.isEmpty()) {
      unknown += reports;
    } else if (reports > 0 || nodes.stream().anyMatch(node -> isSelected(node.code()))) {
      Branch branch = root;
      for (PlacePath.Node node : nodes) {
        branch = branch.inner.computeIfAbsent(node, n -> new Branch());
        branch.count += reports;
      }
    }
  }

  private boolean isSelected(String code) {
    return filters.values(FilterField.PROVINCE).contains(code)
        || filters.values(FilterField.CITY).contains(code)
        || filters.values(FilterField.COUNTY).contains(code);
  }

  /** The provinces, most reports first, the unknown place last. */
  List<PlaceCount> counts() {
    List<PlaceCount> provinces = new ArrayList<>(counts(root));
    boolean selected = isSelected(Filters.UNKNOWN);
    if (unknown > 0 || selected) {
      provinces.add(new PlaceCount(null, null, unknown, selected, List.of()));
    }
    return provinces;
  }

  private List<PlaceCount> counts(Branch branch) {
    List<PlaceCount> counts = new ArrayList<>();
    branch.inner.forEach(
        (node, inner) ->
            counts.add(
                new PlaceCount(
                    node.name(),
                    node.code(),
                    inner.count,
                    isSelected(node.code()),
                    counts(inner))));
    counts.sort(MOST_FIRST);
    return counts;
  }
}
