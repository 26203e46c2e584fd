package nianbao.read.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.office.OfficeXml;
import nianbao.read.sheet.Sheet;
import nianbao.read.sheet.SheetBlocks;
import org.jspecify.annotations.Nullable;

/**
 * Walks the sheets of a spreadsheet. Cells hold the text that is printed beside their value, and
 * may stand for a million equal ones: blank ones are only counted.
 */
final class OdfSheets {

  /** More rows and columns than any program has on a sheet. */
  private static final int END = 1 << 24;

  /** Elements whose text is not printed in a cell: notes, drawings, help for entering values. */
  private static final Set<String> SKIPPED =
      Set.of(
          "annotation",
          "content-validations",
          "tracked-changes",
          "shapes",
          "frame",
          "custom-shape",
          "forms",
          "ruby-text");

  /** Attributes with the value of a cell that has no text. */
  private static final List<String> VALUES =
      List.of("string-value", "date-value", "time-value", "boolean-value", "value");

  /** A cell of the current row, filled or drawn blank. */
  private record Cell(int column, String text, int rows, int columns) {}

  private final Set<String> hiddenStyles;
  private final Limits limits;
  private final SheetBlocks blocks;
  private @Nullable Sheet sheet;
  private int row;
  private int column;
  private int styledColumn;
  private int rowRepeated;
  private boolean rowHidden;
  private final List<Cell> cells = new ArrayList<>();

  // The cell being read.
  private final StringBuilder text = new StringBuilder();
  private boolean hasText;
  private String value = "";
  private boolean styled;
  private int repeated;
  private int rowsSpanned;
  private int columnsSpanned;
  private @Nullable OdfParagraph paragraph;

  OdfSheets(Set<String> hiddenStyles, Limits limits) {
    this.hiddenStyles = hiddenStyles;
    this.limits = limits;
    this.blocks = new SheetBlocks(limits);
  }

  RawDocument read(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    int skipping = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        skipping += skipping > 0 || SKIPPED.contains(xml.getLocalName()) ? 1 : 0;
        if (skipping == 0) {
          start(xml);
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        if (skipping > 0) {
          skipping--;
        } else {
          end(xml.getLocalName());
        }
      } else if (skipping == 0 && paragraph != null && OfficeXml.isText(event)) {
        paragraph.characters(xml.getText());
      }
    }
    return blocks.document();
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "table" -> startTable(xml);
      case "table-column" -> startColumn(xml);
      case "table-row" -> startRow(xml);
      case "table-cell", "covered-table-cell" -> startCell(xml);
      case "p" -> paragraph = new OdfParagraph(0, limits);
      default -> {
        if (paragraph != null) {
          paragraph.element(xml);
        }
      }
    }
  }

  private void startTable(XMLStreamReader xml) {
    boolean hidden = hiddenStyles.contains(OfficeXml.attribute(xml, "style-name"));
    sheet = new Sheet(OfficeXml.attribute(xml, "name"), hidden, limits);
    row = 0;
    styledColumn = 0;
  }

  private void startColumn(XMLStreamReader xml) {
    int next = after(styledColumn, OdfReader.count(xml, "number-columns-repeated"));
    if (sheet != null && isHidden(xml)) {
      sheet.hideColumns(styledColumn, next - 1);
    }
    styledColumn = next;
  }

  private static boolean isHidden(XMLStreamReader xml) {
    String visibility = OfficeXml.attribute(xml, "visibility");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private void startRow(XMLStreamReader xml) {
    limits.checkTime();
    rowRepeated = OdfReader.count(xml, "number-rows-repeated");
    rowHidden = isHidden(xml);
    column = 0;
    cells.clear();
  }

  private void startCell(XMLStreamReader xml) {
    text.setLength(0);
    hasText = false;
    value = "";
    for (String attribute : VALUES) {
      value = value.isEmpty() ? OfficeXml.attribute(xml, attribute) : value;
    }
    boolean covered = xml.getLocalName().equals("covered-table-cell");
    repeated =
        covered
            ? -OdfReader.count(xml, "number-columns-repeated")
            : OdfReader.count(xml, "number-columns-repeated");
    styled = !OfficeXml.attribute(xml, "style-name").isEmpty();
    rowsSpanned = OdfReader.count(xml, "number-rows-spanned");
    columnsSpanned = OdfReader.count(xml, "number-columns-spanned");
  }

  private static int after(int at, int count) {
    int end = at + count;
    Limits.check(end, END, "rows or columns");
    return end;
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "table-cell", "covered-table-cell" -> endCell();
      case "table-row" -> endRow();
      case "table" -> {
        if (sheet != null) {
          blocks.add(sheet);
          sheet = null;
        }
      }
      default -> {}
    }
  }

  private void endParagraph() {
    if (paragraph != null) {
      text.append(hasText ? "\n" : "").append(paragraph.text());
      hasText = true;
      paragraph = null;
    }
  }

  /** What a merged cell covers is not printed. */
  private void endCell() {
    String printed = hasText ? text.toString() : value;
    boolean covered = repeated < 0;
    int end = after(column, Math.abs(repeated));
    boolean drawn = styled && end <= Limits.COLUMNS;
    while (!covered && (!printed.isBlank() || drawn) && column < end) {
      limits.checkTime();
      Limits.check(cells.size() + 1, Limits.CELLS, "cells");
      cells.add(new Cell(column, printed, rowsSpanned, columnsSpanned));
      column++;
    }
    column = end;
  }

  private void endRow() {
    int end = after(row, rowRepeated);
    boolean filled = cells.stream().anyMatch(cell -> !cell.text.isBlank());
    while (sheet != null && filled && row < end) {
      for (Cell cell : cells) {
        sheet.cell(row, cell.column, cell.text);
        if (cell.rows > 1 || cell.columns > 1) {
          sheet.merge(row, cell.column, cell.rows, cell.columns);
        }
      }
      if (rowHidden) {
        sheet.hideRow(row);
      }
      row++;
    }
    row = end;
  }
}
