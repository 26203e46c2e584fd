package nianbao.search.lucene.table;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.place.Level;
import nianbao.search.filter.FigureFilter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.FindingFilter;
import nianbao.search.filter.Interval;
import nianbao.search.shard.PlacePath;
import nianbao.text.Folding;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a request, resolved once to sets of ordinals, so that testing a report is a few
 * array reads.
 */
public final class ReportFilter {

  static final int PROVINCE = 1;
  static final int CITY = 2;
  static final int COUNTY = 4;
  static final int YEAR = 8;
  static final int AGENCY = 16;
  static final int FORM = 32;
  static final int COLLECTION = 64;
  static final int INDEX_NUMBER = 128;
  static final int OFFICE = 256;
  static final int FINDING = 512;
  static final int FIGURE = 1024;
  static final int PUBLISHED = 2048;
  static final int HAS = 4096;
  static final int SEEN = 8192;

  private final ReportTable table;
  private final boolean @Nullable [] provinces;
  private final boolean @Nullable [] cities;
  private final boolean @Nullable [] counties;
  private final boolean @Nullable [] years;
  private final boolean @Nullable [] agencies;
  private final boolean @Nullable [] forms;
  private final boolean @Nullable [] collections;
  private final boolean @Nullable [] offices;
  private final @Nullable FindingFilter findings;
  private final List<Interval<LocalDate>> published;
  private final List<Interval<Instant>> seen;

  /** When each report was first seen, in seconds since 1970; none where that doesn't matter. */
  private final long[] moments;

  private final @Nullable FixedBitSet indexNumbers;
  private final @Nullable FixedBitSet withTables;
  private final @Nullable FixedBitSet figures;

  public ReportFilter(Filters filters, ReportTable table) throws IOException {
    this.table = table;
    provinces = places(filters.values(FilterField.PROVINCE), Level.PROVINCE);
    cities = places(filters.values(FilterField.CITY), Level.PREFECTURE);
    counties = places(filters.values(FilterField.COUNTY), Level.COUNTY);
    years = years(filters.years());
    agencies = values(filters.values(FilterField.AGENCY), table.agency());
    forms = values(filters.values(FilterField.FORM), table.form());
    collections = values(filters.values(FilterField.COLLECTION), table.collection());
    indexNumbers = beginning(filters.values(FilterField.INDEX));
    offices = parts(filters.values(FilterField.OFFICE));
    findings = filters.askForFindings() ? filters.findings() : null;
    published = filters.published();
    seen = filters.seen();
    moments = seen.isEmpty() ? new long[0] : table.seen();
    withTables = filters.values(FilterField.HAS).isEmpty() ? null : withTables();
    figures = figures(filters.figures());
  }

  private boolean @Nullable [] places(List<String> wanted, Level level) {
    if (wanted.isEmpty()) {
      return null;
    }
    boolean[] which = new boolean[table.place().size()];
    for (int ordinal = 0; ordinal < which.length; ordinal++) {
      PlacePath.Node node = table.path(ordinal).at(level);
      which[ordinal] = wanted.contains(node == null ? Filters.UNKNOWN : node.code());
    }
    return which;
  }

  private boolean @Nullable [] years(List<Interval<Integer>> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    return table
        .year()
        .which(
            false,
            value -> {
              int year = Integer.parseInt(value);
              return wanted.stream().anyMatch(range -> range.contains(year));
            });
  }

  private static boolean @Nullable [] values(List<String> wanted, OrdinalColumn column) {
    return wanted.isEmpty()
        ? null
        : column.which(wanted.contains(Filters.UNKNOWN), wanted::contains);
  }

  /** The reports whose index number begins with one of these. */
  private @Nullable FixedBitSet beginning(List<String> wanted) throws IOException {
    if (wanted.isEmpty()) {
      return null;
    }
    List<String> folded = wanted.stream().map(IndexFields::foldIndexNumber).toList();
    OrdinalColumn numbers = table.indexNumber();
    boolean[] meant = numbers.which(false, value -> folded.stream().anyMatch(value::startsWith));
    FixedBitSet having = new FixedBitSet(Math.max(1, table.size()));
    for (int report = 0; report < table.size(); report++) {
      if (meant[numbers.ordinal(report)]) {
        having.set(report);
      }
    }
    return having;
  }

  private boolean @Nullable [] parts(List<String> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    List<String> folded = wanted.stream().map(Folding::compact).toList();
    return table
        .issuer()
        .which(false, value -> folded.stream().anyMatch(Folding.compact(value)::contains));
  }

  private FixedBitSet withTables() throws IOException {
    FixedBitSet having = new FixedBitSet(Math.max(1, table.size()));
    for (SegmentReports segment : table.segments()) {
      PostingsEnum reports =
          segment
              .leaf()
              .reader()
              .postings(new Term(IndexFields.HAS, IndexFields.HAS_TABLE), PostingsEnum.NONE);
      int report = 0;
      while (reports != null && reports.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        report = segment.reportOf(reports.docID(), report);
        having.set(segment.first() + report);
      }
    }
    return having;
  }

  private @Nullable FixedBitSet figures(List<FigureFilter> wanted) throws IOException {
    FixedBitSet all = null;
    for (FigureFilter filter : wanted) {
      FixedBitSet having = having(filter);
      if (all == null) {
        all = having;
      } else {
        all.and(having);
      }
    }
    return all;
  }

  /** The numbers of the reports that a filter accepts, removed ones included. */
  private FixedBitSet having(FigureFilter filter) throws IOException {
    double[] values = values(filter.quantity());
    double number = filter.value().doubleValue();
    FixedBitSet having = new FixedBitSet(Math.max(1, values.length));
    for (int report = 0; report < values.length; report++) {
      if (!Double.isNaN(values[report])
          && filter.operator().holds(Double.compare(values[report], number))) {
        having.set(report);
      }
    }
    return having;
  }

  /** Of each report; {@code NaN} where it can't be formed. */
  private double[] values(FigureFilter.Quantity quantity) throws IOException {
    return switch (quantity) {
      case FigureFilter.Itself itself -> table.figures(itself.name());
      case FigureFilter.Ratio ratio -> {
        double[] values = table.figures(ratio.name());
        double[] divisors = table.figures(ratio.per());
        for (int report = 0; report < values.length; report++) {
          values[report] = divisors[report] == 0 ? Double.NaN : values[report] / divisors[report];
        }
        yield values;
      }
      case FigureFilter.Repeated repeated -> table.repeated();
      case FigureFilter.Change change -> {
        double[] values = table.figures(change.name());
        double[] changes = new double[values.length];
        for (int report = 0; report < values.length; report++) {
          int earlier = table.yearBefore(report);
          double before = earlier == ReportTable.NONE ? 0 : values[earlier];
          changes[report] = before == 0 ? Double.NaN : (values[report] - before) / before;
        }
        yield changes;
      }
    };
  }

  /** The filters that a report fails, as a set of the constants above; 0 when it passes all. */
  public int failing(int report) {
    int place = table.place().ordinal(report);
    return (fails(provinces, place) ? PROVINCE : 0)
        | (fails(cities, place) ? CITY : 0)
        | (fails(counties, place) ? COUNTY : 0)
        | (fails(years, table.year().ordinal(report)) ? YEAR : 0)
        | (fails(agencies, table.agency().ordinal(report)) ? AGENCY : 0)
        | (fails(forms, table.form().ordinal(report)) ? FORM : 0)
        | (fails(collections, table.collection().ordinal(report)) ? COLLECTION : 0)
        | (indexNumbers != null && !indexNumbers.get(report) ? INDEX_NUMBER : 0)
        | (fails(offices, table.issuer().ordinal(report)) ? OFFICE : 0)
        | (hasFinding(report) ? 0 : FINDING)
        | (wasPublished(report) ? 0 : PUBLISHED)
        | (wasSeen(report) ? 0 : SEEN)
        | (withTables != null && !withTables.get(report) ? HAS : 0)
        | (figures != null && !figures.get(report) ? FIGURE : 0);
  }

  /** The live reports that pass all filters. */
  public FixedBitSet passing() {
    FixedBitSet reports = new FixedBitSet(Math.max(1, table.size()));
    for (int report = 0; report < table.size(); report++) {
      if (table.isLive(report) && failing(report) == 0) {
        reports.set(report);
      }
    }
    return reports;
  }

  private boolean hasFinding(int report) {
    return findings == null || table.findings(report).stream().anyMatch(findings::accepts);
  }

  private boolean wasPublished(int report) {
    if (published.isEmpty()) {
      return true;
    }
    int day = table.publishedOn(report);
    for (Interval<LocalDate> days : published) {
      if (day != ReportTable.NO_DAY
          && days.from().toEpochDay() <= day
          && day <= days.to().toEpochDay()) {
        return true;
      }
    }
    return false;
  }

  private boolean wasSeen(int report) {
    return seen.isEmpty()
        || seen.stream()
            .anyMatch(
                times ->
                    times.from().getEpochSecond() <= moments[report]
                        && moments[report] <= times.to().getEpochSecond());
  }

  private static boolean fails(boolean @Nullable [] which, int ordinal) {
    return which != null && !which[ordinal];
  }
}
