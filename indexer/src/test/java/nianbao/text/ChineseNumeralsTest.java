package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChineseNumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "零, 0",
    "〇, 0",
    "一, 1",
    "十, 10",
    "十二, 12",
    "二十, 20",
    "廿五, 25",
    "卅一, 31",
    "两百, 200",
    "一百零二, 102",
    "一百一十, 110",
    "一百二十三, 123",
    "二千〇五, 2005",
    "九千九百九十九, 9999",
  })
  void placesAreRead(String numeral, int value) {
    assertEquals(value, ChineseNumerals.parse(numeral));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "一百二", "一二", "十百", "百百", "零十", "三廿", "一万", "甲", "1"})
  void whatIsNoNumberOrMayBeTwoIsNone(String text) {
    assertEquals(ChineseNumerals.NONE, ChineseNumerals.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"二〇一九, 2019", "二○二О, 2020", "2〇1o, 2010", "二零零八, 2008", "七, 7"})
  void digitsAreReadOneByOne(String digits, int value) {
    assertEquals(value, ChineseNumerals.parseDigits(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "二十", "二〇一九年", "一一一一一一一一一一"})
  void otherCharactersAreNoDigits(String text) {
    assertEquals(ChineseNumerals.NONE, ChineseNumerals.parseDigits(text));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (int number = 0; number <= ChineseNumerals.LARGEST; number++) {
      assertEquals(number, ChineseNumerals.parse(ChineseNumerals.format(number)));
      assertEquals(number, ChineseNumerals.parseDigits(ChineseNumerals.formatDigits(number)));
    }
    assertEquals("二十一", ChineseNumerals.format(21));
    assertEquals("一百一十", ChineseNumerals.format(110));
    assertEquals("一千零一十", ChineseNumerals.format(1010));
    assertEquals("二〇一九", ChineseNumerals.formatDigits(2019));
    assertThrows(IllegalArgumentException.class, () -> ChineseNumerals.format(10_000));
  }
}
