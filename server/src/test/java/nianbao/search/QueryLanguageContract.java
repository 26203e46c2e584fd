package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nianbao.index.ParagraphTokens;
import nianbao.report.Finding.Grade;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryParser;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} makes of the query language; a backend's test extends this. */
public abstract class QueryLanguageContract extends IndexContract {

  @Test
  void joinsWithOrAndParentheses() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("餐饮油烟", "投诉"),
            report("b").text("噪声", "投诉"),
            report("c").text("餐饮油烟"),
            report("d").text("扬尘"))) {
      assertEquals(Set.of("a", "b", "c"), found(index, "油烟 OR 噪声"));
      assertEquals(Set.of("a", "b"), found(index, "投诉 (油烟|噪声)"));
      assertEquals(Set.of("b", "d"), found(index, "（投诉 噪声） 或 扬尘"));
      assertEquals(Set.of("c", "d"), found(index, "NOT 投诉"));
      assertEquals(Set.of("b", "c", "d"), found(index, "-(投诉 油烟)"));
      assertEquals(Set.of("b", "d"), found(index, "-油烟"));
      assertEquals(Set.of("a", "b", "d"), found(index, "投诉 | -油烟"));
    }
  }

  @Test
  void oneParagraphMustHaveWhatIsJoined() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("餐饮油烟投诉"), report("b").text("餐饮油烟", "投诉"), report("c").text("噪声投诉"))) {
      assertEquals(Set.of("a"), found(index, "油烟 投诉", Scope.PARAGRAPH));
      assertEquals(Set.of("a", "c"), found(index, "(油烟|噪声) 投诉", Scope.PARAGRAPH));
      assertEquals(Set.of("b", "c"), found(index, "投诉 -(投诉 油烟)", Scope.PARAGRAPH));
    }
  }

  @Test
  void aParagraphNeedNotHaveWhatAFilterStandsInFor() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2018).text("投诉"),
            report("b").text("投诉"),
            report("c").text("微博投诉"))) {
      for (String query : List.of("投诉 (city:云溪 | 微博)", "投诉 (微博 | year:2018)")) {
        assertEquals(Set.of("a", "c"), found(index, query, Scope.PARAGRAPH), query);
        SearchRequest request =
            new SearchRequest(query, ALL, Scope.PARAGRAPH, Sort.RELEVANCE, 1, 10, 3);
        for (Hit hit : index.search(request).hits()) {
          assertEquals(1, hit.matchingParagraphs(), query);
        }
      }
    }
  }

  @Test
  void onlyWhatStandsAsTypedLeavesAReportOut() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("synonym").text("公开，商务委员会"),
            report("near").text("主动公开政府信息"),
            report("script").text("公開，商務局"),
            report("place").text("公开，上虞区"))) {
      assertEquals(Set.of("synonym", "near", "place"), found(index, "公开 -商务局"));
      assertEquals(Set.of("synonym", "near", "script", "place"), found(index, "公开 -主动公开信息"));
      assertEquals(Set.of("synonym", "near", "script", "place"), found(index, "公开 -上虞市"));
      SearchResult.Unit excluded =
          index.search(SearchRequest.of("公开 -商务局")).query().units().getLast();
      assertEquals(SearchResult.Unit.of("商务局", "excluded", List.of(), List.of()), excluded);
    }
  }

  @Test
  void countsTheCharactersBetweenTwoUnits() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("油烟类的投诉"),
            report("b").text("投诉12件油烟"),
            report("c").text("油烟以及噪声等各种投诉"),
            report("d").text("油烟", "投诉"))) {
      assertEquals(Set.of("a", "b"), found(index, "油烟 NEAR/2 投诉"));
      assertEquals(Set.of("b"), found(index, "“投诉12” NEAR/1 油烟"));
      assertEquals(Set.of(), found(index, "油烟 NEAR/1 投诉"));
      assertEquals(Set.of("a", "b", "c"), found(index, "油烟 NEAR 投诉"));
      assertEquals(Set.of("b"), found(index, "1* NEAR/1 油烟"));
      assertEquals(Set.of(), found(index, "油烟 NEAR/5 油烟"));
    }
  }

  @Test
  void aStarOpensANumberOrAWord() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("共1368件"), report("b").text("共13件"), report("c").text("WeChat号"))) {
      assertEquals(Set.of("a", "b"), found(index, "13*"));
      assertEquals(Set.of("a"), found(index, "136*"));
      assertEquals(Set.of("a", "b"), found(index, "共13*"));
      assertEquals(Set.of("a"), found(index, "“共1368*”"));
      assertEquals(Set.of(), found(index, "*368"));
      assertEquals(Set.of("c"), found(index, "we*"));
      assertEquals(Set.of(), found(index, "we"));
      assertEquals(Set.of("a", "b"), found(index, "=13*"));
      assertEquals(Set.of("a", "b"), found(index, "=共*"));
    }
  }

  @Test
  void whatIsTypedInOtherWaysFindsTheSame() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2015).text("主动公开", "餐饮油烟类的投诉"),
            report("b").of(HAZE_CITY, 2018).text("公开主动", "投诉"),
            report("c").of(CLOUD_COUNTY, 2020).text("餐饮油烟"))) {
      assertEquals(Set.of("a"), found(index, "主动\u200B公开"));
      assertEquals(Set.of("a"), found(index, "\uFEFF主动\u00AD公开\u200E"));
      assertEquals(Set.of("a", "b", "c"), found(index, "投诉 or 油烟"));
      assertEquals(Set.of("a"), found(index, "投诉 and 油烟"));
      assertEquals(Set.of("a"), found(index, "投诉&&油烟"));
      assertEquals(Set.of("a", "b", "c"), found(index, "投诉 || 油烟"));
      assertEquals(Set.of("a"), found(index, "投诉 near/5 油烟"));
      assertEquals(Set.of("b"), found(index, "投诉 !油烟"));
      assertEquals(Set.of("b"), found(index, "投诉 not 油烟"));
      assertEquals(Set.of("a"), found(index, "‘主动公开’"));
      assertEquals(Set.of("a"), found(index, "〝主动公开\""));
      assertEquals(Set.of("a"), found(index, "..2015"));
      assertEquals(Set.of("b", "c"), found(index, "2016.."));
      assertEquals(Set.of("b"), found(index, "投诉 2016..2019"));
      assertEquals(Set.of("a", "c"), found(index, "*油烟"));
    }
  }

  @Test
  void aLongRunOfNumeralsIsAsked() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("一".repeat(1500)), report("b").text("甲"))) {
      for (String numerals : List.of("一", "㈠", "十二", "○")) {
        String query = numerals.repeat(1500 / numerals.length());
        // ㈠ is （一）, whose brackets are skipped.
        Set<String> expected = "一㈠".contains(numerals) ? Set.of("a") : Set.of();
        assertEquals(expected, found(index, query), numerals);
      }
    }
  }

  @Test
  void aConditionThatIsNotUnderstoodFindsNothingByItself() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("投诉 100"), report("b").text("requets"))) {
      for (String condition :
          List.of("requets>100", "requests>多", "requests>一百", "申请率>30%", ">100", "city:")) {
        SearchResult alone = index.search(SearchRequest.of(condition));
        SearchResult beside = index.search(SearchRequest.of("投诉 " + condition));

        assertEquals(0, alone.total(), condition);
        assertEquals(1, beside.total(), condition);
        assertEquals(1, alone.query().warnings().size(), condition);
        assertEquals(1, beside.query().warnings().size(), condition);
      }
    }
  }

  @Test
  void anEqualSignAsksForNothingElse() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("微博"), report("b").text("微網志"))) {
      assertEquals(Set.of("a", "b"), found(index, "微博"));
      assertEquals(Set.of("a"), found(index, "=微博"));
      assertEquals(
          List.of(), index.search(SearchRequest.of("=微博")).query().units().getFirst().synonyms());
    }
  }

  @Test
  void placesAndOfficesAreFoundUnderTheirOtherNames() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("上虞区政府"), report("b").text("海淀区商务委员会"), report("c").text("上虞市政府"))) {
      assertEquals(Set.of("a", "c"), found(index, "上虞市"));
      assertEquals(Set.of("b"), found(index, "110108"));
      assertEquals(Set.of("b"), found(index, "海淀"));
      assertEquals(Set.of("b"), found(index, "商务局"));
      assertEquals(Set.of("c"), found(index, "=上虞市"));
      assertEquals(Set.of(), found(index, "=商务局"));
      assertEquals(
          List.of("上虞"),
          index.search(SearchRequest.of("上虞市")).query().units().getFirst().synonyms());
    }
  }

  @Test
  void aPlaceDoesNotFindOrdinaryWordsOrRoundNumbers() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("公安县财政局"),
            report("b").text("公安局"),
            report("c").text("网站管理和政府信息公开"),
            report("d").text("共500000元"),
            report("e").text("重庆市"))) {
      assertEquals(Set.of("a"), found(index, "公安县"));
      assertEquals(Set.of(), found(index, "“和政县”"));
      assertEquals(Set.of("d"), found(index, "500000"));
    }
  }

  @Test
  void aYearBehindTheNumberOfAnItemIsFound() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("1.2018年全县公开"), report("b").text("占1.2018万"))) {
      assertEquals(Set.of("a"), found(index, "2018年"));
      assertEquals(Set.of("a"), found(index, "“1.2018年”"));
      assertEquals(Set.of("a", "b"), found(index, "“1.2018”"));
    }
  }

  @Test
  void aQuestionFindsTheParagraphWithMostOfItsWords() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("收到申请"),
            report("b").text("餐饮油烟投诉由环境保护部门处理答复"),
            report("c").text("招标公告"))) {
      SearchResult result = index.search(SearchRequest.of("餐饮油烟投诉应该找哪个环境部门处理"));

      assertEquals(
          List.of("some"), result.query().units().stream().map(SearchResult.Unit::as).toList());
      assertEquals(1, result.total());
    }
  }

  @Test
  void filtersStandAmongTheTerms() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a")
                .of(CLOUD_CITY, 2018)
                .by("commerce")
                .text("投诉")
                .finding("A01", Grade.ARITHMETIC),
            report("b").of(HAZE_CITY, 2019).index("ABC-2").text("投诉").table("投诉", "1"),
            report("c").of(CLOUD_COUNTY, 2020).form("D").text("扬尘").titled("云麓县答复公众的年度报告"))) {
      assertEquals(Set.of("a"), found(index, "投诉 city:云溪"));
      assertEquals(Set.of("a", "c"), found(index, "city:云溪市"));
      assertEquals(Set.of("b"), found(index, "city:990200"));
      assertEquals(Set.of("a"), found(index, "投诉 city:yunxi"));
      assertEquals(Set.of("b"), found(index, "投诉 城市：“LIN'LAN shi”"));
      assertEquals(Set.of("a", "c"), found(index, "投诉 city:云溪 OR 扬尘"));
      assertEquals(Set.of("c"), found(index, "county:云麓县"));
      assertEquals(Set.of("a", "c"), found(index, "province:样例省 -city:临岚"));
      assertEquals(Set.of("b", "c"), found(index, "year:2019..2020"));
      assertEquals(Set.of("a", "b"), found(index, "year:..2019"));
      assertEquals(Set.of("a"), found(index, "agency:commerce"));
      assertEquals(Set.of("a"), found(index, "机构类型：商务局"));
      assertEquals(Set.of("b"), found(index, "index:abc"));
      assertEquals(Set.of("c"), found(index, "form:d"));
      assertEquals(Set.of("b", "c"), found(index, "agency:unknown"));
      assertEquals(Set.of("a", "b"), found(index, "form:unknown"));
      assertEquals(Set.of("c"), found(index, "title:答复公众"));
      assertEquals(Set.of("b"), found(index, "has:table"));
      assertEquals(Set.of("a", "c"), found(index, "-has:table"));
      assertEquals(Set.of("a"), found(index, "has:finding"));
      assertEquals(
          Set.of("filter"),
          Set.of(index.search(SearchRequest.of("city:云溪")).query().units().getFirst().as()));
      assertThrows(QuerySyntaxException.class, () -> found(index, "city:乌有"));
    }
  }

  @Test
  void figuresAreCompared() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").form("D").text("甲").figure("req_new", "total", "12"),
            report("b").form("D").text("甲").figure("req_new", "total", "5"),
            report("c").form("D").text("甲").figure("req_new", "total", null))) {
      assertEquals(Set.of("a"), found(index, "甲 req_new[total]>5"));
      assertEquals(Set.of("a", "b"), found(index, "req_new[total] >= 5"));
      assertEquals(Set.of("b", "c"), found(index, "-req_new[total]>5"));
      assertEquals(Set.of("b"), found(index, "2<req_new[total]<10"));
      assertEquals(Set.of("a", "b"), found(index, "req_new[total] between 5 and 12"));
    }
  }

  @Test
  void aSectionHoldsWhatStandsBesideIt() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").section(1, "一、监督保障").text("概述").section(2, "(一)考核").text("投诉12件"),
            report("b").section(1, "一、监督保障").text("考核").section(1, "二、其他").text("投诉12件"),
            report("c").text("投诉", "监督保障"))) {
      assertEquals(Set.of("a"), found(index, "section:监督保障 投诉"));
      assertEquals(Set.of("a"), found(index, "section:考核 投诉"));
      assertEquals(Set.of("b"), found(index, "section:其他 (投诉 | 考核)"));
      assertEquals(Set.of("a", "b"), found(index, "section:监督保障"));
      assertEquals(Set.of("a"), found(index, "section:监督 section:考核 12"));
      assertEquals(Set.of("a", "b"), found(index, "投诉 (章节:考核 | 章节:其他)"));
      assertEquals(Set.of("b"), found(index, "投诉 (章节:其他 | 章节:乌有)"));
      assertEquals(Set.of("a", "b"), found(index, "section:考核 | section:其他"));
      assertEquals(
          1,
          index
              .search(SearchRequest.of("投诉 (章节:其他 | 章节:乌有)"))
              .hits()
              .getFirst()
              .matchingParagraphs());
      Report marked =
          report("a").section(1, "一、监督").text("投诉").section(1, "二、其他").text("投诉").build();
      try (ReportIndex other = indexOf(List.of(marked))) {
        assertEquals(
            List.of(marked.paragraphs().getLast().id()),
            markedParagraphs(other, marked, "section:其他 投诉"));
      }
    }
  }

  private static List<String> markedParagraphs(ReportIndex index, Report report, String query)
      throws IOException {
    ReportHits hits = index.report(report.id(), query).orElseThrow().hits();
    return List.copyOf(hits.byParagraph().keySet());
  }

  @Test
  void aReportThatHasNotAllIsMarkedAfterRelaxing() throws IOException {
    Report report = report("a").text("开通微博登记1个", "对外贸易经营者办理登记").build();
    try (ReportIndex index = indexOf(List.of(report))) {
      String query = "微博 登记对外贸易";
      SearchResult result = index.search(SearchRequest.of(query));
      assertTrue(result.query().relaxed());
      List<String> shown =
          result.hits().getFirst().paragraphs().stream().map(IndexContract::marked).toList();
      assertEquals(Set.of("开通[微博]登记1个", "[对外贸易]经营者办理[登记]"), Set.copyOf(shown));
      assertEquals(
          report.paragraphs().stream().map(Paragraph::id).toList(),
          markedParagraphs(index, report, query));
    }
  }

  /** What a query means, said once more without an index. */
  private static boolean matches(QueryNode node, ExpandedQuery sought, Report report) {
    return switch (node) {
      case QueryNode.Text text ->
          report.paragraphs().stream().anyMatch(paragraph -> stands(text, sought, paragraph));
      case QueryNode.And and -> and.parts().stream().allMatch(p -> matches(p, sought, report));
      case QueryNode.Or or -> or.alternatives().stream().anyMatch(p -> matches(p, sought, report));
      case QueryNode.Not not -> !matches(not.part(), ExpandedQuery.literally(not.part()), report);
      case QueryNode.Section section -> throw new AssertionError(section);
      case QueryNode.Title title -> throw new AssertionError(title);
      case QueryNode.FilterClause filter -> throw new AssertionError(filter);
    };
  }

  private static boolean stands(QueryNode.Text text, ExpandedQuery sought, Paragraph paragraph) {
    LiteralTokens tokens = ParagraphTokens.of(paragraph);
    return sought.of(text).parts().stream().noneMatch(part -> part.rangesIn(tokens).isEmpty());
  }

  private static final String[] WORDS = {
    "公开", "信息", "主动公开信息", "主动", "微博", "微网志", "12件", "1*", "=信息", "“息公”", "开信", "申请人", "政府信息公开"
  };

  private static String randomQuery(Random random, int depth) {
    String word = WORDS[random.nextInt(WORDS.length)];
    return switch (depth == 0 ? 0 : random.nextInt(7)) {
      case 1 -> "-" + word;
      case 2 -> "(" + randomQuery(random, depth - 1) + " | " + randomQuery(random, depth - 1) + ")";
      case 3 -> "(" + randomQuery(random, depth - 1) + " " + randomQuery(random, depth - 1) + ")";
      case 4 -> "-(" + randomQuery(random, depth - 1) + ")";
      case 5 -> word + " NEAR/" + random.nextInt(6) + " " + WORDS[random.nextInt(WORDS.length)];
      default -> word;
    };
  }

  private static Report randomReport(Random random, int number) {
    String[] pieces = {"主动", "公开", "政府", "信息", "微博", "微網志", "，", "12", "1", "件", "申请", "人"};
    TestReports report = report("r" + number);
    for (int i = random.nextInt(4); i >= 0; i--) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      report.text(text.toString());
    }
    return report.build();
  }

  @Test
  void randomQueriesFindWhatPlainReadingFinds() throws IOException {
    long seed = 20260103;
    Random random = new Random(seed);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reports.add(randomReport(random, i));
    }
    try (ReportIndex index = indexOf(reports)) {
      for (int round = 0; round < 400; round++) {
        String query = randomQuery(random, 3);
        QueryNode root = QueryParser.parse(query).root();
        Set<String> expected = new TreeSet<>();
        for (Report report : reports) {
          if (matches(root, ExpandedQuery.asked(root), report)) {
            expected.add(report.source().path());
          }
        }
        if (!expected.isEmpty()) {
          assertEquals(expected, found(index, query), () -> "seed " + seed + ", query " + query);
        }
      }
    }
  }
}
