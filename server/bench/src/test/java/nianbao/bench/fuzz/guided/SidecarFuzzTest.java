package nianbao.bench.fuzz.guided;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nianbao.extract.ReportExtractor;
import nianbao.index.AnalyzedReport;
import nianbao.library.sidecar.SidecarOverride;
import nianbao.library.sidecar.SidecarRow;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.io.TempDir;

/** Tables that describe the files beside them. */
class SidecarFuzzTest {

  private static final class Applied {
    private static final String FILE = "a.txt";

    static void check(Path folder, byte[] bytes) throws IOException {
      Files.write(folder.resolve(FILE), new byte[1]);
      Files.write(folder.resolve(Sidecars.FILE_NAME), bytes);
      Sidecars read = Sidecars.read(folder, List.of(Sidecars.FILE_NAME));
      Sidecars again = Sidecars.read(folder, List.of(Sidecars.FILE_NAME));

      SidecarRow row = read.row(FILE);
      assertEquals(read.faults(), again.faults());
      assertEquals(row, again.row(FILE));
      if (row != null) {
        AnalyzedReport.of(SidecarOverride.apply(report(), row), row.hash());
      }
    }

    private static Report report() {
      try {
        RawDocument document = DocumentFormat.read(FILE, "商务局2019年年报".getBytes(UTF_8));
        Source source = new Source("a", FILE, "0".repeat(64), Instant.EPOCH, null);
        return ReportExtractor.extract(source, document);
      } catch (UnreadableException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @TempDir Path folder;

  @FuzzTest(maxDuration = Targets.DURATION)
  void isAppliedOrItsFaultsAreNamed(byte[] bytes) throws IOException {
    Applied.check(folder, bytes);
  }
}
