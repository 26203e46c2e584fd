package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrectionQualityTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mostOfWhatIsMistypedIsRecognised(boolean words, @TempDir Path folder) throws IOException {
    List<Report> reports = Texts.generated(12).toList();
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      CorrectionQuality quality = new CorrectionQuality(words, 20260106);
      reports.forEach(quality::sample);

      quality
          .measure(index, 25)
          .forEach(
              (kind, outcome) -> {
                double least = kind == Mistyping.SAME_SOUND ? 0.9 : words ? 0.4 : 0.8;
                boolean hopeless = words && kind == Mistyping.TOO_MANY;
                assertTrue(hopeless || outcome.among(1) >= least, kind + " " + outcome);
              });
    }
  }

  @Test
  void sharesAndTimesAreOfTheAnswers() {
    CorrectionQuality.Outcome outcome =
        new CorrectionQuality.Outcome(
            List.of(
                new CorrectionQuality.Answer("微搏", "微博", List.of("微博"), 1),
                new CorrectionQuality.Answer("微搏", "微網", List.of("微博", "微网"), 3),
                new CorrectionQuality.Answer("微搏", "微信", List.of(), 2)));

    assertEquals(1 / 3.0, outcome.among(1));
    assertEquals(2 / 3.0, outcome.among(3));
    assertEquals(2, outcome.millis(0.5));
    assertEquals(3, outcome.millis(0.99));
    assertEquals(2, outcome.missed().size());
  }
}
