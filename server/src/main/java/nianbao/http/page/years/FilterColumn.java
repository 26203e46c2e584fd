package nianbao.http.page.years;

import nianbao.http.page.results.FilterNames;
import nianbao.http.page.results.PlacesPart;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsFrame;
import nianbao.http.page.results.ValuesPart;
import nianbao.http.page.results.YearsPart;
import nianbao.search.SearchResult.Facets;

/** The filters at the left of the pages. */
public final class FilterColumn {

  private FilterColumn() {}

  /** Fills the sheet of facets with what the reports have that all filters leave. */
  public static void fill(ResultsFrame frame, ResultsAddress address, Facets facets) {
    FilterNames names = frame.filters(facets.place());
    new YearsPart(address, frame.wording()).fill(frame.part("years"), facets.year());
    new PlacesPart(address, facets.place(), frame.wording())
        .fill(frame.part("places"), frame.part("place-tree"));
    ValuesPart values = new ValuesPart(address, names, frame.wording());
    values.fill(frame.part("agency"), "agency", facets.agency());
    values.fill(frame.part("form"), "form", facets.form());
    values.fill(frame.part("collection"), "collection", facets.collection());
  }
}
