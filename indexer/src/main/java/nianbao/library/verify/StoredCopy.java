package nianbao.library.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.library.OriginalStore;
import nianbao.library.RecordLog;
import nianbao.report.Sha256;

/**
 * Copies the stored originals and the logs beside them, while others may be written. Originals that
 * an earlier copy has are not copied again; what isn't as it was written is not copied at all.
 */
public final class StoredCopy {
  private final OriginalStore to;
  private final LongConsumer copied;
  private final List<Defect> damaged = new ArrayList<>();

  private StoredCopy(OriginalStore to, LongConsumer copied) {
    this.to = to;
    this.copied = copied;
  }

  /**
   * Copies all that is there. Nothing is deleted from the earlier copy, which may have what was
   * lost here.
   *
   * @param copied told how many bytes were copied of each file that the earlier copy lacks
   * @return what is damaged, and so isn't in the copy
   */
  public static List<Defect> copy(OriginalStore from, OriginalStore to, LongConsumer copied)
      throws IOException {
    StoredCopy copy = new StoredCopy(to, copied);
    // Logs first: what they name is there until an update deletes it, which then writes them anew.
    for (Path log : StoredFiles.logs(from)) {
      copy.log(log);
    }
    for (Path original : StoredFiles.originals(from)) {
      copy.original(original);
    }
    return copy.damaged;
  }

  private void log(Path log) throws IOException {
    Path copy = to.folder().resolve(log.getFileName().toString());
    damaged.addAll(RecordLog.copy(log, copy, copied));
  }

  private void original(Path original) throws IOException {
    String hash = original.getFileName().toString();
    Optional<Path> earlier = to.find(hash);
    if (earlier.isPresent() && to.isWhole(hash)) {
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(original);
      if (Sha256.hex(bytes).equals(hash)) {
        if (earlier.isPresent()) {
          Files.delete(earlier.get()); // a damaged one
        }
        to.keep(hash, bytes);
        copied.accept(bytes.length);
      } else {
        damaged.add(new Defect(What.ORIGINAL, hash, "is not the file that was stored"));
      }
    } catch (NoSuchFileException e) {
      // An update has deleted it, because nothing needs it any more.
    }
  }
}
