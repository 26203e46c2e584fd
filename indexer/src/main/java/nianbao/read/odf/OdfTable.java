package nianbao.read.odf;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.text.Folding;

/**
 * A table of a text that is being read. Positions are made up: each column of its grid is ten
 * points wide.
 */
final class OdfTable {

  /** Width of a column; wider than the tolerance for edges, so columns are never merged. */
  private static final double COLUMN = 10;

  private final Limits limits;
  private final List<List<PlacedCell>> rows = new ArrayList<>();
  private List<PlacedCell> row = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int column;
  private int rowRepeated;
  private int repeated;
  private int columnsSpanned;
  private int rowsSpanned;

  OdfTable(Limits limits) {
    this.limits = limits;
  }

  void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "table-row" -> {
        row = new ArrayList<>();
        column = 0;
        rowRepeated = OdfReader.count(xml, "number-rows-repeated");
      }
      case "table-cell", "covered-table-cell" -> {
        text.setLength(0);
        repeated = OdfReader.count(xml, "number-columns-repeated");
        columnsSpanned = Math.min(Limits.COLUMNS, OdfReader.count(xml, "number-columns-spanned"));
        rowsSpanned = Math.min(Limits.COLUMNS, OdfReader.count(xml, "number-rows-spanned"));
      }
      default -> {}
    }
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
      case "table-cell" -> endCell();
      case "covered-table-cell" -> column += repeated;
      case "table-row" -> endRow();
      default -> {}
    }
  }

  private void endCell() {
    for (int i = 0; i < repeated; i++) {
      limits.cell();
      limits.characters(i == 0 ? "" : text);
      double left = column * COLUMN;
      double right = left + columnsSpanned * COLUMN;
      row.add(new PlacedCell(text.toString(), left, right, rowsSpanned));
      Limits.check(row.size(), Limits.COLUMNS, "cells in one row");
      column++;
    }
  }

  private void endRow() {
    for (int i = 0; i < rowRepeated; i++) {
      limits.block();
      for (int cell = 0; cell < row.size() && i > 0; cell++) {
        limits.cell();
        limits.characters(row.get(cell).text());
      }
      rows.add(row);
    }
  }

  PlacedGrid grid() {
    return new PlacedGrid(rows);
  }
}
