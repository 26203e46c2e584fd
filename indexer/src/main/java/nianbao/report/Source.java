package nianbao.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report came from, which also identifies it.
 *
 * @param collection the name of the collection; {@code null} for a file that was only parsed
 * @param path below the collection's root, with {@code /}; inside an archive followed by {@code
 *     !/entry}
 * @param sha256 of the original bytes, 64 hex digits
 * @param capturedAt when those bytes were first read
 * @param url the public address of the original, when one is known
 * @param parts other files that hold the text or the tables of this one, in page order; empty for
 *     most reports
 */
public record Source(
    @Nullable String collection,
    String path,
    String sha256,
    Instant capturedAt,
    @Nullable String url,
    List<Part> parts) {

  public Source {
    parts = List.copyOf(parts);
  }

  /** A source that is all in one file. */
  public Source(
      @Nullable String collection,
      String path,
      String sha256,
      Instant capturedAt,
      @Nullable String url) {
    this(collection, path, sha256, capturedAt, url, List.of());
  }

  /** A copy with other parts. */
  public Source withParts(List<Part> others) {
    return new Source(collection, path, sha256, capturedAt, url, others);
  }

  /** Identifies the report: new content under the same key replaces it. */
  public String key() {
    return collection == null ? path : collection + '/' + path;
  }

  public ReportId id() {
    return ReportId.ofKey(key());
  }

  /** The same source with the public address of its original. */
  public Source at(String address) {
    return new Source(collection, path, sha256, capturedAt, address, parts);
  }
}
