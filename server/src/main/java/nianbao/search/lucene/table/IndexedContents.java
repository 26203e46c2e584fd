package nianbao.search.lucene.table;

import java.util.HashSet;
import java.util.Set;
import nianbao.search.IndexContents;
import org.apache.lucene.util.FixedBitSet;

/** Counts what is indexed. */
public final class IndexedContents {

  private IndexedContents() {}

  /** What the live reports of a table are. */
  public static IndexContents of(ReportTable table, boolean sample) {
    FixedBitSet offices = new FixedBitSet(table.issuer.size());
    Set<PlacePath.Node> cities = new HashSet<>();
    int reports = 0;
    int firstYear = Integer.MAX_VALUE;
    int lastYear = 0;
    for (int report = 0; report < table.size(); report++) {
      if (table.isLive(report)) {
        reports++;
        offices.set(table.issuer.ordinal(report));
        PlacePath.Node city = table.path(table.place.ordinal(report)).city();
        if (city != null) {
          cities.add(city);
        }
        int year = table.yearOf(report);
        lastYear = Math.max(lastYear, year);
        firstYear = year == 0 ? firstYear : Math.min(firstYear, year);
      }
    }
    offices.clear(OrdinalColumn.NONE);
    return new IndexContents(
        reports,
        table.paragraphs(),
        offices.cardinality(),
        cities.size(),
        lastYear == 0 ? null : firstYear,
        lastYear == 0 ? null : lastYear,
        sample);
  }
}
