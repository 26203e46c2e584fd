package nianbao.command.data;

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
 * The bundled samples: a resource archive that is unpacked into a data folder of its own and
 * indexed like any other reports.
 */
public final class SampleFiles {
  private static final String ARCHIVE = "/nianbao/samples.zip";

  private SampleFiles() {}

  /**
   * Unpacks the samples unless this version's are there already, registers their invented province,
   * and returns their collection.
   */
  public static ReportCollection in(DataFolder samples) throws IOException {
    Path reports = samples.root().resolve("reports");
    Path mark = samples.root().resolve("complete");
    byte[] archive = archive();
    String version = Sha256.hex(archive);
    if (!Files.exists(mark) || !Files.readString(mark).equals(version)) {
      // Samples of another version must not stay among this one's.
      TemporaryFolder.delete(reports);
      unpack(archive, samples.root());
      Files.writeString(mark, version);
    }
    registerDivisions(samples);
    return new ReportCollection("samples", reports, null);
  }

  /** Registers the invented province of the samples unpacked here, if there are any. */
  public static void registerDivisions(DataFolder samples) throws IOException {
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
