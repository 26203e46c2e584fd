package nianbao.extract.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.OfficeName;
import nianbao.text.ChineseNumerals;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * What a title says: the year reported on and the office.
 *
 * @param year {@code null} when the title has none, or two that differ
 * @param yearText the year as it stands there
 * @param issuer the office, as {@link Line#plain}; empty when the title names none
 * @param issuerPrinted the same characters as printed
 */
record TitleParts(@Nullable Integer year, String yearText, String issuer, String issuerPrinted) {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)("
              + Years.DIGITS
              + ")(?:年度?|度)?(?!\\d|-\\d)|("
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

  /** Reads a whole title, which may be put together of several lines. */
  static TitleParts of(Line title) {
    String plain = title.plain();
    if (plain.length() > LONGEST) {
      return new TitleParts(null, "", "", "");
    }
    Matcher year = YEAR.matcher(plain);
    boolean found = year.find();
    int subject = subjectStart(plain);
    StringBuilder office = new StringBuilder();
    for (int i = 0; i < subject; i++) {
      office.append(found && i >= year.start() && i < year.end() ? ' ' : plain.charAt(i));
    }
    String issuer = clean(office.toString());
    if (issuer.isEmpty()) {
      issuer = behindKind(plain);
    }
    return new TitleParts(
        found ? yearOf(year) : null,
        found ? year.group() : "",
        issuer,
        issuer.isEmpty() ? "" : printed(title, issuer));
  }

  /** Where the subject begins; 人民政府信息公开 shares its 政府 with the office. */
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
    // A brand put in the place of the city ends in Latin letters, digits or marks.
    int from = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (!Character.isIdeographic(c) && " ()、·".indexOf(c) < 0) {
        from = i + 1;
      }
    }
    return rest.substring(from).replace(" ", "");
  }

  /** 2019年政府信息公开工作年度报告(云溪市教育局). */
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

  /** The characters of the office as printed: Traditional ones stay. */
  private static String printed(Line title, String issuer) {
    StringBuilder printed = new StringBuilder();
    int at = 0;
    for (int i = 0; i < title.plain().length() && at < issuer.length(); i++) {
      if (title.plain().charAt(i) == issuer.charAt(at)) {
        printed.append(title.printed().charAt(title.offsets()[i]));
        at++;
      } else if (at > 0 && !issuer.startsWith(title.plain().substring(i - at, i))) {
        printed.setLength(0);
        at = 0;
      }
    }
    return at == issuer.length() ? printed.toString() : issuer;
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
