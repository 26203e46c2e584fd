package nianbao.library;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nianbao.index.ReportSink;
import nianbao.library.FileReading.Outcome;
import nianbao.library.UpdateListener.Step;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipArchive;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index up to date with folders of files. A file with a new content replaces its report,
 * one with the same content is passed over, one that is gone is removed – but only below a root
 * that exists and has files, so that an unmounted disk empties nothing. A file that can't be read
 * is told to the listener and leaves what is indexed of it as it is; so is a row of a sidecar that
 * can't be used. The bytes of what is indexed are kept, others are not.
 *
 * <p>Files are read and analyzed on all processors and written by one thread in the order of their
 * paths, so the same files always give the same index.
 */
public final class Library {

  private static final int REPORTS_A_COMMIT = 2_000;

  private final ReportSink sink;
  private final SourceReading reading;
  private final FileReading files;
  private final UpdateListener listener;
  private final Map<String, ReportSink.Indexed> known;
  private final Map<Step, Integer> steps = new EnumMap<>(Step.class);
  private final List<UpdateSummary.Failure> failures = new ArrayList<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> unopened = new HashSet<>();
  private final Queue<Future<Outcome>> ahead = new ArrayDeque<>();
  private int uncommitted;

  private Library(
      ReportSink sink, OriginalStore originals, ReportParser reader, UpdateListener listener)
      throws IOException {
    this.sink = sink;
    this.listener = listener;
    this.known = new HashMap<>(sink.indexed());
    this.reading = new SourceReading(known, reader, originals);
    this.files = new FileReading(reading);
  }

  /** Brings the index up to date with these collections, commits, and says what was done. */
  public static UpdateSummary update(
      ReportSink sink,
      OriginalStore originals,
      List<ReportCollection> collections,
      ReportParser reader,
      UpdateListener listener)
      throws IOException {
    Library library = new Library(sink, originals, reader, listener);
    for (ReportCollection collection : collections) {
      library.update(collection);
    }
    sink.commit();
    library.reading.tidy(library.gone, sink.indexed());
    return new UpdateSummary(library.steps, library.failures);
  }

  private void update(ReportCollection collection) throws IOException {
    List<String> paths = collection.files();
    List<Sidecars.Fault> faults = reading.begin(collection);
    listener.found(collection, paths.size() + faults.size());
    for (Sidecars.Fault fault : faults) {
      failed(collection.keyOf(fault.path()), "line " + fault.line() + ": " + fault.reason());
    }
    write(collection, paths);
    if (collection.only() == null && !paths.isEmpty()) {
      removeMissing(collection);
    }
  }

  private void write(ReportCollection collection, List<String> paths) throws IOException {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (String file : paths) {
        if (ZipArchive.is(collection.root().resolve(file))) {
          writeArchive(workers, collection, file);
        } else {
          submit(workers, () -> files.file(collection, file));
        }
      }
      drain(0);
    }
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
        submit(workers, () -> files.entry(collection, path, zip, entry));
      }
      drain(0);
    } catch (UnreadableException e) {
      unopened.add(collection.keyOf(file));
      apply(new Outcome(collection.keyOf(file), null, e.getMessage()));
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
    seen.add(outcome.key());
    if (outcome.problem() != null) {
      failed(outcome.key(), outcome.problem());
    } else if (outcome.report() == null) {
      done(outcome.key(), Step.UNCHANGED, null);
    } else {
      sink.put(outcome.report());
      if (++uncommitted == REPORTS_A_COMMIT) {
        reading.save();
        sink.commit();
        uncommitted = 0;
      }
      done(outcome.key(), known.containsKey(outcome.key()) ? Step.REPLACED : Step.ADDED, null);
    }
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
    known.forEach(
        (key, indexed) -> {
          if (indexed.collection().equals(collection.name()) && !isPresent(key)) {
            missing.add(key);
          }
        });
    gone.addAll(missing);
    for (String key : missing) {
      sink.remove(key);
      done(key, Step.REMOVED, null);
    }
  }

  /** An archive that can't be opened may still hold what was indexed of it. */
  private boolean isPresent(String key) {
    int entry = key.indexOf(ZipArchive.SEPARATOR);
    return seen.contains(key) || (entry > 0 && unopened.contains(key.substring(0, entry)));
  }
}
