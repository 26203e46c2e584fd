package nianbao.bench.peers.node;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An index of passages, open for searches until the process ends. */
interface PassageIndex {

  /** How many reports an answer shows, each by its best passage. */
  int SHOWN = 10;

  /** The reports with a phrase. */
  Found search(String phrase) throws Exception;

  /**
   * What was found.
   *
   * @param total reports, exact
   * @param hits the best passage of the best reports, with the matches marked as in HTML
   */
  record Found(
      int total,
      Map<String, Integer> city,
      Map<String, Integer> year,
      Map<String, Integer> agency,
      List<String> hits) {}

  /** Counts the reports of an answer. */
  final class Facets {
    private final Map<String, Integer> city = new TreeMap<>();
    private final Map<String, Integer> year = new TreeMap<>();
    private final Map<String, Integer> agency = new TreeMap<>();
    private int total;

    /** Adds a report that was not added yet. */
    void add(String itsCity, String itsYear, String itsAgency) {
      total++;
      city.merge(itsCity, 1, Integer::sum);
      year.merge(itsYear, 1, Integer::sum);
      agency.merge(itsAgency, 1, Integer::sum);
    }

    Found with(List<String> hits) {
      return new Found(total, city, year, agency, hits);
    }
  }
}
