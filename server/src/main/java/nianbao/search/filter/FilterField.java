package nianbao.search.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.place.Level;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The registry of filters: what reports can be chosen by. The key is the field's name in a query
 * ({@code city:}), the parameter's in an address ({@code city=}) and the option's on a command line
 * ({@code --city}); the column or facet that it is tested on has the same name. Other names, for
 * queries, and what the help says of it stand in {@code filters.tsv}.
 */
public enum FilterField {
  CITY,
  PROVINCE,
  COUNTY,
  YEAR,
  PUBLISHED,
  AGENCY,
  OFFICE,
  FORM,
  INDEX,
  COLLECTION,
  FINDING,
  HAS,
  TITLE,
  SECTION,
  FIGURE;

  /** Longer values are refused. */
  public static final int LONGEST_VALUE = 200;

  /** The value of {@link #HAS} for reports with a table. */
  public static final String TABLE = "table";

  private static final Pattern YEAR_VALUE = Pattern.compile("(?<year>[0-9]{4})年?");
  private static final Pattern HYPHENED_YEARS = Pattern.compile("([0-9]{4}年?)-((?:[0-9]{4}年?)?)");
  private static final Pattern DATE_VALUE =
      Pattern.compile(
          "(?<year>[0-9]{4})(?:[-./年](?<month>[0-9]{1,2})(?:[-./月](?<day>[0-9]{1,2})日?)?月?)?年?");

  private static final int COLUMNS = 6;
  private static final Map<String, String[]> WORDING = new HashMap<>();
  private static final Map<String, FilterField> BY_NAME = new HashMap<>();

  static {
    for (String[] row : Resources.rows(FilterField.class, "filters.tsv", COLUMNS)) {
      FilterField field = valueOf(row[0].toUpperCase(Locale.ROOT));
      WORDING.put(row[0], row);
      field.names().forEach(name -> BY_NAME.put(name, field));
    }
  }

  /** The field of a name in any case, {@code null} for none. */
  public static @Nullable FilterField named(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** Its first name: {@code city}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called in a query, the key first, then other names in Chinese. */
  public List<String> names() {
    return Arrays.asList((key() + ' ' + wording(1)).strip().split(" ", -1));
  }

  /** What a value is called where options are listed: {@code NAME}. */
  public String valueLabel() {
    return wording(2);
  }

  /** A value that it takes, to be shown. */
  public String example() {
    return wording(3);
  }

  /** What it asks for and which values it takes, a phrase. */
  public String explanation() {
    return wording(4);
  }

  /** The same in English, a sentence. */
  public String explanationInEnglish() {
    return wording(5);
  }

  private String wording(int column) {
    return Objects.requireNonNull(WORDING.get(key()), this::key)[column];
  }

  /** Whether its values have an order, so that signs and ranges make sense. */
  public boolean isOrdered() {
    return this == YEAR || this == PUBLISHED || this == FIGURE;
  }

  /** Whether its values are suggested to one who types: names of places and offices. */
  public boolean isSuggested() {
    return this == CITY || this == PROVINCE || this == COUNTY || this == AGENCY || this == OFFICE;
  }

  /**
   * Which reports a value asks for. Values are stripped and taken in any width and script; names
   * and keys also in any case.
   *
   * @throws FilterValueException when the field has no such value
   */
  public Filters parse(String text) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > LONGEST_VALUE) {
      throw new FilterValueException(
          value,
          "值要有 1 到 " + LONGEST_VALUE + " 个字",
          "Give a value of at most " + LONGEST_VALUE + " characters.");
    }
    String folded = Folding.compact(value);
    return switch (this) {
      case PROVINCE -> Filters.of(this, PlaceNames.codesOrRefusal(Level.PROVINCE, folded));
      case CITY -> Filters.of(this, PlaceNames.codesOrRefusal(Level.PREFECTURE, folded));
      case COUNTY -> Filters.of(this, PlaceNames.codesOrRefusal(Level.COUNTY, folded));
      case YEAR -> years(folded);
      case PUBLISHED -> published(folded);
      case AGENCY -> Filters.of(this, agency(folded));
      case FORM -> Filters.of(this, form(folded));
      case FINDING -> Filters.of(this, grade(folded));
      case HAS -> having(folded);
      case FIGURE -> Filters.ofFigures(FigureFilter.parse(value));
      case TITLE, SECTION -> Filters.of(this, words(value));
      case OFFICE, INDEX, COLLECTION -> Filters.of(this, value);
    };
  }

  private static Filters years(String value) {
    int from = Integer.MIN_VALUE;
    int to = Integer.MAX_VALUE;
    for (Bound bound : Bound.parse(HYPHENED_YEARS.matcher(value).replaceFirst("$1..$2"))) {
      Matcher typed = YEAR_VALUE.matcher(bound.value());
      if (!typed.matches()) {
        throw refusedYears(value);
      }
      int year = Integer.parseInt(typed.group("year"));
      switch (bound.operator()) {
        case EQUAL -> {
          from = year;
          to = year;
        }
        case AT_LEAST -> from = year;
        case MORE -> from = year + 1;
        case AT_MOST -> to = year;
        case LESS -> to = year - 1;
      }
    }
    if (from > to) {
      throw refusedYears(value);
    }
    return Filters.ofYears(
        from == Integer.MIN_VALUE ? Math.min(to, Header.FIRST_YEAR) : from,
        to == Integer.MAX_VALUE ? Math.max(from, Header.LAST_YEAR) : to);
  }

  private static FilterValueException refusedYears(String value) {
    return new FilterValueException(
        value,
        "年份应如 2018、2018..2020、>=2018",
        "Give a year or a range of years: 2018, 2018..2020, 2018.. or >=2018.");
  }

  private static Filters published(String value) {
    LocalDate from = LocalDate.MIN;
    LocalDate to = LocalDate.MAX;
    for (Bound bound : Bound.parse(value)) {
      Interval<LocalDate> days = days(bound.value(), value);
      switch (bound.operator()) {
        case EQUAL -> {
          from = days.from();
          to = days.to();
        }
        case AT_LEAST -> from = days.from();
        case MORE -> from = days.to().plusDays(1);
        case AT_MOST -> to = days.to();
        case LESS -> to = days.from().minusDays(1);
      }
    }
    if (from.isAfter(to)) {
      throw refusedDates(value);
    }
    return Filters.ofPublished(from, to);
  }

  /** The days of a date, which may be a month or a year as well. */
  private static Interval<LocalDate> days(String typed, String value) {
    Matcher date = DATE_VALUE.matcher(typed);
    if (!date.matches()) {
      throw refusedDates(value);
    }
    int year = Integer.parseInt(date.group("year"));
    try {
      if (date.group("month") == null) {
        return new Interval<>(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(date.group("month")));
      if (date.group("day") == null) {
        return new Interval<>(month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = month.atDay(Integer.parseInt(date.group("day")));
      return new Interval<>(day, day);
    } catch (DateTimeException e) {
      throw refusedDates(value);
    }
  }

  private static FilterValueException refusedDates(String value) {
    return new FilterValueException(
        value,
        "日期应如 2023-01-31、2023-01..2023-06、>2023-01-31",
        "Give a date or a range of dates: 2023-01-31, 2023-01..2023-06, 2023.. or >2023-01-31.");
  }

  /** By key, by label, or by what an office of that kind is called. */
  private static String agency(String value) {
    if (value.equals(Filters.UNKNOWN)) {
      return value;
    }
    Optional<Agency> agency =
        Agencies.byKey(value.toLowerCase(Locale.ROOT)).or(() -> Agencies.of(value));
    return agency
        .orElseThrow(
            () ->
                new FilterValueException(
                    value,
                    "没有这类机构",
                    "Give a kind of office that the facet agency lists, or its label."))
        .key();
  }

  private static String form(String value) {
    if (value.equals(Filters.UNKNOWN)) {
      return value;
    }
    for (Form form : Forms.STANDARD.all()) {
      if (form.id().equalsIgnoreCase(value)) {
        return form.id();
      }
    }
    throw new FilterValueException(
        value, "没有这种表式", "Give one of the forms that the facet form lists.");
  }

  private static String grade(String value) {
    String key = value.toLowerCase(Locale.ROOT);
    if (!key.equals(Filters.ANY) && Grade.byKey(key).isEmpty()) {
      throw new FilterValueException(
          value, "没有这类矛盾", "Give any or one of the grades that the facet lists.");
    }
    return key;
  }

  private static String words(String value) {
    if (LiteralTokens.of(value).size() == 0) {
      throw new FilterValueException(value, "没有可找的词", "Give words to look for.");
    }
    return value;
  }

  private static Filters having(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case TABLE, "表格", "表" -> Filters.of(HAS, TABLE);
      case "finding", "矛盾" -> Filters.of(FINDING, Filters.ANY);
      default ->
          throw new FilterValueException(
              value, "只能是 table（表格）或 finding（矛盾）", "Give table or finding.");
    };
  }
}
