package nianbao.library.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader types is taken as a row of a sidecar would be, or refused by column and value. */
class CorrectionTest {
  private static final Instant AT = Instant.parse("2026-11-30T08:00:00.5Z");

  @Test
  void isARowWithWhenAndWho() throws SidecarException {
    Correction correction =
        Correction.of("a.txt", Map.of("city", " 衢州 ", "year", "", "who", "x"), AT, "王记者");

    assertEquals(Map.of("city", "衢州"), correction.values());
    assertEquals("衢州市", Objects.requireNonNull(correction.row().division()).name());
    assertEquals("2026-11-30T08:00:00Z 王记者", correction.said());
    assertEquals("a.txt", correction.path());
  }

  @ParameterizedTest
  @CsvSource({
    "year, 201, '''201'' is not a report year such as 2019'",
    "year, 1999, '''1999'' is not a report year such as 2019'",
    "city, 亚特兰蒂斯, unknown place '亚特兰蒂斯' for this column",
    "county, 鼓楼区, there are several places '鼓楼区'; name the city or province too",
    "issuer, =1+1, '''=1+1'' is no name'"
  })
  void whatCanNotBeRightIsRefused(String column, String value, String message) {
    SidecarException refused =
        assertThrows(
            SidecarException.class, () -> Correction.of("a.txt", Map.of(column, value), AT, "王"));

    assertEquals(column, refused.column());
    assertEquals(value, refused.value());
    assertEquals(message, refused.getMessage());
  }

  @Test
  void aNameOfManyCharactersIsRefused() {
    assertThrows(
        SidecarException.class,
        () -> Correction.of("a.txt", Map.of("issuer", "局".repeat(101)), AT, ""));
    assertThrows(SidecarException.class, () -> Correction.of("a.txt", Map.of(), AT, "王\n李"));
  }
}
