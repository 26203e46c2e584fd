package nianbao.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the gaps of a wording. A gap is a name of 1 to 40 Latin letters, digits or low lines in
 * braces, {@code 第 {n} 段}; braces around anything else stand for themselves. The scripts of the
 * pages read the same wordings by the same rule.
 *
 * <p>All gaps are filled in one pass over the template. Values come from reports and requests, so
 * they are never looked at again: one that reads {@code {n}} is printed as {@code {n}}.
 */
public final class MessageTemplate {
  private static final Pattern GAP = Pattern.compile("\\{(\\w{1,40})\\}");

  private MessageTemplate() {}

  /**
   * The wording with its gaps filled.
   *
   * @param values by the names of the gaps; more than the template has may be given
   * @throws IllegalArgumentException when a gap has no value
   */
  public static String fill(String template, Map<String, String> values) {
    StringBuilder text = new StringBuilder(template.length() + 64);
    Matcher gap = GAP.matcher(template);
    int from = 0;
    while (gap.find()) {
      String value = values.get(gap.group(1));
      if (value == null) {
        throw new IllegalArgumentException("no value for " + gap.group() + " in: " + template);
      }
      text.append(template, from, gap.start()).append(value);
      from = gap.end();
    }
    return text.append(template, from, template.length()).toString();
  }
}
