package nianbao.command.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import nianbao.command.configuration.BaseDirectory;
import nianbao.command.terminal.CommandFailure;
import nianbao.extract.ReportExtractor;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.index.ReportSink.Indexed;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.index.verify.IndexCopy;
import nianbao.index.verify.IndexFiles;
import nianbao.library.OriginalStore;
import nianbao.library.imports.ImportFolder;
import nianbao.library.verify.ReadAnew;
import nianbao.library.verify.StoredCopy;
import nianbao.library.verify.StoredFiles;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/**
 * The folder of a user's index and of the kept originals, and the only class that knows which
 * backend keeps the index. The bundled samples have a data folder of their own in it, so that they
 * never mix with real reports.
 */
public record DataFolder(Path root) {

  /** Updates that go on meanwhile may replace reports again and again. */
  private static final int MOST_LOOKS = 10;

  /** {@code $XDG_DATA_HOME/nianbao}, else {@code ~/.local/share/nianbao}. */
  public static DataFolder standard(Map<String, String> environment, Path home) {
    Path share = home.resolve(".local").resolve("share");
    return new DataFolder(BaseDirectory.of(environment, "XDG_DATA_HOME", share).resolve("nianbao"));
  }

  public Path index() {
    return root.resolve("index");
  }

  /**
   * Whether nothing can be written here, as on a share of others or a disk that is write-protected.
   */
  public boolean isReadOnly() {
    return Files.exists(root) && !Files.isWritable(root);
  }

  /** The original files of the indexed reports. */
  public OriginalStore originals() {
    return new OriginalStore(root.resolve("originals"));
  }

  /** Takes what readers hand in by way of the pages; only one process at a time may. */
  public ImportFolder imports() throws IOException {
    return ImportFolder.in(root);
  }

  /** The data folder of the bundled samples. */
  public DataFolder samples() {
    return new DataFolder(root.resolve("samples"));
  }

  /** Whether nothing has been indexed or handed in here; samples don't count. */
  boolean isEmpty() throws IOException {
    return Files.notExists(index())
        && Files.notExists(originals().folder())
        && (Files.notExists(root.resolve(ImportFolder.COLLECTION)) || imports().isEmpty());
  }

  /** Opens the index for writing; only one process at a time can. */
  public ReportSink openForWriting() throws IOException {
    return LuceneReportSink.open(index());
  }

  /**
   * Opens the index for reading.
   *
   * @param sample whether it holds the bundled samples
   */
  public ReportIndex openForReading(boolean sample) throws IOException {
    return LuceneReportIndex.open(index(), sample);
  }

  /**
   * What of the index and the kept files is not as it was written.
   *
   * @param read told how many bytes of a file were read after each
   * @throws IOException also when a later version of Nianbao has written the index
   */
  public List<Defect> defects(LongConsumer read) throws IOException {
    List<Defect> defects = new ArrayList<>(indexDefects(read));
    // What a damaged index says about originals may be wrong.
    Map<String, Indexed> indexed =
        defects.isEmpty() ? LuceneReportSink.indexedIn(index()) : Map.of();
    defects.addAll(new StoredFiles(originals(), read).damaged(indexed));
    return defects;
  }

  /**
   * What of an undamaged index is not what is read from the stored originals now, such as by
   * another version of Nianbao. Reports may be indexed meanwhile.
   *
   * @param reports told first how many reports are compared
   * @param compared told of each
   */
  public List<Defect> misreadings(IntConsumer reports, Consumer<String> compared)
      throws IOException {
    Set<String> keys = new TreeSet<>(LuceneReportSink.indexedIn(index()).keySet());
    reports.accept(keys.size());
    List<Defect> misread = misread(keys, compared);
    // An update may have removed or replaced a report between a look at the index and its original.
    for (int i = 1; i < MOST_LOOKS && !misread.isEmpty(); i++) {
      List<String> again = misread.stream().map(Defect::where).toList();
      List<Defect> still = misread(again, key -> {});
      if (still.equals(misread)) {
        break;
      }
      misread = still;
    }
    return misread;
  }

  /** What is wrong with some reports, as far as they are indexed. */
  private List<Defect> misread(Collection<String> keys, Consumer<String> compared)
      throws IOException {
    List<Defect> misread = new ArrayList<>();
    try (ReportIndex index = openForReading(false)) {
      ReadAnew anew = new ReadAnew(originals(), ReportExtractor::read);
      for (String key : keys) {
        index
            .report(ReportId.ofKey(key))
            .map(found -> anew.check(found.report()))
            .ifPresent(misread::add);
        compared.accept(key);
      }
    }
    return misread;
  }

  /** As {@link #defects}, of the index only. */
  public List<Defect> indexDefects(LongConsumer read) throws IOException {
    if (!IndexFolder.holdsAny(index())) {
      return List.of(new Defect(What.INDEX, index().toString(), "is missing"));
    }
    if (isOlder()) {
      return List.of(new Defect(What.INDEX, index().toString(), "has to be built anew"));
    }
    return IndexFiles.damaged(index(), read);
  }

  /**
   * Copies all that can't be made again into another data folder, beside whatever is served and
   * indexed here; what that has of an earlier copy isn't copied again.
   *
   * @param copied told how many bytes were copied of each file
   * @return what is damaged or missing, and so not in the copy
   * @throws IOException also when nothing is indexed
   */
  List<Defect> copyTo(DataFolder copy, LongConsumer copied) throws IOException {
    List<Defect> damaged = new ArrayList<>();
    for (int i = 0; i < MOST_LOOKS; i++) {
      damaged = new ArrayList<>(IndexCopy.copy(index(), copy.index(), copied));
      damaged.addAll(StoredCopy.copy(originals(), copy.originals(), copied));
      Map<String, Indexed> indexed =
          damaged.isEmpty() ? LuceneReportSink.indexedIn(copy.index()) : Map.of();
      List<Defect> missing = StoredFiles.missing(copy.originals(), indexed);
      damaged.addAll(missing);
      if (missing.isEmpty()) {
        break; // otherwise an update may have deleted what it replaced between two copies
      }
    }
    if (Files.isDirectory(root.resolve(ImportFolder.COLLECTION))) {
      ImportFolder.copy(root, copy.root, copied);
    }
    KnownCollections.copy(this, copy);
    return damaged;
  }

  /** Whether the last update was completed; otherwise reports of the folders may be missing. */
  public boolean isComplete() throws IOException {
    return IndexFolder.isComplete(index());
  }

  /** Has the next update build a new index that replaces this damaged one. */
  public void setIndexAside() throws IOException {
    if (IndexFolder.holdsAny(index()) && !isOlder()) {
      IndexFolder.setAside(index());
    }
  }

  /** Whether the index here has an older format, so that a new one has to be built beside it. */
  public boolean isOlder() throws IOException {
    return IndexFolder.isOlder(index());
  }

  /**
   * This folder or, when nothing has been indexed into it, that of the samples.
   *
   * @throws CommandFailure when there are none either
   */
  public DataFolder inUse() throws IOException {
    if (!isEmpty()) {
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
