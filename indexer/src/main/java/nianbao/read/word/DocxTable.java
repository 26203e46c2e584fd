package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.read.office.OfficeXml;
import nianbao.text.Folding;

/**
 * A table of a Word document that is being read. Positions are made up: each column of its grid is
 * ten points wide.
 */
final class DocxTable {

  /** Width of a column; wider than the tolerance for edges, so columns are never merged. */
  private static final double COLUMN = 10;

  private static final int LARGEST_SPAN = 1_000;

  private final Limits limits;
  private final List<List<PlacedCell>> rows = new ArrayList<>();
  private List<PlacedCell> row = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int column;
  private int span = 1;
  private boolean continuesAbove;

  DocxTable(Limits limits) {
    this.limits = limits;
  }

  void start(XMLStreamReader xml) {
    String value = OfficeXml.value(xml);
    switch (xml.getLocalName()) {
      case "tr" -> {
        row = new ArrayList<>();
        column = 0;
      }
      case "gridBefore" -> column += span(value);
      case "tc" -> {
        text.setLength(0);
        span = 1;
        continuesAbove = false;
      }
      case "gridSpan" -> span = span(value);
      case "vMerge" -> continuesAbove = !value.equals("restart");
      default -> {}
    }
  }

  private static int span(String value) {
    return Math.clamp(OfficeXml.number(value, 1), 1, LARGEST_SPAN);
  }

  /** Adds a line to the current cell. */
  void line(String line) {
    String trimmed = Folding.trim(line);
    if (!trimmed.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(trimmed);
    }
  }

  void end(String name) {
    switch (name) {
      case "tc" -> endCell();
      case "tr" -> {
        limits.block();
        rows.add(row);
      }
      default -> {}
    }
  }

  private void endCell() {
    double left = column * COLUMN;
    PlacedCell cell = new PlacedCell(text.toString(), left, left + span * COLUMN, 1);
    column += span;
    if (!(continuesAbove && PlacedGrid.extendCellAbove(rows, cell))) {
      row.add(cell);
      limits.cell();
      Limits.check(row.size(), Limits.COLUMNS, "cells in one row");
    }
  }

  PlacedGrid grid() {
    return new PlacedGrid(rows);
  }
}
