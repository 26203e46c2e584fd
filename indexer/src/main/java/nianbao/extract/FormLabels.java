package nianbao.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.text.Folding;
import nianbao.text.Resources;

/**
 * What stands in the cells of the statutory forms. Labels are compared folded, without white space,
 * leading numbers, one bracket at the end, quotation marks and commas.
 */
final class FormLabels {

  /** What a cell is in its table. */
  enum Role {
    /** A line over a part of a table: 第二十条第(一)项. */
    ARTICLE,
    /** Heads a column. */
    COLUMN,
    /** Names several rows and stands only in the first of them. */
    GROUP,
    /** Names a row. */
    ROW,
    /** 条, 件 … */
    UNIT,
    /** A figure, a dash, or a blank cell. */
    VALUE,
    /** Anything else. */
    OTHER
  }

  /** A longer line is no label. */
  static final int LONGEST = 60;

  private static final Map<Role, Set<String>> LABELS = load();

  /** Everything that may be printed over several lines, for finding its beginning. */
  private static final NavigableSet<String> LONG_LABELS =
      LABELS.entrySet().stream()
          .filter(entry -> entry.getKey() != Role.UNIT)
          .flatMap(entry -> entry.getValue().stream())
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[.、](?![0-9])|\\([0-9]{1,2}\\)"
              + "|其中[:,]?)");

  private static final Pattern LAST_BRACKET = Pattern.compile("\\([^()]{0,60}\\)$");

  /** {@code (本列数据的勾稽关系为…)} is a label although it stands in brackets. */
  private static final Pattern OUTER_BRACKETS = Pattern.compile("^\\(|\\)$");

  private static final Pattern MARKS = Pattern.compile("[“”\"、,《》:;']");

  private static final Pattern VALUE =
      Pattern.compile(
          "(?:约|增|减|[+\\-−])?[0-9]{1,12}(?:[,.][0-9]{1,9}){0,4}(?:余|多)?(?:万?元|[件条次篇个人项%])?|[-—/]{1,3}|无|零");

  private FormLabels() {}

  private static Map<Role, Set<String>> load() {
    Map<Role, Set<String>> labels = new EnumMap<>(Role.class);
    for (List<String> row : Resources.rows(FormLabels.class, "form-labels.tsv")) {
      Role role = Role.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      labels.computeIfAbsent(role, r -> new TreeSet<>()).add(row.get(0));
    }
    return labels;
  }

  /** What a cell with this text is; a blank one is a value. */
  static Role role(String cell) {
    if (cell.length() > 4 * LONGEST) {
      return Role.OTHER;
    }
    String compact = Folding.compact(cell);
    if (compact.isEmpty() || VALUE.matcher(compact).matches()) {
      return Role.VALUE;
    }
    if (is(Role.ARTICLE, compact)) {
      return Role.ARTICLE;
    }
    boolean numbered = NUMBER.matcher(compact).lookingAt();
    String label = normalized(compact);
    for (Role role : numbered ? NUMBERED : PLAIN) {
      if (is(role, label)) {
        return role;
      }
    }
    return Role.OTHER;
  }

  private static final List<Role> NUMBERED = List.of(Role.GROUP, Role.ROW, Role.COLUMN);
  private static final List<Role> PLAIN = List.of(Role.UNIT, Role.COLUMN, Role.GROUP, Role.ROW);

  private static boolean is(Role role, String label) {
    return LABELS.getOrDefault(role, Set.of()).contains(label);
  }

  /** Whether a label may begin with this text and go on in the next line. */
  static boolean mayGoOn(String cell) {
    if (cell.length() > LONGEST) {
      return false;
    }
    String compact = Folding.compact(cell);
    String start = normalized(compact);
    if (start.isEmpty()) {
      return false;
    }
    String label = LONG_LABELS.ceiling(start);
    boolean begins = label != null && label.startsWith(start) && label.length() > start.length();
    boolean openBracket = compact.lastIndexOf('(') > compact.lastIndexOf(')');
    return begins || openBracket;
  }

  private static String normalized(String compact) {
    int start = 0;
    var number = NUMBER.matcher(compact);
    for (int i = 0; i < 3 && number.region(start, compact.length()).lookingAt(); i++) {
      start = number.end();
    }
    String label = compact.substring(start);
    Pattern dropped = label.startsWith("(") ? OUTER_BRACKETS : LAST_BRACKET;
    String bare = dropped.matcher(label).replaceAll("");
    return MARKS.matcher(bare).replaceAll("");
  }
}
