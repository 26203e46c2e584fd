package nianbao.sample.conservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever happened to a report, every character of it is kept, and none twice. */
final class ConservationTest {

  private static final long SEED = 20230117;

  @Test
  void nothingOfADamagedReportIsLost() {
    assertEquals(List.of(), ConservationRun.faults(SEED, 2500));
  }
}
