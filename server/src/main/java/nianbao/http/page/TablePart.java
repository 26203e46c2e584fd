package nianbao.http.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.spans.FlattenedColumns;
import nianbao.figures.spans.FlattenedColumns.Placed;
import nianbao.report.Figure;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import org.jsoup.nodes.Element;

/** The tables, each in a box that scrolls sideways when it is wide, with the notes on it below. */
final class TablePart {
  private static final int NONE = 0;

  /** Columns that fit beside the outline of a wide window. */
  private static final int NARROW = 10;

  /** Half the widths of Han characters that fit on a printed page that is not turned. */
  private static final int UPRIGHT = 120;

  /** So much of a label stands on one line at least; headings may be broken anywhere. */
  private static final int WIDEST_WORDS = 8;

  private static final int NARROWEST_COLUMN = 4;
  private static final int BETWEEN_COLUMNS = 2;

  /** Columns of labels that the style sheet has a place for. */
  private static final int MOST_LABELS = 4;

  /** Rows that reach down are followed in so many columns, more than any form has. */
  private static final int MOST_FOLLOWED = 100;

  /** The widest span that browsers honour. */
  private static final int WIDEST_SPAN = 1000;

  /** Characters of a figure other than its digits. */
  private final TextPart text;

  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<String, List<Cell>> rows = new HashMap<>();
  private final FlattenedColumns flattened;
  private final WarningNotes notes;
  private final FindingsPart findings;
  private final Wording wording;

  /** Of the table that was appended last. */
  private int number;

  TablePart(
      Report report, TextPart text, WarningNotes notes, FindingsPart findings, Wording wording) {
    this.text = text;
    this.notes = notes;
    flattened = new FlattenedColumns(report);
    this.findings = findings;
    this.wording = wording;
    for (StatTable table : report.tables()) {
      for (List<Cell> cells : table.rows()) {
        if (!cells.isEmpty()) {
          tables.put(cells.getFirst().paragraph(), table.ordinal());
          rows.put(cells.getFirst().paragraph(), cells);
        }
      }
    }
  }

  /** The rows of one table, from a paragraph on; empty when that paragraph is not a row. */
  List<Paragraph> rowsFrom(List<Paragraph> paragraphs, int first) {
    int table = table(paragraphs.get(first));
    int end = first;
    while (table != NONE && end < paragraphs.size() && table == table(paragraphs.get(end))) {
      end++;
    }
    return paragraphs.subList(first, end);
  }

  /** The ordinal of the table that a paragraph is a row of. */
  private int table(Paragraph paragraph) {
    return paragraph.kind() == Kind.ROW ? tables.getOrDefault(paragraph.id(), NONE) : NONE;
  }

  private List<Cell> cells(Paragraph row) {
    return Objects.requireNonNull(rows.get(row.id()), row.id());
  }

  /** Appends the rows that {@link #rowsFrom} has returned, as a table. */
  void append(Element parent, List<Paragraph> table) {
    Element whole = parent.appendElement("div").addClass("table");
    Element box = whole.appendElement("div").addClass("scroll");
    box.attr("tabindex", "0").attr("role", "region");
    number++;
    wording.label(box, "report.table", Map.of("n", Integer.toString(number)));
    int headRows = headRows(table);
    Layout layout = new Layout(table, headRows);
    int columns = table.stream().mapToInt(row -> columns(cells(row))).max().orElse(0);
    if (columns <= NARROW) {
      whole.addClass("narrow");
    } else if (layout.printedWidth() > UPRIGHT) {
      whole.addClass("wide");
    }
    Element grid = box.appendElement("table");
    boolean labelled = table.stream().skip(headRows).anyMatch(this::beginsWithLabel);
    if (layout.labels > 1) {
      grid.addClass("labels-" + layout.labels);
    }
    Element part = grid.appendElement(headRows > 0 ? "thead" : "tbody");
    for (int i = 0; i < table.size(); i++) {
      if (i == headRows && i > 0) {
        part = grid.appendElement("tbody");
      }
      row(part, table.get(i), layout, i, labelled);
    }
    if (headRows > 0 && isHeadOfAll(table.subList(headRows, table.size()))) {
      grid.addClass("headed");
    }
    table.forEach(row -> notes.append(whole, row));
    findings.append(whole, table);
  }

  /** Whether a row has a label; in a table without any, the first column is one of figures. */
  private boolean beginsWithLabel(Paragraph row) {
    String first = cells(row).getFirst().text();
    return !first.isEmpty() && !Cell.looksLikeFigure(first);
  }

  private static int columns(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::colspan).sum();
  }

  /**
   * The rows of the head: a first row of names only, and the rows its cells span; in a flattened
   * table what was found to be headings. A table that consists of names has none.
   */
  private int headRows(List<Paragraph> table) {
    List<Cell> first = cells(table.getFirst());
    long names = first.stream().filter(cell -> !cell.text().isEmpty()).count();
    int rows = 0;
    if (names >= 2 && !hasFigure(first)) {
      rows = first.stream().mapToInt(Cell::rowspan).max().orElse(1);
    }
    while (rows < table.size() && flattened.isHeading(table.get(rows).id())) {
      rows++;
    }
    return rows < table.size() ? rows : 0;
  }

  private static boolean hasFigure(List<Cell> cells) {
    return cells.stream().anyMatch(cell -> cell.looksLikeFigure());
  }

  /** Whether no row below the head is one of names only, which would be a further head. */
  private boolean isHeadOfAll(List<Paragraph> rows) {
    return rows.stream()
        .map(this::cells)
        .allMatch(
            cells ->
                hasFigure(cells)
                    || cells.stream().filter(cell -> !cell.text().isEmpty()).count() < 2);
  }

  private void row(Element part, Paragraph paragraph, Layout layout, int index, boolean labelled) {
    Element row = part.appendElement("tr").addClass("row");
    text.address(row, paragraph);
    boolean head = layout.isHead(index);
    if (head) {
      row.addClass("head");
    }
    text.number(row.appendElement("td").addClass("row-number"), paragraph);
    List<Cell> cells = cells(paragraph);
    List<Placed> placed = layout.placed.get(index);
    List<Integer> starts = layout.starts.get(index);
    String[] printed = paragraph.text().split("\t", -1);
    boolean agrees = agree(printed, cells);
    MarkedText marked = text.marked(paragraph);
    int offset = 0;
    int columns = flattened.columnsOfLine(paragraph.id());
    Element line = row;
    if (columns > 0) {
      line = row.appendElement("th").addClass("line").attr("scope", "colgroup");
      span(line, "colspan", columns);
    }
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Placed place = placed.get(i);
      if (place.colspan() == 0) {
        continue;
      }
      if (place.skipped() > 0) {
        Element skipped = row.appendElement("td").addClass("skipped");
        span(skipped, "colspan", place.skipped());
        layout.label(skipped, starts.get(i) - place.skipped(), starts.get(i));
      }
      boolean first = i == 0 && labelled && starts.get(i) == 0;
      // A heading without words names nothing.
      boolean names = (first || head) && !cell.text().isEmpty();
      Element element = line.appendElement(columns > 0 ? "span" : names ? "th" : "td");
      if (columns == 0) {
        attributes(element, cell, head);
        if (labelled && !cell.looksLikeFigure()) {
          layout.label(element, starts.get(i), starts.get(i) + place.colspan());
        }
        if (head && place.colspan() == 1 && layout.isOverFigures(index, starts.get(i))) {
          element.addClass("over-figures");
        }
        span(element, "colspan", place.colspan());
        span(element, "rowspan", place.rowspan());
      }
      element.attr("id", cellId(paragraph.id(), i));
      // What stands over several columns stays in view while some of them are.
      boolean stays = columns == 0 && head && place.colspan() > 1;
      Element words = stays ? element.appendElement("span").addClass("stays") : element;
      if (!agrees) {
        words.appendText(cell.text());
      } else if (i < printed.length) {
        marked.skipTo(offset);
        marked.appendUpTo(offset + printed[i].length(), words);
        offset += printed[i].length() + 1;
      }
      findings.mark(element, paragraph, i);
    }
  }

  /**
   * The id of the element of a cell; that of its row where a flattened table has no cell for it.
   */
  static String cellId(Figure.Position place) {
    Integer cell = place.cell();
    return cell == null ? place.paragraph() : cellId(place.paragraph(), cell);
  }

  private static String cellId(String paragraph, int cell) {
    return paragraph + '-' + (cell + 1);
  }

  /**
   * Whether the paragraph of a row is the texts of its cells joined by tabs, without empty ones at
   * the end and with each run of white space as one space. Where it is not, offsets into the
   * paragraph say nothing about the cells, which are then shown without marks.
   */
  private static boolean agree(String[] printed, List<Cell> cells) {
    if (printed.length > cells.size()) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).text();
      if (!(i < printed.length ? sameWords(printed[i], cell) : cell.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameWords(String one, String other) {
    return one.equals(other) || one.strip().equals(other.replaceAll("\\s++", " ").strip());
  }

  private static void attributes(Element element, Cell cell, boolean head) {
    if (element.nameIs("th")) {
      element.attr("scope", head ? "col" : "row");
    }
    if (cell.looksLikeFigure()) {
      element.addClass("number");
    }
  }

  private static void span(Element element, String name, int span) {
    if (span > 1) {
      element.attr(name, Integer.toString(Math.min(span, WIDEST_SPAN)));
    }
  }

  /** Which columns the cells of a table stand in. */
  private final class Layout {
    private final List<Paragraph> table;
    private final int headRows;
    private final List<List<Placed>> placed = new ArrayList<>();

    /** The column of each cell of each row, from 0. */
    private final List<List<Integer>> starts = new ArrayList<>();

    /** For each row the first one from it on that is no head. */
    private final int[] below;

    /** What is known of the rows below a head, by the first of them. */
    private final Map<Integer, Map<Integer, Integer>> figuresFrom = new HashMap<>();

    /** How many columns at the left are of labels of rows and of the groups that rows belong to. */
    private final int labels;

    Layout(List<Paragraph> table, int headRows) {
      this.table = table;
      this.headRows = headRows;
      Map<Integer, Integer> takenUntil = new HashMap<>();
      for (int row = 0; row < table.size(); row++) {
        place(row, flattened.of(table.get(row).id(), cells(table.get(row))), takenUntil);
      }
      below = new int[table.size() + 1];
      below[table.size()] = table.size();
      for (int row = table.size() - 1; row >= 0; row--) {
        below[row] = isHead(row) ? below[row + 1] : row;
      }
      int widest = 1;
      for (int row = 0; row < table.size(); row++) {
        boolean first = beginsWithLabel(table.get(row)) && starts.get(row).getFirst() == 0;
        if (!isHead(row) && first && hasFigure(cells(table.get(row)))) {
          widest = Math.max(widest, labels(placed.get(row).getFirst()));
        }
      }
      labels = widest > MOST_LABELS ? 1 : widest;
    }

    /** The columns of labels that the first label of a row tells of. */
    private static int labels(Placed first) {
      // Beside the label of a group, each of its rows has a label of its own.
      return first.colspan() + (first.rowspan() > 1 ? 1 : 0);
    }

    private void place(int row, List<Placed> cells, Map<Integer, Integer> takenUntil) {
      List<Integer> columns = new ArrayList<>();
      int column = 0;
      for (Placed cell : cells) {
        while (takenUntil.getOrDefault(column, 0) > row) {
          column++;
        }
        column += cell.skipped();
        columns.add(column);
        int end = column + Math.min(cell.colspan(), WIDEST_SPAN);
        for (int taken = column; taken < Math.min(end, MOST_FOLLOWED); taken++) {
          takenUntil.put(taken, row + cell.rowspan());
        }
        column = end;
      }
      placed.add(cells);
      starts.add(columns);
    }

    boolean isHead(int row) {
      return row < headRows || flattened.isHeading(table.get(row).id());
    }

    /** Whether most of what stands in a column below a head, up to the next one, are figures. */
    boolean isOverFigures(int head, int column) {
      return figuresFrom.computeIfAbsent(below[head], this::figures).getOrDefault(column, 0) > 0;
    }

    /** By column, how many more figures than words there are from a row on, up to the next head. */
    private Map<Integer, Integer> figures(int from) {
      Map<Integer, Integer> figures = new HashMap<>();
      for (int row = from; row < table.size() && !isHead(row); row++) {
        List<Cell> cells = cells(table.get(row));
        for (int i = 0; i < cells.size(); i++) {
          String text = cells.get(i).text();
          if (!text.isEmpty()) {
            figures.merge(
                starts.get(row).get(i), Cell.looksLikeFigure(text) ? 1 : -1, Integer::sum);
          }
        }
      }
      return figures;
    }

    /** How wide it is at least in print, where its words are broken but its figures are not. */
    int printedWidth() {
      Map<Integer, Integer> widths = new HashMap<>();
      for (int row = 0; row < table.size(); row++) {
        List<Cell> cells = cells(table.get(row));
        for (int i = 0; i < cells.size(); i++) {
          if (!isHead(row) && placed.get(row).get(i).colspan() == 1) {
            String text = cells.get(i).text();
            int width =
                Cell.looksLikeFigure(text)
                    ? text.length()
                    : Math.min(WIDEST_WORDS, 2 * text.length());
            widths.merge(starts.get(row).get(i), width, Math::max);
          }
        }
      }
      return widths.values().stream()
          .mapToInt(width -> Math.max(NARROWEST_COLUMN, width) + BETWEEN_COLUMNS)
          .sum();
    }

    /** Marks a cell that stands in columns of labels alone; the last of a row is its own. */
    void label(Element cell, int start, int end) {
      if (start < end && end <= labels) {
        cell.addClass("label").addClass("from-" + start);
        if (end == labels) {
          cell.addClass("own");
        }
      }
    }
  }
}
