package nianbao.findings.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

  private static String shown(String text) {
    return QuantityReader.read(Folding.aligned(text)).stream()
        .map(
            number ->
                text.substring(number.start(), number.end())
                    + '='
                    + (number.estimate() ? "~" : "")
                    + number.value().toPlainString()
                    + ' '
                    + number.unit())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公开信息1368条 | 1368条=1368 条",
        "公开信息1,368条 | 1,368条=1368 条",
        "公开信息１４件 | １４件=14 件",
        "公开信息 41 件 | 41 件=41 件",
        "咨询5.7万人次 | 5.7万人次=~57000 人次",
        "发布300余条 | 300余条=~300 条",
        "发布27万余条 | 27万余条=~270000 条",
        "发布近400条 | 近400条=~400 条",
        "发布约40多条 | 约40多条=~40 条",
        "发布50条以上 | 50条=~50 条",
        "经费5.01万元 | 5.01万元=5.01 万元",
        "收到两件 | 两件=2 件",
        "收到十二件、二十件、一百零五件 | 十二件=12 件; 二十件=20 件; 一百零五件=105 件",
        "共114项(其中许可2项、检查17项) | 114项=114 项; 2项=2 项; 17项=17 项",
        "培训60人次，共3次 | 60人次=60 人次; 3次=3 次",
      })
  void readsAmounts(String text, String amounts) {
    assertEquals(amounts, shown(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018年，答复率100%，占33.9﹪",
        "《条例》第20条、第二十条",
        "电话12345，2902915",
        "青政办发〔2009〕36号",
        "2019.1.16",
        "1-3件",
        "这是一项工作、一次会议",
        "3个月内、20个工作日",
        "一百二件",
        "二三件",
        "99999999999999999件",
        "1.2.3件",
      })
  void readsNothingElse(String text) {
    assertEquals("", shown(text));
  }

  @ParameterizedTest
  @CsvSource({
    "41件, 41, true", "41件, 42, false", "300余条, 332, true", "300余条, 420, false",
    "1.2万条, 12345, true", "1.2万条, 19345, false", "近400件, 392, true", "约1360条, 2000, false"
  })
  void anEstimateAgreesWithWhatItRounds(String text, BigDecimal exact, boolean agrees) {
    List<Quantity> numbers = QuantityReader.read(Folding.aligned(text));

    assertEquals(1, numbers.size());
    assertEquals(agrees, numbers.getFirst().agreesWith(exact));
  }

  @Test
  void aLongRunOfDigitsIsReadOnce() {
    assertEquals("", shown("1".repeat(100_000) + "件"));
  }
}
