package nianbao.http;

import java.util.List;

/** Places of a filter as division codes. */
final class PlaceValues {
  private PlaceValues() {}

  static List<String> codes(String parameter, List<String> values) {
    for (String value : values) {
      if (!value.matches("[0-9]{6}|unknown")) {
        throw RequestException.parameter(parameter, value, "There is no such place.");
      }
    }
    return values;
  }
}
