package nianbao.http.page.results;

import java.util.Map;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.IndexContents;
import nianbao.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Everything the search page shows.
 *
 * @param reports those found by a figure, which is shown; empty when none was asked for
 * @param tookMillis time spent searching
 * @param contents what is indexed, for the page that a visitor sees first; {@code null} on others
 * @param counts of the searches it offers
 */
public record SearchView(
    ResultsAddress address,
    SearchResult result,
    Map<ReportId, Report> reports,
    int page,
    int size,
    long tookMillis,
    @Nullable IndexContents contents,
    Counts counts) {}
