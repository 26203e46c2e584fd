package nianbao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.place.Divisions;
import nianbao.place.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeNameTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "衢州市商务局, -, 商务局",
        "市商务局, 市, 商务局",
        "国家税务总局衢州市税务局, -, 税务局",
        "中国共产党衢州市委员会, -, 委员会",
        "市场监督管理局, -, 市场监督管理局",
        "高新区管委会, 高新区, 管委会",
      })
  void partsOfAName(String name, @Nullable String level, String core) {
    OfficeName office = OfficeName.of(name);

    assertEquals(level, office.level());
    assertEquals(core, office.core());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "商务局在2019年, 3",
        "发展和改革委员会主任, 8",
        "发展改革委的通知, 5",
        "发展改革委员, -",
        "商务、教育局, -",
        "一二三四五六七八九十一二三四五局, -",
        "局, -",
      })
  void aNameEndsInRunningText(String text, @Nullable Integer end) {
    assertEquals(end == null ? -1 : end, OfficeName.endInText(text, 0));
  }

  @Test
  void whatMayBeAnOfficeIsOneWhenItsPlaceOrFunctionIsKnown() {
    assertTrue(OfficeName.isOffice("衢州市商务局"));
    assertTrue(OfficeName.isOffice("商务局"));
    assertTrue(OfficeName.mayBeOffice("某某局"));
    assertFalse(OfficeName.isOffice("某某局"));
    assertFalse(OfficeName.mayBeOffice("来源:衢州市商务局"));
    assertFalse(OfficeName.mayBeOffice("局"));
    assertFalse(OfficeName.mayBeOffice("商".repeat(50) + "局"));
  }

  @Test
  void aNameInFullBeginsWithItsPlace() {
    var city = Divisions.standard().resolve("衢州市", Level.PREFECTURE).orElseThrow();

    assertEquals("衢州市商务局", OfficeName.of("市商务局").inFull(city, true));
    assertEquals(null, OfficeName.of("市商务局").inFull(city, false));
    assertEquals(null, OfficeName.of("县商务局").inFull(city, true));
    assertEquals("衢州市人民政府", OfficeName.of("衢州市").inFull(null, false));
    assertEquals("锡林郭勒盟商务局", OfficeName.of("锡盟商务局").inFull(null, false));
  }
}
