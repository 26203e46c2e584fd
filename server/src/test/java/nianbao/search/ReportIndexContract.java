package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of reports, paragraphs, order and pages. */
public abstract class ReportIndexContract extends IndexContract {

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
      assertEquals(2, result.hits().getFirst().paragraphs().getFirst().ordinal());
    }
  }

  @Test
  void officesAreFoundByAPartOfTheirName() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).text("公开"),
            report("b").of(HAZE_CITY, 2019).text("公开"),
            report("c").text("公开"))) {
      Filters office = Filters.of(FilterField.OFFICE, "雲溪市 某局");

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
  void sortsByWhenReportsCameHere() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).seen("2026-03-01T08:00:00Z").text("公开"),
            report("b").of(CLOUD_CITY, 2018).seen("2026-03-01T08:00:01Z").text("公开"),
            report("c").of(CLOUD_CITY, 2021).seen("2025-12-31T23:59:59Z").text("公开"),
            report("d").of(CLOUD_CITY, 2020).seen("2026-03-01T08:00:00Z").text("公开"))) {
      SearchRequest latest = SearchRequest.of("公开").latest(1, 10, 1);

      assertEquals(List.of("b", "d", "a", "c"), paths(index, index.search(latest)));
      assertEquals(
          List.of("b", "d"), paths(index, index.search(SearchRequest.of("").latest(1, 2, 0))));
    }
  }

  @Test
  void tableRowsAreParagraphs() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").section(1, "二、主动公开").row("规章", "0", "12", "").text("完"))) {
      ParagraphHit hit =
          index.search(SearchRequest.of("规章")).hits().getFirst().paragraphs().getFirst();

      assertEquals(Paragraph.Kind.ROW, hit.kind());
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
          all.hits().getFirst().paragraphs().stream().map(hit -> hit.ordinal()).toList());
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
            .finding("X", Finding.Grade.SOFT)
            .finding(contradiction())
            .build();
    try (ReportIndex index = indexOf(List.of(report))) {
      assertEquals(report, index.report(report.id()).orElseThrow().report());
      assertTrue(index.report(ReportId.ofKey("reports/none")).isEmpty());
    }
  }

  /** A finding with every value that one may have. */
  private static Finding contradiction() {
    return new Finding(
        "D01.natural",
        Finding.Kind.RELATION,
        Finding.Grade.ARITHMETIC,
        "D01",
        "natural",
        true,
        new BigDecimal("9622"),
        new BigDecimal("0.50"),
        new Finding.Explanation("part-missing", List.of("req_new[natural]"), BigDecimal.TEN),
        "received",
        List.of("3-000000"),
        List.of("req_new[natural]", "req_carried_in[natural]"),
        List.of(
            new Finding.CellValue("req_new[natural]", false, new BigDecimal("9622")),
            new Finding.CellValue("req_carried_in[natural]", true, BigDecimal.ONE)),
        List.of(new Finding.Quote("3-000000", 1, 4)));
  }

  @Test
  void aReportComesWithAllThatItsPageShows() throws IOException {
    String text = "来信逐件登记、逐件办结、逐件回复，并在网上公布。".repeat(6);
    Report before = report("before").of(CLOUD_CITY, 2020).by("commerce").text("一").build();
    Report report = report("a").of(CLOUD_CITY, 2021).by("commerce").text(text).build();
    Report twin = report("b").text(text).build();
    try (ReportIndex index = indexOf(List.of(before, report, twin))) {
      IndexedReport found = index.report(report.id(), "逐件登记").orElseThrow();

      assertEquals(report, found.report());
      assertEquals(
          Set.of(report.paragraphs().getFirst().id()), found.hits().byParagraph().keySet());
      assertEquals(List.of(twin.source()), found.twins());
      assertEquals(before.id(), found.yearBefore());
      assertEquals(index.contents().sample(), found.sample());
      assertEquals(ReportHits.NONE, index.report(report.id()).orElseThrow().hits());
    }
  }

  @Test
  void hitsWithinAReport() throws IOException {
    Report report = report("a").text("微博12条", "没有", "發佈微網志").build();
    try (ReportIndex index = indexOf(List.of(report))) {
      ReportHits hits = index.report(report.id(), "微博 条").orElseThrow().hits();

      assertEquals(
          List.of(report.paragraphs().get(0).id(), report.paragraphs().get(2).id()),
          List.copyOf(hits.byParagraph().keySet()));
      assertTrue(index.report(report.id(), "").orElseThrow().hits().byParagraph().isEmpty());
    }
  }

  @Test
  void contentsCount() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2012).text("一", "二"),
            report("b").of(HAZE_CITY, 2020).text("三"))) {
      IndexContents contents = index.contents();

      assertEquals(2, contents.reports());
      assertEquals(3, contents.paragraphs());
      assertEquals(2, contents.cities());
      assertEquals(2012, contents.firstYear());
      assertEquals(2020, contents.lastYear());
    }
  }
}
