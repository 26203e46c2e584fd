package nianbao.library.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nianbao.index.ReportSink.Indexed;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.library.CaptureLog;
import nianbao.library.OriginalStore;
import nianbao.library.RecordLog;
import nianbao.report.Part;

/** The stored originals of the reports and of what they said before, and the logs beside them. */
public final class StoredFiles {

  private final OriginalStore originals;
  private final LongConsumer read;

  /**
   * @param read told how many bytes of a file were read after each
   */
  public StoredFiles(OriginalStore originals, LongConsumer read) {
    this.originals = originals;
    this.read = read;
  }

  /**
   * What is damaged: files whose content has another hash than they are stored by, those of indexed
   * reports that are missing, what is not as it was written in the logs, and indexed reports that
   * the log of what was read lacks.
   *
   * @param indexed the indexed reports by the keys of their sources
   */
  public List<Defect> damaged(Map<String, Indexed> indexed) throws IOException {
    List<Defect> damaged = new ArrayList<>();
    for (Path file : originals(originals)) {
      if (!originals.isWhole(name(file))) {
        damaged.add(new Defect(What.ORIGINAL, name(file), "is not the file that was stored"));
      }
      read.accept(Files.size(file));
    }
    for (Path log : logs(originals)) {
      damaged.addAll(RecordLog.defects(log));
      read.accept(Files.size(log));
    }
    damaged.addAll(missing(originals, indexed));
    return damaged;
  }

  /**
   * What the originals and the logs lack of indexed reports.
   *
   * @param indexed the indexed reports by the keys of their sources
   */
  public static List<Defect> missing(OriginalStore originals, Map<String, Indexed> indexed)
      throws IOException {
    List<Defect> damaged = new ArrayList<>();
    CaptureLog captures = CaptureLog.of(originals);
    new TreeMap<>(indexed)
        .forEach(
            (key, known) -> {
              if (!captures.has(key, known.sha256())) {
                damaged.add(new Defect(What.UNRECORDED, key, "is not in the log of what was read"));
              }
              if (originals.find(known.sha256()).isEmpty()) {
                damaged.add(new Defect(What.ORIGINAL, key, "has no stored original"));
              }
              for (Part part : known.parts()) {
                String hash = part.sha256();
                if (part.taken() && hash != null && originals.find(hash).isEmpty()) {
                  damaged.add(
                      new Defect(What.ORIGINAL, key, "lacks its stored part " + part.path()));
                }
              }
            });
    return damaged;
  }

  /** Leaves in the logs what is as it was written, as {@link RecordLog#mend} says. */
  public static void mendLogs(OriginalStore originals) throws IOException {
    for (Path log : logs(originals)) {
      if (!RecordLog.defects(log).isEmpty()) {
        RecordLog.mend(log);
      }
    }
  }

  /** The stored files, in the order of their hashes. */
  static List<Path> originals(OriginalStore originals) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path entry : entries(originals.folder())) {
      entries(entry).stream().filter(file -> OriginalStore.isHash(name(file))).forEach(files::add);
    }
    return files;
  }

  /** The logs beside them, in the order of their names. */
  static List<Path> logs(OriginalStore originals) throws IOException {
    return entries(originals.folder()).stream()
        .filter(file -> name(file).endsWith(RecordLog.ENDING))
        .toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
