package nianbao.http.page.results;

import nianbao.search.IndexContents;
import nianbao.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Everything the search page shows.
 *
 * @param tookMillis time spent searching
 * @param contents what is indexed, for the page that a visitor sees first; {@code null} on others
 * @param counts of the searches it offers
 */
public record SearchView(
    ResultsAddress address,
    SearchResult result,
    int page,
    int size,
    long tookMillis,
    @Nullable IndexContents contents,
    Counts counts) {}
