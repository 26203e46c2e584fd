package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.sample.accuracy.Differences;
import nianbao.sample.accuracy.SampleReading;
import nianbao.sample.truth.SampleReport;
import org.junit.jupiter.api.Test;

/** What is read from a common sample is what it says: parse(text) = truth. */
class SampleReadingTest {
  private static final long SEED = 20;
  private static final int COUNT = 500;
  private static final int MOST_SHOWN = 10;

  @Test
  void commonReportsAreReadAsPrinted() throws Exception {
    Map<String, Integer> wrongByLayout = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (SampleReport sample : SampleReports.generate(SEED, COUNT).toList()) {
      Map<String, String> differences = Differences.of(sample, SampleReading.read(sample));
      if (!differences.isEmpty()) {
        wrongByLayout.merge(sample.truth().rendering().toString(), 1, Integer::sum);
        wrong.add(sample.path() + ": " + differences);
      }
    }

    assertEquals(
        Map.of(),
        wrongByLayout,
        () ->
            wrong.size()
                + " differences, the first:\n"
                + String.join("\n", wrong.subList(0, Math.min(MOST_SHOWN, wrong.size()))));
  }
}
