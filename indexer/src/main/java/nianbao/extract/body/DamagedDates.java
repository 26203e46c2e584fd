package nianbao.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Paragraph;
import nianbao.report.Warning;
import nianbao.text.Folding;

/**
 * Finds dates and document numbers that lost characters before the page was saved: {@code
 * 202311日至1231日}, {@code 2007年45日}, {@code 20201月1日}, {@code 〔20168号}. They stay as printed; a
 * warning gives their position.
 */
final class DamagedDates {

  /** A date without its 年 or 月, alone or as one end of a period; it begins with a digit. */
  private static final Pattern DATE =
      Pattern.compile(
          "20[0-9]{2}年?[0-9]{2,4}日(?:至|-|—|到)(?:20[0-9]{2}年?)?[0-9]{3,4}日"
              + "|20[0-9]{2}[0-9]{0,2}-[0-9]{3,4}日"
              + "|20[0-9]{4,6}日|20[0-9]{3,4}月(?:[0-9]{1,2}日)?|20[0-9]{2}年[0-9]{1,4}日"
              + "|(?<=[至—])[0-9]{3,4}日");

  private static final Pattern NUMBER = Pattern.compile("(?<=[〔\\[])20[0-9]{3,6}号");

  private final Paragraph paragraph;
  private final String folded;
  private final List<Warning> warnings;

  private DamagedDates(Paragraph paragraph, List<Warning> warnings) {
    this.paragraph = paragraph;
    this.folded = Folding.aligned(paragraph.text());
    this.warnings = warnings;
  }

  /** A warning for each damaged date or number, in reading order; table rows are not checked. */
  static List<Warning> in(List<Paragraph> paragraphs) {
    List<Warning> warnings = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.kind() != Paragraph.Kind.ROW) {
        new DamagedDates(paragraph, warnings).find();
      }
    }
    return warnings;
  }

  /**
   * Tries the patterns only where a run of digits begins, which is ten times faster than trying
   * them at every character.
   */
  private void find() {
    Matcher date = DATE.matcher(folded).useTransparentBounds(true);
    Matcher number = NUMBER.matcher(folded).useTransparentBounds(true);
    for (int at = 0; at < folded.length(); at++) {
      if (!isDigit(at) || isDigit(at - 1) || !mayBeDamaged(at)) {
        continue;
      }
      boolean decimals = at > 0 && folded.charAt(at - 1) == '.';
      if (!decimals && lookingAt(date, at)) {
        warn("damaged-date", "a date that lost characters", at, date.end());
        at = date.end() - 1;
      } else if (lookingAt(number, at)) {
        warn("damaged-number", "a number that lost marks", at - 1, number.end());
      }
    }
  }

  /** A cheap test for most numbers: they are no years and end no period. */
  private boolean mayBeDamaged(int at) {
    return folded.startsWith("20", at) || (at > 0 && "至—".indexOf(folded.charAt(at - 1)) >= 0);
  }

  private boolean isDigit(int at) {
    return at >= 0 && folded.charAt(at) >= '0' && folded.charAt(at) <= '9';
  }

  private boolean lookingAt(Matcher matcher, int at) {
    return matcher.region(at, folded.length()).lookingAt();
  }

  private void warn(String kind, String what, int start, int end) {
    String printed = paragraph.text().substring(start, end);
    String message = "“" + printed + "” reads like " + what + ".";
    warnings.add(new Warning(kind, paragraph.id(), start, end, message));
  }
}
