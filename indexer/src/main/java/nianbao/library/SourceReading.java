package nianbao.library;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.index.AnalyzedReport;
import nianbao.index.ReportSink;
import nianbao.library.sidecar.SidecarOverride;
import nianbao.library.sidecar.SidecarRow;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes to a report: passed over when neither they nor the sidecar's row have changed,
 * read else, corrected by the row, and kept.
 */
final class SourceReading {

  private static final String CAPTURES = "captured.jsonl";

  private final Map<String, ReportSink.Indexed> known;
  private final ReportParser reader;
  private final OriginalStore originals;
  private final CaptureLog captures;
  private volatile Sidecars sidecars = Sidecars.NONE;

  SourceReading(Map<String, ReportSink.Indexed> known, ReportParser reader, OriginalStore originals)
      throws IOException {
    this.known = known;
    this.reader = reader;
    this.originals = originals;
    this.captures = CaptureLog.open(originals.folder().resolve(CAPTURES));
  }

  /** Files read from here on are of this collection; what is wrong in its sidecars. */
  List<Sidecars.Fault> begin(ReportCollection collection) throws IOException {
    sidecars = Sidecars.read(collection.root(), collection.sidecars());
    return sidecars.faults();
  }

  /**
   * The report in these bytes, {@code null} when it is indexed as it is.
   *
   * @param path below the collection's root
   * @throws UnreadableException when there is none
   */
  @Nullable AnalyzedReport read(ReportCollection collection, String path, byte[] bytes)
      throws UnreadableException, IOException {
    String key = collection.keyOf(path);
    String hash = Sha256.hex(bytes);
    SidecarRow row = sidecars.row(path);
    String rowHash = row == null ? "" : row.hash();
    ReportSink.Indexed before = known.get(key);
    if (before != null && before.sha256().equals(hash) && before.rowHash().equals(rowHash)) {
      originals.keep(hash, bytes);
      return null;
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant capturedAt = captures.first(key, hash, now);
    Report report = reader.read(new Source(collection.name(), path, hash, capturedAt, null), bytes);
    originals.keep(hash, bytes);
    return AnalyzedReport.of(row == null ? report : SidecarOverride.apply(report, row), rowHash);
  }

  /** Writes down when the files read so far were first seen. */
  void save() throws IOException {
    captures.save();
  }

  /**
   * Drops what is kept of no report any more.
   *
   * @param gone keys of removed reports
   * @param left what is indexed
   */
  void tidy(Set<String> gone, Map<String, ReportSink.Indexed> left) throws IOException {
    captures.save();
    captures.forget(gone);
    originals.retain(
        left.values().stream().map(ReportSink.Indexed::sha256).collect(Collectors.toSet()));
  }
}
