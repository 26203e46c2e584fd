package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import nianbao.extract.line.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchoolYearTest {

  @ParameterizedTest
  @CsvSource({
    "云溪学院2020-2021学年信息公开工作年度报告, 2021, 云溪学院",
    "云溪学院2019—2020学年度信息公开工作年度报告, 2020, 云溪学院",
    "２０１８－２０１９学年云溪学院信息公开年度报告, 2019, 云溪学院",
    "云溪学院2021/2022学年信息公开年度报告, 2022, 云溪学院",
    "云溪学院2014年至2015年学年信息公开年度报告, 2015, 云溪学院",
    "云溪学院2022-23学年信息公开年度报告, 2023, 云溪学院",
    "云溪学院2012-2013年度信息公开工作报告, 2013, 云溪学院",
    "云溪学院2016学年信息公开年度报告, 2016, 云溪学院",
  })
  void aSchoolYearCountsAsTheYearInWhichItEnds(String title, int year, String office) {
    TitleParts parts = TitleParts.of(Line.of(1, title, false));

    assertEquals(year, parts.year());
    assertEquals(office, parts.issuer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-2015学年云溪学院信息公开工作报告",
        "2014—2015学年云溪学院信息公开工作报告",
        "2014学年-2015学年云溪学院信息公开工作报告",
        "2014/2015学年云溪学院信息公开工作年度报告",
        "2014-15学年云溪学院信息公开工作报告",
      })
  void itsFirstYearIsNoNameOfASiteBeforeTheTitle(String line) {
    PrintedTitle title = PrintedTitle.in(Line.of(1, line, false));

    assertNotNull(title);
    assertEquals(line, title.title().printed());
    assertEquals("", title.before());
  }

  @Test
  void theNameOfASiteBeforeASchoolYearIsNone() {
    PrintedTitle title = PrintedTitle.in(Line.of(1, "云溪教育网-2014-2015学年云溪学院信息公开工作报告", false));

    assertNotNull(title);
    assertEquals("2014-2015学年云溪学院信息公开工作报告", title.title().printed());
  }
}
