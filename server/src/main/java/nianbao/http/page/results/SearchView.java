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
 * @param reports those of which a figure is shown: one that was asked for, or those under a heading
 *     that was found
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
