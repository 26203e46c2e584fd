package nianbao.search;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nianbao.index.ParagraphContent;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.SearchResult.ParagraphScore;
import nianbao.search.SearchResult.ScorePart;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what order every {@link ReportIndex} answers, and why; a backend's test extends this. */
public abstract class RankingContract extends IndexContract {

  private static List<String> order(ReportIndex index, String query, int page, int size)
      throws IOException {
    SearchRequest request =
        new SearchRequest(query, Filters.NONE, Scope.REPORT, Sort.RELEVANCE, page, size, 3);
    List<String> paths = new ArrayList<>();
    for (Hit hit : index.search(request).hits()) {
      paths.add(index.report(hit.id()).orElseThrow().report().source().path());
    }
    return paths;
  }

  private static List<String> order(ReportIndex index, String query) throws IOException {
    return order(index, query, 1, 10);
  }

  @Test
  void theLiteralRunComesBeforeItsWordsNearEachOther() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("near").text("主动公开各类信息", "主动公开各类信息两次"),
            report("literal").text("说来话长，此处另有许多别的话要讲，最后才是主动公开信息"))) {
      assertEquals(List.of("literal", "near"), order(index, "主动公开信息"));
    }
  }

  @Test
  void allUnitsInOneParagraphComeBeforeAllInOneReport() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("apart").text("油烟油烟油烟", "油烟投来", "投诉投诉投诉", "投诉"),
            report("together").text("说来话长，此处另有许多别的话要讲，最后才说到油烟，也有投诉"))) {
      assertEquals(List.of("together", "apart"), order(index, "油烟 投诉"));
      assertEquals(
          2,
          index.search(SearchRequest.of("油烟 投诉")).hits().getFirst().paragraphs().stream()
              .mapToInt(hit -> hit.score().units())
              .max()
              .orElseThrow());
    }
  }

  @Test
  void headingsAndTitlesAboveAParagraphCount() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("plain").section(1, "一、其他").text("油烟共12件"),
            report("headed").section(1, "一、油烟").text("油烟共12条"),
            report("titled").titled("油烟治理年报告").section(1, "一、其他").text("油烟共12起"))) {
      assertEquals("plain", order(index, "油烟").getLast());
    }
  }

  @Test
  void whatAHeadingAnnouncesComesBeforeIt() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("announces").section(1, "油烟").text("今年无事"),
            report("says").section(1, "一、油烟").text("说来话长，此处另有许多别的话要讲，最后才说到油烟，并不再多说别的"))) {
      List<Hit> hits = index.search(SearchRequest.of("油烟")).hits();
      assertEquals(List.of("says", "announces"), order(index, "油烟"));
      assertEquals(
          List.of(Paragraph.Kind.TEXT, Paragraph.Kind.HEADING),
          hits.getFirst().paragraphs().stream().map(hit -> hit.kind()).toList());
    }
  }

  @Test
  void textComesBeforeRowsOfFiguresBeforeLabels() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reports.add(report("row" + i).row("餐饮油烟投诉", "" + i).build());
      reports.add(report("head" + i).row("油烟投诉", "噪声").build());
    }
    reports.add(
        report("text")
            .row("油烟投诉", "7")
            .text("说来话长，此处另有许多别的话要讲，最后才说到居民的油烟投诉，并不再多说别的")
            .row("油烟投诉", "")
            .build());
    try (ReportIndex index = indexOf(reports)) {
      for (String query : List.of("油烟投诉", "油烟 投诉", "投诉油烟 | 油烟投诉")) {
        List<String> order = order(index, query, 1, 100);
        assertEquals("text", order.getFirst(), query);
        assertTrue(order.subList(1, 61).stream().allMatch(name -> name.startsWith("row")), query);
      }
      assertEquals(
          List.of(ParagraphContent.TEXT, ParagraphContent.FIGURES, ParagraphContent.LABELS),
          index.search(SearchRequest.of("油烟投诉")).hits().getFirst().paragraphs().stream()
              .map(hit -> hit.score().content())
              .toList());
    }
  }

  @Test
  void aReportThatSaysMoreOfItComesFirst() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("once").text("油烟一件", "此外无事甲乙"), report("often").text("油烟两件", "油烟三件", "油烟四件"))) {
      assertEquals(List.of("often", "once"), order(index, "油烟"));
    }
  }

  @Test
  void whatAnotherReportHasWordForWordComesAfterItsEquals() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("1 first").text("未接到油烟投诉。", "甲甲甲"),
            report("2 again").text("未接到油烟投诉。", "乙乙乙"),
            report("3 own").text("全年共接到居民打来的油烟投诉七十三件，均已上门处理。", "丙丙丙"),
            report("fourth").text("丁丁丁"),
            report("fifth").text("戊戊戊"),
            report("sixth").text("己己己"))) {
      assertEquals(List.of("1 first", "3 own", "2 again"), order(index, "油烟投诉"));
      List<Hit> hits = index.search(SearchRequest.of("油烟投诉")).hits();
      assertFalse(hits.getFirst().score().boilerplate());
      assertTrue(hits.getLast().score().boilerplate());
    }
  }

  /** So many that the first of them alone would fill the places. */
  private static List<Report> saying(String common, int reports) {
    List<Report> all = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      all.add(report("usual" + i).text(common, "第" + i + "个栏目按时更新").build());
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "油烟投诉, 未接到油烟投诉。, 全年共接到居民打来的油烟投诉七十三件，均已在三个工作日内上门处理完毕",
    "举报, 无举报。, 有市民在广场活动当天递交了关于河道采砂的实名举报一件，已转水利部门",
    "收费 减免, 收费减免为零。, 对两名低保户查阅档案的收费作了减免，共计人民币十六元整，附票据",
    "行政复议, 没有行政复议。, 一名承包户就拆迁补偿方案提起行政复议，复议机关维持了原来的答复",
    "没有收到投诉, 没有收到投诉。, 自从换了新的热线号码，九月以后该窗口没有收到投诉，八月为四件",
    "“培训”, 按要求培训。, 在党校为各乡镇信息员办了为期两天的培训，到会的一共八十六人",
  })
  void aFactComesBeforeWhatAThirdOfAllReportsSay(String query, String common, String fact)
      throws IOException {
    List<Report> reports = saying(common, 40);
    reports.add(report("fact").text("前言", fact).build());
    reports.add(report("both").text(common, fact + "。余从略，详见本机关网站").build());
    for (int i = 0; i < 60; i++) {
      reports.add(report("other" + i).text("无关的第" + i + "段").build());
    }
    try (ReportIndex index = indexOf(reports)) {
      List<Hit> hits = index.search(SearchRequest.of(query)).hits();

      assertEquals(Set.of("fact", "both"), Set.copyOf(order(index, query, 1, 2)), query);
      for (Hit hit : hits.subList(0, 2)) {
        assertFalse(hit.score().boilerplate());
        assertTrue(hit.paragraphs().getFirst().text().startsWith(fact), query);
      }
      assertTrue(hits.get(2).score().boilerplate());
    }
  }

  @Test
  void aThirdIsNotYetBoilerplate() throws IOException {
    List<Report> reports = saying("未接到油烟投诉。", 40);
    reports.add(report("fact").text("全年共接到居民打来的油烟投诉七十三件，均已上门处理完毕").build());
    for (int i = 0; i < 79; i++) {
      reports.add(report("other" + i).text("无关的第" + i + "段").build());
    }
    try (ReportIndex index = indexOf(reports)) {
      assertEquals("usual0", order(index, "油烟投诉").getFirst());
    }
  }

  @Test
  void boilerplateAsTypedComesBeforeOtherWordsForIt() throws IOException {
    List<Report> reports = saying("设有政务微博。", 9);
    reports.add(report("synonym").text("设有政务微网志，粉丝三百人").build());
    try (ReportIndex index = indexOf(reports)) {
      assertEquals("synonym", order(index, "微博", 1, 20).getLast());
    }
  }

  @Test
  void pagesAddUpToOneOrder() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      String padding = "此处另有别的话".repeat(i % 7 + 1);
      String own = i % 3 == 0 ? "主动公开信息" : i % 3 == 1 ? "主动公开各类信息" : "主动公开，" + padding;
      reports.add(report("r" + i).text(padding + own, i % 2 == 0 ? "信息" + i : "油烟").build());
    }
    try (ReportIndex index = indexOf(reports)) {
      for (String query : List.of("主动公开信息", "主动公开 信息", "主动公开 | 油烟")) {
        List<String> whole = order(index, query, 1, 100);
        assertEquals(whole.size(), new TreeSet<>(whole).size(), query);
        for (int size : List.of(3, 7, 40)) {
          List<String> pages = new ArrayList<>();
          for (int page = 1; (page - 1) * size < whole.size(); page++) {
            pages.addAll(order(index, query, page, size));
          }
          assertEquals(whole, pages, query + " by " + size);
        }
      }
    }
  }

  @Test
  void everyScoreIsTheSumOfItsParts() throws IOException {
    try (ReportIndex index = indexOf(report("a").section(1, "一、投诉").text("餐饮油烟投诉12件", "餐饮噪声投诉"))) {
      List<ParagraphHit> found =
          index.search(SearchRequest.of("餐饮 投诉 油烟")).hits().getFirst().paragraphs();
      for (ParagraphHit hit : found) {
        double sum = hit.score().parts().stream().mapToDouble(ScorePart::score).sum();
        assertEquals(sum, hit.score().total(), 1e-4);
      }
      ParagraphScore best = found.getFirst().score();
      assertEquals(3, best.units());
      assertEquals(3, best.literally());
      assertEquals(
          List.of("餐饮 literal", "餐饮 words", "投诉 literal"),
          best.parts().stream().map(part -> part.text() + " " + part.by()).limit(3).toList());
    }
  }

  @Test
  void aQuestionIsAnsweredByWhatItIsAbout() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("asks").text("怎么可以这样呢，什么情况下应当如何"),
            report("answers").section(1, "一、瓴厘").text("瓴厘事务由专人办理，逾期不候"))) {
      SearchResult result = index.search(SearchRequest.of("什么是瓴厘，怎么办理？"));

      assertTrue(result.query().relaxed());
      assertEquals("answers", order(index, "什么是瓴厘，怎么办理？").getFirst());
      assertEquals(1, result.total());
    }
  }
}
