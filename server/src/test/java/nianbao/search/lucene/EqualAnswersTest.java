package nianbao.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.FindingOffices.Request;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SuggestRequest;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same reports give equal answers in one, two and five shards, searched by several threads, and
 * asked over HTTP: scores, marks and ties too.
 */
class EqualAnswersTest {

  private static final int REPORTS = 150;

  private static final List<ReportIndex> INDEXES = new ArrayList<>();

  private static List<ReportId> ids = List.of();

  @BeforeAll
  static void index() throws IOException, UnreadableException {
    List<Report> reports = GeneratedIndex.reports(REPORTS);
    ids = reports.stream().map(Report::id).toList();
    for (Layout layout : Layout.values()) {
      INDEXES.add(LuceneIndexes.unchanged(reports, layout));
    }
    INDEXES.add(LuceneIndexes.inLanes(reports));
    INDEXES.add(LuceneIndexes.inCluster(reports));
  }

  @AfterAll
  static void close() throws IOException {
    for (ReportIndex index : INDEXES) {
      index.close();
    }
  }

  private interface Asked {
    Object of(ReportIndex index) throws IOException;
  }

  private static void assertEqual(String what, Asked asked) throws IOException {
    Object one = asked.of(INDEXES.getFirst());
    for (ReportIndex several : INDEXES) {
      assertEquals(one, asked.of(several), what);
    }
  }

  @Test
  void searches() throws IOException {
    for (String query :
        List.of(
            "",
            "信息公开",
            "政府信息公开",
            "主动公开信息",
            "“依申请公开”",
            "投诉 举报",
            "(行政复议 | 行政诉讼) 公开",
            "公开 NEAR/20 申请",
            "公开 -投诉",
            "审计局 公开",
            "2018年 审计局",
            "section:问题 不足",
            "title:年度报告 公开",
            "requests>10 公开",
            "201*",
            "哪些单位的申请没有答复",
            "主动公工开",
            "xinxigongkai",
            "收到申请的总数是多少件",
            "1,368 件")) {
      for (Scope scope : Scope.values()) {
        assertEqual(query, index -> index.search(request(query, scope, Sort.RELEVANCE, 1)));
      }
      assertEqual(query, index -> index.search(request(query, Scope.REPORT, Sort.RELEVANCE, 3)));
    }
  }

  private static SearchRequest request(String query, Scope scope, Ordering sort, int page) {
    return new SearchRequest(query, Filters.NONE, scope, sort, page, 10, 3);
  }

  @Test
  void orders() throws IOException {
    List<Ordering> orders = new ArrayList<>(List.of(Sort.values()));
    orders.add(new FigureSort("requests", true));
    orders.add(new FigureSort("requests", false));
    for (Ordering order : orders) {
      for (String query : List.of("", "申请")) {
        assertEqual(
            order.toString(), index -> index.search(request(query, Scope.REPORT, order, 2)));
      }
    }
  }

  @Test
  void suggestions() throws IOException {
    for (String typed : List.of("信", "公开", "xx", "xinxi", "审", "qz", "city:", "办理")) {
      assertEqual(typed, index -> index.suggest(SuggestRequest.of(typed)));
    }
  }

  @Test
  void reports() throws IOException {
    assertEqual("contents", ReportIndex::contents);
    assertEqual("findings", index -> index.withFindings(Filters.NONE));
    assertEqual("offices", index -> index.findingOffices(new Request("", Filters.NONE, 1)));
    Filters large = FilterField.GAP.parse("5");
    assertEqual(
        "gap",
        index ->
            index.search(new SearchRequest("", large, Scope.REPORT, Sort.LARGEST_GAP, 1, 50, 0)));
    for (ReportId id : ids.subList(0, 20)) {
      assertEqual(id.value(), index -> index.report(id, "申请公开"));
    }
  }
}
