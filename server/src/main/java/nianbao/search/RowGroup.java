package nianbao.search;

import java.util.List;
import nianbao.place.Level;
import nianbao.search.Suggestion.Filter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;

/** What the reports of a row of a table have in common. */
public sealed interface RowGroup {

  /** What there is a row for. */
  enum Rows {
    /** A single row for all reports. */
    ALL,
    PROVINCE,
    /** Cities; the offices of a province itself are a row of their own. */
    CITY,
    /** Counties; the offices of a province or a city itself are rows of their own. */
    COUNTY,
    OFFICE;

    /** The next that tells more apart; offices for offices. */
    public Rows below() {
      return switch (this) {
        case ALL -> PROVINCE;
        case PROVINCE -> CITY;
        case CITY -> COUNTY;
        case COUNTY, OFFICE -> OFFICE;
      };
    }
  }

  /** The filters that together select its reports of those asked for, as near as any do. */
  List<Filter> filters();

  /** Nothing but what was asked for. */
  record Everything() implements RowGroup {
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
  record OfPlace(List<Place> path, Level level, boolean isItself) implements RowGroup {
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
  record Place(String code, String name) {}

  /**
   * An office.
   *
   * @param key text of its {@link nianbao.office.OfficeKey}
   * @param name its newest, in full, or as printed where that is all that is known
   * @param path of its place, from the province down; empty when it is unknown
   */
  record OfOffice(String key, String name, List<Place> path) implements RowGroup {
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
  record Unknown(FilterField field) implements RowGroup {
    @Override
    public List<Filter> filters() {
      return field == FilterField.OFFICE
          ? List.of()
          : List.of(new Filter(field.key(), Filters.UNKNOWN));
    }
  }
}
