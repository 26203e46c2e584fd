package nianbao.extract.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nianbao.extract.line.Dates;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.Line;
import nianbao.office.OfficeName;
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

  /** Words of labels, and the ones that conversions for Taiwan put in their place. */
  private static final List<String[]> TAIWAN =
      Resources.rows(FieldLabels.class, "label-words-taiwan.tsv", 2);

  private static final String COLONS = ":︰∶";
  private static final String ORNAMENTS = "•·●※◆■□▪【[(|*-";

  /** Length of a date without a label before the first label: 2019-01-14 09:30:00 来源:. */
  private static final int LONGEST_DATE = 22;

  /** A date with a time of day, and what a bar of the site shows behind it. */
  private static final int LONGEST_DATE_AND_MORE = 60;

  private static final int LONGEST_BAR = 120;

  /** A label that is not in the list has up to this many characters before its colon. */
  private static final int LONGEST_UNKNOWN = 8;

  private static final int LONGEST_OFFICE = 40;

  private static final String WRAPPERS = "|•·【】[]";

  static {
    for (String[] row : Resources.rows(FieldLabels.class, "header-labels.tsv", 2)) {
      Field.Name name = Field.Name.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String label : row[1].split(" ", -1)) {
        boolean bare = label.endsWith("~");
        String word = bare ? label.substring(0, label.length() - 1) : label;
        for (String wording : wordings(word)) {
          LABELS.put(wording, name);
          if (bare) {
            BARE.add(wording);
          }
        }
      }
    }
  }

  private FieldLabels() {}

  /** A label, and how conversions for Taiwan word it: 信息索引号, 资讯索引号. */
  private static List<String> wordings(String label) {
    List<String> wordings = new ArrayList<>(List.of(label));
    for (String[] word : TAIWAN) {
      for (String wording : List.copyOf(wordings)) {
        if (wording.contains(word[0])) {
          wordings.add(wording.replace(word[0], word[1]));
        }
      }
    }
    return wordings;
  }

  /**
   * The fields of a line that begins with a label, perhaps after an ornament, a bare date, or parts
   * of a site's bar that are no labels, if a date follows them; empty for any other line. A value
   * ends where the next known label begins.
   */
  static List<Field> of(Line line) {
    return of(line, labelsOf(line));
  }

  private static List<Field> of(Line line, List<LabelMatch> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Field> fields = new ArrayList<>();
    int first = found.getFirst().start();
    if (first > ornaments(line.plain())) {
      String before = line.printed(0, first);
      if (first <= LONGEST_DATE && Dates.first(before) != null) {
        fields.add(new Field(Field.Name.PUBLISHED, "", before, line.number()));
      } else if (!isBar(line, found)) {
        return List.of();
      } else {
        fields.add(new Field(Field.Name.OTHER, "", before, line.number()));
      }
    }
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).start() : line.plain().length();
      fields.add(field(line, found.get(i), end));
    }
    return fields;
  }

  /** Whether a line begins with a label. */
  static boolean beginsLine(Line line) {
    List<Field> fields = of(line);
    return !fields.isEmpty() && !fields.getFirst().label().isEmpty();
  }

  /**
   * Where the value of the last field of a line begins, -1 when the line has none or the value is a
   * title by its label.
   */
  static int lastValue(Line line) {
    List<LabelMatch> found = labelsOf(line);
    boolean title = found.isEmpty() || found.getLast().name() == Field.Name.TITLE;
    return title || of(line, found).isEmpty() ? -1 : found.getLast().valueStart();
  }

  private static Field field(Line line, LabelMatch label, int end) {
    String value = trim(line.printed(label.valueStart(), Math.max(label.valueStart(), end)));
    return new Field(
        label.name(), line.plain().substring(label.start(), label.end()), value, line.number());
  }

  /** {@code 云溪市政府网 点击:12 次 更新时间:2021-04-07}: a bar of the site, not a sentence. */
  private static boolean isBar(Line line, List<LabelMatch> found) {
    String plain = line.plain();
    if (plain.length() > LONGEST_BAR || HeadingGrammar.indexOfAny(plain, "。;!?", 0) >= 0) {
      return false;
    }
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).start() : plain.length();
      Field field = field(line, found.get(i), end);
      boolean dated = field.name() == Field.Name.PUBLISHED || field.name() == Field.Name.WRITTEN;
      if (dated && field.value().length() <= LONGEST_DATE_AND_MORE && field.date() != null) {
        return true;
      }
    }
    return false;
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
      LabelMatch label = labelAt(line, i, found.isEmpty() ? null : found.getLast());
      if (label != null) {
        found.add(label);
      }
      i = label == null ? i + 1 : label.valueStart();
    }
    return found;
  }

  /**
   * The label at an offset, {@code null} when there is none.
   *
   * @param before the label before it on the line, {@code null} for the first
   */
  private static @Nullable LabelMatch labelAt(Line line, int at, @Nullable LabelMatch before) {
    WordTrie.Hit<Field.Name> hit = LABELS.longestAt(line.plain(), at);
    LabelMatch known = hit == null ? null : known(line, at, hit, before == null);
    boolean value = before != null && before.valueStart() == at;
    return known != null || value ? known : unknown(line, at, before == null);
  }

  private static @Nullable LabelMatch known(
      Line line, int at, WordTrie.Hit<Field.Name> hit, boolean first) {
    String plain = line.plain();
    int end = hit.end();
    boolean closed = end < plain.length() && "]】)".indexOf(plain.charAt(end)) >= 0;
    int colon = closed ? end + 1 : end;
    if (isBracketed(plain, at, end)) {
      return new LabelMatch(hit.value(), at, end, end + 1);
    }
    boolean apart = isApart(line, at);
    if (isColon(plain, colon) && (apart || end - at > 2)) {
      return new LabelMatch(hit.value(), at, end, colon + 1);
    }
    boolean bare =
        BARE.contains(plain.substring(at, end))
            && (apart || !first)
            && standsBare(line, end, hit.value());
    return bare ? new LabelMatch(hit.value(), at, end, end) : null;
  }

  /**
   * A label that is not in the list: 发文字日期:2021-04-07 by its last word and its value, any other
   * only behind a field, whose value it ends.
   */
  private static @Nullable LabelMatch unknown(Line line, int at, boolean first) {
    String plain = line.plain();
    if (!line.isApart(at) && WRAPPERS.indexOf(plain.charAt(at - 1)) < 0) {
      return null;
    }
    int end = at;
    while (end < plain.length()
        && end - at < LONGEST_UNKNOWN
        && Character.isIdeographic(plain.charAt(end))) {
      end++;
    }
    if (end - at < 2 || !isColon(plain, end)) {
      return null;
    }
    String label = plain.substring(at, end);
    int limit = Math.min(plain.length(), end + 1 + LONGEST_DATE);
    boolean date =
        (label.endsWith("日期") || label.endsWith("时间"))
            && Dates.first(line.printed(end + 1, limit)) != null;
    if (date) {
      return new LabelMatch(Field.Name.PUBLISHED, at, end, end + 1);
    }
    return first || !line.isApart(at) ? null : new LabelMatch(Field.Name.OTHER, at, end, end + 1);
  }

  private static boolean isColon(String plain, int at) {
    return at < plain.length() && COLONS.indexOf(plain.charAt(at)) >= 0;
  }

  private static boolean isApart(Line line, int at) {
    return line.isApart(at) || !Character.isIdeographic(line.plain().charAt(at - 1));
  }

  /** 【索引号】X without a colon, which is handled elsewhere. */
  private static boolean isBracketed(String plain, int at, int end) {
    return at > 0
        && end < plain.length()
        && plain.charAt(at - 1) == '【'
        && plain.charAt(end) == '】'
        && !(end + 1 < plain.length() && COLONS.indexOf(plain.charAt(end + 1)) >= 0);
  }

  /**
   * Whether a label needs no colon: another label or white space follows, or a value of its kind:
   * 索引号000014349/2023-7, 公开形式主动公开, 发布机构云溪市水利局发布日期; but 发布机构改革方案 is no field.
   */
  private static boolean standsBare(Line line, int end, Field.Name name) {
    String plain = line.plain();
    if (end == plain.length() || line.isApart(end) || LABELS.longestAt(plain, end) != null) {
      return true;
    }
    return switch (name) {
      case INDEX_NUMBER -> plain.charAt(end) == '/' || isLetterOrDigit(plain.charAt(end));
      case WRITTEN, PUBLISHED, CLASSIFICATION -> isLetterOrDigit(plain.charAt(end));
      case DOCUMENT_NUMBER -> HeaderBlock.beginsWithDocumentNumber(plain, end);
      case MODE -> Field.beginsWithMode(plain, end);
      case ISSUER, SOURCE -> OfficeName.isOffice(plain.substring(end, officeEnd(plain, end)));
      case TITLE, OTHER -> Character.isDigit(plain.charAt(end));
    };
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** Where the value of a label without a colon ends: at the next label. */
  private static int officeEnd(String plain, int from) {
    int limit = Math.min(plain.length(), from + LONGEST_OFFICE);
    int end = from + 1;
    while (end < limit && !startsLabel(plain, end)) {
      end++;
    }
    return Math.min(end, limit);
  }

  private static boolean startsLabel(String plain, int at) {
    WordTrie.Hit<Field.Name> label = LABELS.longestAt(plain, at);
    return label != null && label.end() - at > 2;
  }

  private static int ornaments(String plain) {
    int i = 0;
    while (i < plain.length() && ORNAMENTS.indexOf(plain.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** A value on a line of its own, as printed, without the ornament of a list. */
  static String withoutOrnaments(Line value) {
    return value.printed(ornaments(value.plain()), value.plain().length());
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
