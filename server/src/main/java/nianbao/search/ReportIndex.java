package nianbao.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nianbao.report.ReportId;
import nianbao.search.filter.Filters;

/**
 * The reader of the index: everything that can be asked of the indexed reports. Safe for many
 * threads.
 */
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
   * A report and all that its page shows, as of one moment; empty when there is none of this id.
   *
   * @param query whose words are marked in the text, empty for none
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  Optional<IndexedReport> report(ReportId id, String query) throws IOException;

  /** As {@link #report(ReportId, String)}, with no words marked. */
  default Optional<IndexedReport> report(ReportId id) throws IOException {
    return report(id, "");
  }

  /**
   * The reports that pass filters and have a finding, of the grades asked for if any are, newest
   * year first; of twins only the preferred one.
   */
  List<ReportId> withFindings(Filters filters) throws IOException;

  /** What is indexed. */
  IndexContents contents() throws IOException;

  /**
   * Sees what has been committed since; what is under way keeps what it saw. When that can't be
   * read, this throws, and what was seen before goes on answering.
   */
  void refresh() throws IOException;
}
