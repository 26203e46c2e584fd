package nianbao.search;

import java.util.List;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query how the query was understood
 * @param total matching reports, exact
 * @param hits the page's reports, best first
 * @param facets counts of matching reports; a facet's own filter does not narrow its own counts
 */
public record SearchResult(Interpretation query, int total, List<Hit> hits, Facets facets) {

  /**
   * How the query was understood.
   *
   * @param units what was searched for, in the query's order
   * @param relaxed whether nothing matched as asked and a wider search was made
   * @param warnings one sentence for each repair and each word left out
   */
  public record Interpretation(List<Unit> units, boolean relaxed, List<String> warnings) {}

  /**
   * One unit of a query.
   *
   * @param text as typed
   * @param as {@code literal}, {@code near} (literal, or its words close together), {@code words}
   *     and {@code some} (all or any of its words, after relaxing), {@code prefix}, {@code
   *     distance} (two units close to each other), {@code filter} or {@code excluded}
   * @param synonyms other words that count as this one
   */
  public record Unit(String text, String as, List<String> synonyms) {}

  /**
   * A report that matches.
   *
   * @param matchingParagraphs how many of its paragraphs match; 0 for a blank query
   * @param paragraphs the best of them, best first, or all in reading order when all were asked for
   */
  public record Hit(
      ReportId id, Header header, int matchingParagraphs, List<ParagraphHit> paragraphs) {}

  /**
   * A paragraph that matches.
   *
   * @param section headings from the outermost to the innermost section, joined by {@code " › "}
   * @param highlights sorted, disjoint ranges in the paragraph's text: occurrences of what was
   *     looked for, those of different texts that overlap as one
   */
  public record ParagraphHit(
      Paragraph paragraph, @Nullable String section, List<ReportHits.Range> highlights) {}

  /**
   * Counts of matching reports.
   *
   * @param place provinces with their cities with their counties; the unknown place has no name
   * @param finding grades of findings; a report counts for each grade it has
   */
  public record Facets(
      List<PlaceCount> place,
      List<Count> province,
      List<Count> city,
      List<Count> year,
      List<Count> agency,
      List<Count> form,
      List<Count> collection,
      List<Count> finding) {}

  /**
   * One value of a facet.
   *
   * @param value full name of a place, else the value as a filter takes it; {@code null} where
   *     reports have none
   * @param code the adcode of a place, else {@code null}
   * @param selected whether a filter names it
   */
  public record Count(@Nullable String value, @Nullable String code, int count, boolean selected) {}

  /** A place with the places in it. */
  public record PlaceCount(
      @Nullable String value,
      @Nullable String code,
      int count,
      boolean selected,
      List<PlaceCount> children) {}
}
