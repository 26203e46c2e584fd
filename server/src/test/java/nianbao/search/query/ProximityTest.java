package nianbao.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProximityTest {

  @Test
  void aRunMayBeEightUnitsLonger() {
    assertTrue(Proximity.ofRun(6).reaches(100, 114));
    assertFalse(Proximity.ofRun(6).reaches(100, 115));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 7, true", // 3 units before
    "4, 6, false", // 4 units before
    "8, 10, true", // right before
    "9, 11, false", // one shared
    "10, 12, false", // the same
    "12, 14, true", // right behind
    "15, 17, true", // 3 units behind
    "16, 18, false", // 4 units behind
  })
  void aPairMayStandInAnyOrderButNotOverlap(int from, int to, boolean joined) {
    assertEquals(joined, Proximity.apart(3).joins(10, 12, from, to));
  }

  @Test
  void nothingFoundIsFarOffAtEitherEnd() {
    assertFalse(Proximity.apart(500).joins(10, 12, Integer.MAX_VALUE, Integer.MAX_VALUE + 2L));
    assertFalse(Proximity.apart(500).joins(10, 12, Integer.MIN_VALUE, Integer.MIN_VALUE + 2L));
  }
}
