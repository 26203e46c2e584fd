package nianbao.search;

import java.util.List;

/**
 * What to search for. Filters of one kind are alternatives, filters of different kinds must all
 * hold.
 *
 * @param query in the language of {@link QueryParser}; blank for everything, newest year first
 * @param filters which reports
 * @param scope where the query's units must occur
 * @param sort how reports are ordered; relevance means newest year first for a blank query
 * @param page from 1
 * @param size reports a page, 1 to 100; page × size is at most 10,000
 * @param per paragraphs a report, 0 to 20, or {@link #ALL_PARAGRAPHS}
 */
public record SearchRequest(
    String query, Filters filters, Scope scope, Sort sort, int page, int size, int per) {

  public static final int ALL_PARAGRAPHS = Integer.MAX_VALUE;
  public static final int MAX_SIZE = 100;
  public static final int MAX_PER = 20;
  public static final int MAX_RESULTS = 10_000;

  /** Where the units of a query must occur. */
  public enum Scope {
    REPORT,
    PARAGRAPH
  }

  /** The order of the reports; unknown years and dates come last in either direction. */
  public enum Sort {
    RELEVANCE,
    OLDEST_YEAR,
    NEWEST_YEAR,
    OLDEST_PUBLISHED,
    NEWEST_PUBLISHED
  }

  /**
   * Which reports; an empty list does not restrict. {@link #UNKNOWN} in any list stands for the
   * reports without a value.
   *
   * @param provinces adcodes, six digits: 330000
   * @param cities adcodes, 330800; names have been resolved before
   * @param counties adcodes, 330782
   * @param years single years or ranges
   * @param agencies keys of the agency list
   * @param forms ids of form generations
   * @param collections names
   * @param indexPrefixes what the index number begins with, any width and case
   */
  public record Filters(
      List<String> provinces,
      List<String> cities,
      List<String> counties,
      List<YearRange> years,
      List<String> agencies,
      List<String> forms,
      List<String> collections,
      List<String> indexPrefixes) {

    /** The value that asks for reports whose field is not known. */
    public static final String UNKNOWN = "unknown";

    public static final Filters NONE =
        new Filters(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Filters {
      provinces = List.copyOf(provinces);
      cities = List.copyOf(cities);
      counties = List.copyOf(counties);
      years = List.copyOf(years);
      agencies = List.copyOf(agencies);
      forms = List.copyOf(forms);
      collections = List.copyOf(collections);
      indexPrefixes = List.copyOf(indexPrefixes);
    }
  }

  /** From one year to another, both included. */
  public record YearRange(int from, int to) {
    public YearRange {
      if (from > to) {
        throw new IllegalArgumentException("years " + from + ".." + to);
      }
    }
  }

  public SearchRequest {
    if (page < 1 || size < 1 || size > MAX_SIZE || (long) page * size > MAX_RESULTS) {
      throw new IllegalArgumentException("page " + page + " of size " + size);
    }
    if (per < 0 || (per > MAX_PER && per != ALL_PARAGRAPHS)) {
      throw new IllegalArgumentException(per + " paragraphs a report");
    }
  }

  /** The first ten reports for a query, unfiltered. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filters.NONE, Scope.REPORT, Sort.RELEVANCE, 1, 10, 3);
  }

  /** The same request over fewer reports. */
  public SearchRequest with(Filters narrower) {
    return new SearchRequest(query, narrower, scope, sort, page, size, per);
  }
}
