package nianbao.extract.header;

import java.util.regex.Pattern;
import nianbao.extract.line.Dates;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * The title in a printed line, without what sites print around it: the ornament of a list, the name
 * of the site or of a column, a file type, the class 2015年度. What the title would lose its year or
 * office by is part of it: 2019年政府信息公开年报-云溪市教育局.
 *
 * <pre>
 * line = [ornament | site -] title [behind]
 * behind = .docx | - site | _ column | 【打印】 | 2015年度     no part of the title
 *        | date | label: value | 根据…                     lines of their own that were run together
 * </pre>
 *
 * @param before as printed, blank when nothing precedes the title
 * @param behind as printed, blank when nothing follows the title
 * @param runOn whether what follows is a line of its own
 */
record PrintedTitle(Line title, String before, String behind, boolean runOn) {

  private static final String ORNAMENTS = "•·●○■□◆◇★☆▪▶※>»*-";
  private static final String SEPARATORS = "-_|—–―─·>/";

  /** A longer line may begin with a title, but only where its text is run on. */
  private static final int LONGEST = 160;

  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_COLUMN = 14;

  private static final Pattern FILE_TYPE =
      Pattern.compile("\\.(?i:docx?|wps|pdf|xlsx?|et|ofd|rtf|txt|html?)(?:[(\\[【].*)?");
  private static final Pattern CLASS = Pattern.compile(Years.DIGITS + "年度?");
  private static final Pattern DATE =
      Pattern.compile("\\(?" + Years.DIGITS + "[-./年]\\d{1,2}[-./月]\\d{1,2}.*");

  /** Whether the line is nothing but the title. */
  boolean isAlone() {
    return before.isEmpty() && behind.isEmpty();
  }

  /** The title in a line, {@code null} when there is none. */
  static @Nullable PrintedTitle in(Line line) {
    String plain = line.plain();
    int from = ornaments(plain);
    for (int at = from + 1; at < Math.min(plain.length(), LONGEST_TITLE); at++) {
      if (endsBefore(line, from, at)) {
        return of(line, behindSite(line, from, at), at);
      }
    }
    if (plain.length() > LONGEST) {
      return null;
    }
    return TitleLines.isWhole(plain.substring(from))
        ? of(line, behindSite(line, from, plain.length()), plain.length())
        : null;
  }

  private static PrintedTitle of(Line line, int from, int to) {
    int length = line.plain().length();
    Line title =
        from == 0 && to == length ? line : Line.of(line.number(), line.whole(from, to), line.row());
    boolean runOn = to < length && isLine(line, to);
    return new PrintedTitle(title, line.whole(0, from), line.whole(to, length), runOn);
  }

  private static int ornaments(String plain) {
    int at = 0;
    while (at < plain.length() && ORNAMENTS.indexOf(plain.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Whether a title ends at an offset and something else follows. */
  private static boolean endsBefore(Line line, int from, int at) {
    String plain = line.plain();
    boolean mayEnd =
        TitleLines.mayEndWithKind(plain.charAt(at - 1))
            && (line.isApart(at)
                || ".[【(2一根按".indexOf(plain.charAt(at)) >= 0
                || isSeparator(plain, at));
    String title = mayEnd ? plain.substring(from, at) : "";
    return mayEnd
        && TitleLines.isWhole(title)
        && TitleLines.endsWithKind(title)
        && (isLine(line, at) || isAddition(line, from, at));
  }

  private static boolean isSeparator(String plain, int at) {
    return SEPARATORS.indexOf(plain.charAt(at)) >= 0;
  }

  /** Whether what follows is a line of its own: a date, a labelled value, or the text. */
  private static boolean isLine(Line line, int at) {
    Line rest = Line.of(line.number(), line.printed(at, line.plain().length()), false);
    boolean brief = rest.plain().length() <= LONGEST;
    return (brief && DATE.matcher(rest.plain()).matches() && Dates.first(rest.printed()) != null)
        || (brief && line.isApart(at) && !FieldLabels.of(rest).isEmpty())
        || HeaderBlock.isText(rest);
  }

  /** Whether what follows was added by the site, and the title keeps its year and office. */
  private static boolean isAddition(Line line, int from, int at) {
    String plain = line.plain();
    String rest = plain.substring(at);
    if (plain.length() > LONGEST) {
      return false;
    }
    TitleParts title = parts(plain.substring(from, at));
    TitleParts all = parts(plain.substring(from));
    if (CLASS.matcher(rest).matches()) {
      return title.year() != null && rest.startsWith(title.year() + "年");
    }
    boolean loses =
        (title.year() == null && all.year() != null)
            || (title.issuer().isEmpty() && !all.issuer().isEmpty());
    boolean column =
        line.isApart(at)
            && rest.length() <= LONGEST_COLUMN
            && rest.chars().allMatch(Character::isIdeographic)
            && title.year() != null
            && !title.issuer().isEmpty()
            && !TitleLines.isExplained(rest);
    return !loses
        && (FILE_TYPE.matcher(rest).matches()
            || "[【".indexOf(rest.charAt(0)) >= 0
            || isSeparator(plain, at)
            || column);
  }

  /** The offset behind the name of a site that precedes the title, otherwise {@code from}. */
  private static int behindSite(Line line, int from, int to) {
    String plain = line.plain();
    SchoolYear year = SchoolYear.inTitle(plain);
    for (int at = from + 1; at < to; at++) {
      boolean within = year != null && year.start() < at && at < year.end();
      boolean behind = isSeparator(plain, at - 1) && !isSeparator(plain, at) && !within;
      if (behind && TitleLines.isWhole(plain.substring(at, to))) {
        TitleParts rest = parts(plain.substring(at, to));
        return rest.year() != null && !rest.issuer().isEmpty() ? at : from;
      }
    }
    return from;
  }

  private static TitleParts parts(String plain) {
    return TitleParts.of(Line.of(0, plain, false));
  }
}
