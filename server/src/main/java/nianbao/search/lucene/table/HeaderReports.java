package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import nianbao.office.OfficeKey;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReading.By;
import nianbao.search.header.HeaderReading.Dated;
import nianbao.search.header.HeaderReading.Filtered;
import nianbao.search.header.HeaderReading.Numbered;
import nianbao.search.header.HeaderReading.Titled;
import nianbao.text.Folding;
import org.apache.lucene.util.FixedBitSet;

/**
 * The reports that readings of headers mean. What was found is kept, since it takes a walk through
 * the whole table and the same places and years are asked for again and again.
 */
public final class HeaderReports {

  /** So many sets of reports are kept; they take 12 KB each for 100,000 reports. */
  private static final int MOST_KEPT = 500;

  private static final Meant NOTHING = new Meant(Filters.NONE, new FixedBitSet(1));

  private final ReportTable table;
  private final Map<HeaderReading, Meant> kept = new ConcurrentHashMap<>();

  /**
   * The reports of a reading.
   *
   * @param filters those of the reading that they pass; none when no filter selects them
   * @param reports live ones, by their numbers; not to be changed
   */
  public record Meant(Filters filters, FixedBitSet reports) {}

  HeaderReports(ReportTable table) {
    this.table = table;
  }

  /** What a reading means here, which may be no reports. */
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
    return switch (reading.meaning()) {
      case Filtered filtered -> {
        boolean unknown =
            reading.by().contains(By.OFFICE) && !isOwnName(filtered.filters().getFirst());
        yield unknown ? NOTHING : passing(filtered.filters());
      }
      case Dated dated -> {
        int day = (int) dated.day().toEpochDay();
        yield where(report -> table.publishedOn(report) == day || table.writtenOn(report) == day);
      }
      case Numbered numbered -> {
        int number = table.documentNumber().ordinal(numbered.number());
        yield number == OrdinalColumn.NONE
            ? NOTHING
            : where(report -> table.documentNumber().ordinal(report) == number);
      }
      case Titled titled -> {
        int whole = table.title().ordinal(titled.key());
        yield titled.open()
            ? beginning(titled.key())
            : whole == OrdinalColumn.NONE
                ? NOTHING
                : where(report -> table.title().ordinal(report) == whole);
      }
    };
  }

  private Meant passing(List<Filters> alternatives) throws IOException {
    for (Filters alternative : alternatives) {
      Filters filters = withNamesHere(alternative);
      FixedBitSet passing = new ReportFilter(filters, table).passing();
      if (passing.cardinality() > 0) {
        return new Meant(filters, passing);
      }
    }
    return NOTHING;
  }

  /** The same filters without the names that no office has here, unless none has any. */
  private Filters withNamesHere(Filters filters) {
    List<String> names = filters.values(FilterField.OFFICE);
    if (names.size() < 2) {
      return filters;
    }
    List<String> here = names.stream().filter(name -> isNameHere(name, names)).toList();
    return here.isEmpty()
        ? filters
        : filters.without(FilterField.OFFICE).and(Filters.of(FilterField.OFFICE, here));
  }

  /** Whether an office has a name, and not only because it has a longer one of these. */
  private boolean isNameHere(String name, List<String> names) {
    List<String> longer =
        names.stream().filter(other -> !other.equals(name) && other.contains(name)).toList();
    OrdinalColumn issuers = table.issuer();
    for (int ordinal = OrdinalColumn.NONE + 1; ordinal < issuers.size(); ordinal++) {
      String issuer = issuers.value(ordinal);
      String folded = issuer == null ? "" : Folding.compact(issuer);
      if (folded.contains(name) && longer.stream().noneMatch(folded::contains)) {
        return true;
      }
    }
    return false;
  }

  private Meant where(IntPredicate wanted) {
    FixedBitSet reports = new FixedBitSet(Math.max(1, table.size()));
    for (int report = 0; report < table.size(); report++) {
      if (table.isLive(report) && wanted.test(report)) {
        reports.set(report);
      }
    }
    return new Meant(Filters.NONE, reports);
  }

  private Meant beginning(String key) {
    boolean[] titles = table.title().which(false, title -> title.startsWith(key));
    return where(report -> titles[table.title().ordinal(report)]);
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
