package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import nianbao.text.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportPeriodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2012 | 统计期限自2012年1月1日起至2012年12月31日止",
        "2021 | 数据的期限自2021年1月1日起，到2021年12月31日止。",
        "2021 | 从2021年1月1日开始，至12月31日结束",
        "2022 | 2022年1月1日至12月31日",
        "2014 | 统计时段为2014年1月至12月",
        "2017 | 统计时间2017 年 1 月 1 日 — 2017 年 12 月 31 日",
        "2019 | 2019年度（1月1日至12月31日）的情况",
        "2020 | 期限为1月1日零时至2020年12月31日24时",
        "2015 | 2015.1.1-2015.12.31",
        "2016 | 自2016/1/1至2016/12/31止",
        "2018 | 2018-01-01至2018-12-31",
        "2010 | 二〇一〇年一月一日起至二〇一〇年十二月三十一日止",
        "2011 | 截止2011年12月31日",
        "2013 | 2013年1月1日至2013年11月30日",
        "2008 | 自2008年5月1日起至2008年12月31日止",
        "2025 | 统计时间为202511日—1231日",
        "2017 | 201711日至20171231日",
        "2020 | 20201月1日至202012月31日",
        "2014 | 2013年12月1日至2014年11月30日",
        "2022 | 2021年9月1日到2022年8月31日止",
        "2021 | 自2020年9月1日起,至2021年8月31日止",
        "2023 | 2022年9月至2023年8月",
      })
  void aPeriodOfAboutAYear(int year, String printed) {
    ReportPeriod period = ReportPeriod.find(Folding.compact(printed));

    assertNotNull(period, printed);
    assertEquals(year, period.year(), printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020年1月1日至2021年12月31日",
        "2019年5月1日起施行",
        "2020年3月至6月开展排查",
        "2016年至2018年的规划",
        "2020-1-12",
        "1月1日至12月31日",
        "2021年9月1日到2021年10月31日",
        "201711日至20181231日",
      })
  void anythingElseIsNone(String printed) {
    assertNull(ReportPeriod.find(Folding.compact(printed)), printed);
  }
}
