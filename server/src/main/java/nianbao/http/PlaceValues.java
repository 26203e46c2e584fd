package nianbao.http;

import java.util.List;
import java.util.stream.Stream;
import nianbao.place.Division;
import nianbao.place.Level;
import nianbao.search.PlaceFilter;

/** PlaceFilter of a filter as division codes, or a complaint that says which filter takes them. */
final class PlaceValues {
  private PlaceValues() {}

  /**
   * The codes of these names, spellings and codes.
   *
   * @throws RequestException when one names no place of the level
   */
  static List<String> codes(String parameter, Level level, List<String> values) {
    return values.stream().flatMap(value -> codes(parameter, level, value)).distinct().toList();
  }

  private static Stream<String> codes(String parameter, Level level, String value) {
    List<String> codes = PlaceFilter.codes(level, value);
    if (codes.isEmpty()) {
      throw RequestException.parameter(
          parameter, value, complaint(parameter, PlaceFilter.meant(value)));
    }
    return codes.stream();
  }

  private static String complaint(String parameter, List<Division> others) {
    if (others.isEmpty()) {
      return "No place of China is known by this name, pinyin or code.";
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
