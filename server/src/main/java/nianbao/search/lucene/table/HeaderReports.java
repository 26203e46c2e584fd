package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.office.OfficeKey;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReading.By;
import nianbao.text.Folding;
import org.apache.lucene.util.FixedBitSet;

/**
 * The reports that readings of headers mean. What was found is kept, since it takes a walk through
 * the whole table and the same places and years are asked for again and again.
 */
public final class HeaderReports {

  /** So many sets of reports are kept; they take 12 KB each for 100,000 reports. */
  private static final int MOST_KEPT = 500;

  private final ReportTable table;
  private final Map<HeaderReading, Meant> kept = new ConcurrentHashMap<>();

  /**
   * The reports of a reading.
   *
   * @param filters those of the reading that they pass
   * @param reports live ones, by their numbers; not to be changed
   */
  public record Meant(Filters filters, FixedBitSet reports) {
    public boolean isEmpty() {
      return reports.cardinality() == 0;
    }
  }

  HeaderReports(ReportTable table) {
    this.table = table;
  }

  /** What a reading means here; no reports when none of its filters finds any. */
  public Meant of(HeaderReading reading) throws IOException {
    Meant known = kept.get(reading);
    if (known == null) {
      known = find(reading);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(reading, known);
    }
    return known;
  }

  private Meant find(HeaderReading reading) throws IOException {
    Meant none = new Meant(reading.filters().getFirst(), new FixedBitSet(1));
    if (reading.by().contains(By.OFFICE) && !isOwnName(reading.filters().getFirst())) {
      return none;
    }
    for (Filters filters : reading.filters()) {
      Meant found = new Meant(filters, new ReportFilter(filters, table).passing());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return none;
  }

  /** Whether an office here goes by the name: 服务中心 is only a part of 政务服务中心. */
  private boolean isOwnName(Filters filters) {
    String name = filters.values(FilterField.OFFICE).getFirst();
    OrdinalColumn issuers = table.issuer();
    for (int ordinal = OrdinalColumn.NONE + 1; ordinal < issuers.size(); ordinal++) {
      String issuer = issuers.value(ordinal);
      if (issuer != null
          && Folding.compact(issuer).contains(name)
          && (Folding.compact(issuer).equals(name) || OfficeKey.ownName(issuer).equals(name))) {
        return true;
      }
    }
    return false;
  }
}
