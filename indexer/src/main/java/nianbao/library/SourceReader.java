package nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.index.AnalyzedReport;
import nianbao.index.ReportSink;
import nianbao.library.CaptureLog.Capture;
import nianbao.library.sidecar.SidecarOverride;
import nianbao.library.sidecar.SidecarRow;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.Archive;
import nianbao.read.FaultSignature;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of one source into a report: skipped when neither they nor the sidecar row have
 * changed, otherwise parsed, corrected by the row, and stored. Whatever a file holds, the outcome
 * is a value, so that no file ends the update. Safe for several threads.
 */
final class SourceReader {

  private static final Logger LOG = Logger.getLogger(SourceReader.class.getName());

  /** Files larger than this are read one at a time, to bound the memory needed. */
  private static final long LARGE_BYTES = 4L << 20;

  private final ReentrantLock large = new ReentrantLock();
  private final Map<String, ReportSink.Indexed> known;
  private final ReportParser parser;
  private final OriginalStore originals;
  private final CaptureLog captures;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private volatile Sidecars sidecars = Sidecars.NONE;

  /**
   * The result of reading one source: a report or a problem, or neither when it is unchanged.
   *
   * @param key of the source
   */
  record Outcome(String key, @Nullable AnalyzedReport report, @Nullable String problem) {}

  /**
   * An entry of an archive, unpacked but not yet read.
   *
   * @param size in bytes
   */
  record Unpacked(int size, Callable<Outcome> reading) {}

  /**
   * @param known what is indexed, by key
   */
  SourceReader(
      Map<String, ReportSink.Indexed> known,
      ReportParser parser,
      OriginalStore originals,
      CaptureLog captures) {
    this.known = known;
    this.parser = parser;
    this.originals = originals;
    this.captures = captures;
  }

  /** Sets the tables of the collection whose files are read next. */
  void use(Sidecars tables) {
    sidecars = tables;
  }

  Outcome file(ReportCollection collection, String file) {
    return attempt(
        collection.keyOf(file),
        () -> {
          Path path = collection.root().resolve(file);
          long size = Files.size(path);
          Limits.checkSize(size);
          return inTurn(size, () -> read(collection, file, Files.readAllBytes(path), null));
        });
  }

  /**
   * Unpacks an entry of an archive; it is read later, and perhaps by another thread.
   *
   * @param path of the archive and of the entry in it
   */
  Unpacked entry(ReportCollection collection, String path, Archive archive, Archive.Entry entry) {
    String key = collection.keyOf(path);
    byte[] bytes;
    try {
      bytes = archive.read(entry);
    } catch (UnreadableException | IOException | RuntimeException | OutOfMemoryError e) {
      Outcome failed = attempt(key, () -> rethrown(e));
      return new Unpacked(0, () -> failed);
    }
    return new Unpacked(
        bytes.length, () -> attempt(key, () -> read(collection, path, bytes, entry.address())));
  }

  private static AnalyzedReport rethrown(Throwable problem) throws Exception {
    if (problem instanceof Error error) {
      throw error;
    }
    throw (Exception) problem;
  }

  /** A source as it was captured, from its stored original. */
  Outcome original(Capture capture) {
    return attempt(
        capture.key(),
        () -> {
          int slash = capture.key().indexOf('/');
          Source source =
              new Source(
                  capture.key().substring(0, slash),
                  capture.key().substring(slash + 1),
                  capture.sha256(),
                  capture.at(),
                  capture.url());
          return inTurn(
              originals.size(capture.sha256()),
              () -> parse(source, originals.read(capture.sha256()), capture.sidecarRow()));
        });
  }

  private @Nullable AnalyzedReport inTurn(long size, Callable<@Nullable AnalyzedReport> reading)
      throws Exception {
    if (size <= LARGE_BYTES) {
      return reading.call();
    }
    large.lock();
    try {
      return reading.call();
    } finally {
      large.unlock();
    }
  }

  /**
   * @param url the public address, {@code null} when it is not known
   */
  private @Nullable AnalyzedReport read(
      ReportCollection collection, String path, byte[] bytes, @Nullable String url)
      throws UnreadableException, IOException {
    String key = collection.keyOf(path);
    String hash = Sha256.hex(bytes);
    SidecarRow row = sidecars.row(path);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant capturedAt = captures.record(key, hash, url, row, now);
    ReportSink.Indexed before = known.get(key);
    if (before != null && before.sha256().equals(hash) && before.rowHash().equals(hash(row))) {
      originals.keep(hash, bytes);
      return null;
    }
    AnalyzedReport report =
        parse(new Source(collection.name(), path, hash, capturedAt, url), bytes, row);
    originals.keep(hash, bytes);
    return report;
  }

  private AnalyzedReport parse(Source source, byte[] bytes, @Nullable SidecarRow row)
      throws UnreadableException {
    Report report = parser.parse(source, bytes);
    return AnalyzedReport.of(row == null ? report : SidecarOverride.apply(report, row), hash(row));
  }

  private static String hash(@Nullable SidecarRow row) {
    return row == null ? "" : row.hash();
  }

  /** Turns every failure into an outcome: an unreadable or too demanding file, or a bug of ours. */
  private Outcome attempt(String key, Callable<@Nullable AnalyzedReport> reading) {
    try {
      return new Outcome(key, reading.call(), null);
    } catch (UnreadableException e) {
      return new Outcome(key, null, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Outcome(key, null, "can't be read: " + e.getMessage());
    } catch (StackOverflowError e) {
      log(key, e);
      return new Outcome(key, null, "it is nested too deeply to be read");
    } catch (OutOfMemoryError e) {
      log(key, e);
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return new Outcome(
          key, null, "reading it takes more than the " + megabytes + " MB of memory available");
    } catch (Exception e) {
      return new Outcome(key, null, internalError(key, e));
    }
  }

  /** Logs a bug of ours and returns the message for the file that triggered it. */
  String internalError(String key, Exception fault) {
    log(key, fault);
    return "internal error, a fault of Nianbao and not of the file: " + fault;
  }

  /** Logs each fault once: the same bug may affect a hundred thousand files. */
  private void log(String key, Throwable fault) {
    if (logged.add(FaultSignature.of(fault))) {
      LOG.log(Level.SEVERE, "reading " + key + " failed", fault);
    }
  }
}
