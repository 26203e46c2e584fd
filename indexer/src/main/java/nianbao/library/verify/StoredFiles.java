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

  private static final String LOG = ".jsonl";

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
    for (Path entry : entries(originals.folder())) {
      String name = name(entry);
      if (Files.isDirectory(entry)) {
        for (Path file : entries(entry)) {
          if (OriginalStore.isHash(name(file))) {
            if (!originals.isWhole(name(file))) {
              damaged.add(new Defect(What.ORIGINAL, name(file), "is not the file that was stored"));
            }
            read.accept(Files.size(file));
          }
        }
      } else if (name.endsWith(LOG)) {
        damaged.addAll(RecordLog.defects(entry));
        read.accept(Files.size(entry));
      }
    }
    addMissing(new TreeMap<>(indexed), damaged);
    return damaged;
  }

  private void addMissing(Map<String, Indexed> indexed, List<Defect> damaged) throws IOException {
    CaptureLog captures = CaptureLog.of(originals);
    indexed.forEach(
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
              damaged.add(new Defect(What.ORIGINAL, key, "lacks its stored part " + part.path()));
            }
          }
        });
  }

  /** Leaves in the logs what is as it was written, as {@link RecordLog#mend} says. */
  public static void mendLogs(OriginalStore originals) throws IOException {
    for (Path entry : entries(originals.folder())) {
      if (name(entry).endsWith(LOG) && !RecordLog.defects(entry).isEmpty()) {
        RecordLog.mend(entry);
      }
    }
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
