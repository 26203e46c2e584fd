package nianbao.http.page.copied;

import nianbao.http.page.results.ResultsAddress;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.search.SearchResult.Facets;
import nianbao.search.passage.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param asked {@code null} when nothing is looked for yet
 * @param copies of it; {@code null} with it
 * @param facets of the reports that the filters leave
 */
public record CopiedView(
    ResultsAddress address, @Nullable Asked asked, @Nullable Copies copies, Facets facets) {

  /**
   * What is looked for.
   *
   * @param text as printed
   * @param report where it stands; {@code null} for a text that was typed
   * @param paragraph of the report; {@code null} with it
   * @param textChanged whether the paragraph is no longer the one that was linked to
   */
  public record Asked(
      String text, @Nullable Report report, @Nullable Paragraph paragraph, boolean textChanged) {}
}
