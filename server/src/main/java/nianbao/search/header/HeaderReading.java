package nianbao.search.header;

import java.util.List;
import java.util.Locale;
import nianbao.search.filter.Filters;

/**
 * One thing that a unit of a query may mean in the headers of reports, as filters.
 *
 * @param by the parts of the header that it is about, in the order of {@link By}
 * @param label what it was read as, with full names: 衢州市 商务 2013年
 * @param filters from the narrowest to the widest; the first that any report passes are meant:
 *     衢州商务局 is the bureau of the city itself or, where that has no reports, those of its counties
 */
public record HeaderReading(List<By> by, String label, List<Filters> filters) {

  /** A part of the header. */
  public enum By {
    PLACE,
    /** The kind of office, or all offices that share a name: 审计局, 市审计局. */
    AGENCY,
    /** The own name of one office or of a few in several places: 北海街道. */
    OFFICE,
    YEAR,
    /** The whole index number or its beginning. */
    INDEX;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public HeaderReading {
    by = by.stream().sorted().toList();
    filters = List.copyOf(filters);
    if (by.isEmpty() || filters.isEmpty()) {
      throw new IllegalArgumentException("a reading of nothing: " + label);
    }
  }

  /** Whether it names a report rather than a group of them. */
  public boolean isOfOneReport() {
    return by.contains(By.INDEX);
  }
}
