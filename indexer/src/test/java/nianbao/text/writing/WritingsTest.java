package nianbao.text.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import nianbao.text.ChineseNumerals;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingsTest {

  /** Each writing in a row finds all others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Marks between groups of digits.
        "申请2764份申请书 | 申请2,764份申请书 | 申请2，764份申请书 | 申请2\u2009764份申请书",
        "点击５０３１２８ | 点击503,128 | 点击503\u202f128",
        "支出1024.5万元 | 支出1,024.5万元 | 支出1\u00a0024.5万元",
        "18000000次 | 18,000,000次 | 18 000 000次",
        "一千零八件 | 1008件 | 1,008件 | 1 008件 | 一千〇八件",
        // Brackets of document numbers.
        "浙政办发〔2016〕7号 | 浙政办发[2016]7号 | 浙政办发【2016】7号 | 浙政办发（2016）7号",
        "衢政发﹝2019﹞112号 | 衢政发〔2019〕112号 | 衢政发［2019］112号",
        "（2017）浙08行初31号 | 〔2017〕浙08行初31号 | [2017]浙08行初31号",
        "国令〔2007〕第492号 | 国令[2007]第492号 | 国令(2007)第492号",
        "财库〖2015〗80号 | 财库(2015)80号",
        // Article numbers and other ordinals.
        "条例第三十六条 | 条例第36条",
        "第一百零三条第二款 | 第103条第2款 | 第一百〇三条第二款",
        "第十二次常务会议 | 第12次常务会议",
        "第四十中学 | 第40中学",
        "第二十一批 | 第21批",
        // What is counted.
        "十二家单位 | 12家单位",
        "两家医院 | 2家医院",
        "二百零五人次 | 205人次 | 两百零五人次 | 二百〇五人次",
        "三十余个窗口 | 30余个窗口",
        "十五个工作日内 | 15个工作日内",
        "五十万元 | 50万元",
        "三至五日 | 3至5日",
        "一起行政诉讼 | 1起行政诉讼",
        "三万元 | 3万元",
        // Years and other numbers digit by digit.
        "二〇一六年工作要点 | 二○一六年工作要点 | 二零一六年工作要点 | 二0一六年工作要点 | 二Ｏ一六年工作要点 | 2016年工作要点",
        "一九九八年 | 1998年",
        "二〇一一年度 | 2011年度 | 二◯一一年度",
        "二〇一七至二〇一九年 | 2017至2019年 | 二零一七至二零一九年",
        "一〇三会议室 | 一零三会议室 | 一○三会议室 | 一0三会议室",
        // Zeros for what is not told.
        "○○建材公司 | 〇〇建材公司 | 零零建材公司 | 00建材公司",
        "陈〇明 | 陈○明 | 陈◯明",
        "○○○诉区政府 | 〇〇〇诉区政府",
        "当事人〇〇 | 当事人○○",
        "〇〇县〇〇镇 | ○○县○○镇",
        // Dates.
        "2017年6月9日 | 2017年06月09日 | 2017-06-09 | 2017-6-9 | 2017.6.9 | 2017.06.09 | 2017/6/9 | 2017/06/09"
            + " | 二〇一七年六月九日 | 二○一七年六月九日 | 二零一七年六月九日",
        "2020年12月31日止 | 2020-12-31止 | ２０２０．１２．３１止 | 二〇二〇年十二月三十一日止",
        "2016年2月29日 | 2016—02—29 | 二0一六年二月二十九日",
        "截至2018年10月 | 截至二〇一八年十月 | 截至二○一八年十月",
        "每年3月8日 | 每年三月八日 | 每年03月08日",
        "十一月底 | 11月底",
        "2018年1月1日至12月31日 | 二〇一八年一月一日至十二月三十一日",
        // Percentages.
        "97%以上 | 97％以上 | 百分之九十七以上 | 百分之97以上",
        "95.6% | 百分之九十五点六",
        "100﹪ | 百分之百 | 百分之一百",
        "120.05% | 百分之一百二十点零五 | 百分之一百二十点〇五",
        "下降0.8％ | 下降百分之零点八",
        "3‰ | 千分之三",
        // Dashes between digits.
        "0570-3021456 | 0570—3021456 | 0570–3021456 | 0570－3021456 | 0570─3021456",
        "5-7个工作日 | 5～7个工作日 | 5—7个工作日 | 5〜7个工作日 | 5~7个工作日",
        "2016-2018年 | 2016—2018年 | 2016–2018年",
        "324000-2 | 324000−2",
        "30%-50% | 30%—50% | 30%~50%",
        // Dashes between words.
        "北环线—南环线 | 北环线——南环线 | 北环线─南环线 | 北环线──南环线 | 北环线－－南环线",
        "公开是常态——不公开是例外 | 公开是常态―不公开是例外",
        "《条例》—《办法》 | 《条例》——《办法》",
        "杭州—衢州段 | 杭州–衢州段",
        "主题：服务——2018年 | 主题：服务—2018年",
        // Dots inside names.
        "古丽·努尔 | 古丽•努尔 | 古丽・努尔 | 古丽‧努尔 | 古丽∙努尔 | 古丽⋅努尔 | 古丽･努尔 | 古丽．努尔",
        "买买提·艾力·玉素甫 | 买买提•艾力•玉素甫",
        "3·15活动 | 3•15活动 | 3・15活动",
        "“5·12”宣传日 | “5•12”宣传日",
        "D·B系统 | D•B系统",
        // Ellipses.
        "油烟…扰民 | 油烟……扰民 | 油烟......扰民 | 油烟...扰民 | 油烟⋯⋯扰民",
        "对比…发现 | 对比⋯发现",
        "网站、微博……等 | 网站、微博…等",
        "公开……公开 | 公开。。。公开",
        "1、2……9项 | 1、2…9项",
      })
  void writingsOfOneThingFindEachOther(String row) {
    List<String> writings = List.of(row.split(" \\| "));
    for (String writing : writings) {
      Set<String> found = new HashSet<>(Writings.of(writing));
      for (String other : writings) {
        boolean same = folded(other).equals(folded(writing));
        assertEquals(!same, found.contains(folded(other)), writing + " and " + other);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "三公经费", "五公开工作机制", "一般公共预算", "一定比例", "万一", "统一条例", "十三五规划", "十四五时期", "三四个", "十七八家", "一次性告知",
        "与群众一起公开", "一部分", "五家渠市", "九台区", "三分之一件", "1.2万", "0件", "0570", "零件", "二二五号",
      })
  void whatIsNoNumberHasNoOtherWriting(String text) {
    assertEquals(List.of(), Writings.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"概况（2018）", "办法（2018）修订", "〔附件〕24号", "信息[18]24号"})
  void otherBracketsStay(String text) {
    String inside = folded(text).replaceAll(".*([(〔\\[].*[)〕\\]]).*", "$1");

    assertTrue(
        Writings.of(text).stream().allMatch(writing -> writing.contains(inside.substring(0, 1))));
  }

  @Test
  void theMostUsualComesFirstAndTheTextItselfIsNone() {
    assertEquals(List.of("1368件", "一千三百六十八件", "1 368件"), Writings.of("1，368件"));
  }

  @Test
  void whatSaysSomethingElseIsNoWriting() {
    assertApart("1.2万", "12000");
    assertApart("2018年", "18年");
    assertApart("2018", "二〇一八");
    assertApart("3·15", "3.15");
    assertApart("95.60%", "95.6%");
    assertApart("2019年2月30日", "2019-02-30");
    assertApart("2019-1-5", "19年1月5日");
    assertApart("第二次会议", "第两次会议");
    assertApart("十二", "12");
    assertApart("王零明", "王〇明");
    assertApart("3-5", "35");
    assertApart("3—5日", "3——5月");
  }

  private static void assertApart(String one, String other) {
    assertFalse(Writings.of(one).contains(folded(other)), one);
    assertFalse(Writings.of(other).contains(folded(one)), other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "信息不存在， | 信息不存在",
        "“信息不存在 | 信息不存在",
        "、依申请公开。 | 依申请公开",
        "《政府信息公开条例》 | 政府信息公开条例",
        "（试行）办法》 | （试行）办法",
        "【主动公开】： | 主动公开",
        "……扰民—— | 扰民",
        "2018年； | 2018年",
        "；1368 | 1368",
        "‘放管服’， | 放管服",
      })
  void marksAtTheEdgesAreLeftOut(String text, String without) {
    assertEquals(folded(without), Writings.of(text).getFirst());
    assertFalse(Writings.of(without).contains(folded(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"（八）", "12、", "（试行）办法", "“三公”经费", "，", "a.", "（十二）", "-3", ".5"})
  void marksThatBelongThereStay(String text) {
    assertEquals(List.of(), Writings.of(text));
  }

  /** Every writing finds every other, and the text itself. */
  @Test
  void writingsAreSymmetrical() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      String text = "前" + PIECES[random.nextInt(PIECES.length)].apply(random) + "后";
      Set<String> all = new HashSet<>(Writings.of(text));
      all.add(folded(text));
      for (String writing : all) {
        Set<String> others = new HashSet<>(Writings.of(writing));
        others.add(writing);
        assertEquals(all, others, () -> "seed " + seed + ": " + text + " and " + writing);
      }
    }
  }

  private static final Function<Random, String>[] PIECES = pieces();

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Function<Random, String>[] pieces() {
    return List.<Function<Random, String>>of(
            random -> random.nextInt(100_000) + "件",
            random -> random.nextInt(10_000_000) + "",
            random -> random.nextInt(5_000) + "." + random.nextInt(100) + "万元",
            random -> "第" + ChineseNumerals.format(1 + random.nextInt(300)) + "条",
            random -> ChineseNumerals.format(1 + random.nextInt(9_999)) + "家",
            random -> ChineseNumerals.formatDigits(1990 + random.nextInt(40)) + "年",
            random -> 2000 + random.nextInt(30) + "-" + (1 + random.nextInt(12)) + "-" + 9,
            random -> "政发〔" + (2000 + random.nextInt(30)) + "〕" + random.nextInt(300) + "号",
            random -> random.nextInt(100) + "." + random.nextInt(10) + "%",
            random -> "0" + random.nextInt(1_000) + "—" + random.nextInt(1_000),
            random -> "段—段…止",
            random -> "名·姓",
            random -> "○".repeat(1 + random.nextInt(3)) + "局")
        .toArray(new Function[0]);
  }

  @Test
  void manyNumbersAreWrittenInOneStyle() {
    assertEquals(
        List.of("收到1368件和2500件", "收到1,368件和2,500件", "收到1 368件和2 500件"),
        Writings.of("收到一千三百六十八件和二千五百件").stream()
            .filter(writing -> writing.startsWith("收到1"))
            .toList());
  }

  @Test
  void thereAreNeverMoreThanTheMost() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      text.append("国办发〔2018〕24号第三十六条共1,205件12345、");
    }

    List<String> writings = Writings.of(text.toString());

    assertTrue(writings.size() <= Writings.MOST && writings.size() > 20, writings.size() + "");
    assertEquals(writings.size(), new HashSet<>(writings).size());
    assertEquals(writings, new ArrayList<>(Writings.of(text.toString())));
  }

  @Test
  void aPastedParagraphHasNone() {
    assertEquals(List.of(), Writings.of("收到1,205件，".repeat(60) + "办结"));
    assertFalse(Writings.of("收到1,205件，".repeat(5) + "办结").isEmpty());
  }

  private static String folded(String text) {
    return LiteralTokens.of(text).key();
  }
}
