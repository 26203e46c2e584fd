package nianbao.search;

import java.util.Comparator;
import java.util.List;
import nianbao.figures.Concept;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.search.filter.Filters;

/**
 * What to search for.
 *
 * @param query in the language of {@link nianbao.search.query.QueryParser}; blank for everything,
 *     newest year first
 * @param filters which reports
 * @param scope where the query's units must occur
 * @param sort how reports are ordered; relevance means newest year first for a blank query
 * @param page from 1
 * @param size reports per page, 1 to 100; page × size is at most 10,000
 * @param per paragraphs per report, 0 to 20, or {@link #ALL_PARAGRAPHS}
 */
public record SearchRequest(
    String query, Filters filters, Scope scope, Ordering sort, int page, int size, int per) {

  private static final Comparator<Finding> BY_GAP =
      Comparator.comparing(Finding::gap, Comparator.nullsLast(Comparator.reverseOrder()));

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

  /** By how well they match, or by time; the latest seen are those whose bytes came here last. */
  public enum Sort implements Ordering {
    RELEVANCE,
    OLDEST_YEAR,
    NEWEST_YEAR,
    OLDEST_PUBLISHED,
    NEWEST_PUBLISHED,
    LATEST_SEEN,
    /** By the largest difference in a finding that is asked for; of equal ones the newest year. */
    LARGEST_GAP
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

  public SearchRequest {
    if (page < 1 || size < 1 || size > MAX_SIZE || (long) page * size > MAX_RESULTS) {
      throw new IllegalArgumentException("page " + page + " of size " + size);
    }
    if (per < 0 || (per > MAX_PER && per != ALL_PARAGRAPHS)) {
      throw new IllegalArgumentException(per + " paragraphs per report");
    }
  }

  /** The first ten reports for a query, unfiltered. */
  public static SearchRequest of(String query) {
    return of(query, Filters.NONE);
  }

  /** The first ten reports for a query among those that pass filters. */
  public static SearchRequest of(String query, Filters filters) {
    return new SearchRequest(query, filters, Scope.REPORT, Sort.RELEVANCE, 1, 10, 3);
  }

  /** A page of the reports that match, those that came here last first. */
  public SearchRequest latest(int from, int reports, int paragraphs) {
    return new SearchRequest(query, filters, scope, Sort.LATEST_SEEN, from, reports, paragraphs);
  }

  /** The findings of a report that are asked for; by the largest gap if reports are. */
  public List<Finding> findings(Report report) {
    List<Finding> findings = filters.findings().of(report);
    return sort == Sort.LARGEST_GAP ? findings.stream().sorted(BY_GAP).toList() : findings;
  }

  /** The same request with another query. */
  public SearchRequest asking(String other) {
    return new SearchRequest(other, filters, scope, sort, page, size, per);
  }
}
