package nianbao.sample.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.text.Resources;

/** Enumerates all pairs of office and year. */
public final class Offices {
  static final int FIRST_YEAR = 2012;
  public static final int LAST_YEAR = 2024;

  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

  /** Coprime to the number of pairs, so that none recurs before all have been used. */
  private static final int STRIDE = 1847;

  private static final Map<String, List<List<String>>> NAMES =
      Resources.rows(Offices.class, "offices.tsv").stream()
          .collect(Collectors.groupingBy(List::getFirst, LinkedHashMap::new, Collectors.toList()));

  private static final List<String> AGENCIES = List.copyOf(NAMES.keySet());

  private Offices() {}

  /** The number of pairs. */
  static int pairs() {
    return InventedPlaces.ALL.size() * AGENCIES.size() * YEARS;
  }

  /** The pair for a report number; numbers wrap around after all pairs. */
  public static int pair(long number) {
    return (int) (number % pairs() * STRIDE % pairs());
  }

  /** The pair of the same office and another year. */
  public static int inYear(int pair, int year) {
    int offices = InventedPlaces.ALL.size() * AGENCIES.size();
    return pair % offices + (year - FIRST_YEAR) * offices;
  }

  public static int year(int pair) {
    return FIRST_YEAR + pair / (InventedPlaces.ALL.size() * AGENCIES.size());
  }

  /** The office of a pair, with the name it had in that year. */
  public static Office office(int pair) {
    SamplePlace place = InventedPlaces.ALL.get(pair % InventedPlaces.ALL.size());
    String agency = AGENCIES.get(pair / InventedPlaces.ALL.size() % AGENCIES.size());
    int year = year(pair);
    for (List<String> row : NAMES.getOrDefault(agency, List.of())) {
      if (Integer.parseInt(row.get(1)) <= year && year <= Integer.parseInt(row.get(2))) {
        return new Office(place, agency, row.get(3), row.get(4), row.get(5), row.get(6));
      }
    }
    throw new IllegalStateException("no name of " + agency + " in " + year);
  }
}
