package nianbao.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;

/** The read door: everything that can be asked of the indexed reports. Safe for many threads. */
public interface ReportIndex extends Closeable {

  /**
   * One page of the reports that match, best first, with their best paragraphs, and counts of all
   * matching reports. Of twins only the preferred one is found and counted. A page past the end is
   * empty, with the same total and facets.
   *
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * Ways to complete the unit at the end of a query, of every kind a few, as {@link
   * nianbao.search.suggest.Suggester} chooses them; none when the query is empty or ends with a
   * blank, a closed phrase or a field whose values are not suggested. All have a report.
   */
  List<Suggestion> suggest(SuggestRequest request) throws IOException;

  /**
   * A report as it was indexed, its text included. To its own findings those are added, after them,
   * in which it does not go with the {@link #yearBefore}.
   */
  Optional<Report> report(ReportId id) throws IOException;

  /** The reports that have a finding, newest year first; of twins only the preferred one. */
  List<ReportId> withFindings() throws IOException;

  /**
   * The same office's report for the year before; empty when there is none, or more than one, or
   * when office or year are not known.
   */
  Optional<ReportId> yearBefore(ReportId id) throws IOException;

  /**
   * The other reports with the same text, however it is printed; of all twins those from a {@code
   * .gov.cn} address come first, then they follow their keys, and the first is what searches find.
   * Empty for a report without twins, one too short to be known by its text, and an unknown id.
   */
  List<Source> twins(ReportId id) throws IOException;

  /** Where the words of a query stand in a report's text, in reading order. */
  ReportHits hits(Report report, String query);

  /** What is indexed. */
  IndexContents contents() throws IOException;
}
