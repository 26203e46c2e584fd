package nianbao.extract.header;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The title as printed: above the text, in the field 标题, in the page's head. When none is printed
 * one is made of issuer and year and marked as inferred.
 */
final class TitleRule {

  /**
   * A title.
   *
   * @param inferred whether it was made, not read
   */
  record Title(String text, boolean inferred, Evidence evidence) {}

  static final String SUBJECT = "政府信息公开工作年度报告";
  private static final Pattern SITE_NAME = Pattern.compile("[_|]|\\s-\\s|--");
  private static final int LONGEST_WORDS = 40;

  private TitleRule() {}

  /**
   * The title.
   *
   * @param issuer the best name known of the office
   */
  static Title of(Reading reading, @Nullable String issuer, @Nullable Integer year) {
    Line printed = reading.front().title();
    if (printed != null) {
      return read(printed.printed().strip(), "title", printed.number());
    }
    for (Field field : reading.fields(Field.Name.TITLE)) {
      if (TitleLines.isWhole(Line.of(1, field.value(), false).plain())) {
        return read(field.value(), "field-label", field.line());
      }
    }
    String page = reading.metaOf(List.of("articletitle", "title"));
    String name = page == null ? "" : SITE_NAME.split(page, 2)[0].strip();
    if (TitleLines.isWhole(Line.of(1, name, false).plain())) {
      return read(name, "page-title", null);
    }
    return infer(reading, issuer, year);
  }

  private static Title read(String text, String rule, @Nullable Integer line) {
    return new Title(text, false, new Evidence("title", text, rule, text, line, true));
  }

  static String made(@Nullable String issuer, @Nullable Integer year) {
    return (issuer == null ? "" : issuer) + (year == null ? "" : year + "年");
  }

  private static Title infer(Reading reading, @Nullable String issuer, @Nullable Integer year) {
    String made = made(issuer, year);
    if (!made.isEmpty()) {
      String title = made + SUBJECT;
      return new Title(title, true, new Evidence("title", title, "inferred", made, null, true));
    }
    if (reading.body().isEmpty()) {
      return new Title(SUBJECT, true, new Evidence("title", SUBJECT, "inferred", "", null, true));
    }
    Line first = reading.body().getFirst();
    String words = first.printed().strip();
    int end =
        words.offsetByCodePoints(
            0, Math.min(LONGEST_WORDS, words.codePointCount(0, words.length())));
    String title = words.substring(0, end);
    return new Title(
        title, true, new Evidence("title", title, "first-words", title, first.number(), true));
  }
}
