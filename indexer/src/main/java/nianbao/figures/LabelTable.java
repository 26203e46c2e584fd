package nianbao.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps the labels of forms to values. Labels are compared by their {@link #key}: their {@link
 * LabelWording} without leading numbers, one trailing bracket, quotation marks and commas. A {@code
 * *} in a label matches up to a dozen characters, such as the name of a place.
 *
 * @param <T> the values
 */
final class LabelTable<T> {

  private static final int LONGEST_NAME = 12;
  private static final int MOST_NUMBERS = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[.、](?![0-9])|\\([0-9]{1,2}\\)"
              + "|其中[:,]?)");

  private static final String NUMBERS_BEGIN = "一二三四五六七八九十0123456789(其";

  private static final Pattern LAST_BRACKET = Pattern.compile("\\([^()]{0,60}\\)$");

  /** {@code (本列数据的勾稽关系为…)} is a label although it stands in brackets. */
  private static final Pattern OUTER_BRACKETS = Pattern.compile("^\\(|\\)$");

  private final Map<String, List<T>> exact = new HashMap<>();

  /** Labels with a {@code *}; the first match wins. */
  private final Map<String, List<T>> open = new LinkedHashMap<>();

  /** Adds a label as its form prints it. */
  void add(String printed, T value) {
    String label = key(LabelWording.of(printed));
    Map<String, List<T>> table = label.indexOf('*') < 0 ? exact : open;
    List<T> values = table.computeIfAbsent(label, key -> new ArrayList<>(1));
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  /** The values of a {@link #key} in the order they were added; empty if there are none. */
  List<T> get(String key) {
    List<T> values = exact.get(key);
    if (values != null) {
      return values;
    }
    for (Map.Entry<String, List<T>> entry : open.entrySet()) {
      if (matches(entry.getKey(), key)) {
        return entry.getValue();
      }
    }
    return List.of();
  }

  private static boolean matches(String open, String key) {
    int star = open.indexOf('*');
    int behind = open.length() - star - 1;
    int name = key.length() - star - behind;
    return name > 0
        && name <= LONGEST_NAME
        && key.regionMatches(0, open, 0, star)
        && key.regionMatches(key.length() - behind, open, star + 1, behind);
  }

  /**
   * The form in which labels are compared; may be empty.
   *
   * @param compact {@link LabelWording#of} what is printed
   */
  static String key(String compact) {
    int start = 0;
    Matcher number = mayBeNumbered(compact) ? NUMBER.matcher(compact) : null;
    for (int i = 0;
        number != null && i < MOST_NUMBERS && number.region(start, compact.length()).lookingAt();
        i++) {
      start = number.end();
    }
    String label = compact.substring(start);
    if (label.indexOf('(') >= 0 || label.indexOf(')') >= 0) {
      Pattern dropped = label.startsWith("(") ? OUTER_BRACKETS : LAST_BRACKET;
      label = dropped.matcher(label).replaceAll("");
    }
    return withoutMarks(label);
  }

  private static String withoutMarks(String label) {
    char[] bare = new char[label.length()];
    int length = 0;
    for (int i = 0; i < bare.length; i++) {
      char c = label.charAt(i);
      if (!isMark(c)) {
        bare[length++] = c;
      }
    }
    return length == bare.length ? label : new String(bare, 0, length);
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '“', '”', '"', '、', ',', '《', '》', ':', ';', '\'' -> true;
      default -> false;
    };
  }

  /** Whether a compact label begins with a number or with 其中. */
  static boolean isNumbered(String compact) {
    return mayBeNumbered(compact) && NUMBER.matcher(compact).lookingAt();
  }

  private static boolean mayBeNumbered(String compact) {
    return !compact.isEmpty() && NUMBERS_BEGIN.indexOf(compact.charAt(0)) >= 0;
  }
}
