package nianbao.search;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that are found as words near each other although some of their words are one character. */
public abstract class NearWordsContract extends IndexContract {

  private void assertNear(String run, String marked, String decoy) throws IOException {
    String text = marked.replaceAll("[\\[\\]]", "");
    try (ReportIndex index = indexOf(report("decoy").text(decoy), report("says").text(text))) {
      SearchResult result = index.search(SearchRequest.of(run));

      assertFalse(result.query().relaxed(), run);
      assertEquals("near", result.query().units().getFirst().as());
      assertEquals(List.of("says"), paths(index, result), run);
      assertEquals(marked, marked(result.hits().getFirst().paragraphs().getFirst()));
      String apart = marked.substring(marked.indexOf('['), marked.lastIndexOf(']'));
      assertEquals(
          List.of(apart.replaceAll("[\\[\\]]", "")), result.query().units().getFirst().apart());
      assertEquals(Set.of(), found(index, "“" + run + "”"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "预付卡投诉, 处理[预付卡]退费引起的[投诉]九件, 预付账款已清。补办饭卡。接听投诉两次",
    "二手房交易, [二手房]网上[交易]两千套, 二手车、住房交易两千笔",
    "查办案件数, [查办]的涉企[案件数]为四, 查明并承办案件若干，编数在后",
    "公开率下降, [公开率]比上年略有[下降], 公开少，频率低，下降了",
    "投诉量上升, [投诉量]在夏天[上升], 投诉少。用量上升",
  })
  void aCharacterMayBelongToTheWordBeforeIt(String run, String marked, String decoy)
      throws IOException {
    assertNear(run, marked, decoy);
  }

  @ParameterizedTest
  @CsvSource({
    "高质量发展, 推动[高质量]的县域[发展], 水位偏高。质量好。发展快",
    "乱收费问题, 治理[乱收费]等突出[问题], 乱停车。收费问题另述",
    "依申请公开, [依申请]逐件答复和[公开], 依次受理申请并公开",
    "旧住宅改造, [旧住宅]分批[改造]完成, 旧货市场和住宅改造完成",
    "报告高质量完成, [报告]均已[高质量][完成], 报告提高产品质量完成情况",
    "新技术应用, [新技术]在窗口[应用], 新添技术员，应用不多",
    "网站与微博管理, [网站]建设[与微博]日常[管理], 网站栏目与微信、博客管理",
  })
  void aCharacterMayBelongToTheWordAfterIt(String run, String marked, String decoy)
      throws IOException {
    assertNear(run, marked, decoy);
  }

  @ParameterizedTest
  @CsvSource({
    "未公开信息, [未公开]的土地[信息]三条, 未见异常。公开信息三条",
    "不公开理由, 说明[不公开]的具体[理由], 不再赘述。公开理由",
    "未答复申请, [未答复]的来函[申请]一件, 未结案。答复申请一件",
    "没公开账目, 村里[没公开]三年的[账目], 没人来。公开账目",
    "单位未公开目录, [单位][未公开]设备[目录], 单位未统计。公开目录",
  })
  void aNegationBelongsToTheWordAfterIt(String run, String marked, String decoy)
      throws IOException {
    assertNear(run, marked, decoy);
  }

  @ParameterizedTest
  @CsvSource({
    "微博投诉, [微博]私信[投诉]五件, 微信、博客投诉五件",
    "政府微博, [政府]开设的[微博]一个, 政府的微型广场博览会",
    "三公经费, [三公]出行[经费]十元, 三人办公经费十元",
    "放管服改革, [放管服]事项的[改革], 放开、管住、服务、改革",
    "网约车管理, [网约车]平台的[管理], 网上约一辆车管理",
  })
  void severalTogetherAreOneWord(String run, String marked, String decoy) throws IOException {
    assertNear(run, marked, decoy);
  }

  @Test
  void theyAreAsNearAsOtherWords() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("near").text("预付卡，一二三四五六七投诉"),
            report("far").text("预付卡，一二三四五六七八投诉"),
            report("before").text("投诉的预付卡"))) {
      assertEquals(Set.of("near"), found(index, "预付卡投诉"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "预付卡投诉, 预付卡投诉两件",
    "主动公开信息, 主动公开信息，主动公开政府信息",
    "网络平台, 網路平台",
    "“预付卡投诉”, 预付卡投诉",
    "微博, 微博的微博",
  })
  void examplesAreOnlyOfWordsApart(String query, String text) throws IOException {
    try (ReportIndex index = indexOf(report("a").text(text))) {
      SearchResult result = index.search(SearchRequest.of(query));

      assertEquals(1, result.total());
      assertEquals(List.of(), result.query().units().getFirst().apart());
    }
  }

  @Test
  void someExamplesAreGivenEachOnce() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("预付卡类投诉", "预付卡类投诉两件", "预付卡的投诉"),
            report("b").text("预付卡 类 投诉", "预付卡等投诉、预付卡和投诉"))) {
      List<String> apart =
          index.search(SearchRequest.of("预付卡投诉")).query().units().getFirst().apart();

      assertEquals(3, Set.copyOf(apart).size());
      assertEquals(3, apart.size());
    }
  }

  @Test
  void theRunItselfComesFirst() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("near").text("预付卡类投诉", "预付卡类投诉两件"),
            report("literal").text("说来话长，此处另有许多别的话要讲，最后才是预付卡投诉"))) {
      assertEquals(
          List.of("literal", "near"), paths(index, index.search(SearchRequest.of("预付卡投诉"))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "预付卡, 预付的饭卡",
    "微博号, 微型博览号",
    "一带一路, 一条带子一条路",
    "=预付卡投诉, 预付卡类投诉",
    "高质量, 高的质量",
  })
  void aShortRunAndOneAsItIsAreNotTakenApart(String run, String text) throws IOException {
    try (ReportIndex index = indexOf(report("a").text(text), report("b").text("无"))) {
      SearchResult result = index.search(SearchRequest.of(run));

      assertTrue(result.total() == 0 || result.query().relaxed(), run);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "公众号管理, [公众号]日常[管理], 公众来电号码管理",
    "十三五规划, [十三五]专项[规划], 一月十三日第五次规划",
    "第三方评估, [第三方]机构的[评估], 第三天多方评估",
    "五公开机制, [五公开]的工作[机制], 五项公开的机制",
    "双公示目录, [双公示]事项[目录], 双方公示的目录",
  })
  void aKnownTermStaysWhole(String run, String marked, String decoy) throws IOException {
    assertNear(run, marked, decoy);
  }

  @ParameterizedTest
  @CsvSource({
    "百分之三十三, 百分之一百三十三",
    "百分之十一, 百分之六十一点九",
    "申请二十五, 申请一百二十五",
    "收费三千, 收费十三千元",
    "投诉四十六, 投诉共二百四十六",
  })
  void aNumberIsNotTakenApart(String run, String text) throws IOException {
    try (ReportIndex index = indexOf(report("a").text(text), report("b").text(run))) {
      assertEquals(Set.of("b"), found(index, run));
    }
  }
}
