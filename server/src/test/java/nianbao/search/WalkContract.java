package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.ReportWalk.Step;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of a walk through all reports of a search. */
public abstract class WalkContract extends IndexContract {

  private static final List<String> SENTENCES =
      List.of(
          "依申请公开均已答复。",
          "全年收到依申请公开12件。",
          "没有依申请公开政府信息情况。",
          "投诉举报按期办结。",
          "依申请公开与投诉举报并重。",
          "主动公开政府信息若干。",
          "会议已经召开。");

  /** More reports than are read together, with matches of all kinds. */
  private List<Report> reports() {
    Random random = new Random(20261130);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      TestReports one = report("%03d.txt".formatted(i)).form("D");
      one.of(random.nextBoolean() ? CLOUD_CITY : HAZE_CITY, 2015 + random.nextInt(8));
      one.figure("req_new", "total", random.nextInt(3) == 0 ? null : "" + random.nextInt(20));
      if (random.nextInt(4) == 0) {
        one.row("依申请公开", "" + random.nextInt(30));
      }
      for (int j = random.nextInt(4); j >= 0; j--) {
        one.text(SENTENCES.get(random.nextInt(SENTENCES.size())) + random.nextInt(40));
      }
      reports.add(one.build());
    }
    return reports;
  }

  private static SearchRequest page(
      String query, Filters filters, Ordering sort, int page, int size) {
    int per = SearchRequest.ALL_PARAGRAPHS;
    return new SearchRequest(query, filters, Scope.REPORT, sort, page, size, per);
  }

  private static List<Hit> pages(ReportIndex index, String query, Filters filters, Ordering sort)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    int size = 7;
    for (int page = 1; ; page++) {
      List<Hit> more = index.search(page(query, filters, sort, page, size)).hits();
      hits.addAll(more);
      if (more.size() < size) {
        return hits;
      }
    }
  }

  private static List<Step> steps(ReportIndex index, SearchRequest request, String... figures)
      throws IOException {
    List<Step> steps = new ArrayList<>();
    try (ReportWalk walk = index.walk(request, List.of(figures))) {
      for (Step step = walk.next(); step != null; step = walk.next()) {
        steps.add(step);
      }
      assertEquals(steps.size(), walk.total());
    }
    return steps;
  }

  private static List<Hit> walk(ReportIndex index, String query, Filters filters, Ordering sort)
      throws IOException {
    return steps(index, page(query, filters, sort, 3, 20)).stream().map(Step::hit).toList();
  }

  @Test
  void aWalkHasTheReportsOfAllPagesInTheirOrderWithAllParagraphs() throws IOException {
    try (ReportIndex index = indexOf(reports())) {
      for (String query :
          List.of(
              "依申请公开",
              "依申请公开 投诉",
              "云溪市 依申请公开",
              "公开 -会议",
              "2018年",
              "公开 | 举报",
              "requests>5 公开",
              "requests>5",
              "",
              "无此词句")) {
        List<Hit> pages = pages(index, query, ALL, Sort.RELEVANCE);

        assertEquals(pages, walk(index, query, ALL, Sort.RELEVANCE), query);
        assertEquals(
            pages.size(), new HashSet<>(pages.stream().map(Hit::id).toList()).size(), query);
      }
      assertTrue(pages(index, "依申请公开", ALL, Sort.RELEVANCE).size() > 60);
    }
  }

  @Test
  void aWalkIsSortedAndFilteredLikeThePages() throws IOException {
    try (ReportIndex index = indexOf(reports())) {
      for (Ordering sort :
          List.of(
              Sort.OLDEST_YEAR,
              Sort.NEWEST_YEAR,
              Sort.NEWEST_PUBLISHED,
              Sort.LATEST_SEEN,
              new FigureSort("requests", true))) {
        List<Hit> pages = pages(index, "公开", years(2016, 2020), sort);

        assertEquals(pages, walk(index, "公开", years(2016, 2020), sort), sort.toString());
      }
    }
  }

  @Test
  void aWalkIsAsRelaxedAsThePages() throws IOException {
    try (ReportIndex index = indexOf(reports())) {
      String query = "请问依申请公开多少投诉";
      SearchRequest request = page(query, ALL, Sort.RELEVANCE, 1, 100);
      SearchResult result = index.search(request);

      assertTrue(result.query().relaxed());
      assertEquals(
          pages(index, query, ALL, Sort.RELEVANCE), walk(index, query, ALL, Sort.RELEVANCE));
      try (ReportWalk walk = index.walk(request, List.of())) {
        assertTrue(walk.query().relaxed());
        assertEquals(result.total(), walk.total());
      }
    }
  }

  @Test
  void figuresAreReadOfEachReportAndABlankIsNone() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("nine").of(CLOUD_CITY, 2022).form("D").figure("req_new", "total", "9").text("一"),
            report("blank")
                .of(CLOUD_CITY, 2021)
                .form("D")
                .figure("req_new", "total", null)
                .text("二"),
            report("fees")
                .of(CLOUD_CITY, 2020)
                .form("D")
                .figure("admin_fees", "amount", "1200.5")
                .figure("req_new", "total", "0")
                .text("三"))) {
      List<List<BigDecimal>> figures = new ArrayList<>();
      for (Step step : steps(index, SearchRequest.of(""), "requests", "admin_fees[amount]")) {
        figures.add(step.figures());
      }

      assertEquals(
          List.of(
              Arrays.asList(new BigDecimal("9"), null),
              Collections.nCopies(2, null),
              List.of(new BigDecimal("0"), new BigDecimal("1200.5"))),
          figures);
    }
  }

  @Test
  void aQueryThatCannotBeUnderstoodIsRefusedAtOnce() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("公开"))) {
      assertThrows(
          QuerySyntaxException.class, () -> index.walk(SearchRequest.of("city:乌有"), List.of()));
    }
  }
}
