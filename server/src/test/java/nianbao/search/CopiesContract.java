package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.office.OfficeKey;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.filter.Filters;
import nianbao.search.passage.Copies;
import nianbao.search.passage.Copies.Copy;
import nianbao.search.passage.CopiesRequest;
import nianbao.search.passage.SharedText.Stretch;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of copied passages. */
public abstract class CopiesContract extends IndexContract {

  private static final String PASSAGE = "渡口两岸的告示牌去年冬天被风吹倒了三回，值班的老船工每回都连夜把它们扶正，再用麻绳捆在柳树上。";

  private static Copies copies(ReportIndex index, String text) throws IOException {
    return index.copies(new CopiesRequest(text, null, null, false, ALL, 1, 20));
  }

  private static List<String> paths(Copies copies) {
    return copies.copies().stream().map(copy -> copy.source().path()).toList();
  }

  /** The paragraph with its shared stretches in square brackets. */
  private static String marked(Copy copy) {
    StringBuilder text = new StringBuilder(copy.shown().text());
    for (Stretch stretch : copy.stretches().reversed()) {
      text.insert(stretch.end(), ']').insert(stretch.start(), '[');
    }
    return text.toString();
  }

  @Test
  void findsWhatIsTheSameOrNearlySoOldestFirst() throws IOException {
    String changed = PASSAGE.replace("冬天", "秋天").replace("三回", "五回").replace("老船工", "小伙子");
    try (ReportIndex index =
        indexOf(
            report("late").of(CLOUD_CITY, 2021).text("别的事情。", PASSAGE),
            report("early").of(HAZE_CITY, 2018).text(changed),
            report("undated").text(PASSAGE),
            report("other").of(CLOUD_CITY, 2019).text("两岸的告示牌上写着开船的时间，值班的人在柳树下喝茶。"))) {
      Copies copies = copies(index, PASSAGE);

      assertEquals(List.of("early", "late", "undated"), paths(copies));
      assertEquals(3, copies.reports());
      assertFalse(copies.hasMore());
      assertEquals(
          "[2018 1, 2021 1, null 1]",
          copies.years().stream()
              .map(year -> year.year() + " " + year.reports())
              .toList()
              .toString());
      assertEquals("[" + changed + "]", marked(copies.copies().getFirst()));
      assertEquals("[" + PASSAGE + "]", marked(copies.copies().get(1)));
      assertEquals(100, copies.copies().get(1).share());
      assertEquals(2, copies.copies().get(1).ordinal());
    }
  }

  @Test
  void findsWhatWasCutOrMovedOrStandsWithinALongerParagraph() throws IOException {
    String front = PASSAGE.substring(0, 34);
    String back = PASSAGE.substring(21) + PASSAGE.substring(0, 21);
    String within = "今年的工作总结如下。" + PASSAGE + "此外没有什么要说的，大家都辛苦了。";
    try (ReportIndex index =
        indexOf(
            report("cut").of(CLOUD_CITY, 2018).text(front),
            report("moved").of(CLOUD_CITY, 2019).text(back),
            report("within").of(CLOUD_CITY, 2020).text(within))) {
      Copies copies = copies(index, PASSAGE);

      assertEquals(List.of("cut", "moved", "within"), paths(copies));
      assertEquals("[" + front + "]", marked(copies.copies().getFirst()));
      assertEquals(2, copies.copies().get(1).stretches().size());
      assertEquals(100, copies.copies().get(1).share());
      assertEquals("今年的工作总结如下。[" + PASSAGE + "]此外没有什么要说的，大家都辛苦了。", marked(copies.copies().get(2)));
    }
  }

  @Test
  void whatHasOnlyASentenceOfItIsNoCopy() throws IOException {
    String sentence = "值班的老船工每回都连夜把它们扶正，再用麻绳捆在柳树上。";
    String more = PASSAGE + "渡船的票价今年没有动，仍是两角一位，孩子和挑担子的不要钱，逢集的日子加开一班，收班晚半个钟头。";
    try (ReportIndex index =
        indexOf(report("a").of(CLOUD_CITY, 2018).text(sentence), report("b").text(PASSAGE))) {
      assertEquals(List.of(), paths(copies(index, more.repeat(2))));
      assertEquals(List.of("a", "b"), paths(copies(index, PASSAGE)));
    }
  }

  @Test
  void widthScriptAndSpacesMakeNoDifference() throws IOException {
    String printed = "渡口兩岸的告示牌去年冬天被風吹倒了三回, 值班的老船工每回都連夜把它們扶正, 再用麻繩捆在柳樹上。";
    try (ReportIndex index = indexOf(report("a").text(printed))) {
      Copies copies = copies(index, PASSAGE);

      assertEquals("[" + printed + "]", marked(copies.copies().getFirst()));
    }
  }

  @Test
  void theReportItWasTakenFromIsNoCopyAndItsOfficeIsToldApart() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("own").of(CLOUD_CITY, 2018).by("audit").office("云溪市审计局").text(PASSAGE),
            report("source").of(CLOUD_CITY, 2019).by("audit").office("云溪市审计局").text(PASSAGE),
            report("other")
                .of(HAZE_CITY, 2019)
                .by("audit")
                .office("临岚市审计局")
                .text(PASSAGE, "又一段"))) {
      Report source = find(index, "source");
      String office = Objects.requireNonNull(OfficeKey.of(source.header())).value();

      Copies all = index.copies(new CopiesRequest(PASSAGE, source.id(), office, false, ALL, 1, 20));
      assertEquals(List.of("own", "other"), paths(all));
      assertEquals(1, all.own());
      assertEquals(2, all.offices());
      assertEquals(List.of(true, false), all.copies().stream().map(Copy::isOwn).toList());

      Copies others =
          index.copies(new CopiesRequest(PASSAGE, source.id(), office, true, ALL, 1, 20));
      assertEquals(List.of("other"), paths(others));
      assertEquals(1, others.reports());
    }
  }

  private static Report find(ReportIndex index, String path) throws IOException {
    for (SearchResult.Hit hit : index.search(SearchRequest.of("")).hits()) {
      if (hit.source().path().equals(path)) {
        return index.report(hit.id()).orElseThrow().report();
      }
    }
    throw new AssertionError(path);
  }

  @Test
  void filtersAndPagesHold() throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int year = 2010; year < 2020; year++) {
      reports.add(report("r" + year).of(CLOUD_CITY, year).text(PASSAGE, "这是" + year + "年的事。"));
    }
    try (ReportIndex index = indexOf(reports.toArray(TestReports[]::new))) {
      Copies some =
          index.copies(
              new CopiesRequest(PASSAGE, null, null, false, Filters.ofYears(2012, 2016), 2, 2));

      assertEquals(5, some.reports());
      assertEquals(List.of("r2014", "r2015"), paths(some));
      assertFalse(some.widely());
      Copies none = index.copies(new CopiesRequest(PASSAGE, null, null, false, ALL, 1, 0));
      assertEquals(10, none.reports());
      assertEquals(List.of(), none.copies());
    }
  }

  @Test
  void saysWhenAnyoneUsesTheWords() throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      reports.add(
          report("r" + number)
              .of(CLOUD_CITY, 2019)
              .by("audit")
              .office("云溪市第" + (char) ('甲' + number) + "渡口管理中心")
              .text(number % 3 == 0 ? PASSAGE : "第" + number + "号没有", "第" + number + "份"));
    }
    try (ReportIndex index = indexOf(reports.toArray(TestReports[]::new))) {
      Copies copies = copies(index, PASSAGE);

      assertEquals(14, copies.reports());
      assertTrue(copies.widely());
    }
  }

  @Test
  void aTextThatSaysTooLittleHasNoCopies() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("依申请公开政府信息情况", "0 0 0 0 0 0"))) {
      for (String text :
          List.of("", "依申请公开政府信息情况", "0 ".repeat(60), "https://example.com/a?b=c&d ".repeat(5))) {
        Copies copies = copies(index, text);
        assertTrue(copies.tooShort(), text);
        assertEquals(0, copies.reports());
      }
      assertFalse(copies(index, PASSAGE).tooShort());
    }
  }

  @Test
  void wordsThatManyReportsUseAreNoCopies() throws IOException {
    String one = "本报告由云溪市人民政府办公室编制，电子版可从门户网站下载，如有疑问请拨打电话联系我们。";
    String other = "本报告所列数据的统计期限自元月起至腊月止，如有疑问请与值班的老船工联系，地址在渡口东岸。";
    try (ReportIndex index =
        indexOf(report("a").text(one), report("b").text(other), report("c").text(PASSAGE))) {
      assertEquals(List.of("a"), paths(copies(index, one)));
    }
  }

  @Test
  void repeatedWordsAreComparedOnce() throws IOException {
    String repeated = "公开信息".repeat(900);
    try (ReportIndex index =
        indexOf(report("a").text(repeated), report("b").text("公开信息".repeat(20)))) {
      assertEquals(List.of("a"), paths(copies(index, repeated)));
      assertEquals(List.of("a", "b"), paths(copies(index, "公开信息".repeat(12))));
    }
  }
}
