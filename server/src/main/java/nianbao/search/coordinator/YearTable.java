package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nianbao.office.OfficeKey;
import nianbao.place.Level;
import nianbao.report.ReportId;
import nianbao.search.YearCounts;
import nianbao.search.YearCounts.Cell;
import nianbao.search.YearCounts.Everything;
import nianbao.search.YearCounts.Group;
import nianbao.search.YearCounts.OfOffice;
import nianbao.search.YearCounts.OfPlace;
import nianbao.search.YearCounts.Place;
import nianbao.search.YearCounts.Row;
import nianbao.search.YearCounts.Unknown;
import nianbao.search.YearCountsRequest;
import nianbao.search.YearCountsRequest.Rows;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.Interval;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.PlacePath;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.YearCount;
import nianbao.search.shard.YearCount.By;
import org.jspecify.annotations.Nullable;

/**
 * The reports that match by year, and those there are: two questions to each shard, whose counts
 * are added up.
 */
final class YearTable {

  /** Stands for the unknown year, behind all others. */
  private static final int UNDATED = Integer.MAX_VALUE;

  /** Parents before their children; what isn't known last. */
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> code(row.group()))
          .thenComparing(row -> row.group() instanceof OfPlace place && !place.isItself())
          .thenComparing(row -> row.group() instanceof OfOffice office ? office.name() : "")
          .thenComparing(row -> row.group() instanceof OfOffice office ? office.key() : "");

  /** Greater than every code. */
  private static final String NO_CODE = "~";

  private final OpenIndex index;
  private final YearCountsRequest request;
  private final Query query;

  /** By place, by key of an office, or by itself. */
  private final Map<Object, Sums> rows = new HashMap<>();

  YearTable(OpenIndex index, YearCountsRequest request) {
    this.index = index;
    this.request = request;
    this.query = QueryParser.parse(request.query(), request.filters());
  }

  /** What a row has been given so far. */
  private static final class Sums {
    private Group group;
    private int newest = Integer.MIN_VALUE;
    private final Map<Integer, Sum> years = new TreeMap<>();

    Sums(Group group) {
      this.group = group;
    }
  }

  private static final class Sum {
    private int matching;
    private int reports;
    private @Nullable String key;
  }

  YearCounts counts() throws IOException {
    count(query.origin(), request.filters().ofOrigin(), false);
    count(query.root(), request.filters(), true);
    List<Integer> columns = columns();
    List<Row> listed =
        rows.values().stream().map(sums -> row(sums, columns)).sorted(ORDER).toList();
    return new YearCounts(query.warnings(), all(listed, columns), single() ? List.of() : listed);
  }

  private boolean single() {
    return request.rows() == Rows.ALL;
  }

  private void count(QueryNode root, Filters filters, boolean matching) throws IOException {
    PlannedQuery question = index.planned(root, request.scope(), filters);
    By by =
        switch (request.rows()) {
          case ALL -> By.YEAR;
          case PROVINCE, CITY, COUNTY -> By.PLACE;
          case OFFICE -> By.OFFICE;
        };
    for (List<YearCount> counts : index.each(shard -> shard.years(question, by))) {
      counts.forEach(count -> add(count, matching));
    }
  }

  private void add(YearCount count, boolean matching) {
    Group group = group(count);
    Object row = group instanceof OfOffice office ? office.key() : group;
    Sums sums = rows.computeIfAbsent(row, first -> new Sums(group));
    Integer year = count.year();
    if (year != null && year > sums.newest) {
      sums.newest = year;
      sums.group = group;
    }
    Sum sum = sums.years.computeIfAbsent(year == null ? UNDATED : year, first -> new Sum());
    if (matching) {
      sum.matching += count.reports();
    } else {
      sum.reports += count.reports();
      sum.key = count.key();
    }
  }

  private Group group(YearCount count) {
    return switch (request.rows()) {
      case ALL -> new Everything();
      case PROVINCE -> place(count.place(), Level.PROVINCE);
      case CITY -> place(count.place(), Level.PREFECTURE);
      case COUNTY -> place(count.place(), Level.COUNTY);
      case OFFICE -> office(count);
    };
  }

  private static Group office(YearCount count) {
    String key = count.office();
    if (key == null) {
      return new Unknown(FilterField.OFFICE);
    }
    String name = count.name();
    return new OfOffice(
        key,
        name == null ? new OfficeKey(key).readableName() : name,
        places(count.place().nodes()));
  }

  /** The place of a level, or the lowest above it that is known. */
  private static Group place(PlacePath path, Level level) {
    for (int i = level.ordinal(); i >= 0; i--) {
      Level found = Level.values()[i];
      PlacePath.Node node = path.at(found);
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

  private static String code(Group group) {
    return switch (group) {
      case OfPlace place -> place.path().getLast().code();
      case OfOffice office -> office.path().isEmpty() ? NO_CODE : office.path().getLast().code();
      case Everything all -> "";
      case Unknown unknown -> NO_CODE + NO_CODE;
    };
  }

  /** The years, those unknown last. */
  private List<Integer> columns() throws IOException {
    List<List<Interval<Integer>>> conditions = new ArrayList<>(query.years());
    if (!request.filters().years().isEmpty()) {
      conditions.add(request.filters().years());
    }
    TreeSet<Integer> known = new TreeSet<>(index.state().inventory(index).years());
    List<Integer> columns = new ArrayList<>();
    if (!known.isEmpty()) {
      IntStream.rangeClosed(known.first(), known.last())
          .filter(year -> conditions.stream().allMatch(some -> holds(some, year)))
          .forEach(columns::add);
    }
    if (conditions.isEmpty()
        && rows.values().stream().anyMatch(row -> row.years.containsKey(UNDATED))) {
      columns.add(UNDATED);
    }
    return columns;
  }

  private static boolean holds(List<Interval<Integer>> some, int year) {
    return some.stream().anyMatch(interval -> interval.contains(year));
  }

  private static Row row(Sums sums, List<Integer> columns) {
    List<Cell> cells = new ArrayList<>();
    for (Integer column : columns) {
      Sum sum = sums.years.getOrDefault(column, new Sum());
      String key = sum.reports == 1 ? sum.key : null;
      cells.add(
          new Cell(
              year(column), sum.matching, sum.reports, key == null ? null : ReportId.ofKey(key)));
    }
    return new Row(sums.group, cells);
  }

  private static @Nullable Integer year(int column) {
    return column == UNDATED ? null : column;
  }

  private static Row all(List<Row> rows, List<Integer> columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      cells.add(
          new Cell(
              year(columns.get(i)),
              rows.stream().mapToInt(row -> row.cells().get(column).matching()).sum(),
              rows.stream().mapToInt(row -> row.cells().get(column).reports()).sum(),
              null));
    }
    return new Row(new Everything(), cells);
  }
}
