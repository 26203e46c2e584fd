package nianbao.search.shard;

import org.jspecify.annotations.Nullable;

/**
 * How many reports of a shard are of a year and, as asked, a place or an office. Those of several
 * shards add up.
 *
 * @param place of the reports, or of one of an office's reports; unknown unless asked for
 * @param office text of the {@link nianbao.office.OfficeKey}; {@code null} when unknown or not
 *     asked for
 * @param name the full name of the office in one of its reports; {@code null} as before
 * @param year {@code null} when unknown
 * @param reports one or more
 * @param key of one of an office's reports, the least; {@code null} unless offices were asked for
 */
public record YearCount(
    PlacePath place,
    @Nullable String office,
    @Nullable String name,
    @Nullable Integer year,
    int reports,
    @Nullable String key) {

  /** What reports of a year are told apart by. */
  public enum By {
    YEAR,
    PLACE,
    OFFICE
  }
}
