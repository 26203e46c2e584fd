package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "共1368条 | 共/1368/条",
        "5.01万元 | 5.01/万/元",
        "2019.1.16 | 2019/./1/./16",
        "１．５% | 1.5/%",
        "1.公开 | 1/./公/开",
        "1.2018年公开 | 1/./2018/年/公/开",
        "1．2018 年 | 1/./2018/年",
        "1.2018 | 1.2018",
        "1.201年 | 1.201/年",
        "数 量 | 数/量",
        "1 368 | 1/368",
        "WeChat公众号 | wechat/公/众/号",
        "微網志 | 微/网/志",
        "㈠公開 | (/一/)/公/开",
        "①2018年 | 1/2018/年",
        "⑩ | 10",
        "〔2019〕60号 | 〔/2019/〕/60/号",
        "100﹪ | 100/%",
        "…… | ././././././",
        "We\u200bChat | wechat",
        "cafe\u0301 | café",
        "ﬁle | file",
        "5G网络 | 5/g/网/络",
        "\uD840\uDC00字 | \uD840\uDC00/字",
      })
  void units(String text, String units) {
    LiteralTokens tokens = LiteralTokens.of(text);

    List<String> terms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(tokens.term(i));
    }

    assertEquals(units.replaceAll("/$", ""), String.join("/", terms));
  }

  @Test
  void offsetsPointIntoTheOriginal() {
    LiteralTokens tokens = LiteralTokens.of("  ㈠ 數 量１２３\uD840\uDC00");

    assertEquals(2, tokens.start(0));
    assertEquals(3, tokens.end(2));
    assertEquals("123", tokens.term(5));
    assertEquals(7, tokens.start(5));
    assertEquals(10, tokens.end(5));
    assertEquals(12, tokens.end(6));
  }

  @Test
  void aNumberIsAWholeUnit() {
    LiteralTokens text = LiteralTokens.of("2018年共1368条");

    assertArrayEquals(new int[] {0}, LiteralTokens.of("2018年").positionsIn(text));
    assertEquals(0, LiteralTokens.of("18年").positionsIn(text).length);
    assertEquals(0, LiteralTokens.of("368条").positionsIn(text).length);
    assertArrayEquals(new int[] {3}, LiteralTokens.of("1368 条").positionsIn(text));
  }

  @Test
  void unitsOfTheSameLettersButOtherCutsDiffer() {
    assertFalse(LiteralTokens.of("ab").standAt(LiteralTokens.of("a b"), 0));
    assertEquals("a b", LiteralTokens.of("a  b").key());
    assertEquals("数量12 3", LiteralTokens.of("數 量 12 3").key());
  }

  @Test
  void nothingMatchesNowhere() {
    assertEquals(0, LiteralTokens.of(" \t").positionsIn(LiteralTokens.of("公开")).length);
    assertFalse(LiteralTokens.of("").standAt(LiteralTokens.of("公开"), 0));
  }

  @Test
  void everyCharacterGivesUnitsWithinTheText() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = "a" + Character.toString(c) + "1";
      LiteralTokens tokens = LiteralTokens.of(text);
      for (int i = 0; i < tokens.size(); i++) {
        assertTrue(tokens.start(i) < tokens.end(i), text);
        assertTrue(tokens.end(i) <= text.length(), text);
        assertFalse(tokens.term(i).isEmpty(), () -> "empty unit in U+" + text.codePointAt(1));
      }
    }
  }

  @Test
  void randomTextFindsItsOwnParts() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "公開信息數 1２3.aB(（，。㈠①";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      LiteralTokens tokens = LiteralTokens.of(text);
      if (tokens.size() > 2) {
        int from = random.nextInt(tokens.size() - 1);
        int to = from + 1 + random.nextInt(tokens.size() - from);
        String part = text.substring(tokens.start(from), tokens.end(to - 1));
        assertFalse(
            LiteralTokens.of(part).positionsIn(tokens).length == 0
                && !part.contains("."), // a cut decimal number reads otherwise
            "seed " + seed + ": " + part + " in " + text);
      }
    }
  }

  @Test
  void alignedKeepsTheLength() {
    assertEquals("信息公开(2019):A B㈠", Folding.aligned("信息公開（２０１９）：Ａ\u3000B㈠"));
    assertEquals("索引号:", Folding.compact("索　引\u00A0號 ："));
  }
}
