package nianbao.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nianbao.library.CaptureLog.Capture;
import nianbao.read.UnreadableException;
import nianbao.report.Figure;
import nianbao.report.Part;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.text.LiteralTokens;
import org.jspecify.annotations.Nullable;

/**
 * The texts that indexed reports had before, read anew from their originals whenever somebody asks.
 * A change of the bytes that leaves text and figures as they were makes no version, nor does a part
 * of a page that was missing and is there now: the site may have had it all along.
 *
 * <p>What is known of them is kept beside the originals and not in the index, so that it survives
 * when the index is built anew. An update writes it before it commits to the index: after a crash
 * in between the next update finds the same change again, which counts once. One writer process at
 * a time. Safe for many threads.
 */
public final class EarlierVersions {

  /** As many are kept of a report; beyond, the earliest are dropped. */
  public static final int MOST = 10;

  private static final Logger LOG = Logger.getLogger(EarlierVersions.class.getName());
  private static final String FILE = "versions.jsonl";

  private final Path file;
  private final OriginalStore originals;
  private final SourceReader.Stored stored;

  /** By the ids of their reports, the earliest first. */
  private final RecordLog.Cached<Map<String, List<EarlierVersion>>> byId;

  /** What is about to be replaced, by key. */
  private final Map<String, Replaced> found = new ConcurrentHashMap<>();

  /** What an update has replaced since it last saved. */
  private final List<Replaced> unsaved = new ArrayList<>();

  /** What a report was read from until it was replaced. */
  private record Replaced(Capture source, Instant at) {}

  EarlierVersions(OriginalStore originals, SourceReader.Stored stored) {
    this.file = originals.folder().resolve(FILE);
    this.originals = originals;
    this.stored = stored;
    this.byId = new RecordLog.Cached<>(file, this::load);
  }

  /**
   * Those whose originals are kept here.
   *
   * @param corrections made by hand, which hold for them, too
   * @param parser the one that reads reports when they are indexed
   */
  public static EarlierVersions of(
      OriginalStore originals, CorrectionLog corrections, ReportParser parser) {
    return new EarlierVersions(originals, new SourceReader.Stored(parser, originals, corrections));
  }

  private Map<String, List<EarlierVersion>> load() throws IOException {
    Map<String, List<EarlierVersion>> versions = new TreeMap<>();
    RecordLog.read(
        file,
        EarlierVersion.class,
        version ->
            versions.computeIfAbsent(version.id().value(), id -> new ArrayList<>()).add(version));
    return versions;
  }

  /** The earlier versions of a report, the earliest first. As of the last update. */
  public List<EarlierVersion> of(ReportId id) throws IOException {
    return List.copyOf(byId.get().getOrDefault(id.value(), List.of()));
  }

  /** The version of a report with a name; empty when none of that name is kept. */
  public Optional<EarlierVersion> find(ReportId id, String name) throws IOException {
    return of(id).stream().filter(version -> version.name().equals(name)).findFirst();
  }

  /**
   * Reads a version as reports are read now, with the files and the row of the table that it had.
   *
   * @throws UnreadableException when its original, or that of a part of it, is missing or damaged,
   *     or holds no report; the message is for the user
   */
  public Report read(EarlierVersion version) throws UnreadableException {
    return read(version.source());
  }

  /**
   * Reads what is indexed in the same way.
   *
   * @param captures the log of what was read
   * @param indexed where a report came from, as the index says
   * @throws UnreadableException as above, and when the log doesn't have it
   */
  public Report read(CaptureLog captures, Source indexed) throws UnreadableException {
    Capture source = captures.find(indexed.key(), indexed.sha256());
    if (source == null) {
      throw new UnreadableException("it is not in the log of what was read");
    }
    return read(source);
  }

  private Report read(Capture source) throws UnreadableException {
    try {
      for (String hash : EarlierVersion.hashes(source).toList()) {
        if (originals.find(hash).isEmpty()) {
          throw new UnreadableException("its stored original is missing");
        }
      }
      Report report = stored.read(source).report();
      // A parser takes a part that can't be read for one that is missing.
      if (!hashes(report.source().parts()).containsAll(hashes(source.parts()))) {
        throw new UnreadableException("the stored original of a part of it is damaged");
      }
      return report;
    } catch (IOException e) {
      throw new UnreadableException("its stored original is damaged or can't be read");
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.SEVERE, "reading " + source.key() + " anew failed", e);
      throw new UnreadableException("internal error, a fault of Nianbao and not of the file");
    } finally {
      stored.endTurn();
    }
  }

  private static Set<String> hashes(@Nullable List<Part> parts) {
    return Objects.requireNonNullElse(parts, List.<Part>of()).stream()
        .map(Part::sha256)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  /**
   * Compares what a report was read from with what it is about to be replaced with; when that says
   * something else, the former becomes an earlier version with {@link #replaced}.
   *
   * @return when the text was first seen if it is still the same, otherwise {@code null}
   */
  @Nullable Instant compare(Capture source, Report by, Instant now) {
    if (source.sha256().equals(by.source().sha256()) && hasParts(source, by.source().parts())) {
      return null; // only what is said about the file has changed
    }
    Report before;
    try {
      before = stored.read(source).report();
    } catch (UnreadableException | IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "whether {0} says something else than before can''t be told: {1}",
          new Object[] {source.key(), e.getMessage()});
      return null;
    }
    if (saysTheSame(before, by)) {
      return source.textSeen();
    }
    if (!isPartFound(before.source().parts(), by.source().parts())) {
      found.put(source.key(), new Replaced(source, now));
    }
    return null;
  }

  /** The report with this key is replaced. */
  void replaced(String key) {
    Replaced earlier = found.remove(key);
    if (earlier != null) {
      unsaved.add(earlier);
    }
  }

  private static boolean hasParts(Capture source, List<Part> parts) {
    return Objects.requireNonNullElse(source.parts(), List.of()).equals(parts);
  }

  /** Whether two have the same text, however it is broken into paragraphs, and the same figures. */
  private static boolean saysTheSame(Report one, Report other) {
    boolean isSame = one.paragraphs().equals(other.paragraphs()); // as behind a new banner
    return (isSame || text(one).equals(text(other))) && figures(one).equals(figures(other));
  }

  private static String text(Report report) {
    return report.paragraphs().stream()
        .map(paragraph -> LiteralTokens.of(paragraph.text()).key())
        .collect(Collectors.joining());
  }

  private static Map<String, String> figures(Report report) {
    return report.figures().all().stream()
        .collect(
            Collectors.toMap(
                Figure::name, figure -> figure.kind() + " " + figure.value(), (a, b) -> a));
  }

  /** Whether a part that one of two lacks is there for the other. */
  private static boolean isPartFound(List<Part> before, List<Part> after) {
    return before.stream()
        .anyMatch(
            part ->
                after.stream()
                    .anyMatch(
                        other ->
                            part.address().equals(other.address())
                                && (part.sha256() == null) != (other.sha256() == null)));
  }

  /**
   * Writes what was replaced since the last call.
   *
   * @param gone keys of reports that are there no longer, whose versions are dropped
   */
  void save(Set<String> gone) throws IOException {
    Map<String, List<EarlierVersion>> before = byId.get();
    Map<String, List<EarlierVersion>> after = new TreeMap<>(before);
    for (Replaced next : unsaved) {
      String id = ReportId.ofKey(next.source.key()).value();
      after.put(id, behind(after.getOrDefault(id, List.of()), next));
    }
    unsaved.clear();
    gone.forEach(key -> after.remove(ReportId.ofKey(key).value()));
    if (!after.equals(before)) {
      RecordLog.write(file, after.values().stream().flatMap(List::stream).toList());
    }
  }

  private List<EarlierVersion> behind(List<EarlierVersion> others, Replaced replaced) {
    EarlierVersion last = others.isEmpty() ? null : others.getLast();
    Capture source = replaced.source;
    Instant seen = source.textSeen();
    if (last != null) {
      if (last.isOf(source)) {
        return others; // it was found before a crash
      }
      // A text that comes back was seen long ago, and is a version of its own all the same.
      seen = last.replaced().isAfter(seen) ? last.replaced() : seen;
    }
    Instant until = replaced.at.isAfter(seen) ? replaced.at : seen;
    List<EarlierVersion> versions = new ArrayList<>(others);
    versions.add(new EarlierVersion(EarlierVersion.nextName(seen, last), seen, until, source));
    return versions.subList(Math.max(0, versions.size() - MOST), versions.size());
  }

  /** Hashes of the originals that they are read from. */
  Set<String> originals() throws IOException {
    return byId.get().values().stream()
        .flatMap(List::stream)
        .flatMap(EarlierVersion::originals)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
