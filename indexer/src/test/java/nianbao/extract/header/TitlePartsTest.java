package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nianbao.extract.line.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitlePartsTest {

  @ParameterizedTest
  @CsvSource({
    "雲溪市教育局2019年政府信息公開工作年度報告, 云溪市教育局, 雲溪市教育局",
    "雲溪市2019年教育局政府信息公開工作年度報告, 云溪市教育局, 雲溪市教育局",
    "2019年政府信息公開工作年度報告（雲溪市教育局）, 云溪市教育局, 雲溪市教育局",
    "雲溪市教育局（體育局）2019年政府信息公開工作年度報告, 云溪市教育局(体育局), 雲溪市教育局（體育局）",
  })
  void theOfficeIsKeptAsPrinted(String title, String issuer, String printed) {
    TitleParts parts = TitleParts.of(Line.of(1, title, false));

    assertEquals(2019, parts.year());
    assertEquals(issuer, parts.issuer());
    assertEquals(printed, parts.issuerPrinted());
  }

  @ParameterizedTest
  @CsvSource({
    "2025云溪市丰林乡2025年度政府信息公开工作年度报告, 2025, 云溪市丰林乡",
    "海关总署2010年海关信息公开工作年度报告, 2010, 海关总署",
    "学校信息公开年报, , ''",
    "管委会2019年信息公开年报, 2019, ''",
    "江海大学2021—2022学年信息公开年度报告, 2022, 江海大学",
    "win88(中国)官方网站 2024年政府信息公开工作年度报告, 2024, ''",
    "win88官网2023年政府信息公开工作年度报告, 2023, ''",
    "win88(集团)客户端2022年度政府信息公开年报, 2022, ''",
    "2021年win88平台政府信息公开工作年度报告, 2021, ''",
    "win88(中国)丰林县水利局2020年政府信息公开工作年度报告, 2020, 丰林县水利局",
    "win88门户2019年政府信息公开工作报告, 2019, ''",
  })
  void theOfficeIsWhatRemains(String title, Integer year, String issuer) {
    TitleParts parts = TitleParts.of(Line.of(1, title, false));

    assertEquals(year, parts.year());
    assertEquals(issuer, parts.issuer());
  }
}
