package nianbao.extract.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.office.OfficeName;
import nianbao.text.ChineseNumerals;
import nianbao.text.Years;

/**
 * Recognises the printed title of a report, on one line or spread over several. Works on {@link
 * Line#plain}.
 *
 * <pre>
 * title = [office] [year] subject kind         政府信息公开, 年度报告; office and year in any order
 * head  = office | office year | year          the first of two title lines
 * </pre>
 */
public final class TitleLines {

  private static final int LONGEST = 80;
  private static final int LONGEST_HEAD = 40;

  private static final Pattern SUBJECT = Pattern.compile("(?:信息|资讯|政务|政府网站|事务)公开|政府信息|公开(?:年度)?工作");
  private static final Pattern KIND =
      Pattern.compile(
          "年度?报告|年报|年度工作?报告|工作(?:年度)?报告|情况(?:的)?(?:工作)?报告|公开报告|工作(?:情况)?(?:的)?总结|年度总结|工作总结|情况汇报|工作汇报|公开工作情况(?:的报告)?$");
  private static final Pattern KIND_AT_END =
      Pattern.compile("(?:报告|年报|总结|汇报|工作情况)(?:\\([^()]{1,30}\\))?$");
  private static final String LAST_OF_KIND = "告报结况)";
  private static final Pattern EXPLAINS = Pattern.compile("解读|图解|说明|通知|目录|指南");
  private static final Pattern ANNUAL = Pattern.compile("年度?报告|年报|年度工作报告|年度总结");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(?:20)?\\d{2}年度?|[二2]["
              + ChineseNumerals.ZEROS
              + "]{1,2}["
              + ChineseNumerals.ZEROS
              + ChineseNumerals.DIGITS
              + "]{1,2}年度?");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[。;:>»]|根据|按照|依据|现将|本(?:年度?)?报告|如下|编制(?!委)|^附|^当前|^您|位置|上一[条篇]|下一[条篇]|解读|公开指南|^关于我们");
  private static final Pattern NOTICE =
      Pattern.compile(".{0,40}?(?:印发|报送|公布|发布|转发).{0,70}的(?:通知|函|公告|报告)$");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:NUMERAL{1,3}[、.,]|\\(NUMERAL{1,3}\\)|[㈠-㈩]|第NUMERAL{1,2}(?:部分|章|[,、])|\\d{1,2}[、.](?!\\d)|[①-⑩])"
              .replace("NUMERAL", "[" + ChineseNumerals.DIGITS + "十]"));
  private static final Pattern YEAR_ALONE = Pattern.compile("\\(?" + Years.DIGITS + "年?度?\\)?");

  private TitleLines() {}

  /** Whether a line is a complete title. */
  public static boolean isWhole(String plain) {
    if (plain.length() > LONGEST
        || !mayNameKind(plain)
        || isNumbered(plain)
        || SENTENCE.matcher(plain).find()) {
      return false;
    }
    boolean subject = SUBJECT.matcher(plain).find();
    return !isNotice(plain)
        && KIND.matcher(plain).find()
        && (subject || (ANNUAL.matcher(plain).find() && YEAR.matcher(plain).find()));
  }

  /** Whether a line may hold a kind of document: false for most lines, and cheap. */
  public static boolean mayNameKind(String plain) {
    return plain.indexOf('报') >= 0 || plain.contains("总结") || plain.contains("公开工作情况");
  }

  /** Whether a text may end with the kind of document, by its last character: false for most. */
  public static boolean mayEndWithKind(char last) {
    return LAST_OF_KIND.indexOf(last) >= 0;
  }

  /** Whether a complete title ends with the kind of document, or with brackets behind it. */
  public static boolean endsWithKind(String plain) {
    return KIND_AT_END.matcher(plain).find();
  }

  /** Whether words say that a document explains a report and is none: 解读. */
  public static boolean isExplained(String words) {
    return EXPLAINS.matcher(words).find();
  }

  /** Whether a line is the title of a notice that transmits the report: 关于印发…年度报告的通知. */
  public static boolean isNotice(String plain) {
    return plain.length() <= LONGEST + 20
        && NOTICE.matcher(plain).matches()
        && SUBJECT.matcher(plain).find()
        && KIND.matcher(plain).find();
  }

  /** Whether a line may be the first part of a title: an office, a year, or both. */
  public static boolean isHead(String plain) {
    if (plain.length() > LONGEST_HEAD || isNumbered(plain) || SENTENCE.matcher(plain).find()) {
      return false;
    }
    String rest = YEAR.matcher(plain).replaceFirst("");
    boolean year = rest.length() < plain.length();
    return rest.isEmpty()
        || rest.equals("关于")
        || OfficeName.isOffice(rest)
        || (year && isSubject(rest));
  }

  private static boolean isSubject(String rest) {
    Matcher subject = SUBJECT.matcher(rest);
    return subject.find() && subject.end() >= rest.length() - 4;
  }

  /** Whether a line may be the last part of a title: 工作年度报告, (2019年度). */
  public static boolean isTail(String plain) {
    return plain.length() <= LONGEST_HEAD
        && !SENTENCE.matcher(plain).find()
        && !isNumbered(plain)
        && (KIND.matcher(plain).find() || isYearAlone(plain));
  }

  /** Whether a line consists of a year: (2019年度). */
  public static boolean isYearAlone(String plain) {
    return plain.length() <= 10 && YEAR_ALONE.matcher(plain).matches();
  }

  /** Whether a line begins with the number of a heading or list item. */
  public static boolean isNumbered(String plain) {
    return NUMBERED.matcher(plain).lookingAt();
  }
}
