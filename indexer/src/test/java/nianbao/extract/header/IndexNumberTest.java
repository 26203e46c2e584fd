package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.extract.header.IndexNumber.Grammar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11330800002618197P", "11330800002618269G", "11330782051348517D", "1133068200259085XF",
        "116223010139324488", "11370828004431350G", "1137030300421767X3", "11150000MB1604391C",
        "113325000026455663", "11370826057926779E", "11330824002626613H", "1133072300260123X6",
        "11330000002482322Q", "113417030032499282",
      })
  void creditCodesThatPass(String code) {
    assertTrue(IndexNumber.isCreditCode(code), code);
    String wrong = code.substring(0, 17) + (code.endsWith("0") ? '1' : '0');
    assertFalse(IndexNumber.isCreditCode(wrong), wrong);
  }

  @Test
  void theStandardsOwnCounterExampleFails() {
    assertFalse(IndexNumber.isCreditCode("91350100M000100Y4Z"));
    assertFalse(IndexNumber.isCreditCode(""));
    assertFalse(IndexNumber.isCreditCode("一一三三零八零零零零二六一八一九七P"));
  }

  @ParameterizedTest
  @CsvSource({
    "014416330, true",
    "01527918X, true",
    "719776475, true",
    "008178049, true",
    "003110926, true",
    "000014349, true",
    "00000001, false",
    "000000010, false",
    "01427688, false",
    "001427688, false",
  })
  void organisationCodes(String code, boolean right) {
    assertEquals(right, IndexNumber.isOrganisationCode(code));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "11330800002618197P/2014-101631, CREDIT_CODE, 330800, 2014",
        "11330800002618197P/201412-1016, CREDIT_CODE, 330800, 2014",
        "11330800002618197A/2014-101631, CREDIT_CODE, -, 2014",
        "1133o800002618197p/2014-101631, CREDIT_CODE, 330800, 2014",
        "113325000026455663/2021-None, CREDIT_CODE, 332500, 2021",
        "510600-2019-001045, DIVISION, 510600, 2019",
        "330800/2019-00123, DIVISION, 330800, 2019",
        "331002000000/2022-94001, DIVISION, 331002, 2022",
        "331002104000-2021-00012, DIVISION, 331002, 2021",
        "330702010/2026-00007, ORGANISATION, 330702, 2026",
        "330822104-2020-000128, ORGANISATION, 330822, 2020",
        "653101002/202301-00045, ORGANISATION, 653101, 2023",
        "330800011/2023-00001, ORGANISATION, -, 2023",
        "999999103/2023-00001, ORGANISATION, -, 2023",
        "330200-102-03-11-20190214-0007, DIVISION_AND_DATE, 330200, 2019",
        "014416330/2018-04736, ORGANISATION, -, 2018",
        "003110926/201510-00216, ORGANISATION, -, 2015",
        "00817804-9/2023-08749, ORGANISATION, -, 2023",
        "719776475-GK-2015-75236, ORGANISATION, -, 2015",
        "01527918X-2020-153077, ORGANISATION, -, 2020",
        "000014349/2023-74857, ORGANISATION, -, 2023",
        "430S00/2009-00123, PROVINCE, 430000, 2009",
        "QZ10106-2500-2009-00022, INITIALS, -, 2009",
        "ZX0011/2021-00734, INITIALS, -, 2021",
        "seszf-2020-000108, INITIALS, -, 2020",
        "1020-/2021-0224001, PORTAL, -, 2021",
        "00000001/2018-00042, PORTAL, -, 2018",
        "20230611-112651-159, TIMESTAMP, -, 2023",
        "/2013-17687, PORTAL, -, 2013",
        "X-12, OTHER, -, -",
      })
  void grammars(
      String printed, Grammar grammar, @Nullable String division, @Nullable Integer year) {
    IndexNumber number = IndexNumber.read(printed);

    assertNotNull(number);
    assertEquals(new IndexNumber(printed, grammar, division, year), number);
  }

  @ParameterizedTest
  @CsvSource({
    "'１１３３０８００００２６１８１９７Ｐ／２０１４－１０１６３１', 11330800002618197P/2014-101631",
    "'510600-2019- 001045,', 510600-2019-001045",
    "'5106\u00A000-2019-001045', 510600-2019-001045",
  })
  void valueWithoutWidthAndWhiteSpace(String printed, String value) {
    IndexNumber number = IndexNumber.read(printed);

    assertNotNull(number);
    assertEquals(value, number.value());
  }

  @Test
  void whatHoldsNoDigitIsNoNumber() {
    assertNull(IndexNumber.read(""));
    assertNull(IndexNumber.read("无"));
    assertNull(IndexNumber.read("1".repeat(100)));
  }
}
