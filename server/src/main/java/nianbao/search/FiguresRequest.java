package nianbao.search;

import java.util.List;
import nianbao.figures.Concept;
import nianbao.search.RowGroup.Rows;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Asks what reports give for a figure in each year.
 *
 * @param name of a cell or a concept, one of {@link Concept#names}
 * @param per the figure it is divided by; {@code null} for the figure itself
 * @param query as that of a search; blank for all reports
 * @param filters which reports
 * @param rows what the reports of a year are told apart by
 */
public record FiguresRequest(
    String name, @Nullable String per, String query, Filters filters, Rows rows) {

  public FiguresRequest {
    requireKnown(name);
    if (per != null) {
      requireKnown(per);
    }
  }

  /** The figures it is about, one or two. */
  public List<String> names() {
    return per == null ? List.of(name) : List.of(name, per);
  }

  private static void requireKnown(String name) {
    if (!Concept.names().contains(name)) {
      throw new IllegalArgumentException("no figure is called " + name);
    }
  }
}
