package nianbao.bench.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

  @TempDir Path folder;

  @Test
  void theSizeOfTheIndexIsThatOfItsFiles() throws IOException {
    GeneratedLibrary library = new GeneratedLibrary(folder);
    long text;
    try (Stream<SampleReport> reports = SampleReports.generate(1, 20)) {
      text = library.write(reports);
    }
    library.update();

    long size = Benchmark.size(library.index());
    assertTrue(size > text / 2, size + " bytes for " + text + " bytes of text");
  }

  @Test
  @Timeout(60)
  void aServerThatEndsHasNotStarted() throws IOException {
    GeneratedLibrary library = new GeneratedLibrary(folder);
    library.write(SampleReports.generate(1, 1));
    library.update();

    try (ReportSink other = LuceneReportSink.open(library.index())) {
      assertEquals(1, other.indexed().size());
      assertThrows(IOException.class, () -> new StartUp(library).run(new HashMap<>()));
    }
  }
}
