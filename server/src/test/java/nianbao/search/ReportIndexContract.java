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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchRequest.YearRange;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises. A backend's test extends this and opens its own. */
public abstract class ReportIndexContract {

  /** An index of these reports, in this order. */
  protected abstract ReportIndex indexOf(List<Report> reports) throws IOException;

  private ReportIndex indexOf(TestReports... reports) throws IOException {
    return indexOf(List.of(reports).stream().map(TestReports::build).toList());
  }

  private static final Filters ALL = Filters.NONE;

  private static Filters cities(String... codes) {
    return new Filters(
        List.of(),
        List.of(codes),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Filters years(int from, int to) {
    return new Filters(
        List.of(),
        List.of(),
        List.of(),
        List.of(new YearRange(from, to)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static SearchRequest request(String query, Filters filters, Scope scope, Ordering sort) {
    return new SearchRequest(query, filters, scope, sort, 1, 10, 3);
  }

  private static List<String> paths(ReportIndex index, SearchResult result) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Hit hit : result.hits()) {
      paths.add(index.report(hit.id()).orElseThrow().source().path());
    }
    return paths;
  }

  private static Set<String> found(ReportIndex index, String query) throws IOException {
    return new TreeSet<>(paths(index, index.search(SearchRequest.of(query))));
  }

  /** The text with its highlights in square brackets. */
  private static String marked(ParagraphHit hit) {
    StringBuilder text = new StringBuilder(hit.paragraph().text());
    for (ReportHits.Range range : hit.highlights().reversed()) {
      text.insert(range.end(), ']').insert(range.start(), '[');
    }
    return text.toString();
  }

  private static List<String> marks(ReportIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query)).hits().stream()
        .flatMap(hit -> hit.paragraphs().stream())
        .map(ReportIndexContract::marked)
        .toList();
  }

  private static Map<String, Integer> counts(List<Count> facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    facet.forEach(count -> counts.put(String.valueOf(count.value()), count.count()));
    return counts;
  }

  @Test
  void findsTheParagraphAndMarksTheWords() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).text("今年无人来问。", "共办理餐饮油烟投诉12件。"),
            report("b").of(HAZE_CITY, 2019).text("餐饮服务单位油污清理。"))) {
      SearchResult result = index.search(SearchRequest.of("餐饮油烟"));

      assertEquals(1, result.total());
      assertEquals(List.of("a"), paths(index, result));
      assertEquals(1, result.hits().getFirst().matchingParagraphs());
      assertEquals(List.of("共办理[餐饮油烟]投诉12件。"), marks(index, "餐饮油烟"));
      assertEquals(2, result.hits().getFirst().paragraphs().getFirst().paragraph().ordinal());
    }
  }

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
          new Filters(
              List.of("990000"),
              List.of("990100", "990200"),
              List.of(),
              List.of(new YearRange(2010, 2018)),
              List.of("commerce"),
              List.of("B"),
              List.of("other"),
              List.of());
      SearchResult result = index.search(request("公开", filters, Scope.REPORT, Sort.RELEVANCE));

      assertEquals(List.of("c"), paths(index, result));
      assertEquals(Map.of("other", 1, "reports", 1), counts(result.facets().collection()));
    }
  }

  @Test
  void indexNumbersAreFoundByTheirBeginning() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").index("990100-2019-001045").text("公开"),
            report("b").index("11990100002618197P/2014-1").text("公开"),
            report("c").text("公开"))) {
      Filters prefix =
          new Filters(
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of("９90100-2019"));

      assertEquals(
          List.of("a"),
          paths(index, index.search(request("", prefix, Scope.REPORT, Sort.RELEVANCE))));
    }
  }

  private static SearchRequest having(FigureFilter... figures) {
    return request(
        "", ALL.and(List.of(), List.of(), List.of(figures)), Scope.REPORT, Sort.RELEVANCE);
  }

  private static FigureFilter figure(String name, Operator operator, String value) {
    return new FigureFilter(name, operator, new BigDecimal(value));
  }

  private Set<String> withFigures(ReportIndex index, FigureFilter... figures) throws IOException {
    return new TreeSet<>(paths(index, index.search(having(figures))));
  }

  @Test
  void figuresAreComparedAsNumbersAndABlankIsNone() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("nine").form("D").text("一").figure("req_new", "total", "9"),
            report("ten").form("D").text("二").figure("req_new", "total", "10"),
            report("hundred").form("B").text("三").figure("requests_total", "value", "100"),
            report("tenth").form("D").text("四").figure("admin_fees", "amount", "0.1"),
            report("blank").form("D").text("五").figure("req_new", "total", null),
            report("none").text("六"))) {
      assertEquals(
          Set.of("ten", "hundred"), withFigures(index, figure("requests", Operator.MORE, "9")));
      assertEquals(Set.of("nine"), withFigures(index, figure("requests", Operator.LESS, "10")));
      assertEquals(
          Set.of("ten"), withFigures(index, figure("req_new[total]", Operator.EQUAL, "10.0")));
      assertEquals(
          Set.of("tenth"),
          withFigures(index, figure("admin_fees[amount]", Operator.AT_MOST, "0.1")));
      assertEquals(
          Set.of("ten"),
          withFigures(
              index,
              figure("requests", Operator.AT_LEAST, "10"),
              figure("requests", Operator.LESS, "100")));
    }
  }

  @Test
  void figuresGiveAnOrderWithReportsWithoutThemLast() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("old").form("D").of(CLOUD_CITY, 2021).text("公开").figure("req_new", "total", "9"),
            report("none").of(CLOUD_CITY, 2023).text("公开"),
            report("many")
                .form("D")
                .of(CLOUD_CITY, 2022)
                .text("公开")
                .figure("req_new", "total", "10"),
            report("new")
                .form("D")
                .of(CLOUD_CITY, 2022)
                .text("公开")
                .figure("req_new", "total", "9"))) {
      SearchRequest up = request("公开", ALL, Scope.REPORT, new FigureSort("requests", false));
      SearchRequest down = request("", ALL, Scope.REPORT, new FigureSort("req_new[total]", true));

      assertEquals(List.of("new", "old", "many", "none"), paths(index, index.search(up)));
      assertEquals(List.of("many", "new", "old", "none"), paths(index, index.search(down)));
    }
  }

  @Test
  void findingsAreCountedByGradeAndCanBeAskedFor() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("both").text("公开").finding("X", Grade.ARITHMETIC).finding("Y", Grade.SOFT),
            report("twice").text("公开").finding("X", Grade.SOFT).finding("Y", Grade.SOFT),
            report("none").text("公开"))) {
      Filters arithmetic = ALL.and(List.of(), List.of("arithmetic"), List.of());
      SearchResult result = index.search(request("公开", arithmetic, Scope.REPORT, Sort.RELEVANCE));

      assertEquals(List.of("both"), paths(index, result));
      assertEquals(Map.of("arithmetic", 1, "soft", 2), counts(result.facets().finding()));
      assertEquals(
          List.of(true, false), result.facets().finding().stream().map(Count::selected).toList());
      Filters any = ALL.and(List.of(), List.of(Filters.ANY), List.of());
      assertEquals(2, index.search(request("", any, Scope.REPORT, Sort.RELEVANCE)).total());
    }
  }

  private static TestReports carried(String path, int year, int in, int out) {
    return report(path).of(CLOUD_CITY, year).by("commerce").text(path).carried(in, out);
  }

  /** The grades of a report's findings, each as often as it has it. */
  private static List<Grade> grades(ReportIndex index, String path) throws IOException {
    return index.report(ReportId.ofKey("reports/" + path)).orElseThrow().findings().stream()
        .map(Finding::grade)
        .toList();
  }

  private static Map<String, Integer> findingCounts(ReportIndex index) throws IOException {
    return counts(index.search(SearchRequest.of("")).facets().finding());
  }

  @Test
  void twoYearsOfAnOfficeAreComparedInWhateverOrderTheyCome() throws IOException {
    Report earlier = carried("earlier", 2021, 0, 3).build();
    Report later = carried("later", 2022, 5, 0).build();
    for (List<Report> order : List.of(List.of(earlier, later), List.of(later, earlier))) {
      try (ReportIndex index = indexOf(order)) {
        assertEquals(
            List.of(Grade.CARRY_OVER, Grade.CARRY_OVER), grades(index, "later"), "two columns");
        assertEquals(List.of(), grades(index, "earlier"));
        assertEquals(Map.of("carry-over", 1), findingCounts(index));
        assertEquals(Optional.of(earlier.id()), index.yearBefore(later.id()));
        assertEquals(Optional.empty(), index.yearBefore(earlier.id()));
        assertEquals(List.of(later.id()), index.withFindings());
      }
    }
  }

  @Test
  void onlyOneReportAYearSpeaksForAnOffice() throws IOException {
    try (ReportIndex index =
        indexOf(
            carried("earlier", 2021, 0, 3),
            carried("other", 2021, 0, 4),
            carried("later", 2022, 5, 2),
            carried("last", 2024, 9, 0),
            report("elsewhere").of(HAZE_CITY, 2022).by("commerce").carried(8, 0),
            report("another").of(CLOUD_CITY, 2023).by("water").carried(8, 0))) {
      assertEquals(Map.of(), findingCounts(index));
      assertEquals(List.of(), grades(index, "later"));
    }
  }

  @Test
  void findingsAcrossYearsAreCountedExactlyWhereTheyAreShown() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      List<Report> reports = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        reports.add(
            report("r" + i)
                .of(random.nextBoolean() ? CLOUD_CITY : HAZE_CITY, 2021 + random.nextInt(4))
                .by(random.nextBoolean() ? "commerce" : "water")
                .text("报告" + i)
                .carried(random.nextInt(2), random.nextInt(2))
                .build());
      }
      try (ReportIndex index = indexOf(reports)) {
        Set<ReportId> shown = new TreeSet<>(Comparator.comparing(ReportId::value));
        for (Report report : reports) {
          if (!index.report(report.id()).orElseThrow().findings().isEmpty()) {
            shown.add(report.id());
          }
        }
        assertEquals(shown.size(), index.withFindings().size(), "seed " + seed);
        assertTrue(shown.containsAll(index.withFindings()), "seed " + seed);
        assertEquals(
            shown.size(), findingCounts(index).getOrDefault("carry-over", 0), "seed " + seed);
      }
    }
  }

  @Test
  void officesAreFoundByAPartOfTheirName() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).text("公开"),
            report("b").of(HAZE_CITY, 2019).text("公开"),
            report("c").text("公开"))) {
      Filters office = ALL.and(List.of("雲溪市 某局"), List.of(), List.of());

      assertEquals(
          List.of("a"),
          paths(index, index.search(request("", office, Scope.REPORT, Sort.RELEVANCE))));
    }
  }

  @Test
  void anEmptyQueryGivesEverythingNewestFirst() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2014).text("一"),
            report("b").text("二"),
            report("c").of(CLOUD_CITY, 2022).text("三"))) {
      SearchResult result = index.search(SearchRequest.of("  "));

      assertEquals(3, result.total());
      assertEquals(List.of("c", "a", "b"), paths(index, result));
      assertEquals(0, result.hits().getFirst().matchingParagraphs());
    }
  }

  @Test
  void sortsByYearAndDayWithTheUnknownLast() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).published("2020-01-30").text("公开"),
            report("b").text("公开公开公开"),
            report("c").of(CLOUD_CITY, 2015).published("2021-03-01").text("公开"))) {
      Map<Sort, List<String>> orders = new HashMap<>();
      for (Sort sort : Sort.values()) {
        orders.put(sort, paths(index, index.search(request("公开", ALL, Scope.REPORT, sort))));
      }

      assertEquals(List.of("c", "a", "b"), orders.get(Sort.OLDEST_YEAR));
      assertEquals(List.of("a", "c", "b"), orders.get(Sort.NEWEST_YEAR));
      assertEquals(List.of("a", "c", "b"), orders.get(Sort.OLDEST_PUBLISHED));
      assertEquals(List.of("c", "a", "b"), orders.get(Sort.NEWEST_PUBLISHED));
    }
  }

  @Test
  void everyUnitMustOccurInTheReport() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("预付卡投诉", "征地补偿"),
            report("b").text("预付卡投诉"),
            report("c").text("征地补偿"),
            report("d").text("预付卡与征地"))) {
      assertEquals(Set.of("a", "d"), found(index, "预付卡 征地"));
      assertEquals(Set.of("a", "d"), found(index, "预付卡　征地"));
      assertEquals(
          List.of("d"),
          paths(index, index.search(request("预付卡 征地", ALL, Scope.PARAGRAPH, Sort.RELEVANCE))));
      assertEquals("d", paths(index, index.search(SearchRequest.of("预付卡 征地"))).getFirst());
    }
  }

  @Test
  void anExcludedUnitLeavesReportsOut() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("公开", "微博"), report("b").text("公开"), report("c").text("无"))) {
      assertEquals(Set.of("b"), found(index, "公开 -微博"));
      assertEquals(Set.of("b", "c"), found(index, "-微博"));
      assertEquals(Set.of("c"), found(index, "-“公开”"));
    }
  }

  @Test
  void aQuotedUnitStandsAsItIs() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("主动公开政府信息41条"),
            report("b").text("主动公开信息41条"),
            report("c").text("信息主动公开"))) {
      assertEquals(Set.of("b"), found(index, "“主动公开信息”"));
      assertEquals(Set.of("a", "b"), found(index, "主动公开信息"));
      assertEquals(Set.of("[主动][公开]政府[信息]41条", "[主动公开信息]41条"), Set.copyOf(marks(index, "主动公开信息")));
    }
  }

  @Test
  void aRunWithOneCharacterWordsIsNotTakenApart() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("高速公路质量稳步发展"), report("b").text("推动高质量发展"))) {
      assertEquals(Set.of("b"), found(index, "高质量发展"));
    }
  }

  @Test
  void numbersAreWholeUnits() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("2018年公开1368条"), report("b").text("18年公开368条"))) {
      assertEquals(Set.of("b"), found(index, "368条"));
      assertEquals(Set.of("b"), found(index, "18年"));
      assertEquals(Set.of("a"), found(index, "１３６８"));
    }
  }

  @Test
  void punctuationAndWhiteSpaceWithinAPhrase() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("及第二十条第(一)项 数 量,公示"), report("b").text("第二十条第一项数量公示"))) {
      assertEquals(Set.of("a"), found(index, "第二十条第（一）项"));
      assertEquals(Set.of("a"), found(index, "\"数量，公\""));
      assertEquals(Set.of("a", "b"), found(index, "数量"));
    }
  }

  @Test
  void oneScriptFindsTheOtherAndMarksTheOriginal() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("開通政務微網志，發佈資訊30條"), report("b").text("开通政务微博，发布信息30条"))) {
      assertEquals(Set.of("a", "b"), found(index, "微博"));
      assertEquals(Set.of("a", "b"), found(index, "微網志"));
      assertEquals(Set.of("a", "b"), found(index, "政务微博"));
      assertEquals(Set.of("b"), found(index, "“微博”"));
      assertEquals(Set.of("a", "b"), found(index, "「條」"));
      assertEquals(
          Set.of("開通[政務微網志]，發佈資訊30條", "开通[政务微博]，发布信息30条"), Set.copyOf(marks(index, "政務微博")));
      assertEquals(
          List.of("微网志"),
          index.search(SearchRequest.of("微博")).query().units().getFirst().synonyms());
    }
  }

  @Test
  void relaxesWhenNothingMatchesAndSaysSo() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("对外贸易经营者办理登记"), report("b").text("对外贸易", "登记"))) {
      SearchResult result = index.search(SearchRequest.of("登记对外贸易"));

      assertTrue(result.query().relaxed());
      assertEquals(List.of("a"), paths(index, result));
      assertEquals(
          List.of("[对外][贸易]经营者办理[登记]"),
          marks(index, "登记对外贸易").stream().map(text -> text.replace("[对外贸易]", "[对外][贸易]")).toList());
      assertEquals("words", result.query().units().getFirst().as());
      assertFalse(index.search(SearchRequest.of("登记")).query().relaxed());

      SearchResult oneWord = index.search(SearchRequest.of("很登记"));
      assertEquals(2, oneWord.total());
      assertEquals("words", oneWord.query().units().getFirst().as());
    }
  }

  @Test
  void tableRowsAreParagraphs() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").section(1, "二、主动公开").row("规章", "0", "12", "").text("完"))) {
      ParagraphHit hit =
          index.search(SearchRequest.of("规章")).hits().getFirst().paragraphs().getFirst();

      assertEquals(Paragraph.Kind.ROW, hit.paragraph().kind());
      assertEquals("[规章]\t0\t12\t", marked(hit));
      assertEquals("二、主动公开", hit.section());
      assertEquals(1, found(index, "“规章 0 12”").size());
    }
  }

  @Test
  void aSectionIsShownWithThoseItStandsIn() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a")
                .section(1, "一、概述")
                .section(2, "(一)机制")
                .section(1, "二、公开")
                .section(2, "(一)渠道")
                .section(3, "1.网站")
                .section(3, "2.微信")
                .text("推送消息"))) {
      assertEquals(
          "二、公开 › (一)渠道 › 2.微信",
          index
              .search(SearchRequest.of("推送消息"))
              .hits()
              .getFirst()
              .paragraphs()
              .getFirst()
              .section());
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      reports.add(
          report("r" + i).of(CLOUD_CITY, 2010 + i % 5).text("公开" + "，公开".repeat(i % 7)).build());
    }
    try (ReportIndex index = indexOf(reports)) {
      List<ReportId> all = new ArrayList<>();
      for (int page = 1; page <= 4; page++) {
        SearchResult result =
            index.search(new SearchRequest("公开", ALL, Scope.REPORT, Sort.RELEVANCE, page, 8, 1));
        assertEquals(25, result.total());
        result.hits().forEach(hit -> all.add(hit.id()));
      }

      assertEquals(25, all.size());
      assertEquals(25, Set.copyOf(all).size());
      assertEquals(
          all,
          index
              .search(new SearchRequest("公开", ALL, Scope.REPORT, Sort.RELEVANCE, 1, 100, 1))
              .hits()
              .stream()
              .map(Hit::id)
              .toList());
    }
  }

  @Test
  void allParagraphsComeInReadingOrder() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("公开", "无", "公开公开", "公开"))) {
      SearchResult all =
          index.search(
              new SearchRequest(
                  "公开", ALL, Scope.REPORT, Sort.RELEVANCE, 1, 10, SearchRequest.ALL_PARAGRAPHS));

      assertEquals(
          List.of(1, 3, 4),
          all.hits().getFirst().paragraphs().stream()
              .map(hit -> hit.paragraph().ordinal())
              .toList());
    }
  }

  @Test
  void aReportComesBackAsItWent() throws IOException {
    Report report =
        report("x/y.txt")
            .of(CLOUD_COUNTY, 2019)
            .index("990100-2019-001045")
            .published("2020-01-02")
            .section(1, "一、概述")
            .text("<script>alert(1)</script> \uD83D\uDE00 ]]>")
            .row("规章", "", "0")
            .build();
    try (ReportIndex index = indexOf(List.of(report))) {
      assertEquals(report, index.report(report.id()).orElseThrow());
      assertTrue(index.report(ReportId.ofKey("reports/none")).isEmpty());
    }
  }

  @Test
  void hitsWithinAReport() throws IOException {
    Report report = report("a").text("微博12条", "没有", "發佈微網志").build();
    try (ReportIndex index = indexOf(List.of(report))) {
      ReportHits hits = index.hits(report, "微博 条");

      assertEquals(
          List.of(report.paragraphs().get(0).id(), report.paragraphs().get(2).id()),
          List.copyOf(hits.byParagraph().keySet()));
      assertTrue(index.hits(report, "").byParagraph().isEmpty());
    }
  }

  @Test
  void contentsCount() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2012).text("一", "二"),
            report("b").of(HAZE_CITY, 2020).text("三"))) {
      Contents contents = index.contents();

      assertEquals(2, contents.reports());
      assertEquals(3, contents.paragraphs());
      assertEquals(2, contents.cities());
      assertEquals(2012, contents.firstYear());
      assertEquals(2020, contents.lastYear());
    }
  }

  /** Quoted search against a plain scan, over random reports and queries. */
  @Test
  void quotedSearchIsAPlainScan() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      TestReports report =
          report("r" + i).of(i % 2 == 0 ? CLOUD_CITY : HAZE_CITY, 2010 + random.nextInt(4));
      for (int p = 0; p < 6; p++) {
        report.text("始" + randomText(random, 3 + random.nextInt(25)));
      }
      reports.add(report.build());
    }
    try (ReportIndex index = indexOf(reports)) {
      for (int round = 0; round < 400; round++) {
        String query = randomText(random, 1 + random.nextInt(6)).replace("\"", "").strip();
        LiteralTokens wanted = LiteralTokens.of(query);
        if (wanted.size() == 0) {
          continue;
        }
        Set<String> expected =
            reports.stream()
                .flatMap(
                    report ->
                        report.paragraphs().stream()
                            .map(
                                p ->
                                    report.id()
                                        + p.id()
                                        + (wanted.positionsIn(LiteralTokens.of(p.text())).length
                                                == 0
                                            ? "-"
                                            : "+")))
                .filter(line -> line.endsWith("+"))
                .collect(Collectors.toSet());
        SearchResult result =
            index.search(
                new SearchRequest(
                    '"' + query + '"',
                    ALL,
                    Scope.REPORT,
                    Sort.RELEVANCE,
                    1,
                    100,
                    SearchRequest.ALL_PARAGRAPHS));
        Set<String> found = new TreeSet<>();
        result
            .hits()
            .forEach(
                hit ->
                    hit.paragraphs()
                        .forEach(
                            p ->
                                found.add(
                                    hit.id()
                                        + p.paragraph().id()
                                        + (p.highlights().isEmpty() ? "-" : "+"))));

        assertEquals(new TreeSet<>(expected), found, "seed " + seed + ", query " + query);
        assertEquals(result.total(), result.hits().size(), "seed " + seed + ", query " + query);
      }
    }
  }

  private static String randomText(Random random, int length) {
    String alphabet = "公開信息数公开信,。（( １2３.aBc\t";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Long enough that two reports have it in common only when they are one. */
  private static final String LONG_TEXT = "本局办结油烟噪声来信,件件有回音,并于网上公布结果。".repeat(6);

  private static final String SAME_IN_TRADITIONAL = "本局辦結油煙噪聲來信，件件有回音，並於網上公布結果。".repeat(6);

  private static List<String> twins(ReportIndex index, String path) throws IOException {
    return index.twins(ReportId.ofKey("reports/" + path)).stream().map(s -> s.path()).toList();
  }

  @Test
  void twinsAreFoundAndCountedOnceInWhateverScriptAndParagraphs() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("c").of(HAZE_CITY, 2019).text(SAME_IN_TRADITIONAL),
            report("b")
                .of(CLOUD_CITY, 2019)
                .text(LONG_TEXT.substring(0, 60), LONG_TEXT.substring(60)),
            report("a").of(CLOUD_CITY, 2020).text("公布结果。"))) {
      SearchResult result = index.search(SearchRequest.of("公布结果"));

      assertEquals(2, result.total());
      assertEquals(Set.of("a", "b"), new TreeSet<>(paths(index, result)));
      assertEquals(Map.of("云溪市", 2), counts(result.facets().city()));
      assertEquals(2, index.search(SearchRequest.of("")).total());
      assertEquals(2, index.contents().reports());
      assertEquals(3, index.contents().paragraphs());
      assertEquals(List.of("c"), twins(index, "b"));
      assertEquals(List.of("b"), twins(index, "c"));
      assertEquals(List.of(), twins(index, "a"));
      assertEquals(List.of(), twins(index, "unknown"));
      assertEquals(
          SAME_IN_TRADITIONAL,
          index.report(ReportId.ofKey("reports/c")).orElseThrow().paragraphs().getFirst().text());
    }
  }

  @Test
  void anOfficialAddressIsPreferredAmongTwinsThenTheFirstKey() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text(LONG_TEXT),
            report("b").from("https://gov.cn.example.org/b").text(LONG_TEXT),
            report("d").from("http://www.Yunxi.GOV.CN/d.html").text(LONG_TEXT),
            report("c").from("https://jyj.yunxi.gov.cn:8443/c").text(LONG_TEXT),
            report("e").from("not an address").text(LONG_TEXT))) {
      assertEquals(List.of("c"), paths(index, index.search(SearchRequest.of("公布结果"))));
      assertEquals(List.of("c", "d", "b", "e"), twins(index, "a"));
      assertEquals(List.of("d", "a", "b", "e"), twins(index, "c"));
    }
  }

  @Test
  void aShortOrDifferentTextMakesNoTwins() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("公开事项见附件"),
            report("b").text("公开事项见附件"),
            report("c").text(LONG_TEXT + "公开1"),
            report("d").text(LONG_TEXT + "公开2"))) {
      assertEquals(Set.of("a", "b", "c", "d"), found(index, "公开"));
      assertEquals(List.of(), twins(index, "a"));
      assertEquals(List.of(), twins(index, "c"));
    }
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
