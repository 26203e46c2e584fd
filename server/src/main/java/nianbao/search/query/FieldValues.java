package nianbao.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.figures.Forms;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.place.Level;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.search.PlaceFilter;
import nianbao.search.QuerySyntaxException;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.SearchRequest.YearRange;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** What stands after the colon of a field, as the filter it makes. */
final class FieldValues {

  private static final int FIRST_YEAR = 1;

  private static final Pattern YEARS =
      Pattern.compile("(?<from>[0-9]{4})?年?(?<range>\\.\\.|-|~|—|–)?(?<to>[0-9]{4})?年?");

  private FieldValues() {}

  /**
   * The filter for a value.
   *
   * @param position of the term in the query
   * @throws QuerySyntaxException when the field has no such value
   */
  static Filters filters(Field field, String value, int position) {
    String folded = Folding.compact(value);
    return switch (field) {
      case PROVINCE -> of(field, places(Level.PROVINCE, folded, position));
      case CITY -> of(field, places(Level.PREFECTURE, folded, position));
      case COUNTY -> of(field, places(Level.COUNTY, folded, position));
      case YEAR -> of(years(folded, position));
      case AGENCY -> of(field, agency(folded, position));
      case FORM -> of(field, form(folded, position));
      case FINDING -> of(field, grade(folded, position));
      case OFFICE, COLLECTION, INDEX -> of(field, List.of(value));
      case TITLE, SECTION, HAS -> throw new IllegalArgumentException(field + " is no filter");
    };
  }

  /** The reports with a finding of whatever grade. */
  static Filters withFinding() {
    return of(Field.FINDING, List.of(Filters.ANY));
  }

  private static List<String> places(Level level, String name, int position) {
    List<String> codes = PlaceFilter.codes(level, name);
    if (codes.isEmpty()) {
      throw refused(name, position, "没有这个地方 (no such place at this level)");
    }
    return codes;
  }

  private static YearRange years(String value, int position) {
    Matcher years = YEARS.matcher(value);
    boolean any = years.matches() && (years.group("from") != null || years.group("to") != null);
    if (!any) {
      throw refused(value, position, "年份应如 2018、2018..2020 (a year or a range of years)");
    }
    boolean range = years.group("range") != null;
    int from = number(years.group("from"), FIRST_YEAR);
    int to = number(years.group("to"), range ? Math.max(from, Header.LAST_YEAR) : from);
    return new YearRange(Math.min(from, to), Math.max(from, to));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** By key, by label, or by what an office of that kind is called. */
  private static List<String> agency(String value, int position) {
    if (value.equals(Filters.UNKNOWN)) {
      return List.of(value);
    }
    Optional<Agency> agency =
        Agencies.byKey(value.toLowerCase(Locale.ROOT)).or(() -> Agencies.of(value));
    return List.of(
        agency
            .orElseThrow(() -> refused(value, position, "没有这类机构 (no such kind of office)"))
            .key());
  }

  private static List<String> form(String value, int position) {
    if (value.equals(Filters.UNKNOWN)) {
      return List.of(value);
    }
    return Forms.STANDARD.all().stream()
        .map(form -> form.id())
        .filter(id -> id.equalsIgnoreCase(value))
        .findFirst()
        .map(List::of)
        .orElseThrow(() -> refused(value, position, "没有这种表式 (no such form)"));
  }

  private static List<String> grade(String value, int position) {
    String key = value.toLowerCase(Locale.ROOT);
    if (!key.equals(Filters.ANY) && Grade.byKey(key).isEmpty()) {
      throw refused(value, position, "没有这类矛盾 (no such grade of findings)");
    }
    return List.of(key);
  }

  private static QuerySyntaxException refused(String value, int position, String reason) {
    return new QuerySyntaxException("“" + value + "”：" + reason, position);
  }

  private static Filters of(YearRange years) {
    List<String> none = List.of();
    return new Filters(none, none, none, List.of(years), none, none, none, none);
  }

  private static Filters of(Field field, List<String> values) {
    return new Filters(
        only(Field.PROVINCE, field, values),
        only(Field.CITY, field, values),
        only(Field.COUNTY, field, values),
        List.of(),
        only(Field.AGENCY, field, values),
        only(Field.FORM, field, values),
        only(Field.COLLECTION, field, values),
        only(Field.INDEX, field, values),
        only(Field.OFFICE, field, values),
        only(Field.FINDING, field, values),
        List.of());
  }

  private static List<String> only(Field wanted, Field field, List<String> values) {
    return field == wanted ? values : List.of();
  }
}
