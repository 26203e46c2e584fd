package nianbao.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.answer.SearchAnswer;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {

  private static SearchRequest request(String name, String... values) {
    return SearchParameters.search(new QueryParameters(Map.of(name, List.of(values))));
  }

  private static void assertRefused(String name, String refused, String... values) {
    RequestException fault =
        assertThrows(RequestException.class, () -> request(name, values), String.join(",", values));
    assertEquals(ErrorCode.BAD_PARAMETER, fault.code());
    assertEquals(name, fault.parameter());
    assertEquals(refused, fault.value());
  }

  @Test
  void nothingGivenIsTheFirstPageOfEverything() {
    assertEquals(SearchRequest.of(""), SearchParameters.search(new QueryParameters(Map.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018, 2018",
    "2018..2020, 2018, 2020",
    "2018..2018, 2018, 2018",
    "2018.., 2018, 2100",
    "..2018, 2004, 2018",
    "２０１８, 2018, 2018",
    "2018-2020, 2018, 2020",
    "2018年, 2018, 2018",
    ">2018, 2019, 2100",
    ">=2018, 2018, 2100",
    "<2018, 2004, 2017",
    "<=2018, 2004, 2018",
    "=2018, 2018, 2018",
    "=2018..2020, 2018, 2020"
  })
  void yearsAreSingleOrRanges(String value, int from, int to) {
    assertEquals(List.of(new Interval<>(from, to)), request("year", value).filters().years());
  }

  private static SearchAnswer.Detail detail(String name, String value) {
    return SearchParameters.detail(new QueryParameters(Map.of(name, List.of(value))));
  }

  @Test
  void anExplanationIsAskedForOrNot() {
    assertTrue(detail("explain", "true").explain());
    assertFalse(detail("explain", "false").explain());
    assertFalse(detail("q", "公开").explain());
    assertThrows(RequestException.class, () -> detail("explain", "1"));
  }

  @Test
  void wholeTextsAreAskedForOrNot() {
    assertTrue(detail("text", "full").wholeTexts());
    assertFalse(detail("text", "window").wholeTexts());
    assertFalse(detail("q", "公开").wholeTexts());
    assertThrows(RequestException.class, () -> detail("text", "whole"));
  }

  @Test
  void theValuesOfAFilterAreBounded() {
    String[] offices = new String[201];
    Arrays.setAll(offices, i -> "第" + i + "局");

    assertEquals(
        200,
        request("office", Arrays.copyOf(offices, 200)).filters().values(FilterField.OFFICE).size());
    assertRefused("office", "第200局", offices);
  }

  @Test
  void anEchoedValueIsNotCutWithinACharacter() {
    assertRefused("scope", "a".repeat(199) + '…', "a".repeat(199) + "𠮷".repeat(9));
    assertRefused("scope", "a".repeat(200) + '…', "a".repeat(201));
  }

  @Test
  void severalYearsAreAlternatives() {
    assertEquals(
        List.of(new Interval<>(2013, 2013), new Interval<>(2018, 2020)),
        request("year", "2013", "2018..2020").filters().years());
  }

  @ParameterizedTest
  @CsvSource({
    "year, x",
    "year, 18",
    "year, 2020..2018",
    "year, ''",
    "year, -2018",
    "page, 0",
    "page, -1",
    "page, 1.5",
    "page, 1001",
    "page, 99999999999",
    "size, 0",
    "size, 101",
    "per, 21",
    "per, -1",
    "per, ALL",
    "scope, all",
    "scope, ''",
    "sort, title",
    "sort, --year",
    "city, ''",
    "index, ' '",
    "form, Z",
    "q2, x",
    "Q, x"
  })
  void valuesThatAreNotAllowedAreNamed(String name, String value) {
    assertRefused(name, value.strip(), value);
  }

  @ParameterizedTest
  @CsvSource({"q", "page", "size", "per", "scope", "sort"})
  void whatMakesNoSenseTwiceIsRefusedTwice(String name) {
    assertRefused(name, "2", "1", "2");
  }

  @Test
  void pageTimesSizeIsBounded() {
    QueryParameters last =
        new QueryParameters(Map.of("page", List.of("100"), "size", List.of("100")));
    assertEquals(100, SearchParameters.search(last).page());

    QueryParameters beyond =
        new QueryParameters(Map.of("page", List.of("101"), "size", List.of("100")));
    RequestException fault =
        assertThrows(RequestException.class, () -> SearchParameters.search(beyond));
    assertEquals("page", fault.parameter());
  }

  @Test
  void aQueryIsBounded() {
    assertEquals(2000, request("q", "报".repeat(2000)).query().length());
    RequestException fault =
        assertThrows(RequestException.class, () -> request("q", "报".repeat(2001)));
    assertEquals("q", fault.parameter());
    assertEquals(201, String.valueOf(fault.value()).length(), "the echo is cut");
  }

  @Test
  void sortScopeAndPer() {
    assertEquals(Sort.NEWEST_YEAR, request("sort", "-year").sort());
    assertEquals(Sort.OLDEST_YEAR, request("sort", "year").sort());
    assertEquals(Sort.NEWEST_PUBLISHED, request("sort", "-published").sort());
    assertEquals(Sort.LATEST_SEEN, request("sort", "-seen").sort());
    assertEquals(Sort.OLDEST_PUBLISHED, request("sort", "published").sort());
    assertEquals(Sort.RELEVANCE, request("sort", "relevance").sort());
    assertEquals(new FigureSort("requests", false), request("sort", "requests").sort());
    assertEquals(new FigureSort("req_new[total]", true), request("sort", "-req_new[total]").sort());
    assertEquals(Scope.PARAGRAPH, request("scope", "paragraph").scope());
    assertEquals(Scope.REPORT, request("scope", "report").scope());
    assertEquals(SearchRequest.ALL_PARAGRAPHS, request("per", "all").per());
    assertEquals(0, request("per", "0").per());
  }

  @Test
  void indexPrefixesFormsAndCollectionsAreTakenAsTheyAre() {
    assertEquals(
        List.of("510600-2019"),
        request("index", " 510600-2019").filters().values(FilterField.INDEX));
    assertEquals(
        List.of("B", "unknown"),
        request("form", "B", "unknown").filters().values(FilterField.FORM));
    assertEquals(
        List.of("reports"),
        request("collection", "reports").filters().values(FilterField.COLLECTION));
  }
}
