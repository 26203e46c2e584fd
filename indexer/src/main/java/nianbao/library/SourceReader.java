package nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nianbao.index.AnalyzedReport;
import nianbao.index.BatchPipeline;
import nianbao.index.ReportSink;
import nianbao.library.CaptureLog.Capture;
import nianbao.library.SeenFiles.Seen;
import nianbao.library.sidecar.Correction;
import nianbao.library.sidecar.SidecarOverride;
import nianbao.library.sidecar.SidecarRow;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.Archive;
import nianbao.read.FaultSignature;
import nianbao.read.Limits;
import nianbao.read.NotAReportException;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.report.Part;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import nianbao.report.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of one source into a report: skipped when neither they nor the sidecar row have
 * changed, otherwise parsed, corrected by the row, and stored. Whatever a file holds, the outcome
 * is a value, so that no file ends the update. Safe for several threads.
 */
final class SourceReader {

  private static final Logger LOG = Logger.getLogger(SourceReader.class.getName());

  private final Map<String, ReportSink.Indexed> known;
  private final OriginalStore originals;
  private final Stored stored;
  private final EarlierVersions versions;
  private final CaptureLog captures;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private final SeenFiles seen;
  private volatile Sidecars sidecars = Sidecars.NONE;
  private volatile @Nullable CollectionFiles files;

  /**
   * The result of reading one source: a report was written, or there is a problem, or neither when
   * it is unchanged.
   *
   * @param key of the source
   * @param written what the index knows about the report
   * @param warnings their kinds
   * @param nonReport what the source is instead of a report, with the problem
   * @param parts other files that its report was or is read from
   */
  record Outcome(
      String key,
      ReportSink.@Nullable Indexed written,
      Set<String> warnings,
      @Nullable String problem,
      @Nullable String nonReport,
      List<Part> parts) {

    private static Outcome failed(String key, String problem) {
      return new Outcome(key, null, Set.of(), problem, null, List.of());
    }
  }

  /** Reads a source and writes its report. */
  @FunctionalInterface
  interface Reading {
    /**
     * Does so, whatever the source holds.
     *
     * @throws IOException when no report can be written any more
     */
    Outcome run(BatchPipeline.Output<Outcome> output) throws IOException;
  }

  /**
   * A source that waits to be read.
   *
   * @param size in bytes, as far as it is known
   */
  record Waiting(long size, Reading reading) {

    /** A source whose outcome is known already. */
    static Waiting of(Outcome outcome) {
      return new Waiting(0, output -> outcome);
    }
  }

  /**
   * A report with what tables and readers say of it.
   *
   * @param hash tells what it was corrected with; empty for nothing
   */
  record Corrected(Report report, String hash) {
    private AnalyzedReport analyzed() {
      return AnalyzedReport.of(report, hash);
    }
  }

  /** Reads sources from their originals, as they were captured. Safe for many threads. */
  static final class Stored {
    /** Files larger than this are read one at a time, to bound the memory needed. */
    private static final long LARGE_BYTES = 4L << 20;

    private final ReentrantLock large = new ReentrantLock();
    private final ReportParser parser;
    private final OriginalStore originals;
    private final CorrectionLog corrections;

    /**
     * @param corrections made by hand, which are applied after the tables
     */
    Stored(ReportParser parser, OriginalStore originals, CorrectionLog corrections) {
      this.parser = parser;
      this.originals = originals;
      this.corrections = corrections;
    }

    /** The report in a source; whoever calls ends the turn afterwards. */
    Corrected read(Capture capture) throws UnreadableException, IOException {
      takeTurn(originals.size(capture.sha256()));
      byte[] bytes = originals.read(capture.sha256());
      return parse(capture.origin(), bytes, capture.sidecarRow(), kept(capture.parts()));
    }

    /** The parts of a source as they were captured. */
    private Companions kept(@Nullable List<Part> parts) {
      return path -> {
        for (Part part : parts == null ? List.<Part>of() : parts) {
          String hash = part.sha256();
          if (hash != null && path.equals(part.path())) {
            takeTurn(originals.size(hash));
            return originals.read(hash);
          }
        }
        return null;
      };
    }

    private Corrected parse(
        Source source, byte[] bytes, @Nullable SidecarRow row, Companions others)
        throws UnreadableException, IOException {
      Report report = parser.parse(source, bytes, others);
      if (row != null) {
        report = SidecarOverride.apply(report, row);
      }
      // Looked up once: a reader may correct the report at this very moment.
      Correction correction = corrections.find(source.key());
      if (correction != null) {
        report = SidecarOverride.apply(report, correction);
      }
      return new Corrected(report, hash(row, correction));
    }

    /** Tells what a report would be corrected with now; empty for nothing. */
    private String hash(String key, @Nullable SidecarRow row) throws IOException {
      return hash(row, corrections.find(key));
    }

    private static String hash(@Nullable SidecarRow row, @Nullable Correction correction) {
      String ofRow = row == null ? "" : row.hash();
      return correction == null ? ofRow : Sha256.hex(ofRow + correction.hash());
    }

    /** Waits for the turn of a large file, which lasts until it is ended. */
    private void takeTurn(long size) {
      if (size > LARGE_BYTES && !large.isHeldByCurrentThread()) {
        large.lock();
      }
    }

    /** Lets others read large files, if this thread had the turn. */
    void endTurn() {
      if (large.isHeldByCurrentThread()) {
        large.unlock();
      }
    }
  }

  /**
   * @param known what is indexed, by key
   * @param versions told what is about to be replaced
   */
  SourceReader(
      Map<String, ReportSink.Indexed> known,
      OriginalStore originals,
      Stored stored,
      CaptureLog captures,
      SeenFiles seen,
      EarlierVersions versions) {
    this.seen = seen;
    this.known = known;
    this.originals = originals;
    this.stored = stored;
    this.captures = captures;
    this.versions = versions;
  }

  /** Sets the tables and the files of the collection that is read next. */
  void use(Sidecars tables, CollectionFiles found) {
    sidecars = tables;
    files = found;
  }

  /** What a file was like when it was found; that of an archive for an entry. */
  private @Nullable FileState state(String path) {
    CollectionFiles found = files;
    if (found == null) {
      return null;
    }
    int archive = path.indexOf(Archive.SEPARATOR);
    FileState own = found.state(path);
    return own == null && archive >= 0 ? found.state(path.substring(0, archive)) : own;
  }

  /** The outcome of a file that is as it was when it was read; {@code null} when it has to be. */
  @Nullable Outcome unchanged(ReportCollection collection, String path) throws IOException {
    FileState state = state(path);
    Seen before = seen.find(collection.keyOf(path), state);
    if (before == null || state == null || before.sha256() == null) {
      return null;
    }
    Companions listed = other -> state(other) == null ? null : new byte[0];
    for (Part part : partsOf(before.key())) {
      if (!isUnchanged(part, collection, path, listed)) {
        return null;
      }
    }
    return originals.holds(before.sha256(), state.size()) || before.nonReport() != null
        ? unchanged(before, path)
        : null;
  }

  /** The outcomes of the entries of an archive, all or none, as of a file. */
  @Nullable List<Outcome> unchangedEntries(ReportCollection collection, String path)
      throws IOException {
    String key = collection.keyOf(path);
    List<Seen> before = seen.entries(key, state(path));
    List<Outcome> outcomes = new ArrayList<>();
    for (Seen entry : before == null ? List.<Seen>of() : before) {
      Outcome outcome = unchanged(entry, path + entry.key().substring(key.length()));
      if (outcome == null) {
        return null;
      }
      outcomes.add(outcome);
    }
    return before == null ? null : outcomes;
  }

  /** The outcome of a source whose bytes are as they were, if all that goes with them is, too. */
  private @Nullable Outcome unchanged(Seen before, String path) throws IOException {
    String hash = String.valueOf(before.sha256());
    SidecarRow row = sidecars.row(path);
    if (!captures.holds(before.key(), hash, row)) {
      return null;
    }
    if (before.nonReport() != null) {
      return new Outcome(
          before.key(), null, Set.of(), before.problem(), before.nonReport(), List.of());
    }
    ReportSink.Indexed indexed = known.get(before.key());
    if (indexed == null
        || !indexed.sha256().equals(hash)
        || !indexed.rowHash().equals(stored.hash(before.key(), row))
        || originals.find(hash).isEmpty()) {
      return null;
    }
    for (Part part : indexed.parts()) {
      if (part.sha256() != null && originals.find(part.sha256()).isEmpty()) {
        return null;
      }
    }
    return unchanged(before.key());
  }

  /**
   * Whether what a page points at is the same file as before and as it was, or is still missing.
   */
  private boolean isUnchanged(
      Part part, ReportCollection collection, String page, Companions listed) throws IOException {
    Companions.Found found;
    try {
      found = listed.find(page, part.address(), part.name());
    } catch (UnreadableException e) {
      return false;
    }
    if (found == null || !found.path().equals(part.path())) {
      return found == null && part.path() == null;
    }
    Seen before = seen.find(collection.keyOf(found.path()), state(found.path()));
    return before != null && part.sha256() != null && part.sha256().equals(before.sha256());
  }

  /** Remembers what was read from a source, so that it need not be read again. */
  private void remember(
      String key, String path, String hash, @Nullable NotAReportException refusal) {
    CollectionFiles found = files;
    FileState state = state(path);
    if (found == null || state == null) {
      return;
    }
    if (refusal == null) {
      seen.report(key, state, found.lookedAt(), hash);
    } else {
      String reason = String.valueOf(refusal.getMessage());
      seen.nonReport(key, state, found.lookedAt(), hash, refusal.kind(), reason);
    }
  }

  /** Remembers an archive of which so many entries were read and each was remembered. */
  void rememberArchive(ReportCollection collection, String path, int entries) {
    CollectionFiles found = files;
    FileState state = state(path);
    if (found != null && state != null) {
      seen.archive(collection.keyOf(path), state, found.lookedAt(), entries);
    }
  }

  /** A file in the folder of a collection. */
  Waiting file(ReportCollection collection, String file) {
    Path path = collection.root().resolve(file);
    return waiting(
        path.toFile().length(),
        collection.keyOf(file),
        () -> {
          long size = Files.size(path);
          Limits.checkSize(size);
          stored.takeTurn(size);
          byte[] bytes = Files.readAllBytes(path);
          return read(collection, file, bytes, null, collection.companions());
        });
  }

  /**
   * Unpacks an entry of an archive; it is read later, and perhaps by another thread.
   *
   * @param path of the archive and of the entry in it
   * @param others the other entries
   */
  Waiting entry(
      ReportCollection collection,
      String path,
      Archive archive,
      Archive.Entry entry,
      Companions others) {
    String key = collection.keyOf(path);
    byte[] bytes;
    try {
      synchronized (archive) {
        bytes = archive.read(entry);
      }
    } catch (UnreadableException | IOException | RuntimeException | OutOfMemoryError e) {
      return waiting(0, key, () -> rethrown(e));
    }
    return waiting(bytes.length, key, () -> read(collection, path, bytes, entry.address(), others));
  }

  private static AnalyzedReport rethrown(Throwable problem) throws Exception {
    if (problem instanceof Error error) {
      throw error;
    }
    throw (Exception) problem;
  }

  /** A source as it was captured, from its original, which is stored. */
  Waiting original(Capture capture) throws IOException {
    return waiting(
        originals.size(capture.sha256()), capture.key(), () -> stored.read(capture).analyzed());
  }

  /** The same files, of which those that are read are kept. */
  private final class Keeping implements Companions {
    private final ReportCollection collection;
    private final Companions others;
    private boolean asked;

    private Keeping(ReportCollection collection, Companions others) {
      this.collection = collection;
      this.others = others;
    }

    @Override
    public byte @Nullable [] bytes(String path) throws IOException, UnreadableException {
      asked = true;
      byte[] bytes = others.bytes(path);
      if (bytes != null) {
        stored.takeTurn(bytes.length);
        String hash = Sha256.hex(bytes);
        originals.keep(hash, bytes);
        if (!path.contains(Archive.SEPARATOR)) {
          remember(collection.keyOf(path), path, hash, null);
        }
      }
      return bytes;
    }
  }

  /**
   * @param url the public address, {@code null} when it is not known
   * @param beside the files beside it
   */
  private @Nullable AnalyzedReport read(
      ReportCollection collection,
      String path,
      byte[] bytes,
      @Nullable String url,
      Companions beside)
      throws UnreadableException, IOException {
    Keeping others = new Keeping(collection, beside);
    String key = collection.keyOf(path);
    String hash = Sha256.hex(bytes);
    SidecarRow row = sidecars.row(path);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ReportSink.Indexed before = known.get(key);
    Capture earlier = before == null ? null : captures.find(key, before.sha256());
    Instant capturedAt = captures.record(key, hash, url, row, now);
    if (before != null
        && before.sha256().equals(hash)
        && before.rowHash().equals(stored.hash(key, row))
        && areUnchanged(before.parts(), path, others)) {
      originals.keep(hash, bytes);
      remember(key, path, hash, null);
      return null;
    }
    Corrected corrected;
    try {
      corrected =
          stored.parse(
              new Source(collection.name(), path, hash, capturedAt, url), bytes, row, others);
    } catch (NotAReportException e) {
      if (!others.asked) {
        remember(key, path, hash, e);
      }
      throw e;
    }
    Report report = corrected.report();
    Instant textAt =
        before == null || earlier == null
            ? null
            : versions.compare(earlier.with(before.parts(), earlier.textAt()), report, now);
    captures.recordReading(key, report.source().parts(), textAt);
    originals.keep(hash, bytes);
    remember(key, path, hash, null);
    return corrected.analyzed();
  }

  /** Whether the files that a page frames or attaches are where they were, or are still missing. */
  private static boolean areUnchanged(List<Part> parts, String path, Companions others)
      throws UnreadableException, IOException {
    for (Part part : parts) {
      Companions.Found found = others.find(path, part.address(), part.name());
      boolean same =
          found == null
              ? part.path() == null
              : found.path().equals(part.path()) && Sha256.hex(found.bytes()).equals(part.sha256());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Whether the correction of what was captured has changed since it was indexed. */
  boolean isCorrectedSince(Capture capture, ReportSink.Indexed indexed) throws IOException {
    return !indexed.rowHash().equals(stored.hash(capture.key(), capture.sidecarRow()));
  }

  private Waiting waiting(long size, String key, Callable<@Nullable AnalyzedReport> reading) {
    return new Waiting(size, output -> attempt(key, reading, output));
  }

  /** Turns every failure into an outcome: an unreadable or too demanding file, or a bug of ours. */
  private Outcome attempt(
      String key, Callable<@Nullable AnalyzedReport> reading, BatchPipeline.Output<Outcome> output)
      throws IOException {
    AnalyzedReport report;
    try {
      report = reading.call();
    } catch (NotAReportException e) {
      String message = String.valueOf(e.getMessage());
      return new Outcome(key, null, Set.of(), message, e.kind(), List.of());
    } catch (UnreadableException e) {
      return Outcome.failed(key, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Outcome.failed(key, CollectionFiles.reason(e));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return Outcome.failed(key, fault(key, e));
    } finally {
      stored.endTurn();
    }
    return report == null ? unchanged(key) : written(key, report, output);
  }

  private Outcome unchanged(String key) {
    return new Outcome(key, null, Set.of(), null, null, partsOf(key));
  }

  private List<Part> partsOf(String key) {
    ReportSink.Indexed before = known.get(key);
    return before == null ? List.of() : before.parts();
  }

  private Outcome written(String key, AnalyzedReport report, BatchPipeline.Output<Outcome> output)
      throws IOException {
    List<Part> parts = report.report().source().parts();
    try {
      output.put(report);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome(key, null, Set.of(), fault(key, e), null, parts);
    }
    Set<String> warnings =
        report.report().warnings().stream().map(Warning::kind).collect(Collectors.toSet());
    return new Outcome(key, ReportSink.Indexed.of(report), warnings, null, null, parts);
  }

  /** Logs what a file led to that it should not, and returns the message for it. */
  private String fault(String key, Throwable fault) {
    log(key, fault);
    if (fault instanceof StackOverflowError) {
      return "it is nested too deeply to be read";
    }
    if (fault instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return "reading it takes more than the " + megabytes + " MB of memory available";
    }
    return "internal error, a fault of Nianbao and not of the file; the log has its details";
  }

  /** Logs each fault once: the same bug may affect a hundred thousand files. */
  private void log(String key, Throwable fault) {
    if (logged.add(FaultSignature.of(fault))) {
      LOG.log(Level.SEVERE, "reading " + key + " failed", fault);
    }
  }
}
