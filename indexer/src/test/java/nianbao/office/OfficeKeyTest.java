package nianbao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import nianbao.report.Header;
import nianbao.report.Place;
import nianbao.report.Script;
import nianbao.report.TestReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeKeyTest {

  @ParameterizedTest
  @CsvSource({
    "云溪市商务局, 商务局",
    "样例省云溪市商务局, 商务局",
    "云溪商务局, 商务局",
    "国家税务总局云溪市税务局, 税务局",
    "商务局, 商务局",
    "云溪市, 云溪市",
  })
  void aNameWithoutItsPlace(String name, String rest) {
    assertEquals(rest, OfficeKey.withoutPlace(name));
  }

  @ParameterizedTest
  @CsvSource({
    "云溪市商务局, commerce, 990100/commerce",
    "云溪市商务委员会, commerce, 990100/commerce",
    "云溪市商务和粮食局, commerce, 990100/commerce",
    "云溪市商务局（云溪市粮食局）, commerce, 990100/commerce",
    "雲溪市商務局, commerce, 990100/commerce",
    "国家税务总局云溪市税务局, taxation, 990100/taxation",
    "云溪市人民政府办公室, government-office, 990100/government-office",
    "云溪市人民政府, government, 990100/government",
    "云溪市高新区商务局, commerce, 990100/commerce/高新区",
    "云溪市公安局交警支队, public-security, 990100/public-security/公安局交警支队",
    "云溪市公安局城东分局, public-security, 990100/public-security/公安局城东分局",
  })
  void anOfficeIsItsPlaceAndItsFunction(String issuer, String agency, String key) {
    assertEquals(key, value(header(issuer, agency, TestReports.CLOUD_CITY)));
  }

  @ParameterizedTest
  @CsvSource({
    "云麓县白云镇人民政府, township, 990121/township/白云镇",
    "白云镇政府, township, 990121/township/白云镇",
    "云麓县人民政府清河街道办事处, subdistrict, 990121/subdistrict/清河街道",
    "云麓县清河街道办事处, subdistrict, 990121/subdistrict/清河街道",
  })
  void aTownIsItsCountyAndItsName(String issuer, String agency, String key) {
    assertEquals(key, value(header(issuer, agency, TestReports.CLOUD_COUNTY)));
  }

  @Test
  void whatIsNotKnownGivesNoKey() {
    assertNull(OfficeKey.of(header("云溪市商务局", "commerce", Place.UNKNOWN)));
    assertNull(OfficeKey.of(header("云溪市某局", null, TestReports.CLOUD_CITY)));
    assertNull(OfficeKey.of(header(null, "commerce", TestReports.CLOUD_CITY)));
    assertNull(OfficeKey.of(header("白云镇政府", "township", TestReports.CLOUD_CITY)));
  }

  private static @Nullable String value(Header header) {
    OfficeKey key = OfficeKey.of(header);
    return key == null ? null : key.value();
  }

  private static Header header(@Nullable String issuer, @Nullable String agency, Place place) {
    return new Header(
        "报告",
        true,
        issuer,
        issuer,
        agency,
        place,
        2020,
        null,
        null,
        null,
        null,
        null,
        Script.HANS,
        null,
        null,
        List.of());
  }
}
