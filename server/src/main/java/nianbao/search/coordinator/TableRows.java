package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nianbao.office.OfficeKey;
import nianbao.place.Level;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Place;
import nianbao.search.RowGroup.Rows;
import nianbao.search.RowGroup.Unknown;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.Interval;
import nianbao.search.query.Query;
import nianbao.search.shard.PlacePath;
import org.jspecify.annotations.Nullable;

/** The rows and columns of tables of places or offices by year. */
final class TableRows {

  /** Stands for the unknown year, behind all others. */
  static final int UNDATED = Integer.MAX_VALUE;

  /** Greater than every code. */
  private static final String NO_CODE = "~";

  /** Places in the order of their codes, parents before their children; what isn't known last. */
  static final Comparator<RowGroup> ORDER =
      Comparator.comparing(TableRows::code)
          .thenComparing(group -> group instanceof OfPlace place && !place.isItself())
          .thenComparing(group -> group instanceof OfOffice office ? office.name() : "")
          .thenComparing(group -> group instanceof OfOffice office ? office.key() : "");

  private TableRows() {}

  /**
   * What the reports of a row have by year; the row goes by the name that its newest report has.
   */
  static final class Sums<Y> {
    private RowGroup group;
    private int newest = Integer.MIN_VALUE;
    private final Map<Integer, Y> years = new HashMap<>();

    Sums(RowGroup group) {
      this.group = group;
    }

    RowGroup group() {
      return group;
    }

    /**
     * What there is of a year, to be added to.
     *
     * @param year {@code null} when unknown
     * @param reports the group that reports of this year are of
     * @param none what there is at first
     */
    Y of(@Nullable Integer year, RowGroup reports, Supplier<Y> none) {
      if (year != null && year > newest) {
        newest = year;
        group = reports;
      }
      return years.computeIfAbsent(year == null ? UNDATED : year, first -> none.get());
    }

    /** What there is of a column; {@code null} when there are no reports. */
    @Nullable Y in(int column) {
      return years.get(column);
    }
  }

  private static String code(RowGroup group) {
    return switch (group) {
      case OfPlace place -> place.path().getLast().code();
      case OfOffice office -> office.path().isEmpty() ? NO_CODE : office.path().getLast().code();
      case Everything all -> "";
      case Unknown unknown -> NO_CODE + NO_CODE;
    };
  }

  /**
   * The row of a report.
   *
   * @param office text of its {@link OfficeKey}; {@code null} when unknown
   * @param name full name of the office; {@code null} when it isn't known in full
   */
  static RowGroup group(
      Rows rows, PlacePath place, @Nullable String office, @Nullable String name) {
    return switch (rows) {
      case ALL -> new Everything();
      case PROVINCE -> place(place, Level.PROVINCE);
      case CITY -> place(place, Level.PREFECTURE);
      case COUNTY -> place(place, Level.COUNTY);
      case OFFICE ->
          office == null
              ? new Unknown(FilterField.OFFICE)
              : new OfOffice(
                  office,
                  name == null ? new OfficeKey(office).readableName() : name,
                  places(place.nodes()));
    };
  }

  /** What two reports of a row have in common; an office may have changed its name. */
  static Object identity(RowGroup group) {
    return group instanceof OfOffice office ? office.key() : group;
  }

  /** The place of a level, or the lowest above it that is known. */
  private static RowGroup place(PlacePath path, Level level) {
    for (Level found : List.of(Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)) {
      PlacePath.Node node = found.compareTo(level) <= 0 ? path.at(found) : null;
      if (node != null) {
        List<PlacePath.Node> nodes = path.nodes();
        return new OfPlace(
            places(nodes.subList(0, nodes.indexOf(node) + 1)), found, found != level);
      }
    }
    return new Unknown(FilterField.PROVINCE);
  }

  private static List<Place> places(List<PlacePath.Node> nodes) {
    return nodes.stream().map(node -> new Place(node.code(), node.name())).toList();
  }

  /**
   * The years from the first to the last of any report that is indexed, as far as they are asked
   * for, and {@link #UNDATED} last.
   *
   * @param undated whether there are reports of unknown year, which no condition on years accepts
   */
  static List<Integer> columns(OpenIndex index, Query query, Filters filters, boolean undated)
      throws IOException {
    List<List<Interval<Integer>>> conditions = new ArrayList<>(query.years());
    if (!filters.years().isEmpty()) {
      conditions.add(filters.years());
    }
    TreeSet<Integer> known = new TreeSet<>(index.state().inventory(index).years());
    List<Integer> columns = new ArrayList<>();
    if (!known.isEmpty()) {
      IntStream.rangeClosed(known.first(), known.last())
          .filter(year -> conditions.stream().allMatch(some -> holds(some, year)))
          .forEach(columns::add);
    }
    if (conditions.isEmpty() && undated) {
      columns.add(UNDATED);
    }
    return columns;
  }

  private static boolean holds(List<Interval<Integer>> some, int year) {
    return some.stream().anyMatch(interval -> interval.contains(year));
  }

  /** The year of a column; {@code null} when it is unknown. */
  static @Nullable Integer year(int column) {
    return column == UNDATED ? null : column;
  }
}
