package nianbao.search.filter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.report.Finding.Grade;

/**
 * Which reports are wanted. Values of one field are alternatives, figures must all hold, and so
 * must the fields; nothing asked of a field does not restrict.
 *
 * @param values of the fields whose values have no order, in the form in which they are indexed:
 *     codes of divisions, keys of kinds and grades, ids of forms; parts of a name and beginnings of
 *     an index number as typed. {@link #UNKNOWN} stands for reports without a value where {@link
 *     FilterField} says so
 * @param years reported on
 * @param published days of publication, {@link LocalDate#MIN} and {@link LocalDate#MAX} where a
 *     side is open
 * @param figures all of which must hold
 */
public record Filters(
    Map<FilterField, List<String>> values,
    List<Interval<Integer>> years,
    List<Interval<LocalDate>> published,
    List<FigureFilter> figures) {

  /** The value that asks for reports whose field is not known. */
  public static final String UNKNOWN = "unknown";

  /** The value that asks for reports with a finding of whatever grade. */
  public static final String ANY = "any";

  public static final Filters NONE = new Filters(Map.of(), List.of(), List.of(), List.of());

  public Filters {
    Map<FilterField, List<String>> copy = new EnumMap<>(FilterField.class);
    values.forEach((field, some) -> copy.put(field, List.copyOf(some)));
    copy.values().removeIf(List::isEmpty);
    values = Collections.unmodifiableMap(copy);
    years = List.copyOf(years);
    published = List.copyOf(published);
    figures = List.copyOf(figures);
  }

  /** Reports with one of these values of a field. */
  public static Filters of(FilterField field, String... values) {
    return of(field, List.of(values));
  }

  /** Reports with one of these values of a field. */
  public static Filters of(FilterField field, List<String> values) {
    return new Filters(Map.of(field, values), List.of(), List.of(), List.of());
  }

  /** Reports on a year from one to another, both included. */
  public static Filters ofYears(int from, int to) {
    return new Filters(Map.of(), List.of(new Interval<>(from, to)), List.of(), List.of());
  }

  /** Reports published on a day from one to another, both included. */
  public static Filters ofPublished(LocalDate from, LocalDate to) {
    return new Filters(Map.of(), List.of(), List.of(new Interval<>(from, to)), List.of());
  }

  /** Reports whose figures are all so. */
  public static Filters ofFigures(List<FigureFilter> figures) {
    return new Filters(Map.of(), List.of(), List.of(), figures);
  }

  /** The values asked for of a field without an order; empty when it does not restrict. */
  public List<String> values(FilterField field) {
    return values.getOrDefault(field, List.of());
  }

  /** The grades of the findings asked for: every grade when it is any or when none is named. */
  public Set<Grade> grades() {
    List<String> keys = values(FilterField.FINDING);
    if (keys.isEmpty() || keys.contains(ANY)) {
      return EnumSet.allOf(Grade.class);
    }
    Set<Grade> grades = EnumSet.noneOf(Grade.class);
    keys.forEach(key -> Grade.byKey(key).ifPresent(grades::add));
    return grades;
  }

  /** The same with nothing asked of a field without an order. */
  public Filters without(FilterField field) {
    Map<FilterField, List<String>> others = new EnumMap<>(FilterField.class);
    others.putAll(values);
    others.remove(field);
    return new Filters(others, years, published, figures);
  }

  /** What both ask for: their values of one field are alternatives. */
  public Filters and(Filters other) {
    Map<FilterField, List<String>> both = new EnumMap<>(FilterField.class);
    both.putAll(values);
    other.values.forEach((field, more) -> both.merge(field, more, Filters::each));
    return new Filters(
        both,
        each(years, other.years),
        each(published, other.published),
        each(figures, other.figures));
  }

  private static <T> List<T> each(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
