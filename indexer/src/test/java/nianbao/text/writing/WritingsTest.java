package nianbao.text.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    for (int i = 0; i < 200; i++) {
      text.append("国办发〔2018〕24号第三十六条共1,205件12345、");
    }

    List<String> writings = Writings.of(text.toString());

    assertTrue(writings.size() <= Writings.MOST && writings.size() > 20, writings.size() + "");
    assertEquals(writings.size(), new HashSet<>(writings).size());
    assertEquals(writings, new ArrayList<>(Writings.of(text.toString())));
  }

  private static String folded(String text) {
    return LiteralTokens.of(text).key();
  }
}
