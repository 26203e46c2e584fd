package nianbao.library;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nianbao.index.AnalyzedReport;
import nianbao.index.ReportSink;
import nianbao.index.ReportSink.Indexed;
import nianbao.library.CaptureLog.Capture;
import nianbao.library.SourceReader.Outcome;
import nianbao.library.SourceReader.Unpacked;
import nianbao.library.UpdateListener.Step;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.Archive;
import nianbao.read.UnreadableException;
import nianbao.read.format.ArchiveFormat;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index up to date with folders of files. A changed file replaces its report, an unchanged
 * one is skipped, and a deleted one is removed – but only below a root that exists and contains
 * files, so that an unmounted disk never empties the index, and not below a folder that can't be
 * listed. Files and folders that can't be read are reported to the listener and their indexed
 * reports stay as they are; so are unusable rows of a sidecar. Originals are kept for indexed
 * reports only.
 *
 * <p>Reports that are missing from the index are first re-read from their stored originals, so that
 * a rebuilt index holds what the older one held even when the folders are gone.
 *
 * <p>Files are read and analyzed on all processors and written by one thread in the order of their
 * paths, so the same files always give the same index.
 */
public final class Library {

  private static final int REPORTS_PER_COMMIT = 2_000;
  private static final String CAPTURES = "captured.jsonl";

  /** Bytes of unpacked entries that wait to be read. */
  private static final long MOST_UNPACKED = 32L << 20;

  private final ReportSink sink;
  private final OriginalStore originals;
  private final CaptureLog captures;
  private final SourceReader reader;
  private final UpdateListener listener;
  private final Map<String, Indexed> known;
  private final Map<Step, Integer> steps = new EnumMap<>(Step.class);
  private final List<UpdateSummary.Failure> failures = new ArrayList<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  /** Keys of folders, archives and files that could not be read. */
  private final Set<String> unread = new HashSet<>();

  /** Why a report could not be re-read from its stored original, by key. */
  private final Map<String, String> notRebuilt = new HashMap<>();

  private final Queue<Future<Outcome>> pending = new ArrayDeque<>();
  private boolean rebuilding;
  private int uncommitted;

  private Library(
      ReportSink sink, OriginalStore originals, ReportParser parser, UpdateListener listener)
      throws IOException {
    this.sink = sink;
    this.originals = originals;
    this.listener = listener;
    this.known = new HashMap<>(sink.indexed());
    this.captures = CaptureLog.open(originals.folder().resolve(CAPTURES));
    this.reader = new SourceReader(known, parser, originals, captures);
  }

  /** Brings the index up to date with these collections, commits, and returns what was done. */
  public static UpdateSummary update(
      ReportSink sink,
      OriginalStore originals,
      List<ReportCollection> collections,
      ReportParser parser,
      UpdateListener listener)
      throws IOException {
    Library library = new Library(sink, originals, parser, listener);
    library.rebuild();
    for (ReportCollection collection : collections) {
      library.update(collection);
    }
    library.complete();
    return new UpdateSummary(library.steps, library.failures);
  }

  /** Re-reads reports that the index lacks but whose originals are stored. */
  private void rebuild() throws IOException {
    List<Capture> missing = new ArrayList<>();
    for (List<Capture> states : captures.states()) {
      if (!known.containsKey(states.getFirst().key())) {
        // The latest bytes may have been unreadable and so were not stored; take the newest stored.
        for (Capture state : states.reversed()) {
          if (originals.find(state.sha256()).isPresent()) {
            missing.add(state);
            break;
          }
        }
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    missing.sort(Comparator.comparing(Capture::key));
    listener.rebuilding(missing.size());
    rebuilding = true;
    try (ExecutorService workers = workers()) {
      for (Capture capture : missing) {
        submit(workers, () -> reader.original(capture));
      }
      drain(0);
    }
    rebuilding = false;
  }

  private void update(ReportCollection collection) throws IOException {
    CollectionFiles files = CollectionFiles.of(collection);
    Sidecars sidecars = Sidecars.read(collection.root(), files.sidecars());
    reader.use(sidecars);
    int faults = files.unread().size() + sidecars.faults().size();
    listener.found(collection, files.reports().size() + faults);
    for (Map.Entry<String, String> fault : files.unread().entrySet()) {
      String key = fault.getKey().isEmpty() ? collection.name() : collection.keyOf(fault.getKey());
      unread.add(key);
      failed(key, fault.getValue());
    }
    for (Sidecars.Fault fault : sidecars.faults()) {
      failed(collection.keyOf(fault.path()), "line " + fault.line() + ": " + fault.reason());
    }
    write(collection, files.reports());
    if (collection.only() == null && !files.reports().isEmpty()) {
      removeMissing(collection);
    }
  }

  private void write(ReportCollection collection, List<String> paths) throws IOException {
    try (ExecutorService workers = workers()) {
      for (String file : paths) {
        ArchiveFormat archive = ArchiveFormat.of(collection.root().resolve(file));
        if (archive != null) {
          writeArchive(workers, collection, file, archive);
        } else {
          submit(workers, () -> reader.file(collection, file));
        }
      }
      drain(0);
    }
  }

  private static ExecutorService workers() {
    return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  }

  /** Reads each entry as a file of its own; all are done before the archive is closed. */
  private void writeArchive(
      ExecutorService workers, ReportCollection collection, String file, ArchiveFormat format)
      throws IOException {
    drain(0);
    String key = collection.keyOf(file);
    Archive opened;
    try {
      opened = format.open(collection.root().resolve(file));
    } catch (UnreadableException | IOException e) {
      unread.add(key);
      String reason = e instanceof IOException ? "can't be read: " : "";
      failed(key, reason + e.getMessage());
      return;
    }
    try (Archive archive = opened) {
      String damage = archive.damage();
      int more = archive.entries().size() - 1 + (damage == null ? 0 : 1);
      if (more > 0) {
        listener.found(collection, more);
      }
      writeEntries(workers, collection, file, archive);
      if (damage != null) {
        unread.add(key);
        failed(key, damage);
      }
    }
  }

  /** Unpacks the entries in order, as archives want it, and has them read side by side. */
  private void writeEntries(
      ExecutorService workers, ReportCollection collection, String file, Archive archive)
      throws IOException {
    long unpacked = 0;
    for (Archive.Entry entry : archive.entries()) {
      String path = file + Archive.SEPARATOR + entry.name();
      Unpacked document = reader.entry(collection, path, archive, entry);
      unpacked += document.size();
      if (unpacked > MOST_UNPACKED) {
        drain(0);
        unpacked = document.size();
      }
      submit(workers, document.reading());
    }
    drain(0);
  }

  private void submit(ExecutorService workers, Callable<Outcome> reading) throws IOException {
    pending.add(workers.submit(reading));
    drain(Runtime.getRuntime().availableProcessors() * 4);
  }

  /** Applies the oldest outcomes until at most {@code left} are pending. */
  private void drain(int left) throws IOException {
    while (pending.size() > left) {
      apply(result(pending.remove()));
    }
  }

  private static Outcome result(Future<Outcome> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IOException("reading failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading", e);
    }
  }

  private void apply(Outcome outcome) throws IOException {
    String key = outcome.key();
    AnalyzedReport report = outcome.report();
    String problem = report == null ? outcome.problem() : put(report);
    if (rebuilding && problem != null) {
      // The file itself may still be there; otherwise complete() reports this.
      notRebuilt.put(key, "its stored original can't be read: " + problem);
      return;
    }
    if (!rebuilding) {
      seen.add(key);
    }
    if (problem != null) {
      failed(key, problem);
    } else if (report == null) {
      done(key, Step.UNCHANGED, null);
    } else {
      Step replaced = known.containsKey(key) ? Step.REPLACED : Step.ADDED;
      done(key, rebuilding ? Step.REBUILT : replaced, null);
    }
  }

  /** Writes a report; returns why it could not be written, {@code null} on success. */
  private @Nullable String put(AnalyzedReport report) throws IOException {
    try {
      sink.put(report);
    } catch (RuntimeException e) {
      return reader.internalError(report.report().source().key(), e);
    }
    if (rebuilding) {
      Source source = report.report().source();
      String collection = String.valueOf(source.collection());
      known.put(source.key(), new Indexed(collection, source.sha256(), report.rowHash()));
    }
    if (++uncommitted == REPORTS_PER_COMMIT) {
      captures.save();
      sink.commit();
      uncommitted = 0;
    }
    return null;
  }

  private void failed(String key, String problem) {
    failures.add(new UpdateSummary.Failure(key, problem));
    done(key, Step.FAILED, problem);
  }

  private void done(String key, Step step, @Nullable String problem) {
    steps.merge(step, 1, Integer::sum);
    listener.done(key, step, problem);
  }

  private void removeMissing(ReportCollection collection) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String key : candidates()) {
      if (key.startsWith(collection.name() + '/') && !seen.contains(key) && !isUnread(key)) {
        missing.add(key);
      }
    }
    gone.addAll(missing);
    for (String key : missing) {
      sink.remove(key);
      done(key, Step.REMOVED, null);
    }
  }

  /** Keys of what is, was or should be indexed, sorted. */
  private Set<String> candidates() throws IOException {
    Set<String> keys = new TreeSet<>(known.keySet());
    keys.addAll(sink.older().keySet());
    keys.addAll(notRebuilt.keySet());
    return keys;
  }

  /** Whether a key lies in a folder or an archive that could not be read. */
  private boolean isUnread(String key) {
    for (int end = key.length(); end > 0; end = key.lastIndexOf('/', end - 1)) {
      boolean archive = key.startsWith(Archive.SEPARATOR, end - 1);
      if (unread.contains(key.substring(0, archive ? end - 1 : end))) {
        return true;
      }
    }
    return false;
  }

  /** Makes the update durable; originals that nothing needs any more are deleted last. */
  private void complete() throws IOException {
    reportLost();
    captures.save();
    captures.forget(gone);
    sink.complete();
    Set<String> hashes = new HashSet<>();
    sink.indexed().values().forEach(report -> hashes.add(report.sha256()));
    for (List<Capture> states : captures.states()) {
      if (notRebuilt.containsKey(states.getFirst().key())) {
        states.forEach(state -> hashes.add(state.sha256()));
      }
    }
    originals.retain(hashes);
  }

  /** Reports what the older index held and the new one lacks, or holds without its sidecar row. */
  private void reportLost() throws IOException {
    Map<String, Indexed> indexed = sink.indexed();
    for (String key : candidates()) {
      if (seen.contains(key) || gone.contains(key)) {
        continue;
      }
      Indexed now = indexed.get(key);
      Indexed before = sink.older().get(key);
      if (now == null) {
        String none = "both its file and its stored original are gone; it is no longer indexed";
        failed(key, notRebuilt.getOrDefault(key, none));
      } else if (before != null && !before.rowHash().isEmpty() && now.rowHash().isEmpty()) {
        failed(
            key, "its row of " + Sidecars.FILE_NAME + " is not applied until its folder is back");
      }
    }
  }
}
