package nianbao.search;

import static nianbao.report.TestReports.CAPITAL;
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
import nianbao.report.Place;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in words, and what is left out of them when nothing matches as asked. */
public abstract class QuestionsContract extends IndexContract {

  private static SearchResult.Unit understood(ReportIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query)).query().units().getFirst();
  }

  private static List<String> order(ReportIndex index, String query) throws IOException {
    return paths(index, index.search(SearchRequest.of(query)));
  }

  /** Reports that all say the same, and one that says something of its own. */
  private ReportIndex amongMany(String common, String special) throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      reports.add(report("usual" + i).text(common, "第" + i + "个栏目按时更新"));
    }
    reports.add(report("special").text(common, special));
    return indexOf(reports.toArray(TestReports[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "没有收到申请, 全年未接到公民提出的信息公开申请, 收到申请数14件",
    "没有收到投诉, 本年度未收到群众投诉, 收到投诉9件",
    "未发生诉讼, 全年没有发生涉及信息公开的诉讼, 发生诉讼3起",
    "没有举办培训, 因场地所限未举办集中培训, 举办培训6次",
    "不收取工本费, 查阅资料一律不予收取打印工本费, 收取打印工本费12元",
    "无法提供复印, 因设备故障未能提供资料复印, 提供资料复印8份",
    "从未开通微博, 该局至今尚未开通政务微博, 开通微博2个",
  })
  void aNegationStaysWithItsWord(String asked, String says, String decoy) throws IOException {
    try (ReportIndex index =
        indexOf(
            report("decoy").text(decoy), report("says").text(says), report("other").text("无"))) {
      assertEquals(List.of("says"), order(index, asked), asked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "谁因为不公开被起诉, 对不公开的信息说明理由, 一名村民起诉街道办事处",
    "哪家没有备案被通报, 没有备案的一律不予受理, 某建材市场被通报三次",
    "为什么未答复被投诉, 逾期未答复的提醒承办人, 两名居民提出投诉",
    "有没有因为不履行被罚款, 不履行的责令改正, 某商行被罚款两千元",
    "谁未公开被处分, 未公开的说明原因, 一名干部受到处分",
  })
  void aRareWordTellsMoreThanACommonNegation(String asked, String common, String special)
      throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      reports.add(report("usual" + i).text(common, "第" + i + "个栏目按时更新"));
    }
    reports.add(report("special").text(special));
    for (int i = 0; i < 15; i++) {
      reports.add(report("other" + i).text("第" + i + "个栏目按时更新"));
    }
    try (ReportIndex index = indexOf(reports.toArray(TestReports[]::new))) {
      assertEquals("special", order(index, asked).getFirst(), asked);
    }
  }

  @Test
  void aNegationThatIsFoundNowhereIsNamed() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("举办新闻发布会两次"), report("b").text("无"))) {
      assertEquals(List.of("a"), order(index, "谁没有举办过新闻发布会"));
      assertEquals(List.of("谁", "过"), understood(index, "谁没有举办过新闻发布会").dropped());
      assertEquals(List.of("没有举办"), understood(index, "谁没有举办过新闻发布会").missing());
    }
  }

  /** Of the many ways to say a negation those that occur are named. */
  @ParameterizedTest
  @CsvSource({
    "没有收到申请, 全年未接到公民提出的信息公开申请, 未接到",
    "没有收到投诉, 本年度尚未收到群众投诉, 未收到 尚未收到",
    "未发生诉讼, 全年没有发生涉及信息公开的诉讼, 没有发生",
    "不收取工本费, 查阅资料一律不予收取打印工本费, 不予收取",
    "无法提供复印, 因设备故障未能提供资料复印, 未能提供",
    "没有举办培训, 没有举办任何培训, ''",
  })
  void onlyWordingsThatOccurAreNamed(String asked, String says, String named) throws IOException {
    try (ReportIndex index = indexOf(report("says").text(says), report("other").text("无"))) {
      assertEquals(List.of("says"), order(index, asked));
      List<String> expected = named.isEmpty() ? List.of() : List.of(named.split(" "));
      assertEquals(expected, understood(index, asked).synonyms(), asked);
    }
  }

  /** Words that are found elsewhere, but not in the reports that are asked. */
  @ParameterizedTest
  @CsvSource({
    "临岚市哪些局被行政复议纠错或者食堂降价, 降价 食堂",
    "云溪市有没有行政复议纠错的专项评估, 专项 评估",
    "2019年哪些局有行政复议纠错和菜价下调, 菜价 下调",
    "哪些审计局被行政复议纠错、罚没收入, 罚没 收入",
    "云溪市2018年有没有行政复议纠错和报载, 报载",
    "哪些局被行政复议纠错和航天火箭, 航天 火箭",
  })
  void whatNoReportFoundHasIsNamed(String asked, String missing) throws IOException {
    try (ReportIndex index = ofSeveral()) {
      SearchResult result = index.search(SearchRequest.of(asked));

      assertTrue(result.total() > 0);
      assertEquals(List.of(missing.split(" ")), understood(index, asked).missing(), asked);
      assertFalse(
          understood(index, asked).dropped().stream().anyMatch(missing::contains),
          asked + understood(index, asked).dropped());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "谁因为不公开被起诉, 一名村民因某街道不公开征地批文而起诉, 谁 因为 被",
    "哪些单位收费, 两家下属单位违规收费后退还, 哪些",
    "有没有企业拖欠过工程款, 某企业拖欠工程款被通报, 有没有 过",
    "为什么要关闭菜市场, 菜市场因改造临时关闭, 为什么 要",
    "请问哪里可以领取救助金, 救助金在民政窗口领取, 请问 哪里 可以",
    "谁的申请被退回了, 材料不全的申请予以退回, 谁 的 被 了",
  })
  void whatTellsNothingIsLeftOutAndNamed(String asked, String says, String filler)
      throws IOException {
    try (ReportIndex index = amongMany("公开单位的申请和企业的工作，可以在这里关闭", says)) {
      SearchResult result = index.search(SearchRequest.of(asked));

      assertTrue(result.query().relaxed());
      assertEquals("special", paths(index, result).getFirst());
      assertTrue(result.total() < 21, asked + " found all " + result.total());
      assertEquals(
          List.of(filler.split(" ", -1)),
          result.query().units().getFirst().dropped().subList(0, filler.split(" ", -1).length));
    }
  }

  /** Of words that no paragraph has together the rare ones are kept. */
  @ParameterizedTest
  @CsvSource({
    "公开工作中有哪些噪声扰民, 夜间噪声扰民屡禁不止",
    "信息公开有没有提到校车, 校车线路作了调整",
    "单位如何公开骨灰盒的价格, 骨灰盒明码标价",
    "公开了多少条关于河道采砂的信息, 河道采砂许可到期",
    "哪个单位公开过网约车的数据, 网约车平台约谈两次",
  })
  void rareWordsAreKeptAndCommonOnesAreNot(String asked, String says) throws IOException {
    try (ReportIndex index = amongMany("本单位信息公开工作按数据和价格要求完成，公开数量增加", says)) {
      assertEquals(List.of("special"), order(index, asked), asked);
    }
  }

  /** Half of a number would be another one. */
  @ParameterizedTest
  @CsvSource({
    "'1,368条公开', 微信推送368条公开",
    "第四十条规定, 第四季度共有四十条规定",
    "国办发〔2019〕14号文件, 2019年国办发文14号文件",
    "近三年公开, 二〇一三年公开",
    "2019年1月5日公开, '2019年公开，1月公示5日'",
    "95.5%公开, '95%公开，5处'",
    "百分之九十五公开, '百分之九十公开，五处'",
    "0570-8888123公开, 区号0570公开8888123号",
    "十二月三十日公开, '十二月公开，三十日整改'",
  })
  void aNumberIsFoundAsAWholeOnly(String asked, String says) throws IOException {
    try (ReportIndex index = indexOf(report("says").text(says), report("other").text("无"))) {
      assertEquals(List.of(), order(index, asked), asked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'谁公开了1,368条', 微信推送368条公开, '1,368条'",
    "谁引用过第四十条, 引用了第四季度的四十条, 第四十条",
    "谁的近三年公开情况, 二〇一三年公开, 近三年",
    "谁在2019年1月5日公开, '2019年公开，1月公示5日', 2019年1月5日",
    "公开率谁是95.5%, '公开率95%，5处', 95.5%",
    "谁公开了0570-8888123, 区号0570公开8888123号, 0570-8888123",
  })
  void aNumberThatIsFoundNowhereIsNamed(String asked, String says, String missing)
      throws IOException {
    try (ReportIndex index = indexOf(report("says").text(says), report("other").text("无"))) {
      assertEquals(List.of("says"), order(index, asked), asked);
      assertEquals(List.of(missing), understood(index, asked).missing(), asked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "谁引用过第四十条, 条例第四十条",
    "谁发布1368条, '共发布1,368条'",
    "国办发〔2019〕14号谁落实了, '落实国办发[2019]14号'",
    "谁有百分之九十五, 满意率95%",
    "2019年1月5日谁开会, 二〇一九年一月五日开会",
  })
  void aNumberOfAQuestionIsFoundInOtherWritings(String asked, String says) throws IOException {
    try (ReportIndex index = indexOf(report("says").text(says), report("other").text("无"))) {
      assertEquals(List.of("says"), order(index, asked), asked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "行政诉讼败诉, 行政诉讼 败诉",
    "行政复议撤销, 行政复议 撤销",
    "信息公开培训, 信息公开 培训",
    "新闻发布会直播, 新闻发布会 直播",
    "微博投诉, 微博 投诉",
  })
  void aRunOfTermsIsAsItsWords(String run, String words) throws IOException {
    String[] both = words.split(" ", -1);
    for (boolean apart : List.of(true, false)) {
      try (ReportIndex index =
          indexOf(
              report("first").text(both[0] + "若干"),
              report("both").text(both[1] + "情况，见后", "另有" + both[0]),
              report("last").text(apart ? both[1] : "其余"))) {
        assertEquals(found(index, words), found(index, run), run);
        assertEquals(Set.of("both"), found(index, run));
      }
    }
    try (ReportIndex index = indexOf(report("first").text(both[0]), report("other").text("无"))) {
      assertEquals(Set.of(), found(index, words));
      assertEquals(Set.of(), found(index, run));
    }
  }

  @Test
  void aSingleCharacterGoesWithItsWord() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("dates").text("一月十三日发布规划"),
            report("plan").text("十三五时期的专项规划"),
            report("other").text("无"))) {
      assertEquals(List.of("plan"), order(index, "十三五规划"));
      assertFalse(order(index, "十三五规划").contains("dates"));
    }
    try (ReportIndex index =
        indexOf(report("dates").text("一月十三日发布规划"), report("other").text("无"))) {
      assertEquals(List.of(), order(index, "十三五规划"));
    }
  }

  /** Reports that say the same of other places, years and offices, and one that mentions them. */
  private ReportIndex ofSeveral() throws IOException {
    String says = "行政复议纠错一件";
    String none = "未发生行政复议";
    return indexOf(
        report("cloud18").of(CLOUD_CITY, 2018).by("audit").office("云溪市审计局").text(says, "食堂菜价下调"),
        report("cloud19").of(CLOUD_CITY, 2019).by("commerce").office("云溪市商务局").text(says),
        report("haze18").of(HAZE_CITY, 2018).by("commerce").office("临岚市商务局").text(says),
        report("haze19").of(HAZE_CITY, 2019).by("audit").office("临岚市审计局").text(says),
        report("none18").of(CLOUD_CITY, 2018).by("health").office("云溪市卫生健康委员会").text(none),
        report("mentions")
            .of(CAPITAL, 2021)
            .by("public-security")
            .office("示范市公安局")
            .text("2018年云溪市审计局行政复议纠错多，见报载", "对公安机关罚没收入组织专项评估"),
        // Beside these, what was asked is not rare.
        report("others")
            .of(CAPITAL, 2020)
            .by("health")
            .office("示范市卫生健康委员会")
            .text("甲 乙 丙 丁 戊 己 庚 辛 壬 癸".split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "2018年云溪市哪些局被行政复议纠错, cloud18, 2018年=year 云溪市=place",
    "２０１８年雲溪市哪些局被行政複議糾錯, cloud18, ２０１８年=year 雲溪市=place",
    "二〇一八年云溪哪些单位被行政复议纠错, cloud18, 二〇一八年=year 云溪=place",
    "云溪市2019年有多少行政复议被纠错, cloud19, 云溪市=place 2019年=year",
    "哪些审计局被行政复议纠错, cloud18 haze19, 审计局=agency",
    "2019年哪些審計局被行政复议纠错, haze19, 2019年=year 審計局=agency",
    "云溪市审计局为什么被行政复议纠错, cloud18, 云溪市审计局=place+agency",
    "2018年有哪些被行政复议纠错, cloud18 haze18, 2018年=year",
    "谁在2018年被行政复议纠错, cloud18 haze18, 2018年=year",
    "临岚市的商务局有没有被行政复议纠错, haze18, 临岚市=place 商务局=agency",
    "云溪2019有哪些行政复议纠错, cloud19, 云溪2019=place+year",
    "样例省哪些单位被行政复议纠错, cloud18 cloud19 haze18 haze19, 样例省=place",
    "云溪市食堂有没有降价, cloud18, 云溪市=place",
  })
  void placeYearAndKindOfOfficeAreAskedOfHeaders(String asked, String found, String understood)
      throws IOException {
    try (ReportIndex index = ofSeveral()) {
      assertEquals(Set.of(found.split(" ")), found(index, asked), asked);
      assertEquals(
          List.of(understood.split(" ")),
          understood(index, asked).header().stream()
              .map(choice -> choice.text() + '=' + String.join("+", choice.by()))
              .toList(),
          asked);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018年衢州市哪些局被行政复议纠错",
        "二〇一八年衢州哪些局被行政复议纠错",
        "2018年浙江省衢州市有多少行政复议纠错",
        "2018衢州哪个局被行政復議糾錯",
        "衢州2018年度行政复议有没有纠错",
        "浙江有哪些行政复议纠错",
      })
  void namesOfPlacesEndWhereWordsEnd(String asked) throws IOException {
    Place city = new Place("浙江省", "衢州市", null, "330800", "330800");
    try (ReportIndex index =
        indexOf(
            report("city").of(city, 2018).text("行政复议纠错两件"),
            report("other").of(CLOUD_CITY, 2018).text("2018年赴浙江衢州学习行政复议纠错"),
            report("none").of(HAZE_CITY, 2019).text("无"))) {
      assertEquals(List.of("city"), order(index, asked));
    }
  }

  /** Reports of four years, and one that mentions them. */
  @ParameterizedTest
  @CsvSource({
    "2018年至2019年有哪些行政复议纠错, y18 y19, 2018年至2019年, 2018..2019",
    "2018-2019年哪些局被行政复议纠错, y18 y19, 2018-2019年, 2018..2019",
    "2018—2020年谁被行政复议纠错, y18 y19 y20, 2018—2020年, 2018..2020",
    "二〇一八年到二〇一九年谁被行政复议纠错, y18 y19, 二〇一八年到二〇一九年, 2018..2019",
    "哪些局2018～2019年度被行政复议纠错, y18 y19, 2018～2019年度, 2018..2019",
    "2018年和2020年有哪些行政复议纠错, y18 y20, 2018年和2020年, 2018 2020",
    "2017年、2018年谁被行政复议纠错, y17 y18, 2017年、2018年, 2017 2018",
    "2019年以来有什么行政复议纠错, y19 y20, 2019年以来, 2019..",
    "自2019年起有什么行政复议纠错, y19 y20, 自2019年起, 2019..",
    "从2017年到2018年谁被行政复议纠错, y17 y18, 从2017年到2018年, 2017..2018",
  })
  void severalYearsOfAQuestionAreAskedOfHeaders(
      String asked, String found, String words, String filters) throws IOException {
    try (ReportIndex index = ofFourYears()) {
      assertEquals(Set.of(found.split(" ")), found(index, asked), asked);
      SearchResult.HeaderChoice choice = understood(index, asked).header().getFirst();
      assertEquals(words, choice.text());
      assertEquals(
          List.of(filters.split(" ")),
          choice.filters().stream().map(Suggestion.Filter::value).toList());
    }
  }

  private ReportIndex ofFourYears() throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int year = 17; year <= 20; year++) {
      reports.add(report("y" + year).of(CLOUD_CITY, 2000 + year).text("行政复议纠错一件"));
    }
    reports.add(report("mentions").of(CLOUD_CITY, 2012).text("2018年至2019年、2020年行政复议纠错多"));
    return indexOf(reports.toArray(TestReports[]::new));
  }

  /** Ordinary words, months, comparisons and offices that something is done by or to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "公安怎样评估罚没收入",
        "比2018年多的行政复议纠错有哪些",
        "2019年至2018年有哪些行政复议纠错",
        "2018年3月有哪些行政复议纠错",
        "云溪市和临岚市哪个行政复议纠错多",
        "有没有向审计局申请行政复议纠错",
        "望汐市哪些局被行政复议纠错",
        "2013年哪些局被行政复议纠错",
        "有2018件行政复议被纠错吗",
      })
  void otherWordsOfAQuestionAreLookedForInTheText(String asked) throws IOException {
    try (ReportIndex index = ofSeveral()) {
      SearchResult result = index.search(SearchRequest.of(asked));

      assertTrue(result.total() > 0, asked);
      assertEquals(List.of(), understood(index, asked).header(), asked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "临岚市食堂菜价有没有下调, cloud18, 临岚市",
    "2019年食堂菜价有没有下调, cloud18, 2019年",
    "临岚市2019年的食堂菜价有没有下调, cloud18, 临岚市",
  })
  void whatNoReportOfTheHeaderSaysIsLookedForInOthers(String asked, String found, String dropped)
      throws IOException {
    try (ReportIndex index = ofSeveral()) {
      assertEquals(List.of(found), order(index, asked));
      assertEquals(dropped, understood(index, asked).dropped().getFirst());
      assertEquals(List.of(), understood(index, asked).header());
    }
  }

  @Test
  void whatIsAskedOfHeadersCanBeAFilterOrLeftOut() throws IOException {
    try (ReportIndex index = ofSeveral()) {
      SearchResult result = index.search(SearchRequest.of("2018年云溪市哪些局被行政复议纠错"));
      SearchResult.HeaderChoice year = result.query().units().getFirst().header().getFirst();

      assertEquals("云溪市哪些局被行政复议纠错", year.q());
      assertEquals(List.of(new Suggestion.Filter("year", "2018")), year.filters());
      assertEquals(1, year.count());
      assertEquals(Set.of("cloud18", "cloud19"), found(index, "云溪市哪些局被行政复议纠错"));
      assertEquals(List.of("2018年", "云溪市"), result.hits().getFirst().byHeader());
      assertEquals(Map.of("云溪市", 1), counts(result.facets().city()));
      assertEquals(List.of("[行政复议][纠错]一件"), marks(index, "2018年云溪市哪些局被行政复议纠错"));
    }
  }
}
