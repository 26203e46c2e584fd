package nianbao.bench.fuzz.guided;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Files of every format that is not packed; their first bytes name it. */
class ReadingFuzzTest {

  @FuzzTest(maxDuration = Targets.DURATION)
  void isReadOrRefusedWithAReason(byte[] bytes) {
    ReportProperties.holdForFile("file", bytes);
  }
}
