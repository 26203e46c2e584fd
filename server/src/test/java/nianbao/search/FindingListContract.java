package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.findings.ReportFindings;
import nianbao.report.Finding;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link ReportIndex} promises of lists of findings. */
public abstract class FindingListContract extends IndexContract {

  /** Units should be 1 + 1, staff 5 + 5. */
  private static Report form(
      String path, Place place, String office, int year, int units, int staff, String text) {
    return ReportFindings.addTo(
        report(path)
            .of(place, year)
            .by(office.endsWith("审计局") ? "audit" : "water")
            .office(office)
            .form("A")
            .text(text)
            .table(
                "指标名称|单位|数量",
                "（一）政府信息公开工作机构数|个|" + units,
                "1.专门机构数|个|1",
                "2.兼职机构数|个|1",
                "（二）政府信息公开工作人员数|人|" + staff,
                "1.全职人员|人|5",
                "2.兼职人员|人|5")
            .build());
  }

  private ReportIndex index() throws IOException {
    return indexOf(
        List.of(
            form("a2018", CLOUD_CITY, "云溪市审计局", 2018, 30, 11, "开通微博"),
            form("a2019", CLOUD_CITY, "云溪市审计局", 2019, 2, 12, "无"),
            form("a2020", CLOUD_CITY, "云溪市审计局", 2020, 3, 10, "无"),
            form("w2019", HAZE_CITY, "临岚市水务局", 2019, 200, 10, "开通微博"),
            form("w2020", HAZE_CITY, "临岚市水务局", 2020, 2, 60, "开通微博"),
            form("w2021", HAZE_CITY, "临岚市水务局", 2021, 2, 10, "开通微博")));
  }

  private static Filters filters(@Nullable String typed) {
    Filters filters = Filters.NONE;
    for (String one : typed == null ? new String[0] : typed.split(" ", -1)) {
      String[] parts = one.split("=", 2);
      filters = filters.and(FilterField.valueOf(parts[0]).parse(parts[1]));
    }
    return filters.withFinding();
  }

  private static SearchRequest request(String query, @Nullable String filters, Sort sort) {
    return new SearchRequest(query, filters(filters), Scope.REPORT, sort, 1, 10, 0);
  }

  private static String paths(ReportIndex index, SearchRequest request) throws IOException {
    return String.join(" ", paths(index, index.search(request)));
  }

  @ParameterizedTest
  @CsvSource({
    ", a2020 w2020 a2019 w2019 a2018",
    "RELATION=A21, a2020 w2019 a2018",
    "RELATION=a22, w2020 a2019 a2018",
    "GAP=2, w2020 a2019 w2019 a2018",
    "GAP=>=28, w2020 w2019 a2018",
    "GAP=29, w2020 w2019",
    "GAP=199, ''",
    "RELATION=A22 GAP=28, w2020",
    "RELATION=A21 RELATION=A22 GAP=50, w2020 w2019",
    "FINDING=arithmetic RELATION=A22 GAP=2, w2020 a2019",
    "FINDING=soft RELATION=A22, ''",
    "GAP=28 YEAR=2019, w2019"
  })
  void aReportPassesByOneFindingThatIsAllThatIsAsked(@Nullable String filters, String expected)
      throws IOException {
    try (ReportIndex index = index()) {
      assertEquals(expected, paths(index, request("", filters, Sort.NEWEST_YEAR)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    ", w2019 w2020 a2018 a2019 a2020",
    "RELATION=A22, w2020 a2019 a2018",
    "RELATION=A21, w2019 a2018 a2020",
    "GAP=28, w2019 w2020 a2018"
  })
  void theLargestDifferenceThatIsAskedForComesFirst(@Nullable String filters, String expected)
      throws IOException {
    try (ReportIndex index = index()) {
      assertEquals(expected, paths(index, request("", filters, Sort.LARGEST_GAP)));
    }
  }

  @Test
  void wordsNarrowToTheFindingsOfReportsThatHaveThem() throws IOException {
    try (ReportIndex index = index()) {
      assertEquals("w2019 w2020 a2018", paths(index, request("微博", null, Sort.LARGEST_GAP)));
    }
  }

  /** A facet is not narrowed by its own filter, but by the others of the same finding. */
  @Test
  void aReportCountsForEachRelationOfItsFindings() throws IOException {
    try (ReportIndex index = index()) {
      SearchResult.Facets all = index.search(request("", null, Sort.NEWEST_YEAR)).facets();
      assertEquals(Map.of("A21", 3, "A22", 3), counts(all.relation()));
      SearchResult.Facets some =
          index.search(request("", "RELATION=A22 GAP=28", Sort.NEWEST_YEAR)).facets();
      assertEquals(Map.of("A21", 2, "A22", 1), counts(some.relation()));
      assertEquals(Map.of("arithmetic", 1), counts(some.finding()));
      assertEquals(List.of(), index.search(SearchRequest.of("微博")).facets().relation());
    }
  }

  private static List<String> offices(
      ReportIndex index, String query, @Nullable String filters, int least) throws IOException {
    return index
        .findingOffices(new FindingOffices.Request(query, filters(filters), least))
        .rows()
        .stream()
        .map(
            row ->
                row.office().name()
                    + " "
                    + row.years()
                    + " "
                    + row.reports()
                    + " "
                    + row.findings())
        .toList();
  }

  @Test
  void officesWithFindingsInSeveralYearsAreListed() throws IOException {
    String audit = "云溪市审计局 [2018, 2019, 2020] 3 4";
    String water = "临岚市水务局 [2019, 2020] 2 2";
    try (ReportIndex index = index()) {
      assertEquals(List.of(audit, water), offices(index, "", null, 1));
      assertEquals(List.of(audit, water), offices(index, "", null, 2));
      assertEquals(List.of(audit), offices(index, "", null, 3));
      assertEquals(List.of(), offices(index, "", null, 4));
      assertEquals(List.of(water), offices(index, "微博", null, 2));
      assertEquals(List.of("云溪市审计局 [2018, 2019] 2 2"), offices(index, "", "RELATION=A22", 2));
      assertEquals(List.of(water), offices(index, "", "GAP=28", 2));
      assertEquals(
          List.of("云溪市审计局 [2019, 2020] 2 2", water), offices(index, "", "YEAR=2019..2020", 2));
    }
  }

  @Test
  void anOfficeGoesByItsNewestName() throws IOException {
    try (ReportIndex index =
        indexOf(
            List.of(
                form("b2020", CLOUD_CITY, "云溪市水务局", 2020, 3, 10, "无"),
                form("b2018", CLOUD_CITY, "云溪市水利局", 2018, 3, 10, "无")))) {
      assertEquals(List.of("云溪市水务局 [2018, 2020] 2 2"), offices(index, "", null, 2));
    }
  }

  /** The differences across years are those of the reports themselves. */
  @Test
  void findingsAcrossYearsHaveRelationAndDifference() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("c2021").of(CLOUD_CITY, 2021).by("commerce").text("一").carried(0, 3),
            report("c2022").of(CLOUD_CITY, 2022).by("commerce").text("二").carried(8, 0))) {
      Report later = index.report(index.withFindings(ALL).getFirst()).orElseThrow().report();
      List<Finding> across =
          later.findings().stream().filter(one -> one.kind() == Finding.Kind.YEARS).toList();
      assertEquals(
          List.of(new BigDecimal(5), new BigDecimal(5)),
          across.stream().map(Finding::gap).toList());
      String relation = across.getFirst().brief().about();
      assertEquals(
          "c2022", paths(index, request("", "GAP=5 RELATION=" + relation, Sort.NEWEST_YEAR)));
      assertEquals("", paths(index, request("", "GAP=6 RELATION=" + relation, Sort.NEWEST_YEAR)));
    }
  }

  @Test
  void aWalkReadsReportsWithAllTheirFindings() throws IOException {
    try (ReportIndex index = index();
        ReportWalk walk = index.walk(request("", null, Sort.LARGEST_GAP), List.of())) {
      List<Report> walked = new ArrayList<>();
      for (ReportWalk.Step step = walk.next(); step != null; step = walk.next()) {
        walked.add(walk.report(step));
      }
      assertEquals(5, walked.size());
      for (Report report : walked) {
        assertEquals(index.report(report.id()).orElseThrow().report(), report);
      }
    }
  }
}
