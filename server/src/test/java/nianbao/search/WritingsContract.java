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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.report.Report;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.SearchResult.ScorePart;
import nianbao.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One writing of a unit finds the others, below the literal ones, and says so; a backend's test
 * extends this.
 */
public abstract class WritingsContract extends IndexContract {

  /** A text with what is to be marked in it between ⟦ and ⟧. */
  private record Marked(String text) {
    String plain() {
      return text.replace("⟦", "").replace("⟧", "");
    }

    /** What is marked first. */
    String unit() {
      return text.substring(text.indexOf('⟦') + 1, text.indexOf('⟧'));
    }

    static Marked of(String text, List<Range> ranges) {
      StringBuilder marked = new StringBuilder(text);
      for (Range range : ranges.reversed()) {
        marked.insert(range.end(), '⟧').insert(range.start(), '⟦');
      }
      return new Marked(marked.toString());
    }
  }

  /** The paragraphs of the results in their order. */
  private static List<Marked> paragraphs(SearchResult result) {
    List<Marked> marked = new ArrayList<>();
    for (Hit hit : result.hits()) {
      for (ParagraphHit found : hit.paragraphs()) {
        marked.add(Marked.of(found.text(), found.highlights()));
      }
    }
    return marked;
  }

  private static List<String> writings(SearchResult result) {
    return result.query().units().getFirst().writings();
  }

  /**
   * Both are found by the writing of the first, which comes first; with the sign for exactness only
   * the first is.
   */
  private void finds(Marked exact, Marked other) throws IOException {
    String unit = exact.unit();
    try (ReportIndex index =
        indexOf(
            report("none").of(HAZE_CITY, 2017).text("全年无此类事项，另行说明"),
            report("other").of(HAZE_CITY, 2018).text(other.plain()),
            report("exact").of(CLOUD_CITY, 2019).text("说来话长，此处另有许多别的话", exact.plain()))) {
      SearchResult result = index.search(SearchRequest.of(unit));

      assertEquals(List.of("exact", "other"), paths(index, result), unit);
      assertEquals(List.of(exact, other), paragraphs(result), unit);
      assertFalse(result.query().relaxed(), unit);
      assertEquals(2, result.total());
      assertEquals(Map.of("云溪市", 1, "临岚市", 1), counts(result.facets().city()), unit);
      assertEquals(Map.of("2018", 1, "2019", 1), counts(result.facets().year()), unit);
      for (Hit hit : result.hits()) {
        ReportHits hits = index.report(hit.id(), unit).orElseThrow().hits();
        ParagraphHit shown = hit.paragraphs().getFirst();
        assertEquals(Map.of(shown.id(), shown.highlights()), hits.byParagraph(), unit);
      }
      assertEquals(List.of(exact), paragraphs(index.search(SearchRequest.of("=" + unit))), unit);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          全部公开⟦三公经费⟧预算     | 压减⟦“三公”经费⟧支出
          推动⟦放管服改革⟧           | 推动⟦「放管服」改革⟧落地
          落实⟦五公开工作机制⟧       | 落实⟦＂五公开＂工作机制⟧建设
          办好⟦互联网+政务服务⟧      | 办好⟦“互联网+政务”服务⟧平台
          实行⟦最多跑一次改革⟧       | 实行⟦‘最多跑一次’改革⟧措施
          推进⟦双随机一公开监管⟧     | 推进⟦“双随机、一公开”监管⟧工作
          对照⟦条例第二十条⟧要求     | 对照⟦《条例》第二十条⟧规定
          依据⟦条例实施办法⟧执行     | 依据⟦《条例》（实施办法）⟧执行
          明确⟦谁报送谁负责⟧制度     | 坚持⟦谁报送、谁负责⟧原则
          做到⟦应公开尽公开⟧要求     | 做到⟦应公开、尽公开⟧目标
          各⟦区县⟧均已报送           | 各⟦（区）县⟧均已上报
          滨江⟦垵头村⟧地块           | 滨江⟦垵（ǎn）头村⟧地块
          地处⟦峁坪乡⟧辖区           | 地处⟦峁（mǎo）坪乡⟧境内
          政务⟦公开栏⟧更新           | 政务⟦公(gong)开(kai)栏⟧更新
          本级⟦绿化项目⟧清单         | 本级⟦绿〔lǜ〕化项目⟧〔xiàngmù〕清单
          前往⟦贡献率⟧测算           | 前往⟦贡（ㄍㄨㄥˋ）献率⟧测算
          """)
  void aNameFindsItselfWithMarksInside(String exact, String other) throws IOException {
    finds(new Marked(exact), new Marked(other));
  }

  @Test
  void aWritingWithMarksIsNamedAsPrinted() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("落实“五公开”工作机制", "落实五公开工作机制"),
            report("b").text("建立「五公开」工作机制"),
            report("c").text("再说“五公开”工作机制"))) {
      SearchResult result = index.search(SearchRequest.of("五公开工作机制"));

      assertEquals(List.of("“五公开”工作机制", "「五公开」工作机制"), writings(result));
      assertEquals("near", result.query().units().getFirst().as());
      assertEquals(List.of(), writings(index.search(SearchRequest.of("=五公开工作机制"))));
      assertEquals(List.of(), writings(index.search(SearchRequest.of("「五公开工作机制」"))));
    }
  }

  @Test
  void aNameWithMarksFindsItselfWithoutThem() throws IOException {
    finds(new Marked("坚持⟦谁报送、谁负责⟧原则"), new Marked("坚持⟦谁报送谁负责⟧制度"));
    finds(new Marked("对照⟦《条例》第九条⟧执行"), new Marked("按照⟦条例第九条⟧执行"));
    finds(new Marked("滨江⟦垵（ǎn）头村⟧地块"), new Marked("滨江⟦垵头村⟧改造"));
    finds(new Marked("各⟦县（区）政府⟧报送"), new Marked("各⟦县区政府⟧报送"));
    finds(new Marked("各⟦县（区）政府⟧报送"), new Marked("各⟦县【区】政府⟧报送"));
  }

  @ParameterizedTest
  @CsvSource({
    "三公, 三、公开栏更新",
    "市县, 由市、县报送",
    "一总体情况, 一、总体情况",
    "县市区, 县（市、区）",
    "公开经费, 公开“三公”经费",
    "三公经费, 三公，经费另列",
    "三公经费, 三公（部分）经费",
    "垵头村, 垵（一）头村",
  })
  void whatMarksPartIsNotOneName(String query, String text) throws IOException {
    try (ReportIndex index = indexOf(report("a").text(text))) {
      assertEquals(
          0,
          index.search(SearchRequest.of(query)).hits().stream()
              .filter(hit -> hit.paragraphs().getFirst().score().inOtherWriting() > 0)
              .count());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          收到申请⟦1368件⟧           | 共计⟦1,368件⟧来信
          收到申请⟦1368件⟧           | 共计⟦1，368件⟧来信
          收到申请⟦12,345条⟧         | 共计⟦12345条⟧来信
          发布信息⟦1234567⟧          | 点击⟦1,234,567⟧次
          收到申请⟦1 368件⟧          | 共计⟦1,368件⟧来信
          收到申请⟦1 368件⟧          | 共计⟦1368件⟧来信
          收到申请⟦1368件⟧           | 共计⟦1 368件⟧来信
          点击⟦12 345 678⟧次         | 访问⟦12345678⟧人
          支出⟦1 368.5万元⟧          | 预算⟦1,368.5万元⟧整
          支出⟦1,368.5万元⟧          | 预算⟦1368.5万元⟧整
          依照⟦第三十六条⟧办理       | 按照⟦第36条⟧答复
          依照⟦第36条⟧办理           | 按照⟦第三十六条⟧答复
          抽查⟦十二家⟧单位           | 检查⟦12家⟧企业
          培训⟦两次⟧以上             | 举办⟦2次⟧讲座
          依据⟦国办发〔2018〕24号⟧   | 落实⟦国办发[2018]24号⟧
          依据⟦国办发（2018）24号⟧   | 落实⟦国办发【2018】24号⟧
          涉案企业⟦○○公司⟧          | 涉案企业⟦〇〇公司⟧
          张⟦某〇⟧申请               | 李⟦某○⟧申请
          委托⟦〇五号⟧楼             | 委托⟦○五号⟧院
          联系人⟦阿卜杜拉·买买提⟧   | 审核人⟦阿卜杜拉•买买提⟧
          联系人⟦阿依·古丽⟧         | 审核人⟦阿依・古丽⟧
          联系人⟦阿依‧古丽⟧         | 审核人⟦阿依·古丽⟧
          会议于⟦2019年1月5日⟧召开   | 通知于⟦2019-01-05⟧发布
          会议于⟦2019-01-05⟧召开     | 通知于⟦二〇一九年一月五日⟧发布
          会议于⟦2019.1.5⟧召开       | 通知于⟦2019年1月5日⟧发布
          会议于⟦二○一九年一月五日⟧召开 | 通知于⟦2019.1.5⟧发布
          会议于⟦2019/1/5⟧召开       | 通知于⟦2019年01月05日⟧发布
          电话⟦0570-8888123⟧值守     | 传真⟦0570—8888123⟧值守
          办理期限⟦3-5日⟧内          | 答复期限⟦3～5日⟧内
          设立⟦专线——图书馆⟧         | 另设⟦专线─图书馆⟧
          公示⟦东线—西线⟧方案        | 公布⟦东线——西线⟧方案
          反映⟦噪声…扰民⟧            | 来信⟦噪声……扰民⟧
          反映⟦噪声......扰民⟧       | 来信⟦噪声…扰民⟧
          反映⟦油烟...难治⟧          | 来信⟦油烟……难治⟧
          反映⟦积水⋯⋯难治⟧           | 来信⟦积水…难治⟧
          反映⟦停水。。。难办⟧       | 来信⟦停水……难办⟧
          反映⟦1、2……9项⟧问题        | 来信⟦1、2…9项⟧诉求
          答复率⟦95%以上⟧            | 办结率⟦百分之九十五以上⟧
          答复率⟦百分之九十五⟧以上   | 办结率⟦95%⟧左右
          答复率⟦百分之百⟧           | 办结率⟦100%⟧
          满意率⟦95.6%⟧以上          | 合格率⟦百分之九十五点六⟧左右
          满意率⟦百分之97⟧以上       | 合格率⟦百分之九十七⟧左右
          差错率⟦百分之零点八⟧左右   | 失误率⟦0.8%⟧上下
          差错率⟦3‰⟧左右             | 失误率⟦千分之三⟧上下
          依据⟦衢政〔2019〕8号⟧      | 落实⟦衢政(2019)8号⟧
          """)
  void oneListedWritingFindsAnother(String exact, String other) throws IOException {
    finds(new Marked(exact), new Marked(other));
  }

  @ParameterizedTest
  @CsvSource({"二〇一八年, 2018年", "2018年, 二〇一八年", "二○一八年, 二〇一八年", "二零一八年, 二○一八年", "二0一八年, 二零一八年"})
  void ofReportsOfAYearThatWithItsExactWritingComesFirst(String exact, String other)
      throws IOException {
    try (ReportIndex index =
        indexOf(
            report("other").of(CLOUD_CITY, 2018).text("于" + other + "印发指南"),
            report("exact").of(HAZE_CITY, 2018).text("于" + exact + "印发指南"))) {
      SearchResult result = index.search(SearchRequest.of(exact));

      assertEquals(List.of("exact", "other"), paths(index, result));
      assertEquals("于⟦" + exact + "⟧印发指南", paragraphs(result).getFirst().text());
    }
  }

  @Test
  void listedWritingsAreNamedWhenTheyOccur() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("收到申请1368件"), report("b").text("共计1,368件来信"))) {
      assertEquals(List.of("1,368件"), writings(index.search(SearchRequest.of("1368件"))));
      assertEquals(List.of("1368件"), writings(index.search(SearchRequest.of("1，368件"))));
      assertEquals(List.of(), writings(index.search(SearchRequest.of("“1368件”"))));
    }
  }

  @Test
  void listedWritingsHaveMarksInsideToo() throws IOException {
    finds(new Marked("对照⟦条例第三十六条⟧执行"), new Marked("按照⟦《条例》第36条⟧答复"));
  }

  @Test
  void whatIsNearOneAnotherMayBeInAnyListedWriting() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("依照第36条，上述申请延期"),
            report("b").text("依照第三十六条申请"),
            report("c").text("依照第三十五条申请"))) {
      assertEquals(Set.of("a", "b"), found(index, "第三十六条 NEAR/5 申请"));
      assertEquals(List.of("第36条"), writings(index.search(SearchRequest.of("第三十六条 NEAR/5 申请"))));
    }
  }

  @Test
  void numbersFindThemselvesWithMarksBetweenThem() throws IOException {
    finds(new Marked("依据⟦国办发〔2018〕24号⟧文件"), new Marked("落实⟦国办发（2018）24号⟧文件"));
    finds(new Marked("依据⟦衢政办[2020]3号⟧文件"), new Marked("落实⟦衢政办【2020】3号⟧文件"));
  }

  @Test
  void otherWritingsComeBeforeSynonymsAndNearWords() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("near").text("主动公开有关部门信息", "主动公开信息"),
            report("synonym").text("政务微网志"),
            report("marked").text("主动公开“信息”", "政务“微博”"),
            report("literal").text("政务微博"))) {
      assertEquals(
          List.of("literal", "marked", "synonym"),
          paths(index, index.search(SearchRequest.of("政务微博"))));
      assertEquals(
          List.of("near", "marked"), paths(index, index.search(SearchRequest.of("主动公开信息"))));
    }
  }

  @Test
  void inOneReportTheLiteralParagraphComesFirst() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("微网志", "微“博”", "微博"))) {
      assertEquals(
          List.of("⟦微博⟧", "⟦微“博”⟧", "⟦微网志⟧"),
          paragraphs(index.search(SearchRequest.of("微博"))).stream().map(Marked::text).toList());
    }
  }

  @Test
  void theExplanationSaysWhatIsAnotherWriting() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("压减“三公”经费支出"))) {
      ParagraphHit hit =
          index.search(SearchRequest.of("三公经费")).hits().getFirst().paragraphs().getFirst();

      assertEquals(1, hit.score().units());
      assertEquals(0, hit.score().literally());
      assertEquals(1, hit.score().inOtherWriting());
      assertTrue(hit.score().parts().stream().map(ScorePart::by).toList().contains("writing"));
    }
  }

  @Test
  void exclusionsAreLiteral() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("公示", "“三公”经费"), report("b").text("公示", "三公经费"))) {
      assertEquals(Set.of("a"), found(index, "公示 -三公经费"));
    }
  }

  /** What is typed is found wherever it stands, but its other writings only as whole numbers. */
  @ParameterizedTest
  @CsvSource({
    "2家, 走访2家, 走访十二家",
    "6条, 建议6条, 依照第三十六条",
    "36条, 建议36条, 建议一百三十六条",
    "第30, 见第30, 依照第三十六条",
    "10家, 走访10家, 走访几十家",
    "3件, 办结3件, 三十三件未办",
    "62名, 培训62名, 培训二百六十二名",
    "5日内, 5日内答复, 十五日内答复"
  })
  void aWritingIsNotFoundInsideALongerNumber(String query, String exact, String longer)
      throws IOException {
    try (ReportIndex index =
        indexOf(report("exact").text(exact), report("longer").text(longer, "别的" + exact))) {
      SearchResult result = index.search(SearchRequest.of(query));

      assertEquals(Set.of("exact", "longer"), Set.copyOf(paths(index, result)));
      assertTrue(
          paragraphs(result).stream().noneMatch(found -> found.plain().equals(longer)), query);
      assertEquals(List.of(), writings(result), query);
    }
  }

  /** Nor beside another word or with marks inside. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6条 NEAR/5 申请 | 第六条的申请 | 第三十六条的申请",
        "申请 NEAR/5 2家 | 申请的二家 | 申请的十二家",
        "36件 NEAR 答复 | 答复三十六件 | 答复一百三十六件",
        "95% NEAR 满意 | 满意百分之九十五 | 满意百分之九十五点六",
        "第30 NEAR 条例 | 条例第三十 | 条例第三十六",
        "(3名 NEAR 旁听) | 旁听三名 | 旁听二十三名",
        "6条建议 | 六条“建议”办结 | 三十六条“建议”办结",
        "5个平台 | 五个“平台”上线 | 十五个“平台”上线",
        "2家医院 | 二家（医院） | 十二家（医院）",
        "20次会议 | 二十次“会议” | 一百二十次“会议”",
        "条例第30 | 《条例》第三十 | 《条例》第三十六",
        "满意率95% | “满意率”百分之九十五 | “满意率”百分之九十五点六",
      })
  void noWritingIsPartOfALongerNumber(String query, String whole, String longer)
      throws IOException {
    try (ReportIndex index =
        indexOf(
            report("both").of(CLOUD_CITY, 2018).text(longer, whole),
            report("whole").of(HAZE_CITY, 2018).text(whole),
            report("longer").of(HAZE_CITY, 2019).text(longer))) {
      SearchResult result = index.search(SearchRequest.of(query));

      assertEquals(Set.of("both", "whole"), Set.copyOf(paths(index, result)), query);
      assertEquals(
          Set.of(whole),
          paragraphs(result).stream().map(Marked::plain).collect(Collectors.toSet()),
          query);
      for (Hit hit : result.hits()) {
        ParagraphHit shown = hit.paragraphs().getFirst();
        assertFalse(shown.highlights().isEmpty(), query);
        assertEquals(
            Map.of(shown.id(), shown.highlights()),
            index.report(hit.id(), query).orElseThrow().hits().byParagraph(),
            query);
      }
    }
  }

  /** Their brackets are no marks of a name: （五）公开平台建设 is about other things than 五公开. */
  @ParameterizedTest
  @CsvSource({
    "五公开, （五）公开平台建设",
    "五公开, 现将情况报告如下。(五)公开平台建设",
    "三公经费, （三）公经费",
    "十二家医院, (十)二家医院",
    "2公开, （2）公开指南",
    "一总体情况, （一）总体情况",
  })
  void theNumberOfAnItemIsNoPartOfAName(String query, String text) throws IOException {
    try (ReportIndex index = indexOf(report("a").text(text), report("b").text(query + "；另一"))) {
      SearchResult result = index.search(SearchRequest.of(query));

      assertEquals(List.of("b"), paths(index, result), query);
    }
  }

  /** As without marks: 六条建议 stands in 三十六条建议. */
  @ParameterizedTest
  @CsvSource({
    "六条建议, 三十六条“建议”",
    "二家医院, 十二家（医院）",
    "五个平台, 十五个「平台」",
    "八年废止, 二〇一八年“废止”",
    "一公开清单, 五一公开、清单",
  })
  void whatWasTypedIsFoundWithMarksWhereverItStands(String query, String text) throws IOException {
    try (ReportIndex index = indexOf(report("a").text(text))) {
      SearchResult result = index.search(SearchRequest.of(query));

      assertEquals(1, result.total(), query);
      assertFalse(result.query().relaxed(), query);
      assertEquals(1, result.hits().getFirst().paragraphs().getFirst().highlights().size(), query);
    }
  }

  @Test
  void titlesAndHeadingsAreFoundInOtherWritings() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").titled("“三公”经费年报").section(1, "一、“放管服”改革").text("预付卡投诉"),
            report("b").titled("工作年报").section(1, "二、其他").text("预付卡投诉"))) {
      assertEquals(Set.of("a"), found(index, "title:三公经费"));
      assertEquals(Set.of("a"), found(index, "预付卡 section:放管服改革"));
    }
  }

  @Test
  void aReportFoundByAnotherWritingIsNotCorrected() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("压减“三公”经费支出"), report("b").text("三共经费"))) {
      assertEquals(List.of(), index.search(SearchRequest.of("三公经费")).query().corrections());
    }
  }

  /** Thousands of repetitions with marks between them are answered in no time. */
  @Test
  void longRepetitionsAreSearchedOnce() throws IOException {
    Report long1 = report("long").text("公、".repeat(20_000) + "公公公").build();
    try (ReportIndex index = indexOf(List.of(long1))) {
      assertEquals(Set.of(), found(index, "公".repeat(250)));
      assertEquals(Set.of("long"), found(index, "公公公"));
    }
  }

  /** The header of a report meets 二〇一八年, which says nothing about its paragraphs. */
  @ParameterizedTest
  @CsvSource({
    "二〇一八年, 二0一八年换发证照",
    "2018年, 二〇一八年换发证照",
    "二零一八年, 2018年换发证照",
    "2018年度, 二〇一八年度换发证照",
  })
  void theLiteralUnitComesFirstAlsoInAReportOfThatYear(String unit, String other)
      throws IOException {
    try (ReportIndex index =
        indexOf(report("of").of(CLOUD_CITY, 2018).text(other, "另在" + unit + "另行办理下列各项，一并说明"))) {
      SearchResult result = index.search(SearchRequest.of(unit));

      List<ParagraphHit> found = result.hits().getFirst().paragraphs();
      assertTrue(found.getFirst().text().contains(unit), unit);
      assertEquals(other, found.get(1).text());
    }
  }
}
