package nianbao.sample.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11330800002618197P",
        "11330782051348517D",
        "116223010139324488",
        "1137030300421767X3",
        "11150000MB1604391C"
      })
  void creditCodes(String code) {
    assertEquals(code.charAt(17), CheckDigits.ofCreditCode(code.substring(0, 17)));
    assertEquals(code.charAt(16), CheckDigits.ofOrganisation(code.substring(8, 16)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"014416330", "01527918X", "719776475", "008178049"})
  void organisationCodes(String code) {
    assertEquals(code.charAt(8), CheckDigits.ofOrganisation(code.substring(0, 8)));
  }

  @Test
  void printedIndexNumbersAreValid() {
    int checked = 0;
    for (SampleReport report : SampleReports.varied(5, 400).toList()) {
      String number = report.truth().header().indexNumber();
      if (number == null) {
        continue;
      }
      checked++;
      switch (IndexGrammar.valueOf(report.truth().rendering().index())) {
        case NONE -> throw new AssertionError(number);
        case CREDIT_CODE, CREDIT_CODE_MONTH -> {
          creditCodes(number.substring(0, 18));
          String code = report.truth().header().place().adcode();
          assertEquals(code, number.substring(2, 8));
        }
        case ORGANISATION, ORGANISATION_PAGE, ORGANISATION_PUBLIC ->
            organisationCodes(number.substring(0, 9));
        case ORGANISATION_HYPHEN -> organisationCodes(number.substring(0, 8) + number.charAt(9));
        case DEPARTMENT,
            INITIALS,
            LETTERS,
            CHANNEL,
            SYSTEM_DEFAULT,
            TIMESTAMP,
            EMPTY_ORGAN,
            PORTAL ->
            assertTrue(number.matches(".*20\\d{2}.*"), number);
        case DIVISION -> assertTrue(number.matches("99\\d{4}-\\d{4}-\\d{6}"), number);
      }
    }
    assertTrue(checked > 50, "checked " + checked);
  }
}
