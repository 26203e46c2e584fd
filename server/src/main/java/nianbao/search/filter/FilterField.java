package nianbao.search.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.findings.RelationNames;
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
 * The registry of filters. The key is the name of the field in a query ({@code city:}), of the
 * parameter in a URL ({@code city=}) and of the option on the command line ({@code --city}); the
 * column or facet it is tested on has the same name. Further names for queries and the help texts
 * are in {@code filters.tsv}.
 */
public enum FilterField {
  CITY,
  PROVINCE,
  COUNTY,
  YEAR,
  PUBLISHED,
  SEEN,
  AGENCY,
  OFFICE,
  FORM,
  INDEX,
  COLLECTION,
  FINDING,
  RELATION,
  GAP,
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

  private static final Pattern DATE_IN_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  /** As feeds and answers write it: 2026-11-24T10:00:00Z. */
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");

  private static final Pattern GAP_VALUE =
      Pattern.compile("[0-9]{1,15}(?:,[0-9]{3})*(?:\\.[0-9]{1,6})?");

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

  /** What {@link #FINDING} is called in a request for findings. */
  public static final String GRADE = "grade";

  /**
   * The parameters that filter, one for each field; each may be repeated.
   *
   * @param ofFindings whether of a request for findings or of a search
   */
  public static List<String> parameters(boolean ofFindings) {
    return Arrays.stream(values())
        .map(field -> ofFindings && field == FINDING ? GRADE : field.key())
        .toList();
  }

  /** The field of a name in any case, {@code null} for none. */
  public static @Nullable FilterField named(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** Its first name: {@code city}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its names in a query: the key first, then the Chinese ones. */
  public List<String> names() {
    return Arrays.asList((key() + ' ' + wording(1)).strip().split(" ", -1));
  }

  /** The placeholder for a value in a list of options: {@code NAME}. */
  public String valueLabel() {
    return wording(2);
  }

  /** A valid value, shown as an example. */
  public String example() {
    return wording(3);
  }

  /** What it selects and which values it takes: a phrase in Chinese. */
  public String explanation() {
    return wording(4);
  }

  /** The same as a sentence in English. */
  public String explanationInEnglish() {
    return wording(5);
  }

  private String wording(int column) {
    return Objects.requireNonNull(WORDING.get(key()), this::key)[column];
  }

  /** Whether its values are ordered, so that comparison signs and ranges apply. */
  public boolean isOrdered() {
    return this == YEAR || this == PUBLISHED || this == SEEN || this == FIGURE || this == GAP;
  }

  /**
   * Whether it names reports by where they come from, not by their year or by what stands in them:
   * such filters say of which reports others are a share.
   */
  public boolean isOfOrigin() {
    return switch (this) {
      case CITY, PROVINCE, COUNTY, PUBLISHED, SEEN, AGENCY, OFFICE, FORM, INDEX, COLLECTION -> true;
      case YEAR, FINDING, RELATION, GAP, HAS, TITLE, SECTION, FIGURE -> false;
    };
  }

  /** Whether its values are suggested during typing: names of places and offices. */
  public boolean isSuggested() {
    return this == CITY || this == PROVINCE || this == COUNTY || this == AGENCY || this == OFFICE;
  }

  /**
   * Parses a value. It is stripped and accepted in any width and script; names and keys also in any
   * case.
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
      case PROVINCE -> Filters.of(this, PlaceNames.codesOrThrow(Level.PROVINCE, folded));
      case CITY -> Filters.of(this, PlaceNames.codesOrThrow(Level.PREFECTURE, folded));
      case COUNTY -> Filters.of(this, PlaceNames.codesOrThrow(Level.COUNTY, folded));
      case YEAR -> years(folded);
      case PUBLISHED -> published(folded);
      case SEEN -> seen(folded);
      case AGENCY -> Filters.of(this, agency(folded));
      case FORM -> Filters.of(this, form(folded));
      case FINDING -> Filters.of(this, grade(folded));
      case RELATION -> Filters.of(this, relation(folded));
      case GAP -> Filters.of(this, gap(folded));
      case HAS -> having(folded);
      case FIGURE -> Filters.ofFigures(FigureFilter.parse(value));
      case TITLE, SECTION -> Filters.of(this, words(value));
      case OFFICE, INDEX, COLLECTION -> Filters.of(this, value);
    };
  }

  private static Filters years(String value) {
    String typed = HYPHENED_YEARS.matcher(value).replaceFirst("$1..$2");
    Interval<LocalDate> days =
        DAYS.within(Bound.parse(typed), FilterField::daysOfYear, () -> refusedYears(value));
    int from = days.from().getYear();
    int to = days.to().getYear();
    return Filters.ofYears(
        days.from().equals(LocalDate.MIN) ? Math.min(to, Header.FIRST_YEAR) : from,
        days.to().equals(LocalDate.MAX) ? Math.max(from, Header.LAST_YEAR) : to);
  }

  private static Optional<Interval<LocalDate>> daysOfYear(String typed) {
    Matcher year = YEAR_VALUE.matcher(typed);
    return year.matches()
        ? Optional.of(wholeYear(Integer.parseInt(year.group("year"))))
        : Optional.empty();
  }

  private static Interval<LocalDate> wholeYear(int year) {
    return new Interval<>(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static FilterValueException refusedYears(String value) {
    return new FilterValueException(
        value,
        "年份应如 2018、2018..2020、>=2018",
        "Give a year or a range of years: 2018, 2018..2020, 2018.. or >=2018.");
  }

  private static Filters published(String value) {
    Interval<LocalDate> days =
        DAYS.within(Bound.parse(value), FilterField::daysOfDate, () -> refusedDates(value));
    return Filters.ofPublished(days.from(), days.to());
  }

  private static Filters seen(String value) {
    return Filters.ofSeen(
        MOMENTS.within(Bound.parse(value), FilterField::moments, () -> refusedMoments(value)));
  }

  /** The time from the first to the last second of a day, a month or a year where this runs. */
  private static Optional<Interval<Instant>> moments(String typed) {
    if (!MOMENT.matcher(typed).matches()) {
      ZoneId here = ZoneId.systemDefault();
      return daysOfDate(typed)
          .map(
              days ->
                  new Interval<>(
                      days.from().atStartOfDay(here).toInstant(),
                      days.to().plusDays(1).atStartOfDay(here).toInstant().minusSeconds(1)));
    }
    try {
      Instant moment = OffsetDateTime.parse(typed).toInstant().truncatedTo(ChronoUnit.SECONDS);
      return Optional.of(new Interval<>(moment, moment));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The days of a date, which may be a month or a year as well; empty for anything else. */
  private static Optional<Interval<LocalDate>> daysOfDate(String typed) {
    Matcher date = DATE_VALUE.matcher(DATE_IN_DIGITS.matcher(typed).replaceFirst("$1-$2-$3"));
    if (!date.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group("year"));
    try {
      if (date.group("month") == null) {
        return Optional.of(wholeYear(year));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(date.group("month")));
      if (date.group("day") == null) {
        return Optional.of(new Interval<>(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(date.group("day")));
      return Optional.of(new Interval<>(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final TimeLine<LocalDate> DAYS =
      new TimeLine<>(LocalDate.MIN, LocalDate.MAX, day -> day.plusDays(1), day -> day.minusDays(1));

  private static final TimeLine<Instant> MOMENTS =
      new TimeLine<>(
          Instant.MIN,
          Instant.MAX,
          moment -> moment.plusSeconds(1),
          moment -> moment.minusSeconds(1));

  /** Time in steps. */
  private record TimeLine<T extends Comparable<? super T>>(
      T min, T max, UnaryOperator<T> next, UnaryOperator<T> previous) {

    /**
     * What is within some bounds, {@link #min} and {@link #max} where a side is open.
     *
     * @param read what the value of a bound stands for, empty for nothing
     * @param refused thrown for a value that stands for nothing, and when nothing is left
     */
    Interval<T> within(
        List<Bound> bounds,
        Function<String, Optional<Interval<T>>> read,
        Supplier<FilterValueException> refused) {
      T from = min;
      T to = max;
      for (Bound bound : bounds) {
        Interval<T> meant = read.apply(bound.value()).orElseThrow(refused);
        switch (bound.operator()) {
          case EQUAL -> {
            from = meant.from();
            to = meant.to();
          }
          case AT_LEAST -> from = meant.from();
          case MORE -> from = next.apply(meant.to());
          case AT_MOST -> to = meant.to();
          case LESS -> to = previous.apply(meant.from());
        }
      }
      if (from.compareTo(to) > 0) {
        throw refused.get();
      }
      return new Interval<>(from, to);
    }
  }

  private static FilterValueException refusedMoments(String value) {
    return new FilterValueException(
        value,
        "时间应如 2026-11-24、2026-11..2026-12、>2026-11-24T10:00:00Z",
        "Give a date, a moment or a range: 2026-11-24, 2026-11..2026-12 or"
            + " >2026-11-24T10:00:00Z.");
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
          value, "没有这类发现", "Give any or one of the grades that the facet lists.");
    }
    return key;
  }

  /** By id or key, in any case. */
  private static String relation(String value) {
    for (String known : RelationNames.known()) {
      if (known.equalsIgnoreCase(value)) {
        return known;
      }
    }
    throw new FilterValueException(
        value, "没有这种关系", "Give what the facet relation lists, such as A08 or text-and-table.");
  }

  /** The least difference: 100, 100.. or >=100. */
  private static String gap(String value) {
    List<Bound> bounds = Bound.parse(value);
    Matcher number = bounds.size() == 1 ? GAP_VALUE.matcher(bounds.getFirst().value()) : null;
    if (number == null || !number.matches() || !isLeast(bounds.getFirst().operator())) {
      throw new FilterValueException(
          value, "差额应如 100、>=100，是两个数字最少相差多少", "Give the smallest difference: 100 or >=100.");
    }
    return number.group().replace(",", "");
  }

  private static boolean isLeast(Operator operator) {
    return operator == Operator.EQUAL || operator == Operator.AT_LEAST;
  }

  private static String words(String value) {
    if (LiteralTokens.of(value).size() == 0) {
      throw new FilterValueException(value, "没有可找的词", "Give words to search for.");
    }
    return value;
  }

  private static Filters having(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case TABLE, "表格", "表" -> Filters.of(HAS, TABLE);
      case "finding", "发现", "矛盾" -> Filters.of(FINDING, Filters.ANY);
      default ->
          throw new FilterValueException(
              value, "只能是 table（表格）或 finding（发现）", "Give table or finding.");
    };
  }
}
