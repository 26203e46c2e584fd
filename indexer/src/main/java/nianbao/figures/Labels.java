package nianbao.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Folding;

/**
 * Brings the labels of forms and of printed cells into one shape to compare them by: folded,
 * without white space, leading numbers, one bracket at the end, quotation marks and commas.
 */
public final class Labels {

  private static final int MOST_NUMBERS = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[.、](?![0-9])|\\([0-9]{1,2}\\)"
              + "|其中[:,]?)");

  private static final Pattern LAST_BRACKET = Pattern.compile("\\([^()]{0,60}\\)$");

  /** {@code (本列数据的勾稽关系为…)} is a label although it stands in brackets. */
  private static final Pattern OUTER_BRACKETS = Pattern.compile("^\\(|\\)$");

  private static final String MARKS = "“”\"、,《》:;'";

  private Labels() {}

  /** The shape of a printed label; empty when nothing of it is left. */
  public static String of(String printed) {
    return ofCompact(Folding.compact(printed));
  }

  /** The same of a label that is {@link Folding#compact} already. */
  public static String ofCompact(String compact) {
    int start = 0;
    Matcher number = NUMBER.matcher(compact);
    for (int i = 0; i < MOST_NUMBERS && number.region(start, compact.length()).lookingAt(); i++) {
      start = number.end();
    }
    String label = compact.substring(start);
    Pattern dropped = label.startsWith("(") ? OUTER_BRACKETS : LAST_BRACKET;
    return label.indexOf('(') < 0 && label.indexOf(')') < 0
        ? withoutMarks(label)
        : withoutMarks(dropped.matcher(label).replaceAll(""));
  }

  private static String withoutMarks(String label) {
    StringBuilder bare = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (MARKS.indexOf(c) < 0) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /** Whether a compact label begins with a number or with 其中. */
  public static boolean isNumbered(String compact) {
    return NUMBER.matcher(compact).lookingAt();
  }
}
