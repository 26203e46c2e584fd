package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsTest {

  private static List<Integer> in(String text) {
    List<Integer> years = new ArrayList<>();
    for (int at = Years.next(text, 0); at >= 0; at = Years.next(text, at + 4)) {
      years.add(Years.at(text, at));
    }
    return years;
  }

  @Test
  void yearsAreNeitherDatesNorPartsOfNumbers() {
    assertEquals(List.of(2018, 2019), in("2018年和2019年度的情况"));
    assertEquals(List.of(), in("2019年1月3日,12019年,3.2019年,1998年,20201月"));
    assertEquals(List.of(2019), in("2019年1368条"));
    assertEquals(List.of(), in(""));
  }

  @ParameterizedTest
  @CsvSource({"二〇一九, 2019", "二○一○, 2010", "二OO九, 2009", "2零零八, 2008"})
  void yearsInHanNumerals(String printed, int year) {
    assertTrue(printed.matches(Years.HAN));
    assertEquals(year, ChineseNumerals.parseDigits(printed));
  }

  @Test
  void whatLostACharacterIsNoYear() {
    assertFalse("二〇九".matches(Years.HAN));
    assertFalse("二九一〇".matches(Years.HAN));
  }
}
