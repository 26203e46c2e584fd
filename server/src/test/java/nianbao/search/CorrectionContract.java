package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Correction;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link ReportIndex} suggests when nothing was found; a backend's test extends this.
 */
public abstract class CorrectionContract extends IndexContract {

  private ReportIndex texts(String... texts) throws IOException {
    return indexOf(report("a").text(texts), report("b").text("另一份"));
  }

  private static List<Correction> corrections(ReportIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query)).query().corrections();
  }

  private static List<String> queries(ReportIndex index, String query) throws IOException {
    return corrections(index, query).stream().map(Correction::q).toList();
  }

  @Test
  void aCharacterOfTheSameOrASimilarSoundOrFormIsExchanged() throws IOException {
    try (ReportIndex index = texts("依申请公开的信息", "职员名单", "未公开")) {
      assertEquals(List.of(new Correction("依申请公开", "依申请公开", 1)), corrections(index, "一申请公开"));
      assertEquals(List.of("职员名单"), queries(index, "资源名单"));
      assertEquals(List.of("未公开"), queries(index, "末公开"));
    }
  }

  /** Without the slip any report would be found. */
  @ParameterizedTest
  @CsvSource({
    "政府信悉, 政府信息",
    "依申清公开, 依申请公开",
    "信息工开, 信息公开",
    "申请答付, 申请答复",
    "谁的政府信悉, 谁的政府信息",
  })
  void aSlipIsReplacedBeforeWhatAllReportsHaveIsFound(String slip, String meant)
      throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      reports.add(report("r" + i).text("依申请公开的政府信息公开申请答复" + i + "件，谁的申请"));
    }
    reports.add(report("one").text("谁的政府信息，依申请公开的信息公开申请答复"));
    try (ReportIndex index = indexOf(reports.toArray(TestReports[]::new))) {
      SearchResult result = index.search(SearchRequest.of(slip));

      assertEquals(0, result.total());
      assertEquals(meant, result.query().corrections().getFirst().q());
    }
  }

  @Test
  void whatTellsReportsApartIsFoundBesideACorrection() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("微博公示"), report("b").text("公示微博"), report("c").text("无"))) {
      SearchResult result = index.search(SearchRequest.of("微搏公示"));

      assertEquals(2, result.total());
      assertEquals("微博公示", result.query().corrections().getFirst().q());
    }
  }

  @Test
  void aCorrectionIsCountedUnderAllFilters() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").titled("甲局年报").text("依申请公开"), report("b").titled("乙局年报").text("依申请公开"))) {
      SearchRequest title = SearchRequest.of("一申请公开", Filters.of(FilterField.TITLE, "甲局"));

      assertEquals(
          List.of(new Correction("依申请公开", "依申请公开", 1)), index.search(title).query().corrections());
    }
  }

  @Test
  void twoCharactersAreExchangedWhenOneIsNotEnough() throws IOException {
    try (ReportIndex index = texts("信访事项答复")) {
      assertEquals(List.of("信访事项"), queries(index, "新房事项"));
      assertEquals(List.of(), queries(index, "新房是项"));
    }
  }

  @Test
  void whatStandsNowhereMayBeFoundByItsWords() throws IOException {
    try (ReportIndex index = texts("主动公开政府信息", "公开信息目录")) {
      assertEquals(List.of("主动公开信息"), queries(index, "主动公凯信息"));
      assertEquals(List.of(), queries(index, "“主动公凯信息”"));
    }
  }

  @Test
  void aLongTextIsCorrectedInItsBeginning() throws IOException {
    String text = "本机关依申请公开的政府信息均按照规定期限答复申请人并登记在册";
    try (ReportIndex index = texts(text, text.repeat(4))) {
      assertEquals(List.of(text), queries(index, text.replace("机关", "机官")));
      assertEquals(List.of(), queries(index, text.replace("登记", "登计")));
      assertEquals(List.of(), queries(index, text.repeat(4).replaceFirst("机关", "机官")));
    }
  }

  @Test
  void whatMayBeMeantForSeveralReasonsIsSuggestedOnce() throws IOException {
    try (ReportIndex index = texts("纸质", "公开公告")) {
      assertEquals(List.of("纸质"), queries(index, "质纸"));
      assertEquals(List.of("公告"), queries(index, "gonggao"));
    }
  }

  @Test
  void charactersAreSwappedLeftOutAndPutIn() throws IOException {
    try (ReportIndex index = texts("依申请公开政府信息")) {
      assertEquals(List.of("依申请公开"), queries(index, "申依请公开"));
      assertEquals(List.of("公开政府"), queries(index, "政府公开"));
      assertEquals(List.of("依申请公开"), queries(index, "依申请公公开"));
      assertEquals(List.of("依申请公开"), queries(index, "依申请大公开"));
      assertEquals(List.of("依申请公开"), queries(index, "依请公开"));
    }
  }

  @Test
  void latinWordsAreCorrectedAndNumbersNever() throws IOException {
    try (ReportIndex index = texts("通过WeChat答复1368件，见government网站")) {
      assertEquals(List.of("wechat"), queries(index, "wechst"));
      assertEquals(List.of("government"), queries(index, "govermnet"));
      assertEquals(List.of("通过wechat答复"), queries(index, "通过wehcat答复"));
      assertEquals(List.of(), queries(index, "1386件"));
      assertEquals(List.of(), queries(index, "wxyzat"));
    }
  }

  @Test
  void pinyinBecomesCharacters() throws IOException {
    try (ReportIndex index = texts("依申请公开的绿化工程", "西安市")) {
      assertEquals(List.of("依申请公开"), queries(index, "yishenqinggongkai"));
      assertEquals(List.of("绿化"), queries(index, "LÜHUA"));
      assertEquals(List.of("西安市"), queries(index, "xi'anshi"));
    }
  }

  @Test
  void nothingElseOfTheQueryChanges() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2018).text("通过微博答复", "投诉"),
            report("b").of(HAZE_CITY, 2018).text("微博"))) {
      assertEquals(
          List.of(new Correction("微博", "投诉 “微博” city:云溪 -扬尘", 1)),
          corrections(index, "投诉 “微搏” city:云溪 -扬尘"));
      assertEquals(List.of("(微博 | 微博*) =微博"), queries(index, "(微搏 | 微搏*) =微搏"));
      assertEquals(List.of("微博 NEAR/3 答复"), queries(index, "微搏 NEAR/3 答复"));
      assertEquals(List.of(new Correction("微博 投诉", "微博　投诉", 1)), corrections(index, "微搏　投拆"));
    }
  }

  @Test
  void onlyWhatGivesHitsUnderTheFiltersIsSuggested() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2018).text("通过微博答复"),
            report("b").of(HAZE_CITY, 2018).text("投诉"))) {
      for (String query : List.of("微搏", "微博")) {
        SearchRequest inHaze = request(query, cities("990200"), Scope.REPORT, Sort.RELEVANCE);
        assertEquals(List.of(), index.search(inHaze).query().corrections());
      }
      assertEquals(List.of(), queries(index, "微博 投诉"));
      assertEquals(List.of(), queries(index, "微博 city:临岚"));
      assertEquals(List.of(), queries(index, "微博"));
      assertEquals(List.of(), queries(index, " "));
    }
  }

  @Test
  void aWiderSearchThatFindsSomethingHasCorrectionsToo() throws IOException {
    try (ReportIndex index = texts("主动公开指南信息")) {
      SearchResult result = index.search(SearchRequest.of("主动公开指南信西"));

      assertTrue(result.query().relaxed());
      assertEquals(1, result.total());
      assertEquals(
          List.of(new Correction("主动公开指南信息", "主动公开指南信息", 1)), result.query().corrections());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"山东", "青岛", "广东", "申诉", "食品", "公式", "海淀区", "云溪市", "商物"})
  void aWordThatIsOnlyAbsentIsNotCorrected(String word) throws IOException {
    try (ReportIndex index =
        texts("申请单等材料", "山洞", "清道", "光动", "身数", "十品", "公示", "海定去", "云西是", "会议商务务必")) {
      assertEquals(word.equals("商物") ? List.of("商务") : List.of(), queries(index, word));
    }
  }

  /** The text has the candidate, but only across the borders of its words. */
  @ParameterizedTest
  @CsvSource({
    "办公经费, 工经",
    "申请单等材料, 丹等",
    "人民政府, 民正",
    "全部门诊, 部闷",
    "年度报告知照, 告之",
    "信息公开发区, 开法",
  })
  void aCorrectionIsAWholeWord(String text, String typed) throws IOException {
    try (ReportIndex index = texts(text)) {
      assertEquals(List.of(), queries(index, typed));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "开通微博, 微搏, 微博",
    "政务微博发布, 微搏, 微博",
    "未公开的信息, 末公开, 未公开",
    "设立咨询窗口, 咨寻, 咨询",
    "办理公示, 公试, 公示",
    "信访答复, 信仿, 信访",
  })
  void aWordThatTheDictionaryLacksIsOneWhereTextsHaveItAsSuch(
      String text, String typed, String meant) throws IOException {
    try (ReportIndex index = texts(text)) {
      assertEquals(List.of(meant), queries(index, typed));
    }
  }

  @Test
  void aCharacterIsReplacedBeforeOneIsDropped() throws IOException {
    try (ReportIndex index = texts("依申请大公开", "依申请公开")) {
      assertEquals(List.of("依申请大公开"), queries(index, "依申请达公开"));
    }
  }

  @Test
  void theLikeliestComesFirst() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("适用完整", "食用完整"),
            report("b").text("使用完整"),
            report("c").text("使用完整", "试用完整"))) {
      List<Correction> corrections = corrections(index, "事用完整");

      assertEquals(new Correction("使用完整", "使用完整", 2), corrections.getFirst());
      assertEquals(3, corrections.size());
    }
  }
}
