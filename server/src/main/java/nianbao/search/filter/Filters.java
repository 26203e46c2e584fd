package nianbao.search.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which reports are wanted. Values of one field are alternatives; different fields, and all
 * figures, must hold together, and those on findings for one finding. A field without values does
 * not restrict.
 *
 * @param values of the fields without an order, as they are indexed: codes of divisions, keys of
 *     agencies and grades, ids of forms and relations; parts of a name and prefixes of an index
 *     number as typed; of {@link FilterField#GAP} least differences in plain decimal digits. {@link
 *     #UNKNOWN} selects reports without a value where {@link FilterField} says so
 * @param years reported on
 * @param published days of publication, {@link LocalDate#MIN} and {@link LocalDate#MAX} where a
 *     side is open
 * @param seen when the bytes of a report were first read here, {@link Instant#MIN} and {@link
 *     Instant#MAX} where a side is open
 * @param figures all of which must hold
 */
public record Filters(
    Map<FilterField, List<String>> values,
    List<Interval<Integer>> years,
    List<Interval<LocalDate>> published,
    List<Interval<Instant>> seen,
    List<FigureFilter> figures) {

  /** Selects the reports for which a field is not known. */
  public static final String UNKNOWN = "unknown";

  /** Selects the reports with a finding of any grade. */
  public static final String ANY = "any";

  public static final Filters NONE =
      new Filters(Map.of(), List.of(), List.of(), List.of(), List.of());

  public Filters {
    Map<FilterField, List<String>> copy = new EnumMap<>(FilterField.class);
    values.forEach((field, some) -> copy.put(field, List.copyOf(some)));
    copy.values().removeIf(List::isEmpty);
    values = Collections.unmodifiableMap(copy);
    years = List.copyOf(years);
    published = List.copyOf(published);
    seen = List.copyOf(seen);
    figures = List.copyOf(figures);
  }

  /** Reports with one of these values of a field. */
  public static Filters of(FilterField field, String... values) {
    return of(field, List.of(values));
  }

  /** Reports with one of these values of a field. */
  public static Filters of(FilterField field, List<String> values) {
    return new Filters(Map.of(field, values), List.of(), List.of(), List.of(), List.of());
  }

  /** Reports for the years from one to another, both included. */
  public static Filters ofYears(int from, int to) {
    return new Filters(
        Map.of(), List.of(new Interval<>(from, to)), List.of(), List.of(), List.of());
  }

  /** Reports published between two days, both included. */
  public static Filters ofPublished(LocalDate from, LocalDate to) {
    return new Filters(
        Map.of(), List.of(), List.of(new Interval<>(from, to)), List.of(), List.of());
  }

  /** Reports that came here between two moments, both included. */
  public static Filters ofSeen(Interval<Instant> moments) {
    return new Filters(Map.of(), List.of(), List.of(), List.of(moments), List.of());
  }

  /** Reports for which all these comparisons hold. */
  public static Filters ofFigures(List<FigureFilter> figures) {
    return new Filters(Map.of(), List.of(), List.of(), List.of(), figures);
  }

  /** The wanted values of a field without an order; empty when it does not restrict. */
  public List<String> values(FilterField field) {
    return values.getOrDefault(field, List.of());
  }

  /** Whether findings are asked for. */
  public boolean askForFindings() {
    return values.containsKey(FilterField.FINDING)
        || values.containsKey(FilterField.RELATION)
        || values.containsKey(FilterField.GAP);
  }

  /** Which findings are wanted: all of them when none are asked for. */
  public FindingFilter findings() {
    return FindingFilter.of(this);
  }

  /** These filters, of reports with a finding at least. */
  public Filters withFinding() {
    return askForFindings() ? this : and(of(FilterField.FINDING, ANY));
  }

  /** These filters without those on findings. */
  public Filters withoutFindings() {
    return without(FilterField.FINDING).without(FilterField.RELATION).without(FilterField.GAP);
  }

  /** These filters without those on one field that has no order. */
  public Filters without(FilterField field) {
    Map<FilterField, List<String>> others = new EnumMap<>(FilterField.class);
    others.putAll(values);
    others.remove(field);
    return new Filters(others, years, published, seen, figures);
  }

  /** These filters without those on figures. */
  public Filters withoutFigures() {
    return new Filters(values, years, published, seen, List.of());
  }

  /** These filters without those on years. */
  public Filters withoutYears() {
    return new Filters(values, List.of(), published, seen, figures);
  }

  /** Those of these filters that are {@link FilterField#isOfOrigin of origin}. */
  public Filters ofOrigin() {
    Map<FilterField, List<String>> kept = new EnumMap<>(FilterField.class);
    kept.putAll(values);
    kept.keySet().removeIf(field -> !field.isOfOrigin());
    return new Filters(kept, List.of(), published, seen, List.of());
  }

  /**
   * These filters with some names of offices only, unless none of theirs is among them.
   *
   * @param some of their names
   */
  public Filters withNames(Collection<String> some) {
    List<String> names = values(FilterField.OFFICE).stream().filter(some::contains).toList();
    return names.isEmpty() ? this : without(FilterField.OFFICE).and(of(FilterField.OFFICE, names));
  }

  /** Both sets of filters together; their values of one field become alternatives. */
  public Filters and(Filters other) {
    Map<FilterField, List<String>> both = new EnumMap<>(FilterField.class);
    both.putAll(values);
    other.values.forEach((field, more) -> both.merge(field, more, Filters::union));
    return new Filters(
        both,
        union(years, other.years),
        union(published, other.published),
        union(seen, other.seen),
        union(figures, other.figures));
  }

  private static <T> List<T> union(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
