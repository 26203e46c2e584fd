package nianbao.search;

import static nianbao.report.TestReports.CAPITAL;
import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of counts of many terms. */
public abstract class TermCountContract extends IndexContract {

  private static String shown(TermCount count) {
    return "%d reports %d paragraphs %s-%s %d cities %s"
        .formatted(
            count.reports(),
            count.paragraphs(),
            count.firstYear(),
            count.lastYear(),
            count.cities(),
            count.most().stream()
                .map(city -> city.name() + city.reports())
                .collect(Collectors.joining(" ")));
  }

  private static List<String> shown(ReportIndex index, Filters filters, String... terms)
      throws IOException {
    return index.terms(new TermCount.Request(List.of(terms), filters)).stream()
        .map(TermCountContract::shown)
        .toList();
  }

  private ReportIndex index() throws IOException {
    return indexOf(
        report("a").of(CLOUD_CITY, 2018).text("开通微博", "微博和微信", "无"),
        report("b").of(CLOUD_COUNTY, 2021).text("微博"),
        report("c").of(HAZE_CITY, 2016).text("微博关注"),
        report("d").of(CAPITAL, 2020).text("微信"),
        report("e").text("微信，微博"));
  }

  @Test
  void eachTermHasItsReportsParagraphsYearsAndCities() throws IOException {
    try (ReportIndex index = index()) {
      assertEquals(
          List.of(
              "4 reports 5 paragraphs 2016-2021 2 cities 云溪市2 临岚市1",
              "3 reports 3 paragraphs 2018-2020 2 cities 示范市1 云溪市1",
              "0 reports 0 paragraphs null-null 0 cities ",
              "2 reports 3 paragraphs 2018-2018 1 cities 云溪市1"),
          shown(index, ALL, "微博", "“微信”", "“没有的词”", "微博 微信 “和”|“，”"));
    }
  }

  @Test
  void theFiltersHoldForAllTerms() throws IOException {
    try (ReportIndex index = index()) {
      assertEquals(
          List.of(
              "1 reports 2 paragraphs 2018-2018 1 cities 云溪市1",
              "1 reports 1 paragraphs 2018-2018 1 cities 云溪市1"),
          shown(index, cities("990100").and(years(2018, 2019)), "微博", "“微信”"));
      assertEquals(
          List.of("1 reports 1 paragraphs null-null 0 cities "),
          shown(index, Filters.of(FilterField.CITY, Filters.UNKNOWN), "微博"));
    }
  }

  @Test
  void aTermThatIsNoQueryFailsAlone() throws IOException {
    try (ReportIndex index = index()) {
      List<TermCount> counts =
          index.terms(new TermCount.Request(List.of("微博", NO_QUERY, "微信"), ALL));

      assertEquals(4, counts.get(0).reports());
      assertNotNull(counts.get(1).refused());
      assertNull(counts.get(2).refused());
      assertEquals(3, counts.get(2).reports());
    }
  }

  private static final String NO_QUERY = "city:Atlantis 微博";

  @Test
  void ofSignsAloneNothingIsCounted() throws IOException {
    try (ReportIndex index = index()) {
      for (String term : List.of("(((", "“”")) {
        TermCount count = index.terms(new TermCount.Request(List.of(term), ALL)).getFirst();

        assertEquals(0, count.reports(), term);
        assertEquals("没有可以查找的字。", Objects.requireNonNull(count.refused()).chineseSentence(), term);
      }
    }
  }

  @Test
  void aTermOfWhichAllIsLeftOutIsRefused() throws IOException {
    try (ReportIndex index = index()) {
      TermCount count =
          index.terms(new TermCount.Request(List.of("change(nothing)>1"), ALL)).getFirst();

      assertTrue(
          Objects.requireNonNull(count.refused()).english().contains("no such figure"),
          count.toString());
    }
  }

  @Test
  void aTermIsCountedAsItsSearchFindsIt() throws IOException {
    try (ReportIndex index = index()) {
      for (String term : List.of("微博", "微信 -微博", "year:2018..2020", "微博 | 微信", "云溪 微博", "微博关注")) {
        SearchResult search =
            index.search(
                new SearchRequest(
                    term,
                    ALL,
                    SearchRequest.Scope.REPORT,
                    SearchRequest.Sort.NEWEST_YEAR,
                    1,
                    100,
                    20));
        TermCount count = index.terms(new TermCount.Request(List.of(term), ALL)).getFirst();

        assertEquals(search.total(), count.reports(), term);
        assertEquals(
            search.hits().stream().mapToInt(SearchResult.Hit::matchingParagraphs).sum(),
            count.paragraphs(),
            term);
      }
    }
  }
}
