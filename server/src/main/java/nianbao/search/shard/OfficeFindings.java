package nianbao.search.shard;

import org.jspecify.annotations.Nullable;

/**
 * The findings that the reports of a shard have that are of one office and year. Those of several
 * shards add up.
 *
 * @param place of one of the reports
 * @param office text of the {@link nianbao.office.OfficeKey}
 * @param name the full name of the office in one of them; {@code null} when unknown
 * @param reports how many have findings, one or more
 * @param findings how many there are
 */
public record OfficeFindings(
    PlacePath place, String office, @Nullable String name, int year, int reports, int findings) {}
