package nianbao.answer;

import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What an address names: a report as it is, or as it was. Written {@code ID} or {@code
 * ID@2026-11-03}. A version is named by the day its text was first seen and not by its hash,
 * because people read these addresses, and texts that differ by a part of a page, or that came
 * back, have the same hash.
 *
 * @param version name of an {@link nianbao.library.EarlierVersion}; {@code null} for the report as
 *     it is
 */
public record ReportAddress(ReportId id, @Nullable String version) {

  /** The address of a report as it is. */
  public static ReportAddress of(ReportId id) {
    return new ReportAddress(id, null);
  }

  @Override
  public String toString() {
    return version == null ? id.value() : id.value() + '@' + version;
  }
}
