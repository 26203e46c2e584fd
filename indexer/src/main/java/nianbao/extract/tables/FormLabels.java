package nianbao.extract.tables;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import nianbao.figures.Amount;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.LabelTable;
import nianbao.figures.Labels;
import nianbao.figures.Units;
import nianbao.text.Folding;

/** What stands in the cells of the statutory forms, for telling the rows of flattened tables. */
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

  private static final String NUMERIC = "0123456789.,+-%";

  private static final LabelTable<Role> LABELS = new LabelTable<>();

  /** How many cells a row may have behind its label: figures, and the unit and the code. */
  private static final LabelTable<Integer> CELLS = new LabelTable<>();

  /** Everything that may be printed over several lines, for finding its beginning. */
  private static final NavigableSet<String> LONG_LABELS = new TreeSet<>();

  private static final List<Role> NUMBERED =
      List.of(Role.ARTICLE, Role.GROUP, Role.ROW, Role.COLUMN);
  private static final List<Role> PLAIN = List.of(Role.ARTICLE, Role.COLUMN, Role.GROUP, Role.ROW);

  private static final Set<String> NO_FIGURES = Set.of("unit", "code");

  static {
    for (Form form : Forms.STANDARD.all()) {
      long others =
          form.headings().values().stream().filter(NO_FIGURES::contains).distinct().count();
      form.rows().forEach(row -> add(row, row.columns().size() + (int) others));
      // A heading with an open part, 2012年度, is too like a line of prose.
      form.headings().keySet().stream()
          .filter(heading -> heading.indexOf('*') < 0)
          .forEach(heading -> add(heading, Role.COLUMN));
    }
  }

  private FormLabels() {}

  private static void add(Form.Row row, int cells) {
    Role role =
        switch (row.role()) {
          case ROW -> Role.ROW;
          case GROUP -> Role.GROUP;
          case ARTICLE -> Role.ARTICLE;
          case COLUMN -> Role.COLUMN;
        };
    add(row.label(), role);
    row.aliases().forEach(alias -> add(alias, role));
    if (role == Role.ROW) {
      CELLS.add(row.label(), cells);
      row.aliases().forEach(alias -> CELLS.add(alias, cells));
    }
  }

  private static void add(String printed, Role role) {
    LABELS.add(printed, role);
    LONG_LABELS.add(Labels.of(printed));
  }

  /** What a cell with this text is; a blank one is a value. */
  static Role role(String cell) {
    if (cell.length() > 4 * LONGEST) {
      return Role.OTHER;
    }
    String compact = Folding.compact(cell);
    if (isNumeric(compact) || Amount.of(cell, true).isClear()) {
      return Role.VALUE;
    }
    if (Units.contains(compact)) {
      return Role.UNIT;
    }
    List<Role> roles = LABELS.get(Labels.ofCompact(compact));
    if (roles.isEmpty()) {
      return Role.OTHER;
    }
    List<Role> order = Labels.isNumbered(compact) ? NUMBERED : PLAIN;
    return order.stream().filter(roles::contains).findFirst().orElse(Role.OTHER);
  }

  /** How many cells a row of this label may have behind it at most; 0 when it names none. */
  static int cells(String label) {
    return CELLS.get(Labels.of(label)).stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static boolean isNumeric(String compact) {
    return !compact.endsWith(".") && compact.chars().allMatch(c -> NUMERIC.indexOf(c) >= 0);
  }

  /** Whether a label may begin with this text and go on in the next line. */
  static boolean mayGoOn(String cell) {
    if (cell.length() > LONGEST) {
      return false;
    }
    String compact = Folding.compact(cell);
    String start = Labels.ofCompact(compact);
    if (start.isEmpty()) {
      return Labels.isNumbered(compact);
    }
    String label = LONG_LABELS.higher(start);
    boolean begins = label != null && label.startsWith(start);
    boolean openBracket = compact.lastIndexOf('(') > compact.lastIndexOf(')');
    return begins || openBracket;
  }
}
