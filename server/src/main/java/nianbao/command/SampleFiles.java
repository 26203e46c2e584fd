package nianbao.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import nianbao.library.ReportCollection;
import nianbao.sample.SampleReport;
import nianbao.sample.SampleReports;

/** The bundled samples as files, which are indexed like any others. */
final class SampleFiles {
  private SampleFiles() {}

  /** Writes what is not there yet and gives the collection of all. */
  static ReportCollection in(DataFolder samples) throws IOException {
    Path root = samples.root().resolve("reports");
    Path mark = samples.root().resolve("complete");
    String wanted =
        SampleReports.BUNDLED_SEED
            + " "
            + SampleReports.BUNDLED_COUNT
            + " "
            + new Version().getVersion()[0];
    if (!Files.exists(mark) || !Files.readString(mark).equals(wanted)) {
      write(root);
      Files.writeString(mark, wanted);
    }
    return new ReportCollection("samples", root, null);
  }

  private static void write(Path root) throws IOException {
    try (Stream<SampleReport> reports = SampleReports.bundled()) {
      for (Iterator<SampleReport> all = reports.iterator(); all.hasNext(); ) {
        SampleReport report = all.next();
        Path file = root.resolve(report.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.text());
      }
    }
  }
}
