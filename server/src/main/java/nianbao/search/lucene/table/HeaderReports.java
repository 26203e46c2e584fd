package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
import nianbao.search.header.HeaderReading.Meaning;
import nianbao.search.header.HeaderReading.Numbered;
import nianbao.search.header.HeaderReading.Titled;
import nianbao.search.shard.HeadersHere;
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
  private final FixedBitSet none;
  private final Map<Meaning, FixedBitSet> kept = new ConcurrentHashMap<>();

  HeaderReports(ReportTable table) {
    this.table = table;
    this.none = new FixedBitSet(Math.max(1, table.size()));
  }

  /**
   * The live reports of a meaning, by their numbers; not to be changed.
   *
   * @param meaning one that was decided: of filters, those that are meant
   */
  public FixedBitSet of(Meaning meaning) throws IOException {
    FixedBitSet known = kept.get(meaning);
    if (known == null) {
      known = find(meaning);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(meaning, known);
    }
    return known;
  }

  /** The live reports that any of some readings means. */
  public FixedBitSet any(Collection<HeaderReading> readings) throws IOException {
    FixedBitSet reports = new FixedBitSet(Math.max(1, table.size()));
    for (HeaderReading reading : readings) {
      reports.or(of(reading.meaning()));
    }
    return reports;
  }

  private FixedBitSet find(Meaning meaning) throws IOException {
    return switch (meaning) {
      case Filtered filtered -> new ReportFilter(filtered.filters().getFirst(), table).passing();
      case Dated dated -> {
        int day = (int) dated.day().toEpochDay();
        yield where(report -> table.publishedOn(report) == day || table.writtenOn(report) == day);
      }
      case Numbered numbered -> equal(numbered.number(), table.documentNumber());
      case Titled titled ->
          titled.open()
              ? beginning(titled.key(), table.title())
              : equal(titled.key(), table.title());
    };
  }

  /** What a reading may mean. */
  public HeadersHere here(HeaderReading reading) throws IOException {
    if (!(reading.meaning() instanceof Filtered filtered)) {
      boolean any = of(reading.meaning()).scanIsEmpty();
      return new HeadersHere(false, any ? HeadersHere.NOWHERE : 0, List.of());
    }
    boolean isOwnName =
        reading.by().contains(By.OFFICE) && isOwnName(filtered.filters().getFirst());
    List<List<String>> names = new ArrayList<>();
    for (Filters alternative : filtered.filters()) {
      List<String> here = namesHere(alternative.values(FilterField.OFFICE));
      names.add(here);
      Filtered meant = new Filtered(List.of(alternative.withNames(here)));
      if (!of(meant).scanIsEmpty()) {
        return new HeadersHere(isOwnName, names.size() - 1, names);
      }
    }
    return new HeadersHere(isOwnName, HeadersHere.NOWHERE, names);
  }

  /** Those of several names that offices have; none of a single one. */
  private List<String> namesHere(List<String> names) {
    return names.size() < 2
        ? List.of()
        : names.stream().filter(name -> isNameHere(name, names)).toList();
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

  private FixedBitSet where(IntPredicate wanted) {
    FixedBitSet reports = new FixedBitSet(Math.max(1, table.size()));
    for (int report = 0; report < table.size(); report++) {
      if (table.isLive(report) && wanted.test(report)) {
        reports.set(report);
      }
    }
    return reports;
  }

  private FixedBitSet equal(String value, OrdinalColumn column) {
    int ordinal = column.ordinal(value);
    return ordinal == OrdinalColumn.NONE
        ? none
        : where(report -> column.ordinal(report) == ordinal);
  }

  private FixedBitSet beginning(String key, OrdinalColumn column) {
    boolean[] beginning = column.which(false, value -> value.startsWith(key));
    return where(report -> beginning[column.ordinal(report)]);
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
