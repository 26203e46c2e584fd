package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.text.Folding;

/**
 * The rows of a table in Rich Text: each row defines the right edges of its cells ({@code \cellx}),
 * and their text ends at {@code \cell}.
 */
final class RtfTable {

  /** Twips per point. */
  private static final double TWIPS = 20;

  /** Width of a cell whose edges are missing, in twips. */
  private static final int WIDTH = 1_000;

  /** Furthest edge, in twips: more than any page is wide. */
  private static final int LAST_EDGE = 1 << 20;

  /** How a cell is joined to the one before or above. */
  private record Cell(int right, boolean joinsLeft, boolean joinsAbove) {}

  private final Limits limits;
  private final List<List<PlacedCell>> rows = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  // The definition of the row, which holds for the following rows until there is another.
  private final List<Cell> cells = new ArrayList<>();
  private int left;
  private boolean joinsLeft;
  private boolean joinsAbove;

  RtfTable(Limits limits) {
    this.limits = limits;
  }

  /** Handles a control word of a row; returns whether it is one. */
  boolean control(String word, int number) {
    switch (word) {
      case "trowd" -> {
        cells.clear();
        left = 0;
      }
      case "trleft" -> left = Math.clamp(number, -LAST_EDGE, LAST_EDGE);
      case "clmrg" -> joinsLeft = true;
      case "clvmrg" -> joinsAbove = true;
      case "cellx" -> {
        Limits.check(cells.size() + 1, Limits.COLUMNS, "cells in one row");
        cells.add(new Cell(Math.clamp(number, -LAST_EDGE, LAST_EDGE), joinsLeft, joinsAbove));
        joinsLeft = false;
        joinsAbove = false;
      }
      case "row" -> endRow();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Ends a cell. */
  void cell(String text) {
    limits.cell();
    Limits.check(texts.size() + 1, Limits.COLUMNS, "cells in one row");
    texts.add(Folding.trim(text));
  }

  boolean isEmpty() {
    return rows.isEmpty() && texts.isEmpty();
  }

  private void endRow() {
    limits.block();
    List<PlacedCell> row = new ArrayList<>();
    int start = left;
    for (int i = 0; i < texts.size(); i++) {
      Cell cell = i < cells.size() ? cells.get(i) : new Cell(start + WIDTH, false, false);
      int right = cell.right > start ? cell.right : start + 1;
      PlacedCell placed = new PlacedCell(texts.get(i), start / TWIPS, right / TWIPS, 1);
      start = right;
      if (cell.joinsLeft && !row.isEmpty()) {
        row.add(joined(row.removeLast(), placed));
      } else if (!(cell.joinsAbove && PlacedGrid.extendCellAbove(rows, placed))) {
        row.add(placed);
      }
    }
    rows.add(row);
    texts.clear();
  }

  private static PlacedCell joined(PlacedCell cell, PlacedCell next) {
    String joint = cell.text().isEmpty() || next.text().isEmpty() ? "" : "\n";
    return new PlacedCell(cell.text() + joint + next.text(), cell.left(), next.right(), 1);
  }

  /** The table with all rows so far, which are taken out. */
  PlacedGrid take() {
    if (!texts.isEmpty()) {
      endRow();
    }
    PlacedGrid grid = new PlacedGrid(List.copyOf(rows));
    rows.clear();
    return grid;
  }
}
