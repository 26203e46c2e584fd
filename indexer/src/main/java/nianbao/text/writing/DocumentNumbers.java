package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The brackets around the year of a document number, 国办发〔2018〕24号 or （2018）浙08行初12号, in the pairs
 * of {@code document-brackets.tsv}.
 */
final class DocumentNumbers implements WrittenKind {

  private static final List<String[]> PAIRS =
      Resources.rows(DocumentNumbers.class, "document-brackets.tsv", 2);

  private static final String YEAR = "((?:19|20)[0-9]{2})";

  /** What follows the year: the serial number, in a court after the court's short name. */
  private static final String SERIAL = "(?=第?[0-9]{1,5}(?:号|$)|\\p{IsHan}[\\p{IsHan}0-9]{0,14}号)";

  private static final Map<Character, Pattern> BY_OPENING = patterns();

  private static Map<Character, Pattern> patterns() {
    Map<Character, Pattern> patterns = new LinkedHashMap<>();
    for (String[] pair : PAIRS) {
      String bracketed = Pattern.quote(pair[0]) + YEAR + Pattern.quote(pair[1]) + SERIAL;
      patterns.put(pair[0].charAt(0), Pattern.compile(bracketed));
    }
    return patterns;
  }

  @Override
  public @Nullable Written at(String text, int start) {
    Pattern pattern = BY_OPENING.get(text.charAt(start));
    Matcher matcher = pattern == null ? null : pattern.matcher(text).region(start, text.length());
    if (matcher == null || !matcher.lookingAt()) {
      return null;
    }
    String year = matcher.group(1);
    Map<String, String> forms = new LinkedHashMap<>();
    PAIRS.forEach(pair -> forms.put(pair[0], pair[0] + year + pair[1]));
    return new Written("document number", year, matcher.end(), forms);
  }
}
