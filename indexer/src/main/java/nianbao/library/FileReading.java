package nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import nianbao.index.AnalyzedReport;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipArchive;
import org.jspecify.annotations.Nullable;

/** Reads single files whatever happens; safe for several threads. */
final class FileReading {

  /** Files larger than this are read one at a time, so that the memory holds them. */
  private static final long LARGE_BYTES = 4L << 20;

  private final ReentrantLock large = new ReentrantLock();
  private final SourceReading reading;

  FileReading(SourceReading reading) {
    this.reading = reading;
  }

  /**
   * What reading one file gave: a report or a problem, or neither when the file is unchanged.
   *
   * @param key of the source
   */
  record Outcome(String key, @Nullable AnalyzedReport report, @Nullable String problem) {}

  Outcome file(ReportCollection collection, String file) {
    return attempt(
        collection.keyOf(file),
        () -> {
          Path path = collection.root().resolve(file);
          long size = Files.size(path);
          Limits.check(size);
          if (size <= LARGE_BYTES) {
            return reading.read(collection, file, Files.readAllBytes(path));
          }
          large.lock();
          try {
            return reading.read(collection, file, Files.readAllBytes(path));
          } finally {
            large.unlock();
          }
        });
  }

  /**
   * An entry of an archive.
   *
   * @param path of the archive and of the entry in it
   */
  Outcome entry(ReportCollection collection, String path, ZipArchive zip, ZipArchive.Entry entry) {
    return attempt(collection.keyOf(path), () -> reading.read(collection, path, zip.read(entry)));
  }

  /** A step of reading that may fail in any way; gives nothing when the content is unchanged. */
  @FunctionalInterface
  private interface Step {
    @Nullable AnalyzedReport read() throws IOException, UnreadableException;
  }

  private static Outcome attempt(String key, Step step) {
    try {
      return new Outcome(key, step.read(), null);
    } catch (UnreadableException e) {
      return new Outcome(key, null, e.getMessage());
    } catch (IOException e) {
      return new Outcome(key, null, "can't be read: " + e.getMessage());
    } catch (RuntimeException e) {
      // A fault of ours must not keep the other hundred thousand reports from being read.
      return new Outcome(key, null, "failed: " + e);
    }
  }
}
