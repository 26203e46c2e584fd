package nianbao.text.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nianbao.text.LiteralTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LongerNumberTest {

  @ParameterizedTest
  @CsvSource({
    "六条, 第三十六条, true",
    "六条, 第六条, false",
    "六条, 街道六条, false",
    "三十六条, 一百三十六条, true",
    "第三十, 第三十六条, true",
    "第三十, 第三十条, false",
    "十家, 几十家, true",
    "百分之九十五, 百分之九十五点六, true",
    "百分之九十五, 百分之九十五以上, false",
    "一月五日, 十一月五日, true",
    "一月五日, 于一月五日, false",
    "12家, 十12家, false"
  })
  void aWritingMayBePartOfALongerNumber(String writing, String text, boolean part) {
    LiteralTokens tokens = LiteralTokens.of(writing);
    LiteralTokens all = LiteralTokens.of(text);
    int from = tokens.positionsIn(all)[0];

    assertEquals(part, LongerNumber.of(tokens).contains(all, from, from + tokens.size()));
  }
}
