package nianbao.library;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nianbao.index.BatchPipeline;
import nianbao.index.ReportSink;
import nianbao.index.ReportSink.Indexed;
import nianbao.library.CaptureLog.Capture;
import nianbao.library.SourceReader.Outcome;
import nianbao.library.SourceReader.Waiting;
import nianbao.library.UpdateListener.Step;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.Archive;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.read.format.ArchiveFormat;
import nianbao.report.Part;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index up to date with folders of files. A changed file replaces its report, an unchanged
 * one is skipped, and a deleted one is removed – but only below a root that exists and contains
 * files, so that an unmounted disk never empties the index, and not below a folder that can't be
 * listed. Files and folders that can't be read are reported to the listener and their indexed
 * reports stay as they are; so are files that are no reports, and unusable rows of a sidecar. A
 * file that a page frames or attaches, because its text is there, becomes part of the page's report
 * and is none of its own. Originals are kept for indexed reports only, also those of their {@link
 * EarlierVersions}.
 *
 * <p>Reports that are missing from the index are first re-read from their stored originals, so that
 * a rebuilt index holds what the older one held even when the folders are gone; so are those that
 * were corrected by hand since.
 *
 * <p>Files are read, analyzed and inverted on all processors, in batches, which are added to the
 * index in a fixed order: pages first, then other files, then archives, each in the order of their
 * paths; so the same files always give the same index.
 */
public final class Library {

  // Whatever comes first: a program that ends early loses little, and a long run isn't slowed down.
  private static final int REPORTS_PER_COMMIT = 2_000;
  private static final Duration BETWEEN_COMMITS =
      Duration.ofSeconds(Long.getLong("nianbao.commit.seconds", 10));
  private static final String NO_ENTRIES = "the archive has no files, or only hidden ones";

  // A batch ends with the source that reaches either: enough for segments that need no merging
  // soon,
  // little enough that all processors have one.
  private static final int SOURCES_PER_BATCH = 512;
  private static final long BYTES_PER_BATCH = 8L << 20;

  private final ReportSink sink;
  private final OriginalStore originals;
  private final CaptureLog captures;
  private final EarlierVersions versions;
  private final SeenFiles remembered;
  private final CorrectionLog corrections;
  private final Look look;
  private final SourceReader reader;
  private final UpdateListener listener;
  private final Map<String, Indexed> known;
  private final Map<Step, Integer> steps = new EnumMap<>(Step.class);
  private final List<UpdateSummary.Failure> failures = new ArrayList<>();
  private final Map<String, Integer> nonReports = new HashMap<>();
  private final Map<String, Integer> warnings = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /** What an earlier update removed from the index, but not from the log. */
  private final Set<String> unforgotten = new HashSet<>();

  /** What was indexed of the files that are gone, by key. */
  private final Map<String, Indexed> removed = new HashMap<>();

  private final Set<String> seen = new HashSet<>();

  /** Keys of folders, archives and files that could not be read. */
  private final Set<String> unread = new HashSet<>();

  /** Why a report could not be re-read from its stored original, by key. */
  private final Map<String, String> notRebuilt = new HashMap<>();

  /** What the stored originals of sources are instead of reports, by key. */
  private final Map<String, String> refused = new HashMap<>();

  /** Files of the present collection that pages took, and pages that took files: their keys. */
  private final Set<String> taken = new TreeSet<>();

  private final Set<String> takers = new HashSet<>();

  private final BatchPipeline<Outcome> pipeline;

  /** Sources of the next batch. */
  private final List<Waiting> waiting = new ArrayList<>();

  /** Their size in bytes. */
  private long waitingBytes;

  /** Whether no line of the logs was lost, which may have named what is needed. */
  private final boolean areLogsWhole;

  private boolean rebuilding;
  private int uncommitted;

  /** When something was last committed, or the update began; as {@link System#nanoTime}. */
  private long committed = System.nanoTime();

  /** Files that are gone and whose bytes are indexed under another name. */
  private int moved;

  /** Files that were left for a later look. */
  private int unsettled;

  private Library(
      ReportSink sink,
      OriginalStore originals,
      Look look,
      ReportParser parser,
      UpdateListener listener)
      throws IOException {
    this.sink = sink;
    this.originals = originals;
    this.look = look;
    this.listener = listener;
    this.known = new ConcurrentHashMap<>(sink.indexed());
    this.areLogsWhole = RecordLog.areWhole(originals.folder());
    this.captures = CaptureLog.of(originals);
    this.remembered = SeenFiles.of(originals);
    this.corrections = CorrectionLog.of(originals);
    SourceReader.Stored stored = new SourceReader.Stored(parser, originals, corrections);
    this.versions = new EarlierVersions(originals, stored);
    this.reader = new SourceReader(known, originals, stored, captures, remembered, versions);
    this.pipeline = new BatchPipeline<>(sink, this::apply);
  }

  /** As below, reading what has changed. */
  public static UpdateSummary update(
      ReportSink sink,
      OriginalStore originals,
      List<ReportCollection> collections,
      ReportParser parser,
      UpdateListener listener)
      throws IOException {
    return update(sink, originals, collections, Look.CHANGED, parser, listener);
  }

  /** Brings the index up to date with these collections, commits, and returns what was done. */
  public static UpdateSummary update(
      ReportSink sink,
      OriginalStore originals,
      List<ReportCollection> collections,
      Look look,
      ReportParser parser,
      UpdateListener listener)
      throws IOException {
    Library library = new Library(sink, originals, look, parser, listener);
    try (library.pipeline) {
      library.rebuild();
      for (ReportCollection collection : collections) {
        library.update(collection);
      }
    }
    library.complete();
    return new UpdateSummary(
        library.steps,
        library.moved,
        library.unsettled,
        library.failures,
        library.nonReports,
        library.warnings);
  }

  /**
   * Re-reads reports whose originals are stored and that the index lacks, or has without the
   * correction that was made since.
   */
  private void rebuild() throws IOException {
    List<Capture> missing = new ArrayList<>();
    FormerReports former = FormerReports.of(originals);
    Set<String> corrected = corrections.keys();
    for (List<Capture> states : captures.states()) {
      String key = states.getFirst().key();
      Indexed indexed = known.get(key);
      if (indexed == null && isRemoved(states.getLast(), former)) {
        unforgotten.add(key);
      } else if (indexed == null) {
        // The latest bytes may have been unreadable and so were not stored; take the newest stored.
        states.reversed().stream()
            .filter(state -> originals.find(state.sha256()).isPresent())
            .findFirst()
            .ifPresent(missing::add);
      } else if (corrected.contains(key)) {
        // Later bytes may have been stored before the program ended; comparing what they say with
        // what is indexed is left to the reading of the file.
        Capture state = captures.find(key, indexed.sha256());
        if (state != null
            && originals.find(state.sha256()).isPresent()
            && reader.isCorrectedSince(state, indexed)) {
          missing.add(state);
        }
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    missing.sort(Comparator.comparing(Capture::key));
    listener.rebuilding(missing.size());
    rebuilding = true;
    for (Capture capture : missing) {
      submit(reader.original(capture));
    }
    drain();
    rebuilding = false;
  }

  /** Whether a report was removed since, and the program ended before that could be forgotten. */
  private static boolean isRemoved(Capture last, FormerReports former) throws IOException {
    FormerReport removed = former.find(last.origin().id());
    return removed != null && !last.at().isAfter(removed.removed());
  }

  private void update(ReportCollection collection) throws IOException {
    CollectionFiles files = CollectionFiles.of(collection, look);
    unsettled += files.unsettled().size();
    if (files.unsettled().stream().anyMatch(CollectionFiles::isSidecar)) {
      return; // without its table every file would be read wrongly
    }
    files.unsettled().forEach(path -> unread.add(collection.keyOf(path)));
    Sidecars sidecars = Sidecars.read(collection.root(), files.sidecars());
    reader.use(sidecars, files);
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
    taken.clear();
    takers.clear();
    write(collection, files.reports());
    removeTaken();
    if (collection.only() == null && !files.reports().isEmpty()) {
      removeMissing(collection);
    }
  }

  private void write(ReportCollection collection, List<String> paths) throws IOException {
    List<Reading> files = new ArrayList<>();
    Map<String, ArchiveFormat> archives = new LinkedHashMap<>();
    for (String path : paths) {
      Outcome same = look == Look.ALL ? null : reader.unchanged(collection, path);
      ArchiveFormat archive =
          same == null ? ArchiveFormat.of(collection.root().resolve(path)) : null;
      if (archive == null) {
        boolean first = Companions.mayBePage(path);
        files.add(
            new Reading(
                collection.keyOf(path),
                first,
                () -> same == null ? reader.file(collection, path) : Waiting.of(same)));
      } else {
        archives.put(path, archive);
      }
    }
    readAll(files);
    for (Map.Entry<String, ArchiveFormat> archive : archives.entrySet()) {
      writeArchive(collection, archive.getKey(), archive.getValue());
    }
  }

  /**
   * A source to be read.
   *
   * @param first whether it is read before others, because it may take them as parts
   * @param unpack called when its turn has come, on the updating thread
   */
  private record Reading(String key, boolean first, Supplier<Waiting> unpack) {}

  /**
   * Reads the files of a folder or an archive. Pages come first, because they decide which other
   * files are parts of theirs; pages that others took before come last, if these let them go.
   */
  private void readAll(List<Reading> files) throws IOException {
    Set<String> before = new HashSet<>();
    for (Reading file : files) {
      before.addAll(takenBy(file.key));
    }
    List<Reading> later = new ArrayList<>();
    for (Reading file : files) {
      if (file.first && !before.contains(file.key)) {
        submit(file.unpack.get());
      } else {
        later.add(file);
      }
    }
    drain();
    for (Reading file : later) {
      if (!taken.contains(file.key)) {
        submit(file.unpack.get());
      }
    }
    drain();
  }

  /** Keys of the files that the report of a page was read from, as far as it is indexed. */
  private List<String> takenBy(String page) {
    Indexed indexed = known.get(page);
    return indexed == null ? List.of() : keys(page, indexed.parts());
  }

  private static List<String> keys(String page, List<Part> parts) {
    String collection = page.substring(0, page.indexOf('/') + 1);
    return parts.stream().filter(Part::taken).map(part -> collection + part.path()).toList();
  }

  /** Reads each entry as a file of its own; all are done before the archive is closed. */
  private void writeArchive(ReportCollection collection, String file, ArchiveFormat format)
      throws IOException {
    String key = collection.keyOf(file);
    List<Outcome> same = look == Look.ALL ? null : reader.unchangedEntries(collection, file);
    if (same != null) {
      if (same.size() > 1) {
        listener.found(collection, same.size() - 1);
      }
      for (Outcome entry : same) {
        apply(entry);
      }
      return;
    }
    Archive opened;
    try {
      opened = format.open(collection.root().resolve(file));
    } catch (UnreadableException e) {
      unread.add(key);
      failed(key, String.valueOf(e.getMessage()));
      return;
    } catch (IOException e) {
      unread.add(key);
      failed(key, CollectionFiles.reason(e));
      return;
    }
    try (Archive archive = opened) {
      String damage = archive.entries().isEmpty() ? NO_ENTRIES : archive.damage();
      int more = archive.entries().size() - 1 + (damage == null ? 0 : 1);
      if (more > 0) {
        listener.found(collection, more);
      }
      int failed = failures.size();
      readAll(entries(collection, file, archive));
      if (damage == null && failures.size() == failed) {
        String begin = key + Archive.SEPARATOR;
        long parts = taken.stream().filter(other -> other.startsWith(begin)).count();
        reader.rememberArchive(collection, file, archive.entries().size() - (int) parts);
      }
      if (damage != null) {
        unread.add(key);
        failed(key, damage);
      }
    }
  }

  /** The entries in the order in which the archive wants them unpacked; pages of folders first. */
  private List<Reading> entries(ReportCollection collection, String file, Archive archive) {
    Companions others = Companions.in(archive, file);
    List<Reading> entries = new ArrayList<>();
    for (Archive.Entry entry : archive.entries()) {
      String path = file + Archive.SEPARATOR + entry.name();
      // What was captured is named by its address, not by a path, and takes nothing.
      boolean first = entry.address() != null || Companions.mayBePage(path);
      entries.add(
          new Reading(
              collection.keyOf(path),
              first,
              () -> reader.entry(collection, path, archive, entry, others)));
    }
    return entries;
  }

  private void submit(Waiting source) throws IOException {
    waiting.add(source);
    waitingBytes += source.size();
    if (waiting.size() >= SOURCES_PER_BATCH || waitingBytes >= BYTES_PER_BATCH) {
      submitBatch();
    }
  }

  private void submitBatch() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    List<Waiting> batch = List.copyOf(waiting);
    waiting.clear();
    waitingBytes = 0;
    pipeline.submit(
        output -> {
          for (Waiting source : batch) {
            output.tell(source.reading().run(output));
          }
        });
    if (uncommitted >= REPORTS_PER_COMMIT || (uncommitted > 0 && isLongSinceCommit())) {
      captures.save();
      versions.save(Set.of());
      sink.commit();
      uncommitted = 0;
      committed = System.nanoTime();
    }
  }

  private boolean isLongSinceCommit() {
    return System.nanoTime() - committed >= BETWEEN_COMMITS.toNanos();
  }

  /** Waits until all that was submitted is done. */
  private void drain() throws IOException {
    submitBatch();
    pipeline.drain();
  }

  private void apply(Outcome outcome) {
    String key = outcome.key();
    Indexed written = outcome.written();
    String problem = outcome.problem();
    if (rebuilding && problem != null) {
      // The file itself may still be there; otherwise complete() reports this.
      notRebuilt.put(key, "its stored original can't be read: " + problem);
      if (outcome.nonReport() != null) {
        refused.put(key, outcome.nonReport());
      }
      return;
    }
    if (!rebuilding) {
      seen.add(key);
      List<String> parts = keys(key, outcome.parts());
      if (!parts.isEmpty()) {
        takers.add(key);
        taken.addAll(parts);
      }
    }
    if (outcome.nonReport() != null) {
      refused(key, outcome.nonReport(), problem);
    } else if (problem != null) {
      failed(key, problem);
    } else if (written == null) {
      done(key, Step.UNCHANGED, null);
    } else {
      written(key, written, outcome.warnings());
    }
  }

  private void written(String key, Indexed written, Set<String> kinds) {
    uncommitted++;
    versions.replaced(key);
    kinds.forEach(kind -> warnings.merge(kind, 1, Integer::sum));
    Step replaced = known.containsKey(key) ? Step.REPLACED : Step.ADDED;
    done(key, rebuilding ? Step.REBUILT : replaced, null);
    if (rebuilding) {
      known.put(key, written);
    }
  }

  private void refused(String key, String kind, @Nullable String problem) {
    nonReports.merge(kind, 1, Integer::sum);
    listener.refused(key, kind);
    done(key, Step.REFUSED, problem);
  }

  private void failed(String key, String problem) {
    failures.add(new UpdateSummary.Failure(key, problem));
    done(key, Step.FAILED, problem);
  }

  private void done(String key, Step step, @Nullable String problem) {
    steps.merge(step, 1, Integer::sum);
    listener.done(key, step, problem);
  }

  /**
   * Removes files that were indexed as reports of their own before a page took them. Pages that
   * frame each other both stay.
   */
  private void removeTaken() throws IOException {
    Set<String> indexed = sink.indexed().keySet();
    for (String key : taken) {
      if (!takers.contains(key)) {
        if (indexed.contains(key)) {
          remove(key);
        }
        if (indexed.contains(key) && !known.containsKey(key)) {
          steps.merge(Step.ADDED, -1, Integer::sum);
        }
        seen.add(key);
        gone.add(key);
        done(key, Step.TAKEN, null);
      }
    }
  }

  private void removeMissing(ReportCollection collection) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String key : candidates()) {
      if (key.startsWith(collection.name() + '/') && !seen.contains(key) && !isUnread(key)) {
        missing.add(key);
      }
    }
    gone.addAll(missing);
    remembered.forget(missing); // but not what pages took, which is there as it was
    for (String key : missing) {
      remove(key);
      done(key, Step.REMOVED, null);
    }
  }

  /** Removes a report, of which it is remembered what it was read from. */
  private void remove(String key) throws IOException {
    Indexed before = known.getOrDefault(key, sink.older().get(key));
    if (before != null) {
      removed.put(key, before);
    }
    sink.remove(key);
  }

  /** Keys of what is, was or should be indexed, sorted. */
  private Set<String> candidates() throws IOException {
    Set<String> keys = new TreeSet<>(known.keySet());
    keys.addAll(olderKeys());
    keys.addAll(notRebuilt.keySet());
    return keys;
  }

  /**
   * Keys of what the older index held. One that a whole log has never had is none: that index is
   * damaged.
   */
  private Set<String> olderKeys() {
    Set<String> keys = new HashSet<>(sink.older().keySet());
    if (areLogsWhole) {
      keys.removeIf(key -> !captures.knows(key));
    }
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
    unforgotten.removeAll(sink.indexed().keySet());
    gone.addAll(unforgotten);
    reportLost();
    captures.save();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    moved = FormerReports.of(originals).update(removed, sink.indexed(), now);
    versions.save(Set.of());
    sink.complete();
    // What a committed index names is always in the logs, also for whoever copies both meanwhile.
    captures.forget(gone);
    versions.save(gone);
    remembered.save();
    Set<String> hashes = versions.originals();
    for (Indexed report : sink.indexed().values()) {
      hashes.add(report.sha256());
      report.parts().forEach(part -> hashes.add(String.valueOf(part.sha256())));
    }
    for (List<Capture> states : captures.states()) {
      if (notRebuilt.containsKey(states.getFirst().key())) {
        states.forEach(state -> hashes.add(state.sha256()));
      }
    }
    if (areLogsWhole) {
      originals.retain(hashes);
    }
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
      if (now == null && refused.containsKey(key)) {
        gone.add(key);
        refused(key, refused.get(key), notRebuilt.remove(key));
      } else if (now == null) {
        String none = "both its file and its stored original are gone; it is no longer indexed";
        failed(key, notRebuilt.getOrDefault(key, none));
      } else if (before != null && !before.rowHash().isEmpty() && now.rowHash().isEmpty()) {
        failed(
            key, "its row of " + Sidecars.FILE_NAME + " is not applied until its folder is back");
      }
    }
  }
}
