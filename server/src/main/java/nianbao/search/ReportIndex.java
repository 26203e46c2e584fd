package nianbao.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nianbao.report.ReportId;
import nianbao.search.filter.Filters;
import nianbao.search.passage.Copies;
import nianbao.search.passage.CopiesRequest;
import nianbao.search.passage.SharedPassages;

/** Read access to the index: everything that can be asked of the indexed reports. Thread-safe. */
public interface ReportIndex extends Closeable {

  /**
   * One page of the reports that match, best first, with their best paragraphs and facet counts
   * over all matching reports. Of duplicates only the preferred one is found and counted. A page
   * past the end is empty, with the same total and facets.
   *
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * All reports that {@link #search} finds, those of all its pages in their order and beyond the
   * last page that can be asked for. Page and size of the request are of no account.
   *
   * @param figures names of cells and concepts that are read of each report
   * @return to be closed, from one snapshot
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  ReportWalk walk(SearchRequest request, List<String> figures) throws IOException;

  /**
   * Completions of the unit at the end of a query, a few of each kind, as {@link
   * nianbao.search.suggest.Suggester} chooses them. Each of them occurs in some report. None when
   * the query is empty or ends with a blank, a closed phrase or a field whose values are not
   * suggested.
   */
  List<Suggestion> suggest(SuggestRequest request) throws IOException;

  /**
   * A report with everything its page shows, from one snapshot; empty when none has this id.
   *
   * @param query the query whose words are marked in the text, empty for none
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  Optional<IndexedReport> report(ReportId id, String query) throws IOException;

  /** As {@link #report(ReportId, String)}, with no words marked. */
  default Optional<IndexedReport> report(ReportId id) throws IOException {
    return report(id, "");
  }

  /**
   * An office with its reports of all years, from one snapshot; of duplicates only the preferred
   * one. Empty when no report has this key.
   *
   * @param key text of an {@link nianbao.office.OfficeKey}
   */
  Optional<IndexedOffice> office(String key) throws IOException;

  /**
   * The reports that pass the filters and have a finding, of one of the grades if the filters name
   * any; newest year first, and of duplicates only the preferred one.
   */
  List<ReportId> withFindings(Filters filters) throws IOException;

  /**
   * How many reports match in each year, of those there are. A query is taken as asked and never
   * relaxed: what a search finds by relaxing is a guess, which is no number of reports.
   *
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  YearCounts years(YearCountsRequest request) throws IOException;

  /**
   * What the reports that match give for a figure in each year; a query is taken as {@link #years}
   * takes it.
   *
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  FigureTable figures(FiguresRequest request) throws IOException;

  /**
   * The reports that have a passage, word for word or nearly so; of duplicates only the preferred
   * one.
   */
  Copies copies(CopiesRequest request) throws IOException;

  /** The passages that several offices have; of duplicates only the preferred one counts. */
  SharedPassages sharedPassages(SharedPassages.Request request) throws IOException;

  /**
   * The offices with findings in several years; a query is taken as {@link #years} takes it.
   *
   * @throws QuerySyntaxException when the query can't be understood at all
   */
  FindingOffices findingOffices(FindingOffices.Request request) throws IOException;

  /** Where each of some terms occurs, in their order; one that can't be understood says why. */
  List<TermCount> terms(TermCount.Request request) throws IOException;

  /** What is indexed. */
  IndexContents contents() throws IOException;

  /**
   * What {@link #refresh} moved on to.
   *
   * @param generation a later commit has a higher one; those of several shards are added up
   * @param segments of the index, of which each costs a search a little
   */
  record Commit(long generation, int segments) {}

  /** The commit that is searched. */
  Commit commit() throws IOException;

  /**
   * Moves on to the latest commit; searches under way keep the snapshot they began with. If the
   * commit can't be read, this throws and the previous snapshot goes on answering.
   */
  void refresh() throws IOException;
}
