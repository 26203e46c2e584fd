package nianbao.extract.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClosingLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019年1月16日",
        "2020 年 1 月 6 日",
        "二〇一五年一月十六日",
        "(2013年1月30日)",
        "2019-01-16",
        "2018年1月"
      })
  void datesAreDates(String line) {
    assertTrue(ClosingLines.isDate(line), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019年", "2019年1月16日起施行", "1月16日", "样例市水务局"})
  void otherLinesAreNot(String line) {
    assertFalse(ClosingLines.isDate(line), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"云溪市水务局", "溪东区人民政府办公室", "（临岚市统计局）", "汐阳县望海镇人民政府"})
  void officesAreOffices(String line) {
    assertTrue(ClosingLines.isOffice(line), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"水务局负责，教育局", "局", "按时报送水务局。", "水务局2019年1月16日"})
  void sentencesAreNot(String line) {
    assertFalse(ClosingLines.isOffice(line), line);
  }
}
