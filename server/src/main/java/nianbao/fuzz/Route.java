package nianbao.fuzz;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An address that questions are sent to.
 *
 * @param path with {@code {id}} for a report and {@code {paragraphId}} for one of its paragraphs
 * @param share how often, relative to the others
 * @param text the parameter that takes what was drawn as a query
 * @param others the other parameters it knows
 */
record Route(String path, int share, String text, List<String> others) {

  private static final List<Route> ALL =
      List.of(
          new Route(
              "/api/v1/search",
              16,
              "q",
              List.of(
                  "scope",
                  "sort",
                  "page",
                  "size",
                  "per",
                  "city",
                  "province",
                  "county",
                  "year",
                  "agency",
                  "form",
                  "collection",
                  "index",
                  "office",
                  "finding")),
          new Route(
              "/api/v1/findings",
              1,
              "office",
              List.of("page", "size", "city", "province", "county", "year", "agency", "grade")),
          new Route("/reports/{id}", 1, "q", List.of("finding")),
          new Route("/reports/{id}/p/{paragraphId}", 2, "q", List.of()));

  private static final List<Route> BY_SHARE =
      ALL.stream()
          .flatMap(route -> IntStream.range(0, route.share()).mapToObj(i -> route))
          .toList();

  static Route drawn(Draw draw) {
    return draw.of(BY_SHARE);
  }
}
