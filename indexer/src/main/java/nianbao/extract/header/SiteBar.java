package nianbao.extract.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Dates;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.text.Folding;
import nianbao.text.Years;

/**
 * A line that a site prints around a title, with the date of the page among its own name, its
 * address and its counters: 云溪市政府门户网站 www.example.gov.cn 2022-01-27.
 */
final class SiteBar {

  private static final int LONGEST = 80;

  /** So many characters may stand beside the date; a sentence has more. */
  private static final int LONGEST_REST = 36;

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d\\p{IsHan}])YEAR(?: ?[-./] ?\\d{1,2} ?[-./] ?\\d{1,2}| ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)(?: *[0-2]?\\d[:时点] ?[0-5]\\d(?:[:分][0-5]\\d[秒]?|分)?)?(?![\\d\\p{IsHan}])"
              .replace("YEAR", Years.DIGITS));

  /** What a bar has beside its words: addresses, counters, marks. */
  private static final Pattern NO_WORDS = Pattern.compile("[\\x21-\\x7E·•]+");

  /** A clock and a calendar show today's date. */
  private static final Pattern TODAY = Pattern.compile("星期|今天|现在是|农历|礼拜");

  private SiteBar() {}

  /** Whether a line is such a bar; the date stands apart from its words. */
  static boolean hasDate(Line line) {
    String plain = line.plain();
    if (plain.length() > LONGEST
        || !plain.contains("20")
        || HeadingGrammar.indexOfAny(plain, "。;!?,、《》", 0) >= 0
        || TitleLines.isNumbered(plain)
        || line.isOfficeAndDate()
        || TODAY.matcher(plain).find()) {
      return false;
    }
    String printed = Folding.aligned(line.printed());
    Matcher date = DATE.matcher(printed);
    if (!date.find() || Dates.first(date.group()) == null) {
      return false;
    }
    String rest = printed.substring(0, date.start()) + ' ' + printed.substring(date.end());
    String words = NO_WORDS.matcher(Folding.compact(rest)).replaceAll("");
    return words.length() <= LONGEST_REST && !date.find() && !TitleLines.isTail(words);
  }
}
