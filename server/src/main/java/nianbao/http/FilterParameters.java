package nianbao.http;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Level;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.SearchRequest.YearRange;

/** The parameters that choose among the reports; each may be given again for an alternative. */
final class FilterParameters {
  static final Set<String> NAMES =
      Set.of(
          "city",
          "province",
          "county",
          "year",
          "agency",
          "form",
          "collection",
          "index",
          "office",
          "finding");

  private static final int LONGEST_VALUE = 200;
  private static final Pattern YEARS =
      Pattern.compile("(?<from>[0-9]{4})(?<range>\\.\\.(?<to>[0-9]{4})?)?");

  private FilterParameters() {}

  static Filters filters(QueryParameters parameters) {
    return new Filters(
        PlaceValues.codes("province", Level.PROVINCE, values(parameters, "province")),
        PlaceValues.codes("city", Level.PREFECTURE, values(parameters, "city")),
        PlaceValues.codes("county", Level.COUNTY, values(parameters, "county")),
        values(parameters, "year").stream().map(FilterParameters::years).toList(),
        known(parameters, "agency", ClosedLists.agencies()),
        known(parameters, "form", ClosedLists.forms()),
        values(parameters, "collection"),
        values(parameters, "index"),
        values(parameters, "office"),
        grades(parameters, "finding"),
        List.of());
  }

  /** Keys of grades, or any. */
  static List<String> grades(QueryParameters parameters, String name) {
    List<String> grades = values(parameters, name);
    for (String grade : grades) {
      if (!grade.equals(Filters.ANY) && Grade.byKey(grade).isEmpty()) {
        throw RequestException.parameter(
            name, grade, "Give any or one of the grades that the facet lists.");
      }
    }
    return grades;
  }

  private static List<String> values(QueryParameters parameters, String name) {
    List<String> values = parameters.all(name).stream().map(String::strip).toList();
    for (String value : values) {
      if (value.isEmpty() || value.length() > LONGEST_VALUE) {
        throw RequestException.parameter(
            name, value, "Give a value of at most " + LONGEST_VALUE + " characters.");
      }
    }
    return values;
  }

  private static List<String> known(QueryParameters parameters, String name, Set<String> all) {
    List<String> values = values(parameters, name);
    for (String value : values) {
      if (!all.contains(value) && !value.equals(Filters.UNKNOWN)) {
        throw RequestException.parameter(
            name, value, "Give one of the values that the facet " + name + " lists.");
      }
    }
    return values;
  }

  private static YearRange years(String value) {
    Matcher years = YEARS.matcher(value);
    if (years.matches()) {
      int from = Integer.parseInt(years.group("from"));
      int to =
          years.group("to") != null ? Integer.parseInt(years.group("to")) : lastOf(years, from);
      if (from <= to) {
        return new YearRange(from, to);
      }
    }
    throw RequestException.parameter(
        "year", value, "Give a year or a range of years: 2018, 2018..2020 or 2018..");
  }

  private static int lastOf(Matcher years, int from) {
    return years.group("range") == null ? from : Math.max(from, Header.LAST_YEAR);
  }
}
