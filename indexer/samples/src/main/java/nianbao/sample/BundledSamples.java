package nianbao.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.sample.truth.SampleReport;

/**
 * Writes the samples that are shown when there are no other reports into one archive, so that the
 * product doesn't need the generator: the reports in {@code reports/} and their invented province
 * in {@code divisions.tsv}.
 */
final class BundledSamples {
  /** A fixed time, so that the archive is reproducible. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private BundledSamples() {}

  /** Called by the build. The only argument is the archive's path. */
  public static void main(String[] arguments) throws IOException {
    Path archive = Path.of(arguments[0]);
    Files.createDirectories(archive.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(archive)) {
      write(out);
    }
  }

  /** Writes the archive: the same bytes each time. */
  static void write(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out);
        Stream<SampleReport> reports = SampleReports.bundled();
        InputStream divisions =
            InventedProvince.class.getResourceAsStream(InventedProvince.DIVISIONS)) {
      put(zip, "divisions.tsv", Objects.requireNonNull(divisions).readAllBytes());
      for (SampleReport report : (Iterable<SampleReport>) reports::iterator) {
        put(zip, "reports/" + report.path(), report.text().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
