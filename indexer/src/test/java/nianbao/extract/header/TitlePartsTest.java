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
}
