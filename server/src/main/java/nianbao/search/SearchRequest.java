package nianbao.search;

import java.util.List;
import nianbao.figures.Concept;

/**
 * What to search for. Filters of one kind are alternatives, filters of different kinds must all
 * hold.
 *
 * @param query in the language of {@link nianbao.search.query.QueryParser}; blank for everything,
 *     newest year first
 * @param filters which reports
 * @param scope where the query's units must occur
 * @param sort how reports are ordered; relevance means newest year first for a blank query
 * @param page from 1
 * @param size reports a page, 1 to 100; page × size is at most 10,000
 * @param per paragraphs a report, 0 to 20, or {@link #ALL_PARAGRAPHS}
 */
public record SearchRequest(
    String query, Filters filters, Scope scope, Ordering sort, int page, int size, int per) {

  public static final int ALL_PARAGRAPHS = Integer.MAX_VALUE;
  public static final int MAX_SIZE = 100;
  public static final int MAX_PER = 20;
  public static final int MAX_RESULTS = 10_000;

  /** Where the units of a query must occur. */
  public enum Scope {
    REPORT,
    PARAGRAPH
  }

  /** The order of the reports; those without a value come last in either direction. */
  public sealed interface Ordering {}

  /** By how well they match, or by time. */
  public enum Sort implements Ordering {
    RELEVANCE,
    OLDEST_YEAR,
    NEWEST_YEAR,
    OLDEST_PUBLISHED,
    NEWEST_PUBLISHED
  }

  /**
   * By a figure; of equal ones the newest year first.
   *
   * @param name of a cell or a concept, one of {@link Concept#names}
   * @param descending whether the largest comes first
   */
  public record FigureSort(String name, boolean descending) implements Ordering {
    public FigureSort {
      if (!Concept.names().contains(name)) {
        throw new IllegalArgumentException("no figure is called " + name);
      }
    }
  }

  /**
   * Which reports; an empty list does not restrict. {@link #UNKNOWN} among places, agencies, forms
   * and collections stands for the reports without a value.
   *
   * @param provinces adcodes, six digits: 330000
   * @param cities adcodes, 330800; names have been resolved before
   * @param counties adcodes, 330782
   * @param years single years or ranges
   * @param agencies keys of the agency list
   * @param forms ids of form generations
   * @param collections names
   * @param indexPrefixes what the index number begins with, any width and case
   * @param offices the office's full name or a part of it, of any width and script
   * @param findings keys of grades, or {@link #ANY}
   * @param figures all of which must hold
   */
  public record Filters(
      List<String> provinces,
      List<String> cities,
      List<String> counties,
      List<YearRange> years,
      List<String> agencies,
      List<String> forms,
      List<String> collections,
      List<String> indexPrefixes,
      List<String> offices,
      List<String> findings,
      List<FigureFilter> figures) {

    /** The value that asks for reports whose field is not known. */
    public static final String UNKNOWN = "unknown";

    /** The value that asks for reports with a finding of whatever grade. */
    public static final String ANY = "any";

    public static final Filters NONE =
        new Filters(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Filters on what the header says. */
    public Filters(
        List<String> provinces,
        List<String> cities,
        List<String> counties,
        List<YearRange> years,
        List<String> agencies,
        List<String> forms,
        List<String> collections,
        List<String> indexPrefixes) {
      this(
          provinces,
          cities,
          counties,
          years,
          agencies,
          forms,
          collections,
          indexPrefixes,
          List.of(),
          List.of(),
          List.of());
    }

    public Filters {
      provinces = List.copyOf(provinces);
      cities = List.copyOf(cities);
      counties = List.copyOf(counties);
      years = List.copyOf(years);
      agencies = List.copyOf(agencies);
      forms = List.copyOf(forms);
      collections = List.copyOf(collections);
      indexPrefixes = List.copyOf(indexPrefixes);
      offices = List.copyOf(offices);
      findings = List.copyOf(findings);
      figures = List.copyOf(figures);
    }

    /** The same, and only reports of these offices, with these findings and these figures. */
    public Filters and(List<String> office, List<String> finding, List<FigureFilter> figure) {
      return new Filters(
          provinces,
          cities,
          counties,
          years,
          agencies,
          forms,
          collections,
          indexPrefixes,
          office,
          finding,
          figure);
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

  /** Another query with everything else the same. */
  public SearchRequest asking(String other) {
    return new SearchRequest(other, filters, scope, sort, page, size, per);
  }
}
