package nianbao.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nianbao.library.ReportCollection;
import nianbao.place.Divisions;
import nianbao.report.Sha256;
import nianbao.text.Resources;

/**
 * The bundled samples: an archive among the resources, unpacked into a data folder of their own and
 * indexed like any other reports.
 */
final class SampleFiles {
  private static final String ARCHIVE = "/nianbao/samples.zip";

  private SampleFiles() {}

  /**
   * Unpacks what is not there yet, lets this process know the invented province, and gives the
   * collection of all reports.
   */
  static ReportCollection in(DataFolder samples) throws IOException {
    Path mark = samples.root().resolve("complete");
    byte[] archive = archive();
    String wanted = Sha256.hex(archive);
    if (!Files.exists(mark) || !Files.readString(mark).equals(wanted)) {
      unpack(archive, samples.root());
      Files.writeString(mark, wanted);
    }
    know(samples);
    return new ReportCollection("samples", samples.root().resolve("reports"), null);
  }

  /** Lets this process know the province of the samples that were unpacked here, if any were. */
  static void know(DataFolder samples) throws IOException {
    Path divisions = samples.root().resolve("divisions.tsv");
    if (Files.exists(divisions)) {
      Divisions.add(Resources.rows(divisions, Divisions.ADDED_COLUMNS));
    }
  }

  private static byte[] archive() throws IOException {
    try (InputStream archive = SampleFiles.class.getResourceAsStream(ARCHIVE)) {
      return Objects.requireNonNull(archive, ARCHIVE).readAllBytes();
    }
  }

  private static void unpack(byte[] archive, Path root) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = root.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }
}
