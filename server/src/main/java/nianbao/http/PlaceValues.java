package nianbao.http;

import java.util.List;
import java.util.stream.Stream;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.search.SearchRequest.Filters;
import nianbao.text.Folding;

/**
 * Places of a filter as division codes. A name that several places of the level bear means all of
 * them: 鼓楼区 is asked for in four cities.
 */
final class PlaceValues {
  private static final Divisions DIVISIONS = Divisions.standard();

  private PlaceValues() {}

  /**
   * The codes of these names and codes.
   *
   * @throws RequestException when one names no place of the level
   */
  static List<String> codes(String parameter, Level level, List<String> values) {
    return values.stream().flatMap(value -> codes(parameter, level, value)).distinct().toList();
  }

  private static Stream<String> codes(String parameter, Level level, String value) {
    if (value.equals(Filters.UNKNOWN)) {
      return Stream.of(value);
    }
    List<Division> meant = meant(value);
    List<String> codes =
        meant.stream().filter(place -> isAt(place, level)).map(Division::code).toList();
    if (codes.isEmpty()) {
      throw RequestException.parameter(parameter, value, complaint(parameter, meant));
    }
    return codes.stream();
  }

  private static List<Division> meant(String value) {
    return DIVISIONS
        .byCode(value)
        .map(List::of)
        .orElseGet(() -> DIVISIONS.named(Folding.compact(value)));
  }

  private static boolean isAt(Division place, Level level) {
    return DIVISIONS.resolve(place.code(), level).isPresent();
  }

  private static String complaint(String parameter, List<Division> others) {
    if (others.isEmpty()) {
      return "No place of China is known by this name or code.";
    }
    String right =
        switch (others.getFirst().level()) {
          case PROVINCE -> "province";
          case PREFECTURE -> "city";
          case COUNTY -> "county";
        };
    return "This is no " + parameter + "; give it as " + right + ".";
  }
}
