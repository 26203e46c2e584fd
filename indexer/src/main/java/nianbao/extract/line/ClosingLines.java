package nianbao.extract.line;

import java.util.regex.Pattern;
import nianbao.office.OfficeEndings;
import nianbao.text.Folding;

/** Recognises the lines that close a report: the name of the office, and the date. */
public final class ClosingLines {

  private static final int LONGEST = 60;

  private static final Pattern DATE_LINE = Pattern.compile(Dates.CLOSING);

  private static final String OFFICE =
      "[\\p{IsHan}()〇·、]{2,36}" + OfficeEndings.endingPattern() + "(?:\\(盖?章?公?\\))?";

  private static final String DATE_ENDS = "日号月)0123456789";

  private static final Pattern OFFICE_LINE = Pattern.compile("\\(?" + OFFICE + "\\)?");
  private static final Pattern BOTH = Pattern.compile(OFFICE + Dates.CLOSING);

  private ClosingLines() {}

  /** Whether a line consists of a date. */
  public static boolean isDate(String line) {
    return DATE_ENDS.indexOf(last(line)) >= 0 && matches(DATE_LINE, line);
  }

  /** Whether a line consists of the name of an office. */
  public static boolean isOffice(String line) {
    char last = last(line);
    return (last == ')' || OfficeEndings.mayEndWith(last)) && matches(OFFICE_LINE, line);
  }

  /** Whether a line consists of the name of an office followed by a date. */
  public static boolean isOfficeAndDate(String line) {
    return DATE_ENDS.indexOf(last(line)) >= 0 && matches(BOTH, line);
  }

  /** The last character, folded. Most lines fail this cheap test and need no pattern. */
  private static char last(String line) {
    int last = line.length() - 1;
    while (last >= 0 && Folding.isBlank(line.charAt(last))) {
      last--;
    }
    return last < 0 || last >= 4 * LONGEST ? ' ' : Folding.aligned(line.charAt(last));
  }

  private static boolean matches(Pattern pattern, String line) {
    String compact = Folding.compact(line);
    return compact.length() <= LONGEST && pattern.matcher(compact).matches();
  }
}
