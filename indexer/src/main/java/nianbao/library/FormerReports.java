package nianbao.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.index.ReportSink.Indexed;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * The reports whose files were moved, renamed or removed, so that copied links lead to the reports
 * that have the same content now. It is kept beside the originals and not in the index, so that it
 * survives when the index is built anew.
 *
 * <p>A {@link RecordLog}, the earliest removed first. An update replaces it as a whole before it
 * commits to the index: after a crash in between, a report that is still indexed answers itself,
 * and the next update says the same again. One writer process at a time. Safe for many threads.
 */
public final class FormerReports {

  private static final String FILE = "former.jsonl";

  private final Path file;
  private final int most;
  private final RecordLog.Cached<Map<String, FormerReport>> byId;

  /**
   * @param most as many are kept; beyond, the earliest removed are forgotten
   */
  FormerReports(Path file, int most) {
    this.file = file;
    this.most = most;
    this.byId = new RecordLog.Cached<>(file, this::read);
  }

  /** Those whose originals were kept here. */
  public static FormerReports of(OriginalStore originals) {
    // Four renamings of 25,000 reports; about 30 MB while they are looked at.
    return new FormerReports(originals.folder().resolve(FILE), 100_000);
  }

  /** The former report with an id, {@code null} when none is known. As of the last update. */
  public @Nullable FormerReport find(ReportId id) throws IOException {
    return byId.get().get(id.value());
  }

  private Map<String, FormerReport> read() throws IOException {
    Map<String, FormerReport> reports = new LinkedHashMap<>();
    RecordLog.read(file, FormerReport.class, report -> reports.put(report.id(), report));
    return reports;
  }

  /**
   * Adds reports whose files are gone, forgets those that are indexed again, and finds anew where
   * the content of each is.
   *
   * @param gone what was indexed of them, by key
   * @param indexed everything that is indexed now, by key
   * @return how many of those that are gone have the same content elsewhere
   */
  synchronized int update(Map<String, Indexed> gone, Map<String, Indexed> indexed, Instant now)
      throws IOException {
    Map<String, FormerReport> before = byId.get();
    Map<String, FormerReport> after = new LinkedHashMap<>(before);
    for (Map.Entry<String, Indexed> report : new TreeMap<>(gone).entrySet()) {
      String id = ReportId.ofKey(report.getKey()).value();
      Indexed content = report.getValue();
      after.remove(id); // so that it becomes the latest
      after.put(
          id,
          new FormerReport(
              id, content.sha256(), SameContent.parts(content), now, List.of(), false));
    }
    if (after.isEmpty()) {
      return 0;
    }
    indexed.keySet().forEach(key -> after.remove(ReportId.ofKey(key).value()));
    SameContent same = new SameContent(indexed);
    after.replaceAll((id, former) -> same.resolved(former));
    forgetEarliest(after);
    if (!List.copyOf(after.values()).equals(List.copyOf(before.values()))) {
      RecordLog.write(file, after.values());
    }
    return (int)
        gone.keySet().stream()
            .map(key -> after.get(ReportId.ofKey(key).value()))
            .filter(former -> former != null && former.sure())
            .count();
  }

  private void forgetEarliest(Map<String, FormerReport> reports) {
    Iterator<FormerReport> earliest = reports.values().iterator();
    for (int surplus = reports.size() - most; surplus > 0; surplus--) {
      earliest.next();
      earliest.remove();
    }
  }
}
