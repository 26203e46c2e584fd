package nianbao.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.Alignments.Slot;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import nianbao.report.Warning;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** Reads the figures from a report's tables, with warnings about cells that can't be read. */
public final class FigureReader {

  /** The figures, and warnings about doubtful cells. */
  public record Reading(Figures figures, List<Warning> warnings) {
    public Reading {
      warnings = List.copyOf(warnings);
    }
  }

  private static final String UNCLEAR = "unclear-figure";

  private final Form form;
  private final List<StatTable> tables;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  private FigureReader(Form form, List<StatTable> tables) {
    this.form = form;
    this.tables = tables;
  }

  /**
   * Reads the figures in tables. A cell whose row or column is ambiguous becomes an unclear figure
   * with a warning; rows that are missing have no figures.
   *
   * @param form the form generation they follow, {@code null} if none was recognised
   */
  public static Reading read(List<StatTable> tables, @Nullable Form form) {
    if (form == null) {
      return new Reading(Figures.NONE, List.of());
    }
    FigureReader reader = new FigureReader(form, tables);
    reader.read();
    return new Reading(new Figures(List.copyOf(reader.figures.values())), reader.warnings);
  }

  private void read() {
    RowReader reader = new RowReader(form);
    FormTable.among(tables, CellClassifier.of(form)).forEach(reader::table);
    ColumnAligner aligner = new ColumnAligner(form, reader.rows());
    List<Alignments> aligned = new ArrayList<>();
    for (LabelledCells row : reader.rows()) {
      aligned.add(aligner.align(row));
    }
    List<Alignments> resolved = new ArrayList<>(AmbiguityResolver.resolve(form, aligned));
    resolved.sort(Comparator.comparingInt(row -> row.slots().getFirst().row().index()));
    resolved.forEach(this::addRow);
  }

  private void addRow(Alignments row) {
    String whole = null;
    for (int i = 0; i < row.slots().size(); i++) {
      Slot slot = row.slots().get(i);
      if (!row.isCertain(i)) {
        whole = whole == null ? row.printed().text() : whole;
        add(unclear(slot, whole, row.printed()));
        continue;
      }
      Figure figure = figure(slot, row.all().getFirst().get(i), row.printed());
      add(figure);
      if (figure.kind() == Kind.UNCLEAR) {
        warn(
            figure.place(),
            "\"%s\" is not a valid figure for %s".formatted(figure.raw(), figure.name()));
      }
    }
    if (whole != null) {
      warn(
          row.printed().placeOfRow(),
          "It is unclear which figure belongs to which column of %s"
              .formatted(row.slots().getFirst().row().key()));
    }
  }

  /** Adds a figure; when two rows claim the same cell of the form, neither is trusted. */
  private void add(Figure figure) {
    Figure before = figures.putIfAbsent(figure.name(), figure);
    if (before != null) {
      Figure doubtful =
          new Figure(
              before.indicator(),
              before.column(),
              before.raw(),
              Kind.UNCLEAR,
              null,
              before.unit(),
              before.place());
      figures.put(before.name(), doubtful);
      warn(figure.place(), "%s appears in the tables twice".formatted(figure.name()));
    }
  }

  private Figure figure(Slot slot, @Nullable PrintedCell cell, LabelledCells row) {
    String unit = unit(slot, row);
    String key = slot.row().key();
    if (cell == null) {
      return new Figure(key, slot.column(), "", Kind.BLANK, null, unit, row.placeOfRow());
    }
    boolean signed = form.signedColumns().contains(slot.column());
    Amount amount = Amount.of(cell.text(), signed);
    String printed = amount.unit() == null ? unit : amount.unit();
    return new Figure(
        key, slot.column(), cell.text(), amount.kind(), amount.value(), printed, cell.place());
  }

  private static Figure unclear(Slot slot, String whole, LabelledCells row) {
    return new Figure(
        slot.row().key(),
        slot.column(),
        whole,
        Kind.UNCLEAR,
        null,
        unit(slot, row),
        row.placeOfRow());
  }

  /** The unit printed in the row, else the one in the heading, else the form's. */
  private static @Nullable String unit(Slot slot, LabelledCells row) {
    for (PrintedCell cell : row.cells()) {
      if (cell.kind() == CellKind.UNIT) {
        return cell.compact();
      }
    }
    String headed = row.units().get(slot.column());
    return headed == null ? slot.row().unit(slot.column()) : headed;
  }

  /** Warns about a cell or a whole row, with offsets in the row's paragraph. */
  private void warn(Figure.Position place, String message) {
    StatTable table =
        tables.stream().filter(t -> t.ordinal() == place.table()).findFirst().orElseThrow();
    List<Cell> row = table.rows().get(place.row());
    Integer cell = place.cell();
    int start = cell == null ? 0 : length(row.subList(0, cell)) + cell;
    int end = cell == null ? lengthOfPrinted(row) : start + length(List.of(row.get(cell)));
    warnings.add(new Warning(UNCLEAR, place.paragraph(), start, end, message));
  }

  /** The paragraph of a row ends with its last cell that is not blank. */
  private static int lengthOfPrinted(List<Cell> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).text().isEmpty()) {
      end--;
    }
    return length(row.subList(0, end)) + Math.max(0, end - 1);
  }

  /** Total length of cells in the paragraph of their row, without separators. */
  private static int length(List<Cell> cells) {
    int length = 0;
    for (Cell cell : cells) {
      length += Folding.onOneLine(cell.text()).length();
    }
    return length;
  }
}
