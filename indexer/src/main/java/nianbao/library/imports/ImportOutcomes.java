package nianbao.library.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.library.UpdateListener;
import nianbao.read.Archive;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What became of each file in the {@link ImportFolder}, in the words of the updates, which tell it
 * of every file each time. They count from {@link #looked} on, when what was indexed can be found.
 * Entries of an archive have an outcome each; the archive itself only while it waits, and when it
 * can't be opened or has no entries. Safe for many threads; one update at a time.
 */
public final class ImportOutcomes implements UpdateListener {

  private static final String PREFIX = ImportFolder.COLLECTION + '/';

  /** What a file was found to be, in the order in which readers want to see them. */
  public enum State {
    /** It will be read within moments. */
    WAITING,
    /** It can't be read. */
    UNREADABLE,
    /** It is no report. */
    NO_REPORT,
    /** It is a table that describes other files. */
    TABLE,
    /** It is part of the report of another file. */
    PART,
    /** Its report is indexed. */
    INDEXED;

    /** The name in the API: {@code no-report}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What became of a file.
   *
   * @param path below the folder
   * @param kind what it is instead of a report; {@code null} unless that is its state
   * @param reason why it can't be read or is no report, a sentence that follows its name; {@code
   *     null} otherwise
   */
  public record Outcome(String path, State state, @Nullable String kind, @Nullable String reason) {

    /** The id of its report, which exists if it is indexed. */
    public ReportId report() {
      return ReportId.ofKey(PREFIX + path);
    }
  }

  /** By path, the latest handed in last. */
  private final Map<String, Outcome> known = new LinkedHashMap<>();

  /** Of the present look. */
  private final Map<String, Outcome> told = new LinkedHashMap<>();

  private final Map<String, String> kinds = new HashMap<>();
  private final List<String> removed = new ArrayList<>();

  /** A file was handed in: it waits for the next look. */
  public synchronized void stored(String path) {
    known.remove(path);
    State state = ImportFolder.isTable(path) ? State.TABLE : State.WAITING;
    known.put(path, new Outcome(path, state, null, null));
  }

  @Override
  public synchronized void refused(String key, String kind) {
    kinds.put(key, kind);
  }

  @Override
  public synchronized void done(String key, Step step, @Nullable String problem) {
    if (!key.startsWith(PREFIX)) {
      return;
    }
    String path = key.substring(PREFIX.length());
    switch (step) {
      case ADDED, UNCHANGED, REPLACED, REBUILT -> told.put(path, as(path, State.INDEXED, null));
      case TAKEN -> told.put(path, as(path, State.PART, null));
      case REFUSED -> told.put(path, new Outcome(path, State.NO_REPORT, kinds.get(key), problem));
      case FAILED -> told.putIfAbsent(path, as(path, State.UNREADABLE, problem));
      case REMOVED -> removed.add(path);
    }
  }

  private static Outcome as(String path, State state, @Nullable String reason) {
    return new Outcome(path, state, null, reason);
  }

  /** A look begins; the one before it may have failed half-way. */
  public synchronized void looking() {
    told.clear();
    kinds.clear();
    removed.clear();
  }

  /** The look has ended, and what it has indexed can be found. */
  public synchronized void looked() {
    removed.forEach(known::remove);
    for (Outcome outcome : told.values()) {
      int entry = outcome.path().indexOf(Archive.SEPARATOR);
      if (entry >= 0) {
        known.remove(outcome.path().substring(0, entry));
      }
      known.put(outcome.path(), outcome);
    }
    looking();
  }

  /** The outcome of a file, or those of the entries of an archive; none when it isn't there. */
  public synchronized List<Outcome> of(String path) {
    Outcome own = known.get(path);
    if (own != null) {
      return List.of(own);
    }
    String archive = path + Archive.SEPARATOR;
    return known.values().stream().filter(one -> one.path().startsWith(archive)).toList();
  }

  /** All outcomes: by state, and of each state the latest first. */
  public synchronized List<Outcome> all() {
    return known.values().stream().toList().reversed().stream()
        .sorted(Comparator.comparing(Outcome::state))
        .toList();
  }

  /** How many files have each state. */
  public synchronized Map<State, Integer> counts() {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0);
    }
    known.values().forEach(outcome -> counts.merge(outcome.state(), 1, Integer::sum));
    return counts;
  }
}
