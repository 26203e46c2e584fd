package nianbao.http.page.years;

import nianbao.http.page.results.ResultsAddress;
import nianbao.search.FigureTable;
import nianbao.search.FigureTable.Measure;
import nianbao.search.FiguresRequest;
import nianbao.search.SearchResult.Facets;

/**
 * Everything the page of figures shows.
 *
 * @param measure what of each cell is shown
 * @param facets of all reports that the filters leave
 */
public record FiguresView(
    ResultsAddress address,
    FiguresRequest request,
    Measure measure,
    FigureTable table,
    Facets facets) {}
