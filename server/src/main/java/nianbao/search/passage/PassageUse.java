package nianbao.search.passage;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands, word for word but for numbers and marks.
 *
 * @param key its {@link nianbao.index.PassageKey}
 * @param certain how many offices have it whose {@link nianbao.office.OfficeKey} is certain, so
 *     that all their reports are in one shard
 * @param others texts of the uncertain keys of the other offices that have it
 * @param reports how many reports
 * @param firstYear the earliest of them, {@code null} when no year is known
 * @param lastYear the latest, {@code null} with it
 * @param oldest where it stands first; the report's number is one of the shard
 */
public record PassageUse(
    long key,
    int certain,
    Set<String> others,
    int reports,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    Place oldest) {

  /** Those that most offices have first, then those of most reports. */
  public static final Comparator<PassageUse> MOST_OFFICES =
      Comparator.comparingInt(PassageUse::offices)
          .thenComparingInt(PassageUse::reports)
          .reversed()
          .thenComparingLong(PassageUse::key);

  public PassageUse {
    others = Set.copyOf(others);
  }

  /** How many offices have it, as far as they are known. */
  public int offices() {
    return certain + others.size();
  }

  /** A year that is not known is behind all others, as is such a day. */
  private static final Comparator<Integer> UNKNOWN_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());

  /**
   * A paragraph.
   *
   * @param source the key of its report
   * @param report its number in the shard
   * @param ordinal of the paragraph
   * @param year of the report, {@code null} when unknown
   * @param published days since 1970, {@code null} when unknown
   */
  public record Place(
      String source, int report, int ordinal, @Nullable Integer year, @Nullable Integer published)
      implements Comparable<Place> {

    private static final Comparator<Place> OLDEST =
        Comparator.comparing(Place::year, UNKNOWN_LAST)
            .thenComparing(Place::published, UNKNOWN_LAST)
            .thenComparing(Place::source)
            .thenComparingInt(Place::ordinal);

    @Override
    public int compareTo(Place other) {
      return OLDEST.compare(this, other);
    }
  }
}
