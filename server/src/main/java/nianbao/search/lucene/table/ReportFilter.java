package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import nianbao.index.IndexFields;
import nianbao.search.FigureFilter;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.SearchRequest.YearRange;
import nianbao.text.Folding;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a request, looked up once per value so that testing a report is a few array reads.
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

  private final ReportTable table;
  private final boolean @Nullable [] provinces;
  private final boolean @Nullable [] cities;
  private final boolean @Nullable [] counties;
  private final boolean @Nullable [] years;
  private final boolean @Nullable [] agencies;
  private final boolean @Nullable [] forms;
  private final boolean @Nullable [] collections;
  private final boolean @Nullable [] indexNumbers;
  private final boolean @Nullable [] offices;
  private final int grades;
  private final @Nullable FixedBitSet figures;

  public ReportFilter(Filters filters, ReportTable table) throws IOException {
    this.table = table;
    provinces = places(filters.provinces(), PlacePath::province);
    cities = places(filters.cities(), PlacePath::city);
    counties = places(filters.counties(), PlacePath::county);
    years = years(filters.years());
    agencies = values(filters.agencies(), table.agency);
    forms = values(filters.forms(), table.form);
    collections = values(filters.collections(), table.collection);
    indexNumbers = prefixes(filters.indexPrefixes());
    offices = parts(filters.offices());
    grades = grades(filters.findings());
    figures = figures(filters.figures());
  }

  private boolean @Nullable [] places(
      List<String> wanted, Function<PlacePath, PlacePath.@Nullable Node> level) {
    if (wanted.isEmpty()) {
      return null;
    }
    boolean[] which = new boolean[table.place.size()];
    for (int ordinal = 0; ordinal < which.length; ordinal++) {
      PlacePath.Node node = level.apply(table.path(ordinal));
      which[ordinal] = wanted.contains(node == null ? Filters.UNKNOWN : node.code());
    }
    return which;
  }

  private boolean @Nullable [] years(List<YearRange> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    return table.year.which(
        false,
        value -> {
          int year = Integer.parseInt(value);
          return wanted.stream().anyMatch(range -> range.from() <= year && year <= range.to());
        });
  }

  private static boolean @Nullable [] values(List<String> wanted, OrdinalColumn column) {
    return wanted.isEmpty()
        ? null
        : column.which(wanted.contains(Filters.UNKNOWN), wanted::contains);
  }

  private boolean @Nullable [] prefixes(List<String> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    List<String> folded = wanted.stream().map(IndexFields::foldIndexNumber).toList();
    return table.indexNumber.which(false, value -> folded.stream().anyMatch(value::startsWith));
  }

  private boolean @Nullable [] parts(List<String> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    List<String> folded = wanted.stream().map(Folding::compact).toList();
    return table.issuer.which(
        false, value -> folded.stream().anyMatch(Folding.compact(value)::contains));
  }

  /** A set of {@link GradeBits}; 0 for no filter. */
  private static int grades(List<String> wanted) {
    return wanted.contains(Filters.ANY) ? GradeBits.ALL : GradeBits.ofKeys(wanted);
  }

  private @Nullable FixedBitSet figures(List<FigureFilter> wanted) throws IOException {
    FixedBitSet all = null;
    for (FigureFilter filter : wanted) {
      FixedBitSet having = new FigureValues(table).having(filter);
      if (all == null) {
        all = having;
      } else {
        all.and(having);
      }
    }
    return all;
  }

  /** The filters a report fails, as a set of the constants above; 0 when it passes all. */
  public int failing(int report) {
    int place = table.place.ordinal(report);
    return (fails(provinces, place) ? PROVINCE : 0)
        | (fails(cities, place) ? CITY : 0)
        | (fails(counties, place) ? COUNTY : 0)
        | (fails(years, table.year.ordinal(report)) ? YEAR : 0)
        | (fails(agencies, table.agency.ordinal(report)) ? AGENCY : 0)
        | (fails(forms, table.form.ordinal(report)) ? FORM : 0)
        | (fails(collections, table.collection.ordinal(report)) ? COLLECTION : 0)
        | (fails(indexNumbers, table.indexNumber.ordinal(report)) ? INDEX_NUMBER : 0)
        | (fails(offices, table.issuer.ordinal(report)) ? OFFICE : 0)
        | (grades != 0 && (grades & table.grades(report)) == 0 ? FINDING : 0)
        | (figures != null && !figures.get(report) ? FIGURE : 0);
  }

  private static boolean fails(boolean @Nullable [] which, int ordinal) {
    return which != null && !which[ordinal];
  }
}
