package nianbao.extract.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.OfficeName;
import nianbao.text.ChineseNumerals;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * The year and the office in a title.
 *
 * @param year the first year in the title, {@code null} when there is none
 * @param yearText that year as printed, folded
 * @param issuer the office, as {@link Line#plain}; empty when the title names none
 * @param issuerPrinted the same characters as printed
 */
record TitleParts(@Nullable Integer year, String yearText, String issuer, String issuerPrinted) {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)("
              + Years.DIGITS
              + ")(?:学?年度?|度)?(?!\\d|-\\d)|("
              + Years.HAN
              + ")年度?|(?<![\\d.])([01]\\d|2\\d)年度?(?!\\d)");
  private static final Pattern SUBJECT =
      Pattern.compile("(?:政府|政务|政务及)?(?:信息|资讯)公开|政务公开|政府信息|公开(?:年度)?工作|年度?报告|年报|年度总结|工作总结|工作报告");
  private static final Pattern KIND = Pattern.compile("报告|年报|总结|汇报");
  private static final Pattern LEADING =
      Pattern.compile("^(?:关于|附件\\d?|印发|报送|公布|发布|的|《|【[^】]{0,20}】|\\(|\"|“|:|-|—|_|·)+");
  private static final Pattern TRAILING =
      Pattern.compile("(?:关于|开展|推进|实施|做好|印发|报送|公布|发布|编制|年度|工作|的|在|度|《|\"|“|:|-|—|_|\\(|,|、)+$");
  private static final int LONGEST = 120;

  /** Parses a complete title, which may have been joined from several lines. */
  static TitleParts of(Line title) {
    String plain = title.plain();
    if (plain.length() > LONGEST) {
      return new TitleParts(null, "", "", "");
    }
    YearSpan year = yearIn(plain);
    int subject = subjectStart(plain);
    if (subject > year.start && OfficeName.isOffice(clean(plain.substring(0, year.start)))) {
      // 海关总署2010年海关信息公开: what stands behind the year is a part of the subject.
      subject = year.start;
    }
    String issuer = clean(withoutYears(plain.substring(0, subject), year));
    if (issuer.isEmpty() || OfficeName.isRoom(issuer) || OfficeName.isSite(issuer)) {
      issuer = behindKind(plain);
    }
    return new TitleParts(
        year.value,
        plain.substring(year.start, year.end),
        issuer,
        issuer.isEmpty() ? "" : printed(title, issuer, year.start, year.end));
  }

  /** Whether it names an office or a year. 政府信息公开年报 alone is the name of a column. */
  boolean namesReport() {
    return year != null || !issuer.isEmpty();
  }

  /** What stands before the subject, with blanks for the year and for any other: 2025溪口镇2025年度. */
  private static String withoutYears(String before, YearSpan year) {
    StringBuilder office = new StringBuilder(before);
    for (int i = year.start; i < Math.min(year.end, before.length()); i++) {
      office.setCharAt(i, ' ');
    }
    return YEAR.matcher(office).replaceAll(" ");
  }

  /** A year and where it stands; an empty range when there is none. */
  private record YearSpan(@Nullable Integer value, int start, int end) {}

  private static YearSpan yearIn(String plain) {
    SchoolYear school = SchoolYear.inTitle(plain);
    if (school != null) {
      return new YearSpan(school.year(), school.start(), school.end());
    }
    Matcher year = YEAR.matcher(plain);
    return year.find()
        ? new YearSpan(yearOf(year), year.start(), year.end())
        : new YearSpan(null, 0, 0);
  }

  /** The start of the subject; in 人民政府信息公开 the characters 政府 also belong to the office. */
  private static int subjectStart(String plain) {
    Matcher subject = SUBJECT.matcher(plain);
    if (!subject.find()) {
      return plain.length();
    }
    boolean shared = plain.startsWith("政府", subject.start()) && endsWith(plain, subject, "人民");
    return shared ? subject.start() + 2 : subject.start();
  }

  private static boolean endsWith(String plain, Matcher subject, String word) {
    return plain.startsWith(word, subject.start() - word.length());
  }

  private static String clean(String office) {
    String rest = LEADING.matcher(office.strip()).replaceFirst("").strip();
    rest = TRAILING.matcher(rest).replaceFirst("").strip();
    // Whatever precedes the office, such as the brand of a site, ends in Latin letters, digits or
    // marks.
    int from = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (!Character.isIdeographic(c) && " ()、·".indexOf(c) < 0) {
        from = i + 1;
      }
    }
    // A bracket that follows the brand is a part of it: bet365(中国).
    int close = from > 0 && rest.startsWith("(", from) ? rest.indexOf(')', from) : -1;
    return rest.substring(Math.max(from, close + 1)).replace(" ", "");
  }

  /** The office after the kind of document: 2019年政府信息公开工作年度报告(云溪市教育局). */
  private static String behindKind(String plain) {
    Matcher kind = KIND.matcher(plain);
    int end = -1;
    while (kind.find()) {
      end = kind.end();
    }
    if (end < 0) {
      return "";
    }
    StringBuilder rest = new StringBuilder();
    for (int i = end; i < plain.length(); i++) {
      if (Character.isIdeographic(plain.charAt(i))) {
        rest.append(plain.charAt(i));
      }
    }
    return OfficeName.isOffice(rest.toString()) ? rest.toString() : "";
  }

  /**
   * The office as printed, in Traditional characters if they are. The year may stand inside its
   * name, 雲溪市2019年教育局, and brackets around a part of it.
   */
  private static String printed(Line title, String issuer, int yearStart, int yearEnd) {
    String printed = printed(title, issuer, yearStart, yearEnd, false);
    if (printed == null) {
      printed = printed(title, issuer, 0, 0, true);
    }
    return printed == null ? issuer : printed;
  }

  /** The printed form of a name in the title, with some characters of the title left out. */
  private static @Nullable String printed(
      Line title, String name, int skipFrom, int skipTo, boolean ideographsOnly) {
    StringBuilder plain = new StringBuilder();
    StringBuilder printed = new StringBuilder();
    for (int i = 0; i < title.plain().length(); i++) {
      char c = title.plain().charAt(i);
      boolean skipped = i >= skipFrom && i < skipTo;
      if (!skipped && (!ideographsOnly || Character.isIdeographic(c))) {
        plain.append(c);
        printed.append(title.printed().charAt(title.offsets()[i]));
      }
    }
    int start = plain.indexOf(name);
    return start < 0 ? null : printed.substring(start, start + name.length());
  }

  private static @Nullable Integer yearOf(Matcher year) {
    if (year.group(1) != null) {
      return Integer.valueOf(year.group(1));
    }
    if (year.group(2) != null) {
      return ChineseNumerals.parseDigits(year.group(2));
    }
    return 2000 + Integer.parseInt(year.group(3));
  }
}
