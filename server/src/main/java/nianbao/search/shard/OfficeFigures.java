package nianbao.search.shard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of a shard give for a figure that are of one office, place and year. Those of
 * several shards stand beside each other.
 *
 * @param office text of the {@link nianbao.office.OfficeKey}; {@code null} when unknown
 * @param name the full name of the office in one of them; {@code null} when unknown
 * @param year {@code null} when unknown
 * @param reports one or more
 * @param values what each of them gives that gives it; quotients, for a ratio
 * @param sum of the figures of these reports, of a ratio of its dividends
 * @param divisors their sum, for a ratio; 0 otherwise
 * @param key of one of the reports, the least
 */
public record OfficeFigures(
    PlacePath place,
    @Nullable String office,
    @Nullable String name,
    @Nullable Integer year,
    int reports,
    List<Double> values,
    double sum,
    double divisors,
    String key) {

  public OfficeFigures {
    values = List.copyOf(values);
  }
}
