package nianbao.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.index.ReportSink.Indexed;
import nianbao.index.verify.Defect;
import nianbao.index.verify.IndexFiles;
import nianbao.library.OriginalStore;
import nianbao.library.imports.ImportFolder;
import nianbao.library.verify.StoredFiles;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/**
 * The folder of a user's index and of the kept originals, and the only class that knows which
 * backend keeps the index. The bundled samples have a data folder of their own in it, so that they
 * never mix with real reports.
 */
record DataFolder(Path root) {

  /** {@code $XDG_DATA_HOME/nianbao}, else {@code ~/.local/share/nianbao}. */
  static DataFolder standard(Map<String, String> environment, Path home) {
    String configured = environment.getOrDefault("XDG_DATA_HOME", "");
    // The XDG specification says to ignore a relative path.
    boolean usable = !configured.isEmpty() && Path.of(configured).isAbsolute();
    Path base = usable ? Path.of(configured) : home.resolve(".local").resolve("share");
    return new DataFolder(base.resolve("nianbao"));
  }

  Path index() {
    return root.resolve("index");
  }

  /** The original files of the indexed reports. */
  OriginalStore originals() {
    return new OriginalStore(root.resolve("originals"));
  }

  /** Takes what readers hand in by way of the pages; only one process at a time may. */
  ImportFolder imports() throws IOException {
    return ImportFolder.in(root);
  }

  /** The data folder of the bundled samples. */
  DataFolder samples() {
    return new DataFolder(root.resolve("samples"));
  }

  /** Opens the index for writing; only one process at a time can. */
  ReportSink openForWriting() throws IOException {
    return LuceneReportSink.open(index());
  }

  /**
   * Opens the index for reading.
   *
   * @param sample whether it holds the bundled samples
   */
  ReportIndex openForReading(boolean sample) throws IOException {
    return LuceneReportIndex.open(index(), sample);
  }

  /**
   * What of the index and the kept files is not as it was written.
   *
   * @param read told how many bytes of a file were read after each
   * @throws IOException also when nothing is indexed, or the index has another format
   */
  List<Defect> defects(LongConsumer read) throws IOException {
    List<Defect> defects = new ArrayList<>(indexDefects(read));
    // What a damaged index says about originals may be wrong.
    Map<String, Indexed> indexed =
        defects.isEmpty() ? LuceneReportSink.indexedIn(index()) : Map.of();
    defects.addAll(new StoredFiles(originals(), read).damaged(indexed));
    return defects;
  }

  /** As {@link #defects}, of the index only. */
  List<Defect> indexDefects(LongConsumer read) throws IOException {
    return IndexFiles.damaged(index(), read);
  }

  /** Whether the last update was completed; otherwise reports of the folders may be missing. */
  boolean isComplete() throws IOException {
    return IndexFolder.isComplete(index());
  }

  /** Has the next update build a new index that replaces this damaged one. */
  void setIndexAside() throws IOException {
    IndexFolder.setAside(index());
  }

  /** Whether the index here has an older format, so that a new one has to be built beside it. */
  boolean isOlder() throws IOException {
    return IndexFolder.isOlder(index());
  }

  /**
   * This folder or, when nothing has been indexed into it, that of the samples.
   *
   * @throws CommandFailure when there are none either
   */
  DataFolder inUse() throws IOException {
    if (Files.isDirectory(index())) {
      return this;
    }
    if (Files.isDirectory(samples().index())) {
      SampleFiles.registerDivisions(samples());
      return samples();
    }
    throw new CommandFailure(
        "nothing is indexed in " + root + " yet; nianbao index DIR adds the reports of a folder.");
  }
}
