package nianbao.extract.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nianbao.extract.line.Dates;
import nianbao.extract.line.Line;
import nianbao.text.Folding;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * Splits a line of the header block at its labels, which are listed in {@code header-labels.tsv}.
 */
final class FieldLabels {

  /** A label in a line: its start and end, and the start of its value. */
  private record LabelMatch(Field.Name name, int start, int end, int valueStart) {}

  private static final WordTrie<Field.Name> LABELS = new WordTrie<>();

  /** Labels that are also recognised without a colon. */
  private static final Set<String> BARE = new HashSet<>();

  private static final String COLONS = ":︰∶";
  private static final String ORNAMENTS = "•·●※◆■□▪【[(|*-";

  /** Length of a date without a label before the first label: 2019-01-14 09:30:00 来源:. */
  private static final int LONGEST_DATE = 22;

  private static final String WRAPPERS = "|•·【】[]";

  static {
    for (String[] row : Resources.rows(FieldLabels.class, "header-labels.tsv", 2)) {
      Field.Name name = Field.Name.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String label : row[1].split(" ", -1)) {
        boolean bare = label.endsWith("~");
        String word = bare ? label.substring(0, label.length() - 1) : label;
        LABELS.put(word, name);
        if (bare) {
          BARE.add(word);
        }
      }
    }
  }

  private FieldLabels() {}

  /**
   * The fields of a line that begins with a label, perhaps after an ornament or a bare date; empty
   * for any other line. A value ends where the next known label begins.
   */
  static List<Field> of(Line line) {
    String plain = line.plain();
    List<LabelMatch> found = labelsOf(line);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Field> fields = new ArrayList<>();
    int first = found.getFirst().start();
    if (first > ornaments(plain)) {
      String before = line.printed(0, first);
      if (first > LONGEST_DATE || Dates.first(before) == null) {
        return List.of();
      }
      fields.add(new Field(Field.Name.PUBLISHED, "", before, line.number()));
    }
    for (int i = 0; i < found.size(); i++) {
      LabelMatch label = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1).start() : plain.length();
      String value = trim(line.printed(label.valueStart(), Math.max(label.valueStart(), end)));
      String name = plain.substring(label.start(), label.end());
      fields.add(new Field(label.name(), name, value, line.number()));
    }
    return fields;
  }

  /** The meaning of a text that is only a label, {@code null} for any other text. */
  static Field.@Nullable Name nameOf(String plain) {
    int end = plain.length();
    while (end > 0 && COLONS.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return LABELS.get(plain.substring(Math.min(ornaments(plain), end), end));
  }

  private static List<LabelMatch> labelsOf(Line line) {
    List<LabelMatch> found = new ArrayList<>();
    String plain = line.plain();
    for (int i = 0; i < plain.length(); ) {
      LabelMatch label = labelAt(line, i, found.isEmpty());
      if (label != null) {
        found.add(label);
      }
      i = label == null ? i + 1 : label.valueStart();
    }
    return found;
  }

  private static @Nullable LabelMatch labelAt(Line line, int at, boolean first) {
    String plain = line.plain();
    WordTrie.Hit<Field.Name> hit = LABELS.longestAt(plain, at);
    if (hit == null) {
      return null;
    }
    int end = hit.end();
    boolean closed = end < plain.length() && "]】)".indexOf(plain.charAt(end)) >= 0;
    int colon = closed ? end + 1 : end;
    if (isBracketed(plain, at, end)) {
      return new LabelMatch(hit.value(), at, end, end + 1);
    }
    boolean hasColon = colon < plain.length() && COLONS.indexOf(plain.charAt(colon)) >= 0;
    boolean apart = line.isApart(at) || !Character.isIdeographic(plain.charAt(at - 1));
    if (hasColon && (apart || end - at > 2)) {
      return new LabelMatch(hit.value(), at, end, colon + 1);
    }
    boolean bare =
        BARE.contains(plain.substring(at, end)) && (apart || !first) && standsBare(line, end);
    return bare ? new LabelMatch(hit.value(), at, end, end) : null;
  }

  /** 【索引号】X without a colon, which is handled elsewhere. */
  private static boolean isBracketed(String plain, int at, int end) {
    return at > 0
        && end < plain.length()
        && plain.charAt(at - 1) == '【'
        && plain.charAt(end) == '】'
        && !(end + 1 < plain.length() && COLONS.indexOf(plain.charAt(end + 1)) >= 0);
  }

  /** Whether a label needs no colon: 索引号000014349/2023-7, 发布机构发文日期; but 发布机构改革方案 is no field. */
  private static boolean standsBare(Line line, int end) {
    String plain = line.plain();
    if (end == plain.length()) {
      return true;
    }
    boolean label = LABELS.longestAt(plain, end) != null;
    return label || Character.isDigit(plain.charAt(end)) || line.isApart(end);
  }

  private static int ornaments(String plain) {
    int i = 0;
    while (i < plain.length() && ORNAMENTS.indexOf(plain.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static String trim(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isOuter(value.charAt(from))) {
      from++;
    }
    while (to > from && isOuter(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isOuter(char c) {
    return WRAPPERS.indexOf(c) >= 0 || Folding.isBlank(c);
  }
}
