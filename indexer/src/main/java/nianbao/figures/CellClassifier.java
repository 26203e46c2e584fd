package nianbao.figures;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Classifies printed cells by the labels, headings and units of the forms.
 *
 * <pre>
 * blank    nothing
 * unit     one of the forms' or of units.tsv
 * value    what {@link Amount} reads, or up to 24 digits
 * numeral  other digits and marks
 * label    the label of a row of a form, or one of its aliases
 * heading  a column heading of a form; a word that is both, 其他, is a label only after a number: 3.其他
 * text     anything else
 * </pre>
 */
public final class CellClassifier {

  /** The meaning of the heading over the row labels, in the headings of a form. */
  static final String LABEL = "label";

  /** The meaning of the heading over the units. */
  static final String UNIT = "unit";

  /** The meaning of the heading over the row codes: 01, 02 … */
  static final String CODE = "code";

  private static final int LONGEST_VALUE = 24;
  private static final int LONGEST_LABEL = 120;

  /** Longer lines are not taken for the beginning of a label. */
  private static final int LONGEST_BEGINNING = 60;

  private static final String DIGITS = "0123456789";
  private static final String NUMERAL_SIGNS = DIGITS + ".,+-%";

  private static final CellClassifier OF_ANY_FORM = new CellClassifier(Forms.STANDARD.all(), false);

  /** Unbounded because there are few forms and they live as long as the program. */
  private static final Map<Form, CellClassifier> BY_FORM =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final LabelTable<Form.Row> rows = new LabelTable<>();
  private final LabelTable<String> headings = new LabelTable<>();
  private final Set<String> units = new HashSet<>();

  /** How many cells may follow the label of a row: figures, unit and code. */
  private final LabelTable<Integer> cells = new LabelTable<>();

  /** All labels and headings, sorted, to recognise the first line of one that was broken. */
  private final NavigableSet<String> labels = new TreeSet<>();

  private final int sideBySide;

  private CellClassifier(List<Form> forms, boolean openHeadings) {
    int most = 0;
    for (Form form : forms) {
      int others = headingsWithoutFigures(form);
      int columns = 0;
      for (Form.Row row : form.rows()) {
        columns += row.kind() == CellKind.COLUMN ? row.columns().size() : 0;
        add(row.label(), row, others);
        row.aliases().forEach(alias -> add(alias, row, others));
        units.addAll(row.units());
      }
      form.headings()
          .forEach(
              (heading, column) -> {
                if (openHeadings || heading.indexOf('*') < 0) {
                  headings.add(heading, column);
                  labels.add(LabelTable.key(heading));
                }
              });
      most = Math.max(most, columns);
    }
    sideBySide = most;
    units.remove("");
  }

  private static int headingsWithoutFigures(Form form) {
    int unit = form.headings().containsValue(UNIT) ? 1 : 0;
    return unit + (form.headings().containsValue(CODE) ? 1 : 0);
  }

  private void add(String label, Form.Row row, int others) {
    rows.add(label, row);
    labels.add(LabelTable.key(label));
    if (row.kind() == CellKind.ROW) {
      cells.add(label, row.columns().size() + others);
    }
  }

  /**
   * For tables whose form is not known yet: knows the labels of all forms, but not headings with a
   * placeholder (2012年度), which are too similar to prose.
   */
  public static CellClassifier ofAnyForm() {
    return OF_ANY_FORM;
  }

  /** The classifier for the tables of one form. */
  public static CellClassifier of(Form form) {
    return BY_FORM.computeIfAbsent(form, key -> new CellClassifier(List.of(key), true));
  }

  /** Classifies a cell by its text. */
  public CellKind kind(String printed) {
    return kind(printed, LabelWording.of(printed));
  }

  /**
   * Classifies a cell whose text has been folded already.
   *
   * @param compact {@link LabelWording#of} it
   */
  CellKind kind(String printed, String compact) {
    if (compact.isEmpty()) {
      return CellKind.BLANK;
    }
    if (compact.length() > LONGEST_LABEL) {
      return CellKind.TEXT;
    }
    if (isDigits(compact)) {
      return CellKind.VALUE;
    }
    if (units.contains(compact) || Amount.isUnit(compact)) {
      return CellKind.UNIT;
    }
    if (Amount.of(printed, true).isClear()) {
      return CellKind.VALUE;
    }
    return isNumeral(compact) ? CellKind.NUMERAL : kindOfLabel(compact);
  }

  private CellKind kindOfLabel(String compact) {
    String label = LabelTable.key(compact);
    List<Form.Row> named = rows.get(label);
    boolean heading = heading(label) != null;
    if (heading && (named.isEmpty() || !LabelTable.isNumbered(compact))) {
      return CellKind.HEADING;
    }
    CellKind widest = CellKind.TEXT;
    for (Form.Row row : named) {
      widest = row.kind().compareTo(widest) < 0 ? row.kind() : widest;
    }
    return widest;
  }

  private static boolean isDigits(String compact) {
    return compact.length() <= LONGEST_VALUE && consistsOf(DIGITS, compact);
  }

  private static boolean isNumeral(String compact) {
    return !compact.endsWith(".") && consistsOf(NUMERAL_SIGNS, compact);
  }

  private static boolean consistsOf(String characters, String compact) {
    for (int i = 0; i < compact.length(); i++) {
      if (characters.indexOf(compact.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The rows that a label may belong to, in the order of the form. */
  List<Form.Row> rows(String label) {
    return rows.get(label);
  }

  /** The meaning of a heading, {@code null} if the text is not a heading. */
  @Nullable String heading(String label) {
    List<String> meanings = headings.get(label);
    return meanings.isEmpty() ? null : meanings.getFirst();
  }

  /**
   * The numbers of cells that may follow this label in its row: one for each form that has it, none
   * if it is not a row label.
   */
  public List<Integer> cellsBehind(String printed) {
    return cells.get(LabelTable.key(LabelWording.of(printed)));
  }

  /** The number of figures in the row below the labels that are printed side by side. */
  public int cellsSideBySide() {
    return sideBySide;
  }

  /** Whether a label may begin with this text and continue on the next line. */
  public boolean mayGoOn(String printed) {
    if (printed.length() > LONGEST_BEGINNING) {
      return false;
    }
    String compact = LabelWording.of(printed);
    String start = LabelTable.key(compact);
    if (start.isEmpty()) {
      return LabelTable.isNumbered(compact);
    }
    String label = labels.higher(start);
    boolean begins = label != null && label.startsWith(start);
    boolean openBracket = compact.lastIndexOf('(') > compact.lastIndexOf(')');
    return begins || openBracket;
  }
}
