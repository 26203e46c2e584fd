package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.Dates;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.office.OfficeName;
import nianbao.read.Block;
import org.jspecify.annotations.Nullable;

/**
 * Collects the labelled values of the header block, in whatever layout a value follows its label.
 */
final class FieldCollector {

  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST_LAST_VALUE = 16;
  private static final int LONGEST_DATE = 30;
  private static final int LONGEST_INDEX_NUMBER = 40;

  /** After this many fields, labels need no colon. */
  private static final int FEWEST_LABELS = 2;

  private final List<Field> fields = new ArrayList<>();

  /** A label whose value may stand on the next line. */
  private @Nullable Field open;

  /** The grid just read was a header in all its rows, so the next grid may continue it. */
  private boolean inGrid;

  /** How many values were found on the line below their label. */
  private int valuesBelow;

  /** The fields found so far, in reading order. */
  List<Field> found() {
    return List.copyOf(fields);
  }

  /** Adds a field without a label: the whole line is its value. */
  void add(Field.Name name, Line line) {
    fields.add(new Field(name, "", line.printed().strip(), line.number()));
  }

  /** Reads a line; returns false when it does not belong to the header block. */
  boolean read(Line line, int index, List<Block> blocks) {
    inGrid = false;
    List<Field> labelled = FieldLabels.of(line);
    Field label = open;
    open = null;
    if (!labelled.isEmpty()) {
      fields.addAll(labelled);
      open = labelled.getLast().value().isEmpty() ? labelled.getLast() : null;
      return true;
    }
    if (isBareLabel(line, index, blocks)) {
      Field.Name name = Objects.requireNonNull(FieldLabels.nameOf(line.plain()));
      open = new Field(name, line.plain(), "", line.number());
      fields.add(open);
      return true;
    }
    if (label != null && isValueOf(label, line, index, blocks)) {
      valuesBelow++;
      fields.set(fields.lastIndexOf(label), label.withValue(FieldLabels.withoutOrnaments(line)));
      return true;
    }
    return readUnlabelled(line, index, blocks);
  }

  /** Whether a line is a label without a colon, which counts only among other fields or labels. */
  private boolean isBareLabel(Line line, int index, List<Block> blocks) {
    return FieldLabels.nameOf(line.plain()) != null
        && (fields.size() >= FEWEST_LABELS || isLabelWithin(2, index, blocks));
  }

  private boolean readUnlabelled(Line line, int index, List<Block> blocks) {
    String plain = line.plain();
    boolean date = plain.length() <= LONGEST_DATE && Dates.isDateAndTime(plain);
    if (date && Dates.first(line.printed()) != null) {
      // (2013年1月30日) below a title is the date of the document; a bare 2019-02-14, and any date
      // with a time of day, is that of the page.
      boolean day = plain.charAt(0) == '(' || plain.indexOf('日') > 0;
      boolean time = plain.indexOf(':') > 0 || plain.indexOf('时') > 0;
      add(day && !time ? Field.Name.WRITTEN : Field.Name.PUBLISHED, line);
      return true;
    }
    if (SiteBar.hasDate(line)) {
      add(Field.Name.PUBLISHED, line);
      return true;
    }
    if (Field.isMode(plain) && followsField(index, blocks)) {
      add(Field.Name.MODE, line);
      return true;
    }
    IndexNumber number = plain.length() <= LONGEST_INDEX_NUMBER ? IndexNumber.read(plain) : null;
    if (number != null && number.isUnmistakable()) {
      add(Field.Name.INDEX_NUMBER, line);
      return true;
    }
    return false;
  }

  /** Whether the line above belongs to the last field: 主动公开 below a number or a date is a value. */
  private boolean followsField(int index, List<Block> blocks) {
    int above = index - 1;
    while (above >= 0 && BlockText.of(blocks.get(above)).isBlank()) {
      above--;
    }
    return above >= 0 && !fields.isEmpty() && blocks.get(above).line() == fields.getLast().line();
  }

  private boolean isValueOf(Field label, Line line, int index, List<Block> blocks) {
    String plain = line.plain();
    if (plain.length() > LONGEST_VALUE || plain.indexOf('。') >= 0 || TitleLines.isNumbered(plain)) {
      return false;
    }
    return switch (label.name()) {
      case INDEX_NUMBER ->
          IndexNumber.read(plain) != null && plain.length() <= LONGEST_INDEX_NUMBER;
      case WRITTEN, PUBLISHED -> plain.length() <= 25 && Dates.first(line.printed()) != null;
      case MODE -> Field.publicMode(plain) != null;
      case DOCUMENT_NUMBER -> plain.length() <= 30 && plain.endsWith("号");
      case ISSUER, SOURCE -> OfficeName.mayBeOffice(plain) && isLabelWithin(1, index, blocks);
      case CLASSIFICATION, TITLE -> isLabelWithin(1, index, blocks) || isLastValue(line);
      // 字体: often has no value, and the title follows.
      case OTHER ->
          !TitleLines.isWhole(plain)
              && !TitleLines.isNotice(plain)
              && (isLabelWithin(1, index, blocks) || isLastValue(line));
    };
  }

  /**
   * Whether a line is the value of the last label, if values have stood below their labels so far.
   */
  private boolean isLastValue(Line line) {
    String plain = line.plain();
    return valuesBelow >= FEWEST_LABELS
        && plain.length() <= LONGEST_LAST_VALUE
        && !TitleLines.isWhole(plain)
        && !TitleLines.isHead(plain)
        && HeadingGrammar.indexOfAny(plain, ",;:!?", 0) < 0;
  }

  /** Whether one of the next lines is a label. */
  private static boolean isLabelWithin(int lines, int index, List<Block> blocks) {
    int seen = 0;
    for (int i = index + 1; i < blocks.size() && seen < lines; i++) {
      if (blocks.get(i) instanceof Block.Grid) {
        return false;
      }
      Line next = Line.of(blocks.get(i)).getFirst();
      if (!FieldLabels.of(next).isEmpty() || FieldLabels.nameOf(next.plain()) != null) {
        return true;
      }
      seen += next.plain().isEmpty() ? 0 : 1;
    }
    return false;
  }

  /** Reads the first rows of a grid as long as they are header, and returns their number. */
  int read(Block.Grid grid) {
    open = null;
    HeaderGrid header = HeaderGrid.of(grid, inGrid);
    inGrid = header.rows() == grid.rows().size();
    fields.addAll(header.fields());
    return header.rows();
  }
}
