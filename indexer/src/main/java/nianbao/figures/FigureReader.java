package nianbao.figures;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.FormLayout.Slot;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import org.jspecify.annotations.Nullable;

/** The figures of a report's tables. */
public final class FigureReader {

  /** What was read, and what was doubtful about it. */
  public record Reading(Figures figures, List<Warning> warnings) {
    public Reading {
      warnings = List.copyOf(warnings);
    }
  }

  private final FormLayout layout;
  private final List<StatTable> tables;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  private FigureReader(FormLayout layout, List<StatTable> tables) {
    this.layout = layout;
    this.tables = tables;
  }

  /**
   * The figures in tables. A cell whose row or column can't be told stays unclear, with a warning;
   * a cell of a row that is not there has no figure.
   *
   * @param form the generation they follow, {@code null} when none was recognised
   */
  public static Reading read(List<StatTable> tables, @Nullable Form form) {
    if (form == null) {
      return new Reading(Figures.NONE, List.of());
    }
    FigureReader reader = new FigureReader(FormLayout.of(form), tables);
    reader.read();
    return new Reading(new Figures(List.copyOf(reader.figures.values())), reader.warnings);
  }

  private void read() {
    RowReader collector = new RowReader(layout);
    FormTables.among(tables, layout).forEach(collector::table);
    ColumnAligner alignment = new ColumnAligner(layout, collector.runs());
    List<RowAlignments> assignments = collector.runs().stream().map(alignment::of).toList();
    AmbiguityResolver.settle(layout.form(), assignments).stream()
        .sorted(Comparator.comparingInt(this::position))
        .forEach(this::figures);
  }

  private int position(RowAlignments assignment) {
    return layout.index(assignment.slots().getFirst().row());
  }

  private void figures(RowAlignments assignment) {
    boolean doubt = false;
    for (int i = 0; i < assignment.slots().size(); i++) {
      Slot slot = assignment.slots().get(i);
      if (!assignment.isCertain(i)) {
        add(unclear(slot, assignment.run()));
        doubt = true;
        continue;
      }
      Figure figure = figure(slot, assignment.ways().getFirst().get(i), assignment.run());
      add(figure);
      if (figure.kind() == Kind.UNCLEAR) {
        warnings.add(UnclearFigures.inCell(figure, tables));
      }
    }
    if (doubt) {
      warnings.add(UnclearFigures.inRow(assignment, tables));
    }
  }

  /** Two rows that claim one cell of the form: neither is believed. */
  private void add(Figure figure) {
    Figure before = figures.putIfAbsent(figure.name(), figure);
    if (before != null) {
      figures.put(
          before.name(),
          new Figure(
              before.indicator(),
              before.column(),
              before.raw(),
              Kind.UNCLEAR,
              null,
              before.unit(),
              before.place()));
      warnings.add(UnclearFigures.claimedTwice(figure, tables));
    }
  }

  private Figure figure(Slot slot, @Nullable PrintedCell cell, LabelledCells run) {
    String unit = unit(slot, run);
    String key = slot.row().key();
    if (cell == null) {
      Figure.Position label = run.place();
      Figure.Position row =
          new Figure.Position(label.table(), label.row(), null, label.paragraph());
      return new Figure(key, slot.column(), "", Kind.BLANK, null, unit, row);
    }
    boolean signed = layout.form().signedColumns().contains(slot.column());
    Amount amount = Amount.of(cell.text(), signed);
    String printed = amount.unit() == null ? unit : amount.unit();
    return new Figure(
        key, slot.column(), cell.text(), amount.kind(), amount.value(), printed, cell.place());
  }

  /** The unit printed in the row, or in the heading, else the form's. */
  private static @Nullable String unit(Slot slot, LabelledCells run) {
    for (PrintedCell cell : run.cells()) {
      if (cell.look() == PrintedCell.Look.UNIT) {
        return cell.compact();
      }
    }
    String headed = run.units().get(slot.column());
    return headed == null ? slot.row().unit(slot.column()) : headed;
  }

  private static Figure unclear(Slot slot, LabelledCells run) {
    String raw =
        run.cells().stream().map(PrintedCell::text).filter(t -> !t.isEmpty()).collect(joining(" "));
    Figure.Position at = run.place();
    Figure.Position row = new Figure.Position(at.table(), at.row(), null, at.paragraph());
    return new Figure(
        slot.row().key(), slot.column(), raw, Kind.UNCLEAR, null, unit(slot, run), row);
  }
}
