package nianbao.text.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.ChineseNumerals;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Dates, months of a year, days of any year, and months, in the forms of {@code date-forms.tsv}:
 * 2019年1月5日, 2019-01-05, 二〇一九年一月五日. What is no date of the calendar, such as 2019年13月, is none.
 */
final class WrittenDates implements WrittenKind {

  /** A leap year, for days without a year. */
  private static final int ANY_YEAR = 2000;

  private static final Pattern PART = Pattern.compile("mm?|dd?|[yYMD]");

  private static final Map<String, String> EXPRESSIONS =
      Map.of(
          "y", "(?<year>(?:19|20)[0-9]{2})",
          "m", "(?<month>[1-9]|1[0-2])",
          "mm", "(?<month>0[1-9]|1[0-2])",
          "d", "(?<day>[1-9]|[12][0-9]|3[01])",
          "dd", "(?<day>0[1-9]|[12][0-9]|3[01])",
          "Y", "(?<year>[" + ChineseNumerals.DIGITS + zeros() + "]{4})",
          "M", "(?<month>[" + ChineseNumerals.DIGITS + "十]{1,2})",
          "D", "(?<day>[" + ChineseNumerals.DIGITS + "十]{1,3})");

  /** Not the beginning of a longer number or of another date. */
  private static final String END = "(?![0-9]|[-./—–][0-9])";

  private static final List<Form> FORMS = forms();

  /** Those that tell the most, as 2019年1月5日 begins like 2019年1月. */
  private static final List<Form> LONGEST_FIRST =
      FORMS.stream()
          .sorted(Comparator.comparingInt((Form form) -> form.tells().length()).reversed())
          .toList();

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (List<String> row : Resources.rows(WrittenDates.class, "date-forms.tsv")) {
      row.stream().skip(1).forEach(template -> forms.add(Form.of(row.getFirst(), template)));
    }
    return forms;
  }

  private static String zeros() {
    return String.join("", Zeros.DIGITS.characters());
  }

  /** What a form tells of a day: year, month, day, 0 for what it doesn't tell. */
  private record Parts(int year, int month, int day) {

    boolean existsInTheCalendar() {
      try {
        LocalDate.of(year == 0 ? ANY_YEAR : year, month, Math.max(1, day));
        return true;
      } catch (DateTimeException noSuchDay) {
        return false;
      }
    }

    /** In a part of a template. */
    String written(String part, String zero) {
      return switch (part) {
        case "y" -> Integer.toString(year);
        case "m" -> Integer.toString(month);
        case "mm" -> twoDigits(month);
        case "d" -> Integer.toString(day);
        case "dd" -> twoDigits(day);
        case "Y" -> HanDigits.form(year, zero);
        case "M" -> ChineseNumerals.format(month);
        default -> ChineseNumerals.format(day);
      };
    }

    private static String twoDigits(int number) {
      return number < 10 ? "0" + number : Integer.toString(number);
    }
  }

  /**
   * One column of the file.
   *
   * @param tells the parts it has, y, m and d
   */
  private record Form(String style, String template, String tells, Pattern pattern) {

    static Form of(String style, String template) {
      StringBuilder tells = new StringBuilder();
      Matcher parts = PART.matcher(template);
      StringBuilder expression = new StringBuilder();
      while (parts.find()) {
        String part = parts.group();
        tells.append(part.toLowerCase(Locale.ROOT).charAt(0));
        parts.appendReplacement(
            expression, Matcher.quoteReplacement(EXPRESSIONS.getOrDefault(part, "")));
      }
      parts.appendTail(expression);
      String pattern = expression.toString().replace(".", "\\.") + END;
      return new Form(style, template, tells.toString(), Pattern.compile(pattern));
    }

    boolean isChinese() {
      return template.indexOf('M') >= 0;
    }

    /** What it tells of a day, {@code null} when it doesn't begin here. */
    @Nullable Parts read(Matcher matcher) {
      if (!matcher.lookingAt()) {
        return null;
      }
      ToIntFunction<String> number = isChinese() ? HanNumber::value : Integer::parseInt;
      String year = tells.contains("y") ? matcher.group("year") : "";
      Parts parts =
          new Parts(
              year.isEmpty() ? 0 : isChinese() ? HanDigits.value(year) : Integer.parseInt(year),
              number.applyAsInt(matcher.group("month")),
              tells.contains("d") ? number.applyAsInt(matcher.group("day")) : 0);
      return parts.existsInTheCalendar() && (year.isEmpty() || WrittenYears.isYear(parts.year()))
          ? parts
          : null;
    }

    void write(Parts parts, Map<String, String> forms) {
      if (!isChinese()) {
        forms.put(style, written(parts, ""));
        return;
      }
      for (String zero : Zeros.DIGITS.characters()) {
        forms.put(style + zero, written(parts, zero));
      }
    }

    private String written(Parts parts, String zero) {
      return PART.matcher(template)
          .replaceAll(part -> Matcher.quoteReplacement(parts.written(part.group(), zero)));
    }
  }

  @Override
  public @Nullable Written at(String text, int start) {
    boolean chinese = HanDigits.begins(text, start) || HanNumber.begins(text, start);
    if (!chinese && !WesternDigits.begins(text, start)) {
      return null;
    }
    for (Form form : LONGEST_FIRST) {
      if (form.isChinese() == chinese) {
        Matcher matcher = form.pattern().matcher(text).region(start, text.length());
        Parts parts = form.read(matcher);
        if (parts != null) {
          return written(form.tells(), parts, matcher.end());
        }
      }
    }
    return null;
  }

  private static Written written(String tells, Parts parts, int end) {
    Map<String, String> forms = new LinkedHashMap<>();
    FORMS.stream().filter(form -> form.tells().equals(tells)).forEach(f -> f.write(parts, forms));
    return new Written("date", parts.toString(), end, forms);
  }
}
