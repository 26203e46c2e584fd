package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "1 368 | 1 368",
        "WeChat公众号 | wechat/公/众/号",
        "微網志 | 微/网/志",
        "㈠公開 | (/一/)/公/开",
        "①2018年 | 1/2018/年",
        "⑩ | 10",
        "〔2019〕60号 | 〔/2019/〕/60/号",
        "100﹪ | 100/%",
        "…… | ./././././.",
        "We\u200bChat | wechat",
        "cafe\u0301 | café",
        "ﬁle | file",
        "5G网络 | 5/g/网/络",
        "\uD840\uDC00字 | \uD840\uDC00/字",
        // Digits in groups.
        "1,368件 | 1,368/件",
        "１，３６８ | 1,368",
        "12\u2009345\u2009678 | 12 345 678",
        "1\u00a0368 | 1 368",
        "1\u2007368 | 1 368",
        "共1\u202f368件 | 共/1 368/件",
        "1,368.5万 | 1,368.5/万",
        "1 368.5 | 1 368.5",
        "9,999,999,999,999 | 9,999,999,999,999",
        "收到1,368件,2件 | 收/到/1,368/件/,/2/件",
        // Several numbers.
        "1,2,345 | 1/,/2/,/345",
        "1,234,56 | 1/,/234/,/56",
        "12,3456 | 12/,/3456",
        "1234,567 | 1234/,/567",
        "0570 888 | 0570/888",
        "2018 365 | 2018/365",
        "2018 365 100 | 2018/365/100",
        "010 123 456 | 010/123/456",
        "0,123 | 0/,/123",
        "1.5,368 | 1.5/,/368",
        "A4 210 | a/4/210",
        "2019.1.16 200件 | 2019/./1/./16/200/件",
        "2019.1.16,200件 | 2019/./1/./16/,/200/件",
        "1,368 200 | 1,368/200",
        "12 1,368 | 12/1,368",
        "12 345,678 | 12/345,678",
        "12 345,6 | 12 345/,/6",
        "12 1\u00a0368 | 12/1/368",
        "1\u00a0131 3 | 1 131/3",
        "1\u00a0131 313 | 1 131/313",
        "1 131\u00a0313 | 1 131/313",
        "1\u00a0131\u2009313 | 1 131 313",
        "1  368 | 1/368",
        "1\t368 | 1/368",
        "1\u3000368 | 1/368",
        "1、368 | 1/、/368",
        "1, 368 | 1/,/368",
        "1,234,567,890,123,456,789 | 1/,/234/,/567/,/890/,/123/,/456/,/789",
      })
  void units(String text, String units) {
    assertEquals(units, terms(LiteralTokens.of(text)));
  }

  private static String terms(LiteralTokens tokens) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(tokens.term(i));
    }
    return String.join("/", terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "信函\t12 345 | 信/函/12/345",
        "1 368\t2 | 1/368/2",
        "1 2 345 | 1/2/345",
        "1,368\t1，205 | 1,368/1,205",
        "1\u00a0368\t1\u2009205 | 1 368/1 205",
        "12 1,368 | 12/1,368",
        "12 1\u00a0368 | 12/1/368",
        "1\u00a0131 3 | 1 131/3",
        "1 131\u00a0313 | 1/131/313",
      })
  void inARowASpacePartsCells(String text, String units) {
    assertEquals(units, terms(LiteralTokens.ofRow(text)));
  }

  /** The text, then its other readings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.16 | 1/./16",
        "2,345件 | 2/,/345/件",
        "12 345 | 12/345",
        "1,234,567 | 1/,/234/,/567",
        "1,368.5 | 1,368/./5 | 1/,/368.5 | 1/,/368/./5",
        "5.1和2,345 | 5/./1/和/2,345 | 5.1/和/2/,/345 | 5/./1/和/2/,/345",
        "1368",
      })
  void whereTheContextDecidesThereAreOtherReadings(String row) {
    List<String> columns = List.of(row.split(" \\| "));
    Set<String> readings = new HashSet<>();
    for (LiteralTokens other : LiteralTokens.of(columns.getFirst()).otherReadings()) {
      readings.add(terms(other));
    }

    assertEquals(new HashSet<>(columns.subList(1, columns.size())), readings);
  }

  /** Links to paragraphs are made of keys, so they must not depend on how numbers are cut. */
  @Test
  void theKeyIsTheSameHoweverNumbersAreCut() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String text = random(random, "公123,，. \u00a0\u2009\ta", 20);
      String key = LiteralTokens.of(text).key();

      assertEquals(key, LiteralTokens.ofRow(text).key(), () -> "seed " + seed + ": " + text);
      for (LiteralTokens other : LiteralTokens.of(text).otherReadings()) {
        assertEquals(key, other.key(), () -> "seed " + seed + ": " + text);
      }
    }
  }

  private static String random(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
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

  @ParameterizedTest
  @ValueSource(strings = {"共1,368条", "共1，368条", "共1 368条", "共21 368条", "共1\u00a0368条"})
  void partsOfANumberInGroupsAreNoUnits(String printed) {
    LiteralTokens text = LiteralTokens.of(printed);

    assertEquals(0, LiteralTokens.of("368条").positionsIn(text).length);
    assertEquals(0, LiteralTokens.of("368").positionsIn(text).length);
    assertEquals(0, LiteralTokens.of("共1").positionsIn(text).length);
    assertEquals(0, LiteralTokens.of("1").positionsIn(text).length);
    assertEquals(1, LiteralTokens.of(printed.substring(1)).positionsIn(text).length);
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
    for (int round = 0; round < 20_000; round++) {
      String text = random(random, "公開信息數 1２3.aB(（，,。㈠①\u00a0", 30);
      for (LiteralTokens tokens : List.of(LiteralTokens.of(text), LiteralTokens.ofRow(text))) {
        if (tokens.size() > 2) {
          int from = random.nextInt(tokens.size() - 1);
          int to = from + 1 + random.nextInt(Math.min(8, tokens.size() - from));
          String part = text.substring(tokens.start(from), tokens.end(to - 1));
          assertTrue(isFound(part, tokens), () -> "seed " + seed + ": " + part + " in " + text);
        }
      }
    }
  }

  private static boolean isFound(String part, LiteralTokens text) {
    LiteralTokens tokens = LiteralTokens.of(part);
    // Only so many numbers are cut in every way.
    return tokens.positionsIn(text).length > 0
        || tokens.otherReadings().stream().anyMatch(other -> other.positionsIn(text).length > 0)
        || tokens.otherReadings().size() == 7;
  }

  @Test
  void alignedKeepsTheLength() {
    assertEquals("信息公开(2019):A B㈠", Folding.aligned("信息公開（２０１９）：Ａ\u3000B㈠"));
    assertEquals("索引号:", Folding.compact("索　引\u00A0號 ："));
  }
}
