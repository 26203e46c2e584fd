package nianbao.search;

import java.util.List;
import nianbao.place.Level;
import nianbao.report.ReportId;
import nianbao.search.Suggestion.Filter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * How many reports match in each year, of those there are. A report that searches find only by its
 * duplicate isn't counted.
 *
 * @param warnings one sentence for each repair of the query and each part left out
 * @param all of all rows together
 * @param rows of every place or office that has a report of any year, whether or not it has one of
 *     the years asked for; places in the order of their codes, offices in that of their places and
 *     names, what is unknown last
 */
public record YearCounts(List<QueryNotice> warnings, Row all, List<Row> rows) {

  public YearCounts {
    warnings = List.copyOf(warnings);
    rows = List.copyOf(rows);
  }

  /** What the reports of a row have in common. */
  public sealed interface Group {

    /** The filters that together select its reports of those asked for, as near as any do. */
    List<Filter> filters();
  }

  /** Nothing but what was asked for. */
  public record Everything() implements Group {
    @Override
    public List<Filter> filters() {
      return List.of();
    }
  }

  /**
   * A place.
   *
   * @param path codes and names from the province down to it
   * @param level of the place
   * @param isItself whether these are only the reports of its own offices, not of those of the
   *     places in it
   */
  public record OfPlace(List<Place> path, Level level, boolean isItself) implements Group {
    public OfPlace {
      path = List.copyOf(path);
    }

    @Override
    public List<Filter> filters() {
      Filter place = new Filter(field(level).key(), path.getLast().code());
      return isItself
          ? List.of(place, new Filter(below(level).key(), Filters.UNKNOWN))
          : List.of(place);
    }

    private static FilterField field(Level level) {
      return switch (level) {
        case PROVINCE -> FilterField.PROVINCE;
        case PREFECTURE -> FilterField.CITY;
        case COUNTY -> FilterField.COUNTY;
      };
    }

    private static FilterField below(Level level) {
      return level == Level.PROVINCE ? FilterField.CITY : FilterField.COUNTY;
    }
  }

  /** A place by code and full name. */
  public record Place(String code, String name) {}

  /**
   * An office.
   *
   * @param key text of its {@link nianbao.office.OfficeKey}
   * @param name its newest, in full, or as printed where that is all that is known
   * @param path of its place, from the province down; empty when it is unknown
   */
  public record OfOffice(String key, String name, List<Place> path) implements Group {
    public OfOffice {
      path = List.copyOf(path);
    }

    /** A filter on offices also selects those whose names contain this one. */
    @Override
    public List<Filter> filters() {
      return List.of(new Filter(FilterField.OFFICE.key(), name));
    }
  }

  /**
   * A place or an office that isn't known.
   *
   * @param field what isn't known; no filter selects offices that aren't
   */
  public record Unknown(FilterField field) implements Group {
    @Override
    public List<Filter> filters() {
      return field == FilterField.OFFICE
          ? List.of()
          : List.of(new Filter(field.key(), Filters.UNKNOWN));
    }
  }

  /**
   * A row.
   *
   * @param cells of the same years in all rows: those from the first to the last of any report
   *     there is that pass the filters on years, none left out in between; then those of unknown
   *     year, unless there is a filter on years or no such report
   */
  public record Row(Group group, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Reports of all years that match. */
    public int matching() {
      return cells.stream().mapToInt(Cell::matching).sum();
    }

    /** Reports of all years. */
    public int reports() {
      return cells.stream().mapToInt(Cell::reports).sum();
    }
  }

  /**
   * The reports of a row and a year.
   *
   * @param year {@code null} for those of unknown year
   * @param matching those that match
   * @param reports those there are: all that the filters of origin leave, and the conditions of
   *     that kind in the query, whatever stands in them. 0 is a gap, of which nothing can be said
   * @param only the one there is, of an office; {@code null} for several or none, and in other rows
   */
  public record Cell(@Nullable Integer year, int matching, int reports, @Nullable ReportId only) {}
}
