package nianbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Paragraph;
import nianbao.report.Warning;
import nianbao.text.Folding;

/**
 * Finds dates and document numbers that lost characters on their way: {@code 202311日至1231日}, {@code
 * 2007年45日}, {@code 20201月1日}, {@code 〔20168号}. They stay as printed; the warning says where.
 */
final class DamagedDates {

  /** A date whose 年 or 月 is gone, alone or as one end of a period. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9.])(?:20[0-9]{2}年?[0-9]{2,4}日(?:至|-|—|到)(?:20[0-9]{2}年?)?[0-9]{3,4}日"
              + "|20[0-9]{2}[0-9]{0,2}-[0-9]{3,4}日"
              + "|20[0-9]{4,6}日|20[0-9]{3,4}月(?:[0-9]{1,2}日)?|20[0-9]{2}年[0-9]{1,4}日"
              + "|(?<=[至—])[0-9]{3,4}日)");

  private static final Pattern NUMBER = Pattern.compile("[〔\\[]20[0-9]{3,6}号");

  private DamagedDates() {}

  /** A warning for each, in reading order; table rows are left alone. */
  static List<Warning> in(List<Paragraph> paragraphs) {
    List<Warning> warnings = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.kind() != Paragraph.Kind.ROW && mayHoldOne(paragraph.text())) {
        String folded = Folding.aligned(paragraph.text());
        find(DATE, folded, "damaged-date", "a date that lost characters", paragraph, warnings);
        find(NUMBER, folded, "damaged-number", "a number that lost marks", paragraph, warnings);
      }
    }
    return warnings;
  }

  private static boolean mayHoldOne(String text) {
    return text.indexOf('日') >= 0
        || text.indexOf('月') >= 0
        || text.indexOf('号') >= 0
        || text.indexOf('號') >= 0;
  }

  private static void find(
      Pattern pattern,
      String folded,
      String kind,
      String what,
      Paragraph paragraph,
      List<Warning> warnings) {
    Matcher matcher = pattern.matcher(folded);
    while (matcher.find()) {
      String printed = paragraph.text().substring(matcher.start(), matcher.end());
      warnings.add(
          new Warning(
              kind,
              paragraph.id(),
              matcher.start(),
              matcher.end(),
              "“" + printed + "” reads like " + what + "."));
    }
  }
}
