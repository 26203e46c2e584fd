package nianbao.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a message. A placeholder is a name of 1 to 40 Latin letters, digits or
 * underscores in braces, {@code 第 {n} 段}; other braces are literal. The scripts of the web pages
 * use the same messages and the same rule.
 *
 * <p>All placeholders are filled in one pass. Values come from reports and requests, so they are
 * never scanned for placeholders: the value {@code {n}} is printed as {@code {n}}.
 */
public final class MessageTemplate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w{1,40})\\}");

  private MessageTemplate() {}

  /**
   * Fills a template.
   *
   * @param values by the names of the placeholders; values without a placeholder are ignored
   * @throws IllegalArgumentException when a placeholder has no value
   */
  public static String fill(String template, Map<String, String> values) {
    StringBuilder text = new StringBuilder(template.length() + 64);
    Matcher placeholder = PLACEHOLDER.matcher(template);
    int from = 0;
    while (placeholder.find()) {
      String value = values.get(placeholder.group(1));
      if (value == null) {
        throw new IllegalArgumentException(
            "no value for " + placeholder.group() + " in: " + template);
      }
      text.append(template, from, placeholder.start()).append(value);
      from = placeholder.end();
    }
    return text.append(template, from, template.length()).toString();
  }
}
