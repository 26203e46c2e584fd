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

/** When a report was published and when it was written; a label left empty says nothing. */
final class DateRules {

  /** Moved pages are re-dated; these labels say so. */
  private static final Set<String> UPDATES = Set.of("更新时间", "更新日期", "录入时间", "上传时间");

  private static final Pattern FILLED_IN = Pattern.compile("(?:填报|填表|报送|制表)(?:日期|时间):?(.{8,14})");
  private static final Pattern LAST_DATE =
      Pattern.compile("[^\\d]*(" + Years.DIGITS + "年\\d{1,2}月\\d{1,2}日)");
  private static final int LAST_LINES = 15;
  private static final int LONGEST_FOOTER = 120;

  private final Reading reading;

  DateRules(Reading reading) {
    this.reading = reading;
  }

  Candidates published() {
    Candidates candidates = new Candidates("publishedOn");
    for (Field field : reading.fields(Field.Name.PUBLISHED)) {
      boolean update = UPDATES.contains(field.label());
      addField(candidates, field, update ? 60 : 80);
    }
    String meta = reading.metaOf(List.of("pubdate", "publishdate", "firstpublishedtime"));
    LocalDate date = meta == null ? null : Dates.first(meta);
    if (meta != null && date != null) {
      candidates.add(date.toString(), "page-date", Line.of(1, meta, false), 50);
    }
    List<Line> body = reading.body();
    for (Line line : body.subList(Math.max(0, body.size() - LAST_LINES), body.size())) {
      if (line.plain().length() <= LONGEST_FOOTER) {
        FieldLabels.of(line).stream()
            .filter(field -> field.name() == Field.Name.PUBLISHED)
            .forEach(field -> addField(candidates, field, 40));
      }
    }
    return candidates;
  }

  Candidates written() {
    Candidates candidates = new Candidates("writtenOn");
    for (Field field : reading.fields(Field.Name.WRITTEN)) {
      addField(candidates, field, 80);
    }
    fromSignature(candidates);
    for (Line line : reading.body()) {
      Matcher filledIn = FILLED_IN.matcher(line.plain());
      boolean label = line.plain().contains("日期") || line.plain().contains("时间");
      LocalDate date = label && filledIn.find() ? Dates.first(filledIn.group(1)) : null;
      if (date != null) {
        candidates.add(date.toString(), "table-date", line, 30);
      }
    }
    return candidates;
  }

  private static void addField(Candidates candidates, Field field, int weight) {
    LocalDate date = Dates.first(field.value());
    if (date != null) {
      String rule = field.label().isEmpty() ? "date-line" : "field-label";
      candidates.add(date.toString(), rule, field, weight);
    }
  }

  /** The date on a line of its own below an office, or at the end of the text. */
  private void fromSignature(Candidates candidates) {
    List<Line> body = reading.body();
    for (int i = body.size() - 1; i >= 0; i--) {
      Line line = body.get(i);
      boolean last = i >= body.size() - LAST_LINES;
      boolean signed = line.isDate() && i > 0 && body.get(i - 1).isOffice();
      if (signed || (last && line.isDate()) || line.isOfficeAndDate()) {
        LocalDate read = Dates.first(dateOf(line));
        if (read != null) {
          candidates.add(read.toString(), "signature", line, signed ? 60 : 50);
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
