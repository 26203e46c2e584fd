package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.sample.InventedProvince;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A short form of what is asked by hand before a release, without the times, which vary; of fewer
 * requests in all than there can be connections, so that no machine is too slow for it.
 */
@Timeout(300)
class SoakCommandTest {

  @BeforeAll
  static void addProvince() {
    InventedProvince.add();
  }

  @Test
  void whatIsTooMuchIsRefusedAndTheServerEndsWell() {
    Run run = Run.of("soak", "--reports", 200, "--minutes", 0.15, "--rate", 20);

    for (String kept :
        new String[] {
          "| /healthz, not answered | 0 | 0 | kept |",
          "| neither 200 nor refused | 0 | 0 | kept |",
          "| refused without Retry-After | 0 | 0 | kept |",
          "| exit code of backup | 0 | 0 | kept |",
          "| exit code of the server | 0 | 0 | kept |"
        }) {
      assertTrue(run.out().contains(kept), () -> run.out() + run.err());
    }
    assertTrue(run.out().contains("| p99 of answers 200 from when they were due |"), run.out());
  }
}
