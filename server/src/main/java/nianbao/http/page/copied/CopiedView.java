package nianbao.http.page.copied;

import nianbao.http.page.results.ResultsAddress;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.search.SearchResult.Facets;
import nianbao.search.passage.Copies;
import nianbao.search.passage.SharedPassages;
import org.jspecify.annotations.Nullable;

/** What the page shows. */
public sealed interface CopiedView {

  ResultsAddress address();

  /** Of the reports that the filters leave. */
  Facets facets();

  /** The reports that have one passage. */
  record OfOne(ResultsAddress address, Facets facets, Asked asked, Copies copies)
      implements CopiedView {}

  /** The passages that several offices have. */
  record Shared(ResultsAddress address, Facets facets, SharedPassages passages)
      implements CopiedView {}

  /**
   * A passage that is looked for.
   *
   * @param text as printed
   * @param report where it stands; {@code null} for a text that was typed
   * @param paragraph of the report; {@code null} with it
   * @param textChanged whether the paragraph is no longer the one that was linked to
   */
  record Asked(
      String text, @Nullable Report report, @Nullable Paragraph paragraph, boolean textChanged) {}
}
