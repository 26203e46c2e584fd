package nianbao.read.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1368 | General | 1368",
        "5.01 | General | 5.01",
        "0.30000000000000004 | General | 0.3",
        "-12 | General | -12",
        "123456789012 | General | 1.23457E+11",
        "0.1234567890123 | General | 0.123456789",
        "1368 | #,##0 | 1,368",
        "999 | #,##0 | 999",
        "1234567.891 | #,##0.00 | 1,234,567.89",
        "0.125 | 0.00 | 0.13",
        "2.5 | 0 | 3",
        "0 | # | ''",
        "0.5 | #.## | .5",
        "7 | 0000 | 0007",
        "0.985 | 0.0% | 98.5%",
        "1 | 0% | 100%",
        "12 | 0\"件\" | 12件",
        "12 | 0\\件 | 12件",
        "12 | General\"件\" | 12件",
        "12 | G/通用格式\"件\" | 12件",
        "12345 | 0!.0,\"万\" | 1.2万",
        "12345678 | #,##0, | 12,346",
        "-12 | #,##0_);[Red]\\(#,##0\\) | (12)",
        "12 | #,##0_);[Red]\\(#,##0\\) | 12",
        "-3 | 0 | -3",
        "-0.2 | 0 | 0",
        "0 | 0;-0;;@ | ''",
        "0 | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ | -",
        "1368 | [>=100]0;0.0 | 1368",
        "3 | [>=100]0;0.0 | 3.0",
        "1368.5 | [$¥-804]#,##0.00 | ¥1,368.50",
        "12000000000 | 0.00E+00 | 1.20E+10",
        "0.5 | # ?/? | 0.5",
        "1368 | @ | 1368",
        "21 | [DBNum1][$-804]General | 二十一",
        "21 | [DBNum2][$-804]General | 贰拾壹",
      })
  void numbers(double value, String format, String printed) {
    assertEquals(printed, NumberPattern.of(format).print(value, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45302 | yyyy\"年\"m\"月\"d\"日\" | 2024年1月11日",
        "45302 | yyyy年mm月dd日 | 2024年01月11日",
        "45302 | yyyy/m/d;@ | 2024/1/11",
        "45302 | yyyy\\-mm\\-dd | 2024-01-11",
        "45302 | yyyy.m.d | 2024.1.11",
        "45302 | yy-m | 24-1",
        "45302.5 | yyyy/m/d h:mm | 2024/1/11 12:00",
        "45302.73 | 上午/下午h\"时\"mm\"分\" | 下午5时31分",
        "45302.25 | h:mm:ss AM/PM | 6:00:00 AM",
        "45302 | [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@ | 二〇二四年一月十一日",
        "45302 | [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 2024年1月11日",
        "45302 | [$-804]aaaa;@ | 星期四",
        "45302 | mmm-yy | Jan-24",
        "1.5 | [h]:mm | 36:00",
        "0.000694 | mm:ss.0 | 01:00",
        "59 | yyyy/m/d | 1900/2/28",
        "-1 | yyyy/m/d | -1",
      })
  void dates(double value, String format, String printed) {
    assertEquals(printed, NumberPattern.of(format).print(value, false));
  }

  @Test
  void datesMayBeCountedFrom1904() {
    assertEquals("2024/1/11", NumberPattern.of("yyyy/m/d").print(43840, true));
  }

  @Test
  void anyFormatPrintsSomethingShort() {
    String signs = "0#?.,%;[]\"\\_*@ymdhsaAEe+-/$<>=年 Gn1DBNum-804上午/下午AM/PM";
    Random random = new Random(20191);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder format = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        format.append(signs.charAt(random.nextInt(signs.length())));
      }
      double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(30) - 8);
      String printed = NumberPattern.of(format.toString()).print(value, random.nextBoolean());
      assertTrue(printed.length() < 400, () -> format + ": " + printed);
    }
  }
}
