package nianbao.extract.line;

import java.util.regex.Pattern;
import nianbao.text.Folding;

/** Recognises the lines that close a report: the office and the date. */
public final class Closing {

  private static final int LONGEST = 60;

  private static final String YEAR = "(?:[0-9]{4}|[〇○ООO0零一二三四五六七八九]{4})";
  private static final String NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
  private static final String DATE =
      "\\(?(?:"
          + YEAR
          + "年"
          + NUMBER
          + "月(?:"
          + NUMBER
          + "[日号])?|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})\\)?";

  private static final Pattern DATE_LINE = Pattern.compile(DATE);

  private static final String OFFICE =
      "[\\p{IsHan}()〇·、]{2,36}(?:局|委员会|委|办公室|办|政府|厅|处|中心|街道|镇|乡|公安分局|分局|院|所|队|总站"
          + "|站|署|行政公署|管委会|管理委员会|集团|公司|学校|大学|联合会|协会|红十字会|银行|工会|部)(?:\\(盖?章?公?\\))?";

  /** The last characters of the above: most lines end otherwise and need no pattern. */
  private static final String OFFICE_ENDS = "局会委室办府厅处心道镇乡院所队站署团司校学行部)";

  private static final String DATE_ENDS = "日号月)0123456789";

  private static final Pattern OFFICE_LINE = Pattern.compile("\\(?" + OFFICE + "\\)?");
  private static final Pattern BOTH = Pattern.compile(OFFICE + DATE);

  private Closing() {}

  /** Whether a line is a date and nothing else. */
  public static boolean isDate(String line) {
    return matches(DATE_LINE, DATE_ENDS, line);
  }

  /** Whether a line reads as the name of an office and nothing else. */
  public static boolean isOffice(String line) {
    return matches(OFFICE_LINE, OFFICE_ENDS, line);
  }

  /** Whether a line is the name of an office and a date. */
  public static boolean isOfficeAndDate(String line) {
    return matches(BOTH, DATE_ENDS, line);
  }

  private static boolean matches(Pattern pattern, String ends, String line) {
    int last = line.length() - 1;
    while (last >= 0 && Folding.isBlank(line.charAt(last))) {
      last--;
    }
    boolean mayMatch = last >= 0 && last < 4 * LONGEST;
    if (!mayMatch || ends.indexOf(Folding.aligned(line.charAt(last))) < 0) {
      return false;
    }
    String compact = Folding.compact(line);
    return compact.length() <= LONGEST && pattern.matcher(compact).matches();
  }
}
