package nianbao.sample.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.sample.SampleReports;
import nianbao.sample.office.OfficeFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report reads the same whichever office program saved it. */
final class FormatAccuracyTest {

  private static FormatAccuracy accuracy;

  @BeforeAll
  static void measure() throws Exception {
    accuracy = FormatAccuracy.measure(SampleReports.tabulated(41, 150));
  }

  @ParameterizedTest
  @EnumSource
  void cellsAreRightOrOpen(OfficeFormat format) {
    Matches numbers = accuracy.numbers(format);

    assertTrue(numbers.wanted() > 2_000, () -> numbers.toString());
    assertEquals(1, numbers.precision(), 0, () -> numbers.toString());
    assertTrue(numbers.recall() >= 0.99, () -> numbers.toString());
  }

  @ParameterizedTest
  @EnumSource
  void headersReadAsWithoutAFormat(OfficeFormat format) {
    assertTrue(accuracy.sameHeaders(format) >= 0.99, () -> format.name());
  }
}
