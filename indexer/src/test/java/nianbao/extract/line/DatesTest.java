package nianbao.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2019-02-14, 2019-02-14",
    "2013-02-20 00:00:00, 2013-02-20",
    "2021-01-29 17:24, 2021-01-29",
    "2020-06-29 10时59分, 2020-06-29",
    "2019年03月04日, 2019-03-04",
    "2019 年 3 月 4 日, 2019-03-04",
    "2 0 1 9 年 3 月 4 日, 2019-03-04",
    "2019.1.16, 2019-01-16",
    "2019/1/16 8:30, 2019-01-16",
    "(2013年1月30日), 2013-01-30",
    "２０１３年１月３０日, 2013-01-30",
    "二〇一〇年一月十九日, 2010-01-19",
    "二○一○年十二月三十一日, 2010-12-31",
    "二О一一年十月二十日, 2011-10-20",
    "二零一二年十一月十日, 2012-11-10",
    "二OO九年三月一日, 2009-03-01",
    "20190214, 2019-02-14",
    "发布日期:2024-01-19 来源, 2024-01-19",
  })
  void printedForms(String printed, LocalDate date) {
    assertEquals(date, Dates.first(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "202615",
        "2021926",
        "2007年45日",
        "20078月",
        "2019-13-01",
        "2019-02-30",
        "1",
        "2019年",
        "1368-02-14",
        "二〇一〇年一月"
      })
  void damagedDatesAreUnknown(String printed) {
    assertNull(Dates.first(printed));
  }
}
