package nianbao.search.coordinator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nianbao.findings.YearFindings;
import nianbao.office.OfficeKey;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.DatedReport;
import nianbao.search.FigureTable;
import nianbao.search.FiguresRequest;
import nianbao.search.FindingOffices;
import nianbao.search.IndexContents;
import nianbao.search.IndexedOffice;
import nianbao.search.IndexedReport;
import nianbao.search.OfficeReport;
import nianbao.search.ReportHits;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.TermCount;
import nianbao.search.YearCounts;
import nianbao.search.YearCountsRequest;
import nianbao.search.filter.Filters;
import nianbao.search.passage.Copies;
import nianbao.search.passage.CopiesRequest;
import nianbao.search.passage.SharedPassages;
import nianbao.search.query.Highlighter;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.DatedReports;
import nianbao.search.shard.Shard;
import nianbao.search.shard.StateLostException;
import nianbao.search.shard.Twin;
import nianbao.search.suggest.Suggester;
import org.jspecify.annotations.Nullable;

/** A {@link ReportIndex} whose reports are in one shard or in several. */
public final class ShardedIndex implements ReportIndex {

  /** So often a question is asked anew when the state of the shards is lost on the way. */
  private static final int MOST_ATTEMPTS = 3;

  private final Shards shards;
  private final boolean sample;

  /**
   * @param shards closed with the index
   * @param sample whether they hold the bundled samples
   */
  public ShardedIndex(Shards shards, boolean sample) {
    this.shards = shards;
    this.sample = sample;
  }

  private interface Question<T> {
    T answer(OpenIndex index) throws IOException;
  }

  /** The answer of one state of the shards, which is closed then. */
  private <T> T ask(Question<T> question) throws IOException {
    return inOneState(
        index -> {
          try (index) {
            return question.answer(index);
          }
        });
  }

  /** What one state of the shards gives; the question closes it. */
  private <T> T inOneState(Question<T> question) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return question.answer(shards.open());
      } catch (StateLostException e) {
        throwUnlessLost(e, attempt);
      } catch (UncheckedIOException e) { // of a computation that has no checked ones
        throwUnlessLost(Objects.requireNonNull(e.getCause()), attempt);
      }
    }
  }

  private static void throwUnlessLost(IOException failure, int attempt) throws IOException {
    if (!(failure instanceof StateLostException) || attempt == MOST_ATTEMPTS) {
      throw failure;
    }
  }

  @Override
  public void refresh() throws IOException {
    shards.refresh();
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return ask(index -> new ReportSearch(index, request).run());
  }

  @Override
  public ReportWalk walk(SearchRequest request, List<String> figures) throws IOException {
    return inOneState(
        index -> {
          try {
            return new ReportSearch(index, request).walk(figures);
          } catch (Throwable t) {
            index.close();
            throw t;
          }
        });
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) throws IOException {
    return ask(
        index -> {
          IndexState state = index.state();
          return new Suggester(
                  state.names(index), new SummedPhrases(index, state.firstWords(index)))
              .suggest(request);
        });
  }

  @Override
  public Optional<IndexedReport> report(ReportId id, String query) throws IOException {
    return ask(
        index -> {
          for (Shard shard : index.shards()) {
            Report report = shard.report(id);
            if (report != null) {
              return Optional.of(whole(report, shard, index, query));
            }
          }
          return Optional.empty();
        });
  }

  private IndexedReport whole(Report report, Shard shard, OpenIndex index, String query)
      throws IOException {
    List<Source> twins = twins(report, shard, index);
    ReportId found = twins.isEmpty() ? report.id() : twins.getFirst().id();
    ReportId yearBefore = index.first(any -> any.yearBefore(found));
    Report all = withYearFindings(report, yearBefore, index);
    ReportHits hits =
        query.isBlank()
            ? ReportHits.NONE
            : Highlighter.mark(all, QueryParser.parse(query), new SummedWords(index));
    List<Source> others =
        twins.stream().filter(source -> !source.id().equals(report.id())).toList();
    OfficeKey office = OfficeKey.of(report.header());
    List<DatedReport> ofOffice = office == null ? List.of() : dated(office.value(), index).newest();
    return new IndexedReport(all, hits, others, yearBefore, ofOffice, sample);
  }

  /** All reports with the same text, the preferred first; none for a text too short to tell. */
  private static List<Source> twins(Report report, Shard shard, OpenIndex index)
      throws IOException {
    Shard.Twins here = shard.twins(report.id());
    String body = here.body();
    List<Twin> twins = new ArrayList<>(here.reports());
    if (body != null && index.shards().size() > 1) {
      twins.clear();
      index.each(any -> any.twins(body)).forEach(twins::addAll);
    }
    return twins.stream().sorted().map(Twin::source).toList();
  }

  /** The report with its findings against the report of the year before. */
  static Report withYearFindings(Report report, @Nullable ReportId yearBefore, OpenIndex index)
      throws IOException {
    String form = report.header().form();
    Report before =
        form == null || yearBefore == null ? null : index.first(shard -> shard.report(yearBefore));
    if (form == null || before == null) {
      return report;
    }
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.addAll(YearFindings.between(form, before.figures(), report.figures()));
    return report.withFindings(findings);
  }

  @Override
  public Optional<IndexedOffice> office(String key) throws IOException {
    return ask(index -> office(key, index));
  }

  private Optional<IndexedOffice> office(String key, OpenIndex index) throws IOException {
    DatedReports dated = dated(key, index);
    List<OfficeReport> reports = new ArrayList<>();
    for (DatedReport one : dated.newest()) {
      Report report = index.first(shard -> shard.report(one.id()));
      if (report != null) {
        ReportId yearBefore = index.first(shard -> shard.yearBefore(one.id()));
        reports.add(OfficeReport.of(withYearFindings(report, yearBefore, index)));
      }
    }
    return reports.isEmpty()
        ? Optional.empty()
        : Optional.of(IndexedOffice.of(key, reports, dated.total(), sample));
  }

  private static DatedReports dated(String key, OpenIndex index) throws IOException {
    return DatedReports.merged(
        index.each(shard -> shard.office(key, IndexedOffice.MOST_REPORTS)),
        IndexedOffice.MOST_REPORTS);
  }

  @Override
  public List<ReportId> withFindings(Filters filters) throws IOException {
    return ask(
        index ->
            new ReportSearch(index, SearchRequest.of("", filters.withFinding()))
                .all(Sort.NEWEST_YEAR));
  }

  @Override
  public YearCounts years(YearCountsRequest request) throws IOException {
    return ask(index -> new YearTable(index, request).counts());
  }

  @Override
  public FigureTable figures(FiguresRequest request) throws IOException {
    return ask(index -> new FigureRows(index, request).table());
  }

  @Override
  public Copies copies(CopiesRequest request) throws IOException {
    return ask(index -> new CopySearch(index, request).copies());
  }

  @Override
  public SharedPassages sharedPassages(SharedPassages.Request request) throws IOException {
    return ask(index -> new PassageSearch(index, request).passages());
  }

  @Override
  public FindingOffices findingOffices(FindingOffices.Request request) throws IOException {
    return ask(index -> new FindingRows(index, request).offices());
  }

  @Override
  public List<TermCount> terms(TermCount.Request request) throws IOException {
    return ask(index -> new TermRows(index, request).counts());
  }

  @Override
  public IndexContents contents() throws IOException {
    return ask(index -> index.state().inventory(index).contents(sample));
  }

  @Override
  public Commit commit() throws IOException {
    return shards.commit();
  }

  @Override
  public void close() throws IOException {
    shards.close();
  }
}
