package nianbao.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.OriginalStore;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/**
 * Where a user's index lies, and the only place that knows which backend keeps it. The bundled
 * samples have a data folder of their own in it, so that they never mix with real reports.
 */
record DataFolder(Path root) {

  /** {@code $XDG_DATA_HOME/nianbao}, else {@code ~/.local/share/nianbao}. */
  static DataFolder standard(Map<String, String> environment, Path home) {
    String configured = environment.getOrDefault("XDG_DATA_HOME", "");
    // The XDG rules: a path that is not absolute is to be ignored.
    boolean usable = !configured.isEmpty() && Path.of(configured).isAbsolute();
    Path base = usable ? Path.of(configured) : home.resolve(".local").resolve("share");
    return new DataFolder(base.resolve("nianbao"));
  }

  Path index() {
    return root.resolve("index");
  }

  /** The kept files that the reports of the index were read from. */
  OriginalStore originals() {
    return new OriginalStore(root.resolve("originals"));
  }

  /** The data folder of the bundled samples. */
  DataFolder samples() {
    return new DataFolder(root.resolve("samples"));
  }

  /** Opens the index to write to it; one at a time may. */
  ReportSink openForWriting() throws IOException {
    return LuceneReportSink.open(index());
  }

  /**
   * Opens the index to read it.
   *
   * @param sample whether it holds the bundled samples
   */
  ReportIndex openForReading(boolean sample) throws IOException {
    return LuceneReportIndex.open(index(), sample);
  }

  /** Whether what lies here is an index of an older format, which is built anew beside itself. */
  boolean isOlder() throws IOException {
    return IndexFolder.isOlder(index());
  }

  /**
   * What has been indexed here: the reports, else the samples.
   *
   * @throws CommandFailure when there is neither
   */
  ReportIndex openForReading() throws IOException {
    if (Files.isDirectory(index())) {
      return openForReading(false);
    }
    if (Files.isDirectory(samples().index())) {
      SampleFiles.know(samples());
      return samples().openForReading(true);
    }
    throw new CommandFailure(
        "nothing is indexed in " + root + " yet; nianbao index DIR adds the reports of a folder.");
  }
}
