package nianbao.bench.recall;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a string may name by their headers, by rules that know nothing of the program's.
 */
final class PlainHeaders {

  /** What names of offices end with, by which one is called at one time or another. */
  private static final String ENDINGS = "局委厅办会部处院";

  /** Names of functions, a row for those that one kind of office has had. */
  private static final List<List<String>> KINDS =
      Resources.rows(PlainHeaders.class, "plain-offices.tsv");

  /** The names of places, the year, the days and the index number of each report. */
  private final Map<ReportId, Set<String>> names = new HashMap<>();

  /** The characters of all that stands in the header of each report. */
  private final Map<ReportId, String> characters = new HashMap<>();

  PlainHeaders(List<Report> reports) {
    for (Report report : reports) {
      Header header = report.header();
      Place place = header.place();
      String year = header.reportYear() == null ? null : String.valueOf(header.reportYear());
      Set<String> of =
          given(place.province(), place.city(), place.county(), year, header.indexNumber());
      of.addAll(given(day(header.publishedOn()), day(header.writtenOn())));
      names.put(report.id(), of);
      Set<String> all = new HashSet<>(of);
      all.addAll(given(header.issuer(), header.issuerAsPrinted(), header.title(), ENDINGS, "年度"));
      String said = String.join(" ", all);
      KINDS.stream().filter(kind -> kind.stream().anyMatch(said::contains)).forEach(all::addAll);
      characters.put(report.id(), String.join("", all));
    }
  }

  private static Set<String> given(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(text -> text != null)
        .map(text -> Folding.compact(String.valueOf(text)))
        .collect(Collectors.toSet());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : written(day.toString());
  }

  /** A date in one writing. */
  private static String written(String string) {
    return new PlainText(string, Paragraph.Kind.TEXT, PlainRules.WRITING).folded();
  }

  /** A string as a name; a year in digits, a date in one writing. */
  private static String name(String string) {
    String date = written(string);
    if (date.matches("date(/[0-9]+){3}")) {
      return date;
    }
    String name = Folding.compact(string);
    return name.matches("[0-9〇○零一二三四五六七八九]{4}年?")
        ? PlainNumerals.digits(name.substring(0, 4))
        : name;
  }

  /** The reports of exactly the place, the year or the index number that a string is. */
  Set<ReportId> named(String string) {
    String name = name(string);
    return names.entrySet().stream()
        .filter(report -> report.getValue().contains(name))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The reports whose headers may have all of a string. */
  Set<ReportId> maybeNamed(String string) {
    String name = name(string);
    return characters.entrySet().stream()
        .filter(report -> name.chars().allMatch(c -> report.getValue().indexOf(c) >= 0))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
