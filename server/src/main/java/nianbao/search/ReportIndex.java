package nianbao.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import nianbao.report.Report;
import nianbao.report.ReportId;

/** The read door: everything that can be asked of the indexed reports. Safe for many threads. */
public interface ReportIndex extends Closeable {

  /**
   * One page of the reports that match, best first, with their best paragraphs, and counts of all
   * matching reports. A page past the end is empty, with the same total and facets.
   *
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  SearchResult search(SearchRequest request) throws IOException;

  /** A report as it was indexed, its text included. */
  Optional<Report> report(ReportId id) throws IOException;

  /** Where the words of a query stand in a report's text, in reading order. */
  ReportHits hits(Report report, String query);

  /** What is indexed. */
  Contents contents() throws IOException;
}
