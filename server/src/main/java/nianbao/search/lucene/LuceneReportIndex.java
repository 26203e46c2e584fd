package nianbao.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.index.IndexFolder;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.IndexContents;
import nianbao.search.IndexedReport;
import nianbao.search.ReportHits;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.lucene.highlight.StoredReports;
import nianbao.search.lucene.match.IndexedWords;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SortOrder;
import nianbao.search.query.Highlighter;
import nianbao.search.query.QueryParser;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;

/** A {@link ReportIndex} over a Lucene directory written by {@code LuceneReportSink}. */
public final class LuceneReportIndex implements ReportIndex {

  private final Directory directory;
  private final Snapshots snapshots;
  private final boolean sample;

  private LuceneReportIndex(Directory directory, Snapshots snapshots, boolean sample) {
    this.directory = directory;
    this.snapshots = snapshots;
    this.sample = sample;
  }

  /**
   * Opens the index in a folder, as of its last commit.
   *
   * @param sample whether it holds the bundled samples
   * @throws IOException also when there is no index, or one of an older format
   */
  public static LuceneReportIndex open(Path folder, boolean sample) throws IOException {
    return open(FSDirectory.open(IndexFolder.toRead(folder)), sample);
  }

  /**
   * As {@link #open(Path, boolean)}, for any directory; it is closed with the index, or at once
   * when this throws.
   */
  static LuceneReportIndex open(Directory directory, boolean sample) throws IOException {
    try {
      return new LuceneReportIndex(directory, new Snapshots(directory), sample);
    } catch (Throwable t) {
      IOUtils.closeWhileHandlingException(directory);
      throw t;
    }
  }

  @Override
  public void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return new ReportSearch(snapshot, request).run();
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return snapshot.suggester().suggest(request);
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Override
  public Optional<IndexedReport> report(ReportId id, String query) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      StoredReports reader = new StoredReports(snapshot.searcher(), snapshot.table());
      int number = reader.find(id);
      if (number == ReportTable.NONE) {
        return Optional.empty();
      }
      Report report = reader.read(number);
      ReportHits hits =
          query.isBlank()
              ? ReportHits.NONE
              : Highlighter.mark(
                  report,
                  QueryParser.parse(query),
                  new IndexedWords(snapshot.searcher(), snapshot.table()));
      return Optional.of(
          new IndexedReport(
              report, hits, reader.duplicates(number), reader.yearBefore(number), sample));
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Override
  public List<ReportId> withFindings(Filters filters) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      Filters grades =
          filters.values(FilterField.FINDING).isEmpty()
              ? filters.and(Filters.of(FilterField.FINDING, Filters.ANY))
              : filters;
      FixedBitSet reports = new ReportSearch(snapshot, SearchRequest.of("", grades)).accepted();
      SortOrder newestFirst = SortOrder.of(Sort.NEWEST_YEAR, snapshot.table());
      StoredReports reader = new StoredReports(snapshot.searcher(), snapshot.table());
      List<ReportId> ids = new ArrayList<>();
      for (int report : newestFirst.first(reports, reports.cardinality())) {
        ids.add(reader.source(report).id());
      }
      return ids;
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Override
  public IndexContents contents() throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return snapshot.table().contents(sample);
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(snapshots, directory);
  }
}
