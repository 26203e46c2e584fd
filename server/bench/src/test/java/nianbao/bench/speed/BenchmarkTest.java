package nianbao.bench.speed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.junit.jupiter.api.Test;
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
}
