package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmarkedTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “三公”经费           | 三公经费
          「放管服」改革        | 放管服改革
          ＂五公开＂机制        | 五公开机制
          《条例》第36条        | 条例第36条
          <<条例>>第36条        | 条例第36条
          国办发﹝2018﹞24号    | 国办发2018 24号
          谁报送、谁负责        | 谁报送谁负责
          县（市、区）政府      | 县市区政府
          垵（ǎn）头村          | 垵头村
          垵（ǎn tóu）村        | 垵村
          公(gong)开            | 公开
          条款（a）说明         | 条款a说明
          公(gong)(gōng)开      | 公开
          项〔xiàngmù〕目       | 项目
          贡〔ㄍㄨㄥˋ〕献        | 贡献
          绿(lǜ)化              | 绿化
          系统（OA）升级        | 系统oa升级
          客户端（APP）下载     | 客户端app下载
          A（an）型             | a an型
          办（法制）科          | 办法制科
          （五）公开平台        | (五)公开平台
          (12)公开平台          | (12)公开平台
          （二十三）公开平台    | (二十三)公开平台
          如下。（五）公开      | 如下。(五)公开
          如下：(五)公开        | 如下:(五)公开
          （五）（六）公开      | 五六公开
          第二十条第（五）项    | 第二十条第五项
          （2018）24号          | 2018 24号
          （县）长              | 县长
          一致，“但是”。        | 一致,但是。
          “”、                 | ~~
          """)
  void leavesMarksAndGlossesOutAndNothingElse(String text, String kept) {
    assertEquals(kept, UnmarkedTokens.of(LiteralTokens.of(text)).tokens().key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          三公经费       | 压缩“三公”经费支出       | 压缩[“三公”经费]支出
          三公经费       | 压缩三公经费             | 压缩三公经费
          公开三公       | 公开“三公”。             | [公开“三公”]。
          公开三公       | 公开"三公"经费           | [公开"三公"]经费
          三公经费       | 压缩"三公"经费           | 压缩["三公"经费]
          三公经费       | 看《“三公”经费》         | 看《[“三公”经费]》
          条例第六条     | 依据《条例》（第六条）   | 依据[《条例》（第六条）]
          谁报送谁负责   | 坚持谁报送、谁负责       | 坚持[谁报送、谁负责]
          谁报谁管谁审   | 谁报、谁管、谁审         | [谁报、谁管、谁审]
          三公           | 三、公开                 | 三、公开
          五公开         | （五）公开平台           | （五）公开平台
          五公开         | 如下；(五)公开平台       | 如下；(五)公开平台
          五公开         | 推进（五“公开”）         | 推进（[五“公开”]）
          五公开平台     | （五）“五公开”平台       | （五）[“五公开”平台]
          十条五项       | 第二十条（五）项         | 第二[十条（五）项]
          一二三四       | 一二、三、四             | 一二、三、四
          一二三四五     | 一二、三、四五           | 一二、三、四五
          一、总体情况   | 一、“总体”情况           | [一、“总体”情况]
          一、总体情况   | 一“总体”情况             | 一“总体”情况
          区县           | 各（区）县               | 各[（区）县]
          垵头村         | 滨江垵（ǎn）头村         | 滨江[垵（ǎn）头村]
          垵头           | 垵（ǎn）头垵（ǎn）头     | [垵（ǎn）头][垵（ǎn）头]
          公开公开       | “公”开公开公开           | [“公”开公开]公开
          系统升级       | 系统（OA）升级           | 系统（OA）升级
          年度工作       | 年度““““““““““““工作     | [年度““““““““““““工作]
          年度工作       | 年度“““““““““““““工作    | 年度“““““““““““““工作
          """)
  void findsANameWithMarksInside(String name, String text, String marked) {
    assertEquals(marked, marked(name, text));
  }

  private static String marked(String name, String text) {
    LiteralTokens tokens = LiteralTokens.of(text);
    StringBuilder marked = new StringBuilder(text);
    for (UnmarkedTokens.Occurrence found :
        UnmarkedTokens.of(tokens)
            .markedOccurrencesOf(UnmarkedTokens.of(LiteralTokens.of(name)), found -> true)
            .reversed()) {
      marked.insert(tokens.end(found.to() - 1), ']').insert(tokens.start(found.from()), '[');
    }
    return marked.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "谁报送、谁负责, true",
    "市、县区, false",
    "市县、区, false",
    "市县、区镇、乡村, true",
    "市县、区、乡村, false",
    "《条例》的、规定, true",
  })
  void aCommaThatOnlyOneHasNeedsTwoTokensOnEachSide(String text, boolean without) {
    UnmarkedTokens listed = UnmarkedTokens.of(LiteralTokens.of(text));

    assertEquals(without, listed.isNamedWith(index -> false));
    assertTrue(listed.isNamedWith(listed::hasCommaAfter));
  }

  /**
   * Marks put between the characters of a name never hide it, and taken away again give it back.
   */
  @Test
  void aNameIsFoundWhereverMarksArePutIntoIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] marks = {"“", "”", "《", "》", "（", "）", "〔", "\"", "（gōng）"};
    for (int round = 0; round < 2000; round++) {
      String name = "政府信息公开条例".substring(0, 2 + random.nextInt(7));
      StringBuilder printed = new StringBuilder("按").append(name.charAt(0));
      boolean marked = false;
      for (int i = 1; i < name.length(); i++) {
        boolean here = random.nextInt(3) == 0;
        marked |= here;
        printed.append(here ? marks[random.nextInt(marks.length)] : "").append(name.charAt(i));
      }
      String found = marked(name, printed + "办");

      assertEquals(marked, found.contains("["), () -> "seed " + seed + ": " + printed);
      assertEquals(printed + "办", found.replace("[", "").replace("]", ""));
    }
  }

  @Test
  void equalsByWhatIsKept() {
    UnmarkedTokens name = UnmarkedTokens.of(LiteralTokens.of("三公经费"));

    assertEquals(name, UnmarkedTokens.of(LiteralTokens.of("“三公”经费")));
    assertEquals(name.hashCode(), UnmarkedTokens.of(LiteralTokens.of("“三公”经费")).hashCode());
    assertFalse(name.equals(UnmarkedTokens.of(LiteralTokens.of("三公、经费"))));
  }
}
