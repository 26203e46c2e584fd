package nianbao.http.page.years;

import java.util.ArrayList;
import java.util.List;
import nianbao.export.years.YearExport.Line;
import nianbao.http.page.results.ResultsAddress;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchResult.Facets;
import nianbao.search.YearCounts;

/**
 * Everything the page of queries by year shows.
 *
 * @param counts of each query of the address, in its order
 * @param rows the places that are shown apart, {@code ALL} for none
 * @param facets of all reports that the filters leave
 */
public record TrendView(ResultsAddress address, List<YearCounts> counts, Rows rows, Facets facets) {

  /** More lines can't be told apart. */
  public static final int MOST_QUERIES = 6;

  public TrendView {
    counts = List.copyOf(counts);
  }

  /** The queries, at most {@link #MOST_QUERIES}. */
  public static List<String> queries(ResultsAddress address) {
    List<String> all = address.values("q");
    return all.subList(0, Math.min(all.size(), MOST_QUERIES));
  }

  /** Its table: each query with all its places, or with all reports together. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      YearCounts of = counts.get(i);
      List<YearCounts.Row> shown = rows == Rows.ALL ? List.of(of.all()) : of.rows();
      lines.add(new Line(queries(address).get(i), shown));
    }
    return lines;
  }

  /** Whether numbers of reports are drawn instead of shares. */
  boolean isOfNumbers() {
    return address.only("show").equals("number");
  }
}
