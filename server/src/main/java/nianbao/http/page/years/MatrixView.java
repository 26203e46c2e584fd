package nianbao.http.page.years;

import java.util.List;
import nianbao.http.page.results.ResultsAddress;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchResult.Facets;
import nianbao.search.YearCounts;
import nianbao.search.YearCounts.Row;

/**
 * Everything the page of places or offices by year shows.
 *
 * @param rows what there is a row for; it may go without saying in the address
 * @param facets of all reports that the filters leave
 */
public record MatrixView(ResultsAddress address, Rows rows, YearCounts counts, Facets facets) {

  /** Whether there is nothing to look for: then it is about which reports there are. */
  boolean isCoverage() {
    return address.only("q").isBlank();
  }

  boolean isOfOffices() {
    return rows == Rows.OFFICE;
  }

  /** Whether only rows are shown that have no report of one of the years. */
  boolean isOfGaps() {
    return address.only("show").equals("missing");
  }

  /** The rows that are shown, on all pages. */
  public List<Row> shown() {
    return counts.rows().stream()
        .filter(row -> !isOfGaps() || row.cells().stream().anyMatch(cell -> cell.reports() == 0))
        .toList();
  }
}
