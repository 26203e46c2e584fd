package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.FindingFilter;
import nianbao.search.shard.FacetCounts;
import nianbao.search.shard.FacetCounts.OfPlace;
import nianbao.search.shard.FacetCounts.OfValue;
import nianbao.search.shard.PlacePath;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts matching reports for every facet. A report that fails one filter only is counted by that
 * filter's own facet and by no other, which is what keeps a filter from narrowing its own facet.
 * The three levels of place are one facet in the tree, and three in the flat lists.
 */
public final class FacetCounter {

  private static final int PLACE = ReportFilter.PROVINCE | ReportFilter.CITY | ReportFilter.COUNTY;

  private final ReportTable table;
  private final ReportFilter filter;
  private final int[] tree;
  private final int[] provinces;
  private final int[] cities;
  private final int[] years;
  private final int[] agencies;
  private final int[] offices;
  private final int[] forms;
  private final int[] collections;
  private final FindingFilter wanted;
  private final Map<Grade, Integer> findings = new EnumMap<>(Grade.class);

  /** By what findings are about; counted only where findings are asked for. */
  private final Map<String, Integer> relations = new HashMap<>();

  private final boolean askForFindings;

  private final FixedBitSet accepted;
  private int total;
  private int matching;

  /**
   * @param filters those that the filter is made of
   */
  public FacetCounter(ReportTable table, ReportFilter filter, Filters filters) {
    this.table = table;
    this.filter = filter;
    this.wanted = filters.findings();
    this.askForFindings = filters.askForFindings();
    tree = new int[table.place().size()];
    provinces = new int[table.place().size()];
    cities = new int[table.place().size()];
    years = new int[table.year().size()];
    agencies = new int[table.agency().size()];
    offices = new int[table.issuer().size()];
    forms = new int[table.form().size()];
    collections = new int[table.collection().size()];
    accepted = new FixedBitSet(Math.max(1, table.size()));
  }

  /** Counts a report that the query matches. */
  public void count(int report) {
    matching++;
    int failing = filter.failing(report);
    if (failing == 0) {
      total++;
      accepted.set(report);
    }
    if ((failing & ~PLACE) == 0) {
      int place = table.place().ordinal(report);
      tree[place]++;
      provinces[place] += passesBut(ReportFilter.PROVINCE, failing);
      cities[place] += passesBut(ReportFilter.CITY, failing);
    }
    years[table.year().ordinal(report)] += passesBut(ReportFilter.YEAR, failing);
    agencies[table.agency().ordinal(report)] += passesBut(ReportFilter.AGENCY, failing);
    offices[table.issuer().ordinal(report)] += passesBut(ReportFilter.OFFICE, failing);
    forms[table.form().ordinal(report)] += passesBut(ReportFilter.FORM, failing);
    collections[table.collection().ordinal(report)] += passesBut(ReportFilter.COLLECTION, failing);
    if (passesBut(ReportFilter.FINDING, failing) == 1) {
      countFindings(table.findings(report));
    }
  }

  /** A report counts once for each grade, and once for each thing that its findings are about. */
  private void countFindings(List<Finding.Brief> ofReport) {
    if (ofReport.isEmpty()) {
      return;
    }
    Set<Grade> grades = EnumSet.noneOf(Grade.class);
    Set<String> about = askForFindings ? new HashSet<>() : Set.of();
    for (Finding.Brief finding : ofReport) {
      if (wanted.acceptsButGrade(finding)) {
        grades.add(finding.grade());
      }
      if (askForFindings && wanted.acceptsButRelation(finding)) {
        about.add(finding.about());
      }
    }
    grades.forEach(grade -> findings.merge(grade, 1, Integer::sum));
    about.forEach(one -> relations.merge(one, 1, Integer::sum));
  }

  /** Adds what another one has counted of other reports with the same filter. */
  public void add(FacetCounter other) {
    matching += other.matching;
    total += other.total;
    accepted.or(other.accepted);
    add(other.tree, tree);
    add(other.provinces, provinces);
    add(other.cities, cities);
    add(other.years, years);
    add(other.agencies, agencies);
    add(other.offices, offices);
    add(other.forms, forms);
    add(other.collections, collections);
    other.findings.forEach((grade, count) -> findings.merge(grade, count, Integer::sum));
    other.relations.forEach((about, count) -> relations.merge(about, count, Integer::sum));
  }

  private static void add(int[] counts, int[] sums) {
    for (int i = 0; i < counts.length; i++) {
      sums[i] += counts[i];
    }
  }

  private static int passesBut(int own, int failing) {
    return (failing & ~own) == 0 ? 1 : 0;
  }

  /** Reports that match and pass all filters. */
  public int total() {
    return total;
  }

  /** Reports that match, filters aside. */
  public int matching() {
    return matching;
  }

  /** The numbers of the reports that match and pass all filters. */
  public FixedBitSet accepted() {
    return accepted;
  }

  /**
   * The counts; a value without matching reports is included when a filter names it.
   *
   * @param filters the same filters that the reports were counted with
   */
  public FacetCounts counts(Filters filters) {
    List<OfValue> grades = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      grades.add(new OfValue(grade.key(), findings.getOrDefault(grade, 0)));
    }
    List<OfValue> about = new ArrayList<>();
    new TreeMap<>(relations).forEach((one, count) -> about.add(new OfValue(one, count)));
    return new FacetCounts(
        places(FacetCounts.selectedPlaces(filters)),
        values(years, table.year(), year -> FacetCounts.isYearOf(year, filters.years())),
        values(agencies, table.agency(), filters.values(FilterField.AGENCY)),
        values(offices, table.issuer(), filters.values(FilterField.OFFICE)),
        values(forms, table.form(), filters.values(FilterField.FORM)),
        values(collections, table.collection(), filters.values(FilterField.COLLECTION)),
        grades,
        about);
  }

  private static List<OfValue> values(int[] counts, OrdinalColumn column, List<String> selected) {
    return values(
        counts, column, value -> selected.contains(value == null ? Filters.UNKNOWN : value));
  }

  private static List<OfValue> values(
      int[] counts, OrdinalColumn column, Predicate<@Nullable String> isSelected) {
    List<OfValue> values = new ArrayList<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0 || isSelected.test(column.value(ordinal))) {
        values.add(new OfValue(column.value(ordinal), counts[ordinal]));
      }
    }
    return values;
  }

  private List<OfPlace> places(Set<String> selected) {
    List<OfPlace> places = new ArrayList<>();
    for (int ordinal = 0; ordinal < tree.length; ordinal++) {
      PlacePath place = table.path(ordinal);
      // Every report that is counted for a province or a city is counted in the tree too.
      if (tree[ordinal] > 0 || (!selected.isEmpty() && place.isIn(selected))) {
        places.add(new OfPlace(place, tree[ordinal], provinces[ordinal], cities[ordinal]));
      }
    }
    return places;
  }
}
