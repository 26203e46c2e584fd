package nianbao.sample.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.sample.office.Placement.PlacedCell;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A workbook with one sheet: lines of text below each other, long ones merged over several columns,
 * and tables with a blank row before and behind. Whole numbers are stored as numbers.
 */
final class SheetDocument {

  private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){1,2}");
  private static final String GROUPS = "#,##0";

  /** Longer lines are merged over some columns, so that they are printed in full. */
  private static final int LONGEST_LINE = 20;

  private static final int PAGE_COLUMNS = 9;

  private final Map<Integer, List<PlacedCell>> rows = new TreeMap<>();

  private SheetDocument() {}

  static SheetDocument of(List<Block> blocks) {
    SheetDocument sheet = new SheetDocument();
    int next = 0;
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> next = sheet.line(heading.text(), next);
        case Block.Text text -> next = sheet.line(text.text(), next);
        case Block.Grid grid -> {
          next++;
          for (List<PlacedCell> row : Placement.of(grid.rows())) {
            sheet.rows.put(next++, row);
          }
          next++;
        }
      }
    }
    return sheet;
  }

  private int line(String text, int row) {
    if (text.isBlank()) {
      return row;
    }
    int width = text.length() > LONGEST_LINE ? PAGE_COLUMNS : 1;
    rows.put(row, List.of(new PlacedCell(new GridCell(text, width, 1), 0, false)));
    return row + 1;
  }

  private static boolean isNumber(String text) {
    return PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches();
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  private static boolean isMerged(GridCell cell) {
    return cell.colspan() > 1 || cell.rowspan() > 1;
  }

  private static CellRangeAddress area(int row, PlacedCell placed) {
    int bottom = row + placed.cell().rowspan() - 1;
    int right = placed.column() + placed.cell().colspan() - 1;
    return new CellRangeAddress(row, bottom, placed.column(), right);
  }

  byte[] xls() {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("Sheet1");
      HSSFCellStyle grouped = book.createCellStyle();
      grouped.setDataFormat(book.createDataFormat().getFormat(GROUPS));
      rows.forEach(
          (number, cells) -> {
            HSSFRow row = sheet.createRow(number);
            for (PlacedCell placed : cells) {
              xls(row.createCell(placed.column()), placed.cell().text(), grouped);
              if (isMerged(placed.cell())) {
                sheet.addMergedRegionUnsafe(area(number, placed));
              }
            }
          });
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void xls(HSSFCell cell, String text, HSSFCellStyle grouped) {
    if (isNumber(text)) {
      cell.setCellValue(number(text));
      if (text.contains(",")) {
        cell.setCellStyle(grouped);
      }
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  byte[] xlsx() {
    Map<String, Integer> strings = new HashMap<>();
    List<String> inOrder = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    StringBuilder merged = new StringBuilder();
    rows.forEach(
        (number, cells) -> {
          data.append("<row r=\"%d\">".formatted(number + 1));
          for (PlacedCell placed : cells) {
            CellRangeAddress area = area(number, placed);
            String reference = area.formatAsString().replaceFirst(":.*", "");
            data.append(xlsx(reference, placed.cell().text(), strings, inOrder));
            if (isMerged(placed.cell())) {
              merged.append("<mergeCell ref=\"").append(area.formatAsString()).append("\"/>");
            }
          }
          data.append("</row>");
        });
    StringBuilder shared = new StringBuilder();
    inOrder.forEach(
        text -> shared.append("<si><t>").append(OfficeZip.escaped(text)).append("</t></si>"));
    return OfficeZip.of(
        Map.of(
            "[Content_Types].xml",
            "<Types/>",
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Sheet1\" r:id=\"a\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                + "</Relationships>",
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"3\"/></cellXfs></styleSheet>",
            "xl/sharedStrings.xml",
            "<sst>" + shared + "</sst>",
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData>%s</sheetData><mergeCells>%s</mergeCells></worksheet>"
                .formatted(data, merged)));
  }

  private static String xlsx(
      String reference, String text, Map<String, Integer> strings, List<String> inOrder) {
    if (text.isEmpty()) {
      return "<c r=\"%s\"/>".formatted(reference);
    }
    if (isNumber(text)) {
      return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>"
          .formatted(reference, text.contains(",") ? 1 : 0, text.replace(",", ""));
    }
    int index = strings.computeIfAbsent(text, key -> strings.size());
    if (index == inOrder.size()) {
      inOrder.add(text);
    }
    return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(reference, index);
  }

  byte[] ods() {
    StringBuilder body = new StringBuilder();
    int next = 0;
    for (Map.Entry<Integer, List<PlacedCell>> row : rows.entrySet()) {
      body.append("<table:table-row/>".repeat(row.getKey() - next)).append("<table:table-row>");
      for (PlacedCell placed : row.getValue()) {
        GridCell cell = placed.cell();
        body.append(placed.covered() ? "<table:covered-table-cell/>" : ods(cell));
        body.append("<table:covered-table-cell/>".repeat(cell.colspan() - 1));
      }
      body.append("</table:table-row>");
      next = row.getKey() + 1;
    }
    String content =
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\">"
            + "<office:body><office:spreadsheet><table:table table:name=\"Sheet1\">"
            + body
            + "</table:table></office:spreadsheet></office:body></office:document-content>";
    return OfficeZip.of(
        Map.of(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
  }

  private static String ods(GridCell cell) {
    String value =
        isNumber(cell.text())
            ? " office:value-type=\"float\" office:value=\"%s\"".formatted(number(cell.text()))
            : "";
    String text =
        cell.text().isEmpty()
            ? ""
            : "<text:p>"
                + OfficeZip.escaped(cell.text())
                    .replace(" ", "<text:s/>")
                    .replace("\t", "<text:tab/>")
                    .replace("\n", "</text:p><text:p>")
                + "</text:p>";
    return ("<table:table-cell table:style-name=\"ce1\""
            + " table:number-columns-spanned=\"%d\""
            + " table:number-rows-spanned=\"%d\"%s>%s</table:table-cell>")
        .formatted(cell.colspan(), cell.rowspan(), value, text);
  }
}
