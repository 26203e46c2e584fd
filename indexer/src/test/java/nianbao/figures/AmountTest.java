package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import nianbao.report.Figure.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 |",
        "0.0 | 0.0 |",
        "5.01 | 5.01 |",
        "'1,368' | 1368 |",
        "'1，368' | 1368 |",
        "'1 368' | 1368 |",
        "１４ | 14 |",
        "251000元 | 251000 | 元",
        "5.01万元 | 5.01 | 万元",
        "5.7万 | 57000 |",
        "27万余条 | 270000 | 条",
        "300余条 | 300 | 条",
        "3 件 | 3 | 件",
        "1次 | 1 | 次",
        "零 | 0 |",
      })
  void numbersAreReadInEveryDress(String printed, String value, String unit) {
    Amount amount = Amount.of(printed, false);

    assertEquals(Kind.NUMBER, amount.kind());
    assertEquals(0, new BigDecimal(value).compareTo(amount.value()), String.valueOf(amount));
    assertEquals(unit, amount.unit());
  }

  @ParameterizedTest
  @CsvSource({"-3, -3", "减3, -3", "−3, -3", "+2, 2", "增2, 2", "0, 0"})
  void aSignCountsOnlyWhereThereMayBeOne(String printed, String value) {
    assertEquals(value, String.valueOf(Amount.of(printed, true).value()));
    Kind elsewhere = printed.equals("0") ? Kind.NUMBER : Kind.UNCLEAR;
    assertEquals(elsewhere, Amount.of(printed, false).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b\u200b12条", "12条\u200b\ufeff", "\u200b\u200b12 条\u200b\u200b"})
  void invisibleCharactersAroundANumberDontMatter(String printed) {
    assertEquals(BigDecimal.valueOf(12), Amount.of(printed, false).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "-", "—", "——", "－", "无", "\\"})
  void aSignForNothingIsNoZero(String printed) {
    assertEquals(Kind.DASH, Amount.of(printed, false).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u3000\n"})
  void whiteSpaceIsBlank(String printed) {
    assertEquals(Kind.BLANK, Amount.of(printed, false).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018年",
        "01",
        "007",
        "1 2",
        "1.2.3",
        "3%",
        "约三十",
        "12,34",
        "1,3689",
        "见附件",
        "3件2次",
        "1234567890123",
        "５年",
        "1e6"
      })
  void whatIsNoSingleFigureStaysUnclear(String printed) {
    assertEquals(Kind.UNCLEAR, Amount.of(printed, true).kind());
  }
}
