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
import nianbao.library.UpdateListener.Step;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipArchive;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index up to date with folders of files. A file with a new content replaces its report,
 * one with the same content is passed over, one that is gone is removed – but only below a root
 * that exists and has files, so that an unmounted disk empties nothing, and not below a folder that
 * can't be looked into. A file or folder that can't be read is told to the listener and leaves what
 * is indexed of it as it is; a row of a sidecar that can't be used is told too. The bytes of what
 * is indexed are kept, others are not.
 *
 * <p>What is kept and not indexed is read from the kept bytes first: an index that is built anew
 * holds what the older one held, also when the folders are not there.
 *
 * <p>Files are read and analyzed on all processors and written by one thread in the order of their
 * paths, so the same files always give the same index.
 */
public final class Library {

  private static final int REPORTS_A_COMMIT = 2_000;
  private static final String CAPTURES = "captured.jsonl";

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

  /** Keys of folders, archives and files that could not be looked into. */
  private final Set<String> unread = new HashSet<>();

  /** Why a report could not be read from its kept bytes, by key. */
  private final Map<String, String> notRebuilt = new HashMap<>();

  private final Queue<Future<Outcome>> ahead = new ArrayDeque<>();
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

  /** Brings the index up to date with these collections, commits, and says what was done. */
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

  /** Reads what is kept and not indexed. */
  private void rebuild() throws IOException {
    List<Capture> lacking = new ArrayList<>();
    for (List<Capture> states : captures.states()) {
      if (!known.containsKey(states.getFirst().key())) {
        // The present bytes may be those that could not be read: the newest ones kept were.
        for (Capture state : states.reversed()) {
          if (originals.find(state.sha256()).isPresent()) {
            lacking.add(state);
            break;
          }
        }
      }
    }
    if (lacking.isEmpty()) {
      return;
    }
    lacking.sort(Comparator.comparing(Capture::key));
    listener.rebuilding(lacking.size());
    rebuilding = true;
    try (ExecutorService workers = workers()) {
      for (Capture capture : lacking) {
        submit(workers, () -> reader.kept(capture));
      }
      drain(0);
    }
    rebuilding = false;
  }

  private void update(ReportCollection collection) throws IOException {
    CollectionFiles files = collection.files();
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
        if (ZipArchive.is(collection.root().resolve(file))) {
          writeArchive(workers, collection, file);
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

  /** Every entry is a file of its own; all are read before the archive is closed. */
  private void writeArchive(ExecutorService workers, ReportCollection collection, String file)
      throws IOException {
    drain(0);
    try (ZipArchive zip = ZipArchive.open(collection.root().resolve(file))) {
      if (zip.entries().size() > 1) {
        listener.found(collection, zip.entries().size() - 1);
      }
      for (ZipArchive.Entry entry : zip.entries()) {
        String path = file + ZipArchive.SEPARATOR + entry.name();
        submit(workers, () -> reader.entry(collection, path, zip, entry));
      }
      drain(0);
    } catch (UnreadableException e) {
      unread.add(collection.keyOf(file));
      failed(collection.keyOf(file), String.valueOf(e.getMessage()));
    }
  }

  private void submit(ExecutorService workers, Callable<Outcome> reading) throws IOException {
    ahead.add(workers.submit(reading));
    drain(Runtime.getRuntime().availableProcessors() * 4);
  }

  /** Applies the oldest outcomes until no more than this many are under way. */
  private void drain(int left) throws IOException {
    while (ahead.size() > left) {
      apply(result(ahead.remove()));
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
      // Its file may still be there; else this is told in the end.
      notRebuilt.put(key, "its kept bytes can't be read: " + problem);
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

  /** Writes a report; gives the reason when it can't be written. */
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
    if (++uncommitted == REPORTS_A_COMMIT) {
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

  /** Keys of what is, was or should be indexed; in order. */
  private Set<String> candidates() throws IOException {
    Set<String> keys = new TreeSet<>(known.keySet());
    keys.addAll(sink.older().keySet());
    keys.addAll(notRebuilt.keySet());
    return keys;
  }

  /** Whether a key lies in a folder or an archive that could not be looked into. */
  private boolean isUnread(String key) {
    for (int end = key.length(); end > 0; end = key.lastIndexOf('/', end - 1)) {
      boolean archive = key.startsWith(ZipArchive.SEPARATOR, end - 1);
      if (unread.contains(key.substring(0, archive ? end - 1 : end))) {
        return true;
      }
    }
    return false;
  }

  /** Makes the index what it is from now on; what is not needed for it goes last. */
  private void complete() throws IOException {
    nameLost();
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

  /** Names what was indexed before and is not, or not as it was, in the new index. */
  private void nameLost() throws IOException {
    Map<String, Indexed> indexed = sink.indexed();
    for (String key : candidates()) {
      if (seen.contains(key) || gone.contains(key)) {
        continue;
      }
      Indexed now = indexed.get(key);
      Indexed before = sink.older().get(key);
      if (now == null) {
        String none = "neither its file nor a kept copy is there; it is no longer indexed";
        failed(key, notRebuilt.getOrDefault(key, none));
      } else if (before != null && !before.rowHash().isEmpty() && now.rowHash().isEmpty()) {
        failed(key, "its row of " + Sidecars.FILE_NAME + " is lost until its folder is there");
      }
    }
  }
}
