package nianbao.extract.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Dates;
import nianbao.extract.line.Line;
import nianbao.text.Folding;
import nianbao.text.Years;

/**
 * Finds the dates on which a report was published and written; labels without a value are ignored.
 */
final class DateRules {

  /** Labels of dates that change when a page is moved to another site. */
  private static final Set<String> UPDATES = Set.of("更新时间", "更新日期", "录入时间", "上传时间");

  private static final Pattern FILLED_IN = Pattern.compile("(?:填报|填表|报送|制表)(?:日期|时间):?(.{8,14})");
  private static final Pattern LAST_DATE =
      Pattern.compile("[^\\d]*(" + Years.DIGITS + "年\\d{1,2}月\\d{1,2}日)");
  private static final int LAST_LINES = 15;
  private static final int LONGEST_FOOTER = 120;

  private DateRules() {}

  static FieldCandidates published(HeaderSources sources) {
    FieldCandidates candidates = new FieldCandidates("publishedOn");
    for (Field field : sources.fields(Field.Name.PUBLISHED)) {
      addField(candidates, field, UPDATES.contains(field.label()) ? ":updated" : "");
    }
    String page = sources.page("pubdate", "publishdate", "firstpublishedtime");
    LocalDate date = page == null ? null : Dates.first(page);
    if (page != null && date != null) {
      candidates.add(date.toString(), "page-date", Line.of(1, page, false));
    }
    List<Line> text = sources.text();
    for (Line line : text.subList(Math.max(0, text.size() - LAST_LINES), text.size())) {
      if (line.plain().length() <= LONGEST_FOOTER) {
        for (Field field : FieldLabels.of(line)) {
          if (field.name() == Field.Name.PUBLISHED) {
            addField(candidates, field, ":footer");
          }
        }
      }
    }
    return candidates;
  }

  static FieldCandidates written(HeaderSources sources) {
    FieldCandidates candidates = new FieldCandidates("writtenOn");
    for (Field field : sources.fields(Field.Name.WRITTEN)) {
      addField(candidates, field, "");
    }
    fromSignature(candidates, sources.text());
    for (Line line : sources.text()) {
      Matcher filledIn = FILLED_IN.matcher(line.plain());
      boolean label = line.plain().contains("日期") || line.plain().contains("时间");
      LocalDate date = label && filledIn.find() ? Dates.first(filledIn.group(1)) : null;
      if (date != null) {
        candidates.add(date.toString(), "table-date", line);
      }
    }
    return candidates;
  }

  private static void addField(FieldCandidates candidates, Field field, String special) {
    LocalDate date = field.date();
    if (date != null) {
      String rule = field.label().isEmpty() ? "date-line" : "field-label";
      boolean bar = special.isEmpty() && field.label().isEmpty() && !isDateAlone(field);
      candidates.add(date.toString(), rule + (bar ? ":bar" : special), field);
    }
  }

  private static boolean isDateAlone(Field field) {
    return Dates.isDateAndTime(Folding.compact(field.value()));
  }

  /** Adds the date on a line of its own below an office, or at the end of the text. */
  private static void fromSignature(FieldCandidates candidates, List<Line> text) {
    for (int i = text.size() - 1; i >= 0; i--) {
      Line line = text.get(i);
      boolean last = i >= text.size() - LAST_LINES;
      boolean signed = line.isDate() && i > 0 && text.get(i - 1).isOffice();
      if (signed || (last && line.isDate()) || line.isOfficeAndDate()) {
        LocalDate read = Dates.first(dateOf(line));
        if (read != null) {
          candidates.add(read.toString(), signed ? "signature" : "signature:alone", line);
          return;
        }
      }
    }
  }

  private static String dateOf(Line line) {
    String compact = Folding.compact(line.printed());
    Matcher last = LAST_DATE.matcher(compact);
    return last.lookingAt() ? last.group(1) : line.printed();
  }
}
