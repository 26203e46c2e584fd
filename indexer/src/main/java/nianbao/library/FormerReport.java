package nianbao.library;

import java.time.Instant;
import java.util.List;
import nianbao.report.ReportId;

/**
 * A report whose file is gone, and where its content is now. Its path is not kept: who deletes a
 * file may not want its name to be read.
 *
 * @param id of the report that was
 * @param sha256 of the bytes it was read from last
 * @param parts hashes of the other files it was read from, in page order
 * @param removed when its file was found to be gone
 * @param to ids of the reports that its links lead to, in the order of their keys, at most {@link
 *     #MOST_CHOICES}; empty while its bytes are nowhere. One of them may be a former report itself
 *     by now
 * @param sure whether these have its content; {@code false} when they only have its own bytes but
 *     other parts, as pages do that frame files of one name in different folders
 */
public record FormerReport(
    String id, String sha256, List<String> parts, Instant removed, List<String> to, boolean sure) {

  /** A choice between more reports than this is none. */
  static final int MOST_CHOICES = 20;

  public FormerReport {
    parts = List.copyOf(parts);
    to = List.copyOf(to);
    if (!ReportId.isValid(id) || !to.stream().allMatch(ReportId::isValid)) {
      throw new IllegalArgumentException("it has an invalid report id");
    }
    if (!OriginalStore.isHash(sha256) || !parts.stream().allMatch(OriginalStore::isHash)) {
      throw new IllegalArgumentException("it has an invalid SHA-256");
    }
  }

  FormerReport leadingTo(List<String> ids, boolean isSure) {
    return new FormerReport(id, sha256, parts, removed, ids, isSure);
  }
}
