package nianbao.search;

import static nianbao.report.TestReports.CAPITAL;
import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of filters and facets. */
public abstract class FacetsContract extends IndexContract {

  @Test
  void countsReportsNotParagraphs() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).text("收到申请12件", "申请均已答复", "申请人满意"),
            report("b").of(HAZE_CITY, 2020).text("未收到申请"))) {
      SearchResult result = index.search(SearchRequest.of("申请"));

      assertEquals(2, result.total());
      assertEquals(Map.of("云溪市", 1, "临岚市", 1), counts(result.facets().city()));
      assertEquals(Map.of("2019", 1, "2020", 1), counts(result.facets().year()));
      assertEquals(
          List.of(3, 1),
          result.hits().stream().map(Hit::matchingParagraphs).sorted((x, y) -> y - x).toList());
    }
  }

  @Test
  void aFacetsOwnSelectionDoesNotNarrowIt() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).text("公开"),
            report("b").of(CLOUD_CITY, 2020).text("公开"),
            report("c").of(HAZE_CITY, 2020).text("公开"),
            report("d").of(HAZE_CITY, 2021).text("别的"))) {
      SearchResult result =
          index.search(request("公开", cities("990100"), Scope.REPORT, Sort.RELEVANCE));

      assertEquals(2, result.total());
      assertEquals(Map.of("云溪市", 2, "临岚市", 1), counts(result.facets().city()));
      assertEquals(Map.of("2019", 1, "2020", 1), counts(result.facets().year()));
      assertEquals(
          List.of(true, false), result.facets().city().stream().map(Count::selected).toList());
    }
  }

  @Test
  void aSelectedValueStaysThoughItHasNoReport() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).text("公开"),
            report("b").of(HAZE_CITY, 2020).text("保密"))) {
      SearchResult result =
          index.search(request("公开", cities("990200"), Scope.REPORT, Sort.RELEVANCE));

      assertEquals(0, result.total());
      assertEquals(Map.of("云溪市", 1, "临岚市", 0), counts(result.facets().city()));
      assertFalse(result.query().relaxed());
    }
  }

  @Test
  void placeIsATreeWithTheUnknownLast() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).text("公开"),
            report("b").of(CLOUD_COUNTY, 2019).text("公开"),
            report("c").of(CAPITAL, 2019).text("公开"),
            report("d").text("公开"))) {
      List<PlaceCount> tree = index.search(SearchRequest.of("公开")).facets().place();

      assertEquals("样例省", tree.getFirst().value());
      assertEquals("990000", tree.getFirst().code());
      assertEquals(2, tree.getFirst().count());
      PlaceCount city = tree.getFirst().children().getFirst();
      assertEquals(2, city.count());
      assertEquals("云麓县", city.children().getFirst().value());
      assertEquals("示范市", tree.get(1).value());
      assertTrue(tree.get(1).children().isEmpty(), "a municipality is not its own city");
      assertEquals(null, tree.getLast().value());
      assertEquals(1, tree.getLast().count());
    }
  }

  @Test
  void unknownPlacesCanBeAskedFor() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").of(CLOUD_CITY, 2019).text("公开"), report("b").text("公开"))) {
      SearchResult result =
          index.search(request("", cities(Filters.UNKNOWN), Scope.REPORT, Sort.RELEVANCE));

      assertEquals(List.of("b"), paths(index, result));
    }
  }

  @Test
  void filtersOfDifferentKindsMustAllHold() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2018).by("commerce").form("B").text("公开"),
            report("b").of(CLOUD_CITY, 2020).by("water").form("C").text("公开"),
            report("c").of(HAZE_CITY, 2018).by("commerce").form("B").in("other").text("公开"))) {
      Filters filters =
          Filters.of(FilterField.PROVINCE, "990000")
              .and(Filters.of(FilterField.CITY, "990100", "990200"))
              .and(Filters.ofYears(2010, 2018))
              .and(Filters.of(FilterField.AGENCY, "commerce"))
              .and(Filters.of(FilterField.FORM, "B"))
              .and(Filters.of(FilterField.COLLECTION, "other"));
      SearchResult result = index.search(request("公开", filters, Scope.REPORT, Sort.RELEVANCE));

      assertEquals(List.of("c"), paths(index, result));
      assertEquals(Map.of("other", 1, "reports", 1), counts(result.facets().collection()));
    }
  }

  @Test
  void reportsAreFoundByWhenTheyCameHere() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("公开").seen("2026-11-24T10:00:00Z"),
            report("b").text("公开").seen("2026-11-24T10:00:01Z"),
            report("c").text("公开").seen("2027-03-01T12:00:00Z"))) {
      assertEquals(Set.of("b", "c"), found(index, "seen>2026-11-24T10:00:00Z"));
      assertEquals(Set.of("a", "b", "c"), found(index, "公开 收录:2026-11-24T10:00Z.."));
      assertEquals(Set.of("a"), found(index, "seen<=2026-11-24T10:00:00Z"));
      assertEquals(Set.of("a"), found(index, "公开 -seen>2026-11-24T10:00:00.5Z"));
      assertEquals(Set.of("c"), found(index, "seen:2027"));
      assertEquals(Set.of("a", "b"), found(index, "seen<2027-02"));
      SearchResult later =
          index.search(
              request(
                  "公开",
                  FilterField.SEEN.parse(">2026-11-24T10:00:00Z"),
                  Scope.REPORT,
                  Sort.RELEVANCE));
      assertEquals(2, later.total());
    }
  }

  @Test
  void reportsAreChosenByDayOfPublication() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("early").of(CLOUD_CITY, 2021).published("2022-03-31").text("公开"),
            report("last day").of(CLOUD_CITY, 2022).published("2023-01-31").text("公开"),
            report("late").of(CLOUD_CITY, 2022).published("2023-02-01").text("公开"),
            report("unknown").of(CLOUD_CITY, 2022).text("公开"))) {
      assertEquals(Set.of("late"), found(index, "published>2023-01-31"));
      assertEquals(Set.of("last day", "late"), found(index, "published>=2023-01-31"));
      assertEquals(Set.of("early", "last day"), found(index, "published<=2023-01"));
      assertEquals(Set.of("last day", "late"), found(index, "公开 published:2023"));
      assertEquals(Set.of("early"), found(index, "published:..2022-12"));
      assertEquals(Set.of("early", "unknown"), found(index, "公开 -published:2023"));
      Filters either =
          FilterField.PUBLISHED.parse("2022").and(FilterField.PUBLISHED.parse("2023-02"));
      SearchResult result = index.search(request("", either, Scope.REPORT, Sort.OLDEST_PUBLISHED));
      assertEquals(List.of("early", "late"), paths(index, result));
      assertEquals(Map.of("2021", 1, "2022", 1), counts(result.facets().year()));
    }
  }

  @Test
  void reportsAreChosenByTitleSectionAndTable() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").titled("甲局年报").section(1, "一、问题").text("公开").table("指标|数量", "甲|1"),
            report("b").titled("乙局年报").section(1, "一、问题").text("无").section(1, "二、其他").text("公开"),
            report("c").titled("甲局总结").section(1, "一、其他").text("公开"))) {
      assertEquals(List.of("a", "c"), chosen(index, "公开", Filters.of(FilterField.TITLE, "甲局")));
      assertEquals(
          List.of("a", "b"), chosen(index, "公开", Filters.of(FilterField.TITLE, "乙局", "甲局年报")));
      assertEquals(List.of("a"), chosen(index, "公开", Filters.of(FilterField.SECTION, "问题")));
      assertEquals(List.of("a", "b"), chosen(index, "", Filters.of(FilterField.SECTION, "问题")));
      assertEquals(List.of("a"), chosen(index, "", Filters.of(FilterField.HAS, FilterField.TABLE)));
      assertEquals(Set.of("b", "c"), found(index, "公开 -has:table"));
    }
  }

  private static List<String> chosen(ReportIndex index, String query, Filters filters)
      throws IOException {
    return paths(index, index.search(request(query, filters, Scope.REPORT, Sort.RELEVANCE)))
        .stream()
        .sorted()
        .toList();
  }

  @Test
  void indexNumbersAreFoundByTheirBeginning() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").index("990100-2019-001045").text("公开"),
            report("b").index("11990100002618197P/2014-1").text("公开"),
            report("c").text("公开"))) {
      Filters prefix = Filters.of(FilterField.INDEX, "９90100-2019");

      assertEquals(
          List.of("a"),
          paths(index, index.search(request("", prefix, Scope.REPORT, Sort.RELEVANCE))));
    }
  }

  @Test
  void theTenOfficesWithTheMostReportsAreShown() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int office = 10; office < 22; office++) {
      reports.add(byOffice(office, "r" + office).text("公开").build());
    }
    reports.add(byOffice(21, "second").text("公开").build());
    reports.add(byOffice(20, "other").text("保密").build());
    try (ReportIndex index = indexOf(reports)) {
      assertEquals(
          "21 ×2, 10 ×1, 11 ×1, 12 ×1, 13 ×1, 14 ×1, 15 ×1, 16 ×1, 17 ×1, 18 ×1",
          offices(index.search(SearchRequest.of("公开"))));
      assertEquals("20 ×1", offices(index.search(SearchRequest.of("保密"))));
    }
  }

  @Test
  void aNamedOfficeIsShownBesideThem() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int office = 10; office < 22; office++) {
      reports.add(byOffice(office, "r" + office).text("公开").build());
    }
    reports.add(byOffice(30, "none").text("保密").build());
    Filters named = Filters.of(FilterField.OFFICE, "机构20处", "机构30处", "机构1", "机构99处");
    try (ReportIndex index = indexOf(reports)) {
      SearchResult result = index.search(SearchRequest.of("公开", named));

      assertEquals(11, result.total(), "a part of a name filters too");
      assertEquals(
          "10 ×1, 11 ×1, 12 ×1, 13 ×1, 14 ×1, 15 ×1, 16 ×1, 17 ×1, 18 ×1, 19 ×1, 20 ×1, 30 ×0",
          offices(result));
      assertEquals(
          List.of("机构20处", "机构30处"),
          result.facets().office().stream().filter(Count::selected).map(Count::value).toList());
    }
  }

  /** What no shard can tell from its own reports: which offices have the most in all of them. */
  @Test
  void officesAreExact() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<Integer, Integer> counts = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int office = 10 + random.nextInt(40);
      counts.merge(office, 1, Integer::sum);
      reports.add(byOffice(office, "r" + i).text("公开").build());
    }
    String most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(10)
            .map(office -> office.getKey() + " ×" + office.getValue())
            .collect(Collectors.joining(", "));
    try (ReportIndex index = indexOf(reports)) {
      assertEquals(most, offices(index.search(SearchRequest.of("公开"))), "seed " + seed);
    }
  }

  /** Of an office that is known by its name only, whose reports are in several shards. */
  private static TestReports byOffice(int number, String path) {
    return report(path).of(Place.UNKNOWN, 2020).office("机构" + number + "处");
  }

  /** Their numbers and counts, as shown. */
  private static String offices(SearchResult result) {
    return result.facets().office().stream()
        .map(office -> String.valueOf(office.value()).substring(2, 4) + " ×" + office.count())
        .collect(Collectors.joining(", "));
  }

  /** Facets against counting by hand, over random reports, queries and filters. */
  @Test
  void facetsAreExact() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Place> places = List.of(CLOUD_CITY, CLOUD_COUNTY, HAZE_CITY, Place.UNKNOWN);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      reports.add(
          report("r" + i)
              .of(places.get(random.nextInt(4)), 2015 + random.nextInt(4))
              .text("词" + (char) ('甲' + random.nextInt(3)), "词" + (char) ('甲' + random.nextInt(3)))
              .build());
    }
    try (ReportIndex index = indexOf(reports)) {
      for (int round = 0; round < 100; round++) {
        String word = "词" + (char) ('甲' + random.nextInt(3));
        int year = 2015 + random.nextInt(4);
        SearchResult result =
            index.search(request(word, years(year, year + 1), Scope.REPORT, Sort.RELEVANCE));
        List<Report> matching =
            reports.stream()
                .filter(r -> r.paragraphs().stream().anyMatch(p -> p.text().equals(word)))
                .toList();
        Map<String, Integer> years = new HashMap<>();
        Map<String, Integer> cities = new HashMap<>();
        for (Report report : matching) {
          int own = Objects.requireNonNull(report.header().reportYear());
          years.merge(String.valueOf(own), 1, Integer::sum);
          if (own == year || own == year + 1) {
            cities.merge(String.valueOf(report.header().place().city()), 1, Integer::sum);
          }
        }

        assertEquals(years, counts(result.facets().year()), "seed " + seed);
        assertEquals(cities, counts(result.facets().city()), "seed " + seed);
      }
    }
  }
}
