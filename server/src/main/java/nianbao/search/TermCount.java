package nianbao.search;

import java.util.List;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Where a term occurs.
 *
 * @param term as asked
 * @param reports how many match
 * @param paragraphs how many of theirs match; 0 for conditions on reports alone
 * @param firstYear the earliest of these reports, {@code null} when none of their years is known
 * @param lastYear the latest
 * @param cities in how many cities they are; offices of a province itself are in none
 * @param most the cities with the most of them, at most {@link #MOST_CITIES}
 * @param warnings one sentence for each repair of the term and each part left out
 * @param refused why the term can't be understood at all, and nothing is counted; {@code null} when
 *     it can
 */
public record TermCount(
    String term,
    int reports,
    long paragraphs,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    int cities,
    List<City> most,
    List<QueryNotice> warnings,
    @Nullable QueryNotice refused) {

  public static final int MOST_CITIES = 3;

  public TermCount {
    most = List.copyOf(most);
    warnings = List.copyOf(warnings);
  }

  /** The reports of a city. */
  public record City(String code, String name, int reports) {}

  /**
   * Asks for counts.
   *
   * @param terms each a query as that of a search, taken as asked and never relaxed
   * @param filters which reports, for all of them
   */
  public record Request(List<String> terms, Filters filters) {
    public Request {
      terms = List.copyOf(terms);
    }
  }
}
