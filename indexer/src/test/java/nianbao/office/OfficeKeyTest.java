package nianbao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Header;
import nianbao.report.Place;
import nianbao.report.Script;
import nianbao.report.TestReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "云溪市商务局, commerce, 990100-commerce",
    "云溪市商务委员会, commerce, 990100-commerce",
    "云溪市商务和粮食局, commerce, 990100-commerce",
    "云溪市商务局（云溪市粮食局）, commerce, 990100-commerce",
    "雲溪市商務局, commerce, 990100-commerce",
    "国家税务总局云溪市税务局, taxation, 990100-taxation",
    "云溪市人民政府办公室, government-office, 990100-government-office",
    "云溪市人民政府, government, 990100-government",
    "云溪市高新区商务局, commerce, 990100-commerce_高新区",
    "云溪市公安局交警支队, public-security, 990100-public-security_公安局交警支队",
    "云溪市公安局城东分局, public-security, 990100-public-security_公安局城东分局",
  })
  void anOfficeIsItsPlaceAndItsFunction(String issuer, String agency, String key) {
    assertEquals(key, value(header(issuer, agency, TestReports.CLOUD_CITY)));
  }

  @ParameterizedTest
  @CsvSource({
    "云麓县白云镇人民政府, township, 990121-township_白云镇",
    "白云镇政府, township, 990121-township_白云镇",
    "云麓县人民政府清河街道办事处, subdistrict, 990121-subdistrict_清河街道",
    "云麓县清河街道办事处, subdistrict, 990121-subdistrict_清河街道",
  })
  void aTownIsItsCountyAndItsName(String issuer, String agency, String key) {
    assertEquals(key, value(header(issuer, agency, TestReports.CLOUD_COUNTY)));
  }

  @ParameterizedTest
  @CsvSource({
    "国家税务总局, taxation, national-国家税务总局",
    "国家民委, religion-ethnic, national-国家民族事务委员会",
    "中国人民银行, , national-中国人民银行",
    "国家某某事务管理局, , national-国家某某事务管理局",
  })
  void anOrganOfTheCountryHasNoPlace(String issuer, @Nullable String agency, String key) {
    assertEquals(key, value(header(issuer, agency, Place.UNKNOWN)));
    assertTrue(new OfficeKey(key).isCertain());
    assertTrue(new OfficeKey(key).isNational());
  }

  @ParameterizedTest
  @CsvSource({
    "云溪市商务局, commerce, issuer-云溪市商务局",
    "市商务局, , issuer-市商务局",
    "市 商務局, , issuer-市商务局",
  })
  void withoutAPlaceItIsOnlyItsName(String issuer, @Nullable String agency, String key) {
    assertEquals(key, value(header(issuer, agency, Place.UNKNOWN)));
    assertFalse(new OfficeKey(key).isCertain());
  }

  @Test
  void withoutAKindItIsItsPlaceAndItsName() {
    assertEquals("issuer-990100-市民中心", value(header("市民中心", null, TestReports.CLOUD_CITY)));
    assertEquals("issuer-990200-市民中心", value(header("市民中心", null, TestReports.HAZE_CITY)));
    assertEquals("issuer-990100-白云镇政府", value(header("白云镇政府", "township", TestReports.CLOUD_CITY)));
  }

  @Test
  void withoutANameItHasNoKey() {
    assertNull(value(header(null, "commerce", TestReports.CLOUD_CITY)));
    assertNull(value(header(" \u3000", "commerce", TestReports.CLOUD_CITY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..",
        ".",
        "/",
        "%2F..%2f",
        "100%",
        "a?b#c;d=e&f",
        "<script>alert(1)</script>",
        "市商务局（原商务委）",
        "甲\u0000乙\n丙\u202E",
        "\uD800",
        "~0123456789abcdef",
      })
  void aNameIsSafeInAnAddress(String issuer) {
    String key = value(header(issuer, null, TestReports.CLOUD_CITY));

    assertTrue(String.valueOf(key).matches("issuer-990100-[\\p{L}\\p{Nd}]*(~[0-9a-f]{16})?"), key);
  }

  @Test
  void differentNamesNeverBecomeOne() {
    List<String> names =
        List.of("甲-乙", "甲乙", "甲/乙", "甲·乙", "甲.乙", "甲".repeat(40), "甲".repeat(41), "甲".repeat(9999));
    Set<String> keys = new TreeSet<>();
    for (String name : names) {
      String key = value(header(name, null, Place.UNKNOWN));
      keys.add(String.valueOf(key));
      assertTrue(String.valueOf(key).length() <= 64, key);
      String ofHash = String.valueOf(key).substring("issuer-".length());
      keys.add(String.valueOf(value(header(ofHash, null, Place.UNKNOWN))));
    }
    // The two names that need no hash are their own keys.
    assertEquals(2 * names.size() - 2, keys.size());
  }

  @Test
  void aNameLikeTheRestOfAKindsKeyIsAnotherOffice() {
    assertEquals(
        "990100-government_office",
        value(header("云溪市office", "government", TestReports.CLOUD_CITY)));
    assertEquals(
        "990100-government-office",
        value(header("云溪市政府办公室", "government-office", TestReports.CLOUD_CITY)));
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

  @Test
  void whatIsKnownByItsNameOnlyCanBeCalledByIt() {
    assertEquals("市民中心", new OfficeKey("issuer-330800-市民中心").readableName());
    assertEquals("市商务局", new OfficeKey("issuer-市商务局").readableName());
    assertEquals("市民中心…", new OfficeKey("issuer-市民中心~0123456789abcdef").readableName());
    assertThrows(
        IllegalStateException.class, () -> new OfficeKey("330800-commerce").readableName());
  }
}
