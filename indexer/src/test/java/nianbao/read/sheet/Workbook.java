package nianbao.read.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A workbook made for a test, and how each program would save it. */
public final class Workbook {

  /** The programs, or ways to write the same workbook. */
  public enum Saved {
    XLS,
    XLSX,
    XLSX_WITHOUT_SHARED_STRINGS,
    ODS,
    FODS;

    public byte[] bytes(Workbook workbook) {
      return switch (this) {
        case XLS -> workbook.xls();
        case XLSX -> workbook.xlsx(false);
        case XLSX_WITHOUT_SHARED_STRINGS -> workbook.xlsx(true);
        case ODS -> zip(Map.of("content.xml", workbook.ods()));
        case FODS -> workbook.ods();
      };
    }
  }

  /**
   * A cell.
   *
   * @param value of a number; its text is what is printed
   */
  private record Cell(String text, double value, String format) {
    private boolean isNumber() {
      return !format.isEmpty();
    }
  }

  private record Area(int row, int column, int rows, int columns) {}

  /** A sheet that is being filled. */
  public static final class Page {
    private final String name;
    private final boolean hidden;
    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();

    private Page(String name, boolean hidden) {
      this.name = name;
      this.hidden = hidden;
    }

    /** Fills a row from its first column on; numbers are whole, {@code ""} leaves a cell blank. */
    public Page row(int row, String... texts) {
      for (int column = 0; column < texts.length; column++) {
        String text = texts[column];
        if (text.matches("\\d{1,9}")) {
          number(row, column, Double.parseDouble(text), "General", text);
        } else if (!text.isEmpty()) {
          put(row, column, new Cell(text, 0, ""));
        }
      }
      return this;
    }

    /** Fills a cell with a number in a format, and says what is printed. */
    public Page number(int row, int column, double value, String format, String printed) {
      put(row, column, new Cell(printed, value, format));
      return this;
    }

    /** Draws a cell that is blank. */
    public Page blank(int row, int column) {
      put(row, column, new Cell("", 0, ""));
      return this;
    }

    private void put(int row, int column, Cell cell) {
      rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
    }

    public Page merge(int row, int column, int height, int width) {
      merged.add(new Area(row, column, height, width));
      return this;
    }

    public Page hideRow(int row) {
      hiddenRows.add(row);
      return this;
    }

    public Page hideColumn(int column) {
      hiddenColumns.add(column);
      return this;
    }

    private Area area(int row, int column) {
      return merged.stream()
          .filter(area -> area.row == row && area.column == column)
          .findFirst()
          .orElse(new Area(row, column, 1, 1));
    }

    private boolean isCovered(int row, int column) {
      return merged.stream()
          .anyMatch(
              area ->
                  row >= area.row
                      && row < area.row + area.rows
                      && column >= area.column
                      && column < area.column + area.columns
                      && !(row == area.row && column == area.column));
    }
  }

  private final List<Page> pages = new ArrayList<>();

  public Page sheet(String name) {
    return add(new Page(name, false));
  }

  public Page hiddenSheet(String name) {
    return add(new Page(name, true));
  }

  private Page add(Page page) {
    pages.add(page);
    return page;
  }

  private byte[] xls() {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      for (Page page : pages) {
        HSSFSheet sheet = book.createSheet(page.name);
        page.rows.forEach((number, cells) -> xls(book, sheet.createRow(number), cells));
        for (Area area : page.merged) {
          sheet.addMergedRegion(
              new CellRangeAddress(
                  area.row, area.row + area.rows - 1, area.column, area.column + area.columns - 1));
        }
        page.hiddenRows.forEach(row -> sheet.getRow(row).setZeroHeight(true));
        page.hiddenColumns.forEach(column -> sheet.setColumnHidden(column, true));
        book.setSheetHidden(book.getSheetIndex(sheet), page.hidden);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void xls(HSSFWorkbook book, HSSFRow row, Map<Integer, Cell> cells) {
    cells.forEach(
        (column, filled) -> {
          HSSFCell cell = row.createCell(column);
          if (filled.isNumber()) {
            HSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(filled.format));
            cell.setCellStyle(style);
            cell.setCellValue(filled.value);
          } else if (!filled.text.isEmpty()) {
            cell.setCellValue(filled.text);
          }
        });
  }

  private byte[] xlsx(boolean inline) {
    List<String> strings = new ArrayList<>();
    List<String> formats = new ArrayList<>();
    Map<String, byte[]> parts = new TreeMap<>();
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"%s/>"
              .formatted(page.name, i + 7, i + 1, page.hidden ? " state=\"hidden\"" : ""));
      relations.append(
          "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i + 1, i + 1));
      parts.put(
          "xl/worksheets/sheet" + (i + 1) + ".xml",
          xlsxSheet(page, inline, strings, formats).getBytes(UTF_8));
    }
    parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>").getBytes(UTF_8));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        ("<Relationships>" + relations + "</Relationships>").getBytes(UTF_8));
    StringBuilder shared = new StringBuilder();
    strings.forEach(text -> shared.append("<si><t>").append(escaped(text)).append("</t></si>"));
    if (!inline) {
      parts.put("xl/sharedStrings.xml", ("<sst>" + shared + "</sst>").getBytes(UTF_8));
    }
    parts.put("xl/styles.xml", styles(formats).getBytes(UTF_8));
    return zip(parts);
  }

  private static String styles(List<String> formats) {
    StringBuilder defined = new StringBuilder();
    StringBuilder used = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.size(); i++) {
      defined.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
              .formatted(i + 164, escaped(formats.get(i))));
      used.append("<xf numFmtId=\"%d\"/>".formatted(i + 164));
    }
    return "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
            .formatted(defined)
        + "<cellXfs>%s</cellXfs></styleSheet>".formatted(used);
  }

  private static String xlsxSheet(
      Page page, boolean inline, List<String> strings, List<String> formats) {
    StringBuilder xml = new StringBuilder("<worksheet><cols>");
    for (int column : page.hiddenColumns) {
      xml.append("<col min=\"%d\" max=\"%d\" hidden=\"1\"/>".formatted(column + 1, column + 1));
    }
    xml.append("</cols><sheetData>");
    page.rows.forEach(
        (row, cells) -> {
          String hidden = page.hiddenRows.contains(row) ? " hidden=\"1\"" : "";
          xml.append("<row r=\"%d\"%s>".formatted(row + 1, hidden));
          cells.forEach(
              (column, cell) ->
                  xml.append(
                      xlsxCell(
                          CellReference.convertNumToColString(column) + (row + 1),
                          cell,
                          inline,
                          strings,
                          formats)));
          xml.append("</row>");
        });
    xml.append("</sheetData><mergeCells>");
    for (Area area : page.merged) {
      String last = CellReference.convertNumToColString(area.column + area.columns - 1);
      xml.append(
          "<mergeCell ref=\"%s%d:%s%d\"/>"
              .formatted(
                  CellReference.convertNumToColString(area.column),
                  area.row + 1,
                  last,
                  area.row + area.rows));
    }
    return xml.append("</mergeCells></worksheet>").toString();
  }

  private static String xlsxCell(
      String reference, Cell cell, boolean inline, List<String> strings, List<String> formats) {
    if (cell.isNumber()) {
      formats.add(cell.format);
      return "<c r=\"%s\" s=\"%d\"><f>A1</f><v>%s</v></c>"
          .formatted(reference, formats.size(), cell.value);
    }
    if (cell.text.isEmpty()) {
      return "<c r=\"%s\"/>".formatted(reference);
    }
    if (inline) {
      return "<c r=\"%s\" t=\"inlineStr\"><is><r><t>%s</t></r><rPh><t>x</t></rPh></is></c>"
          .formatted(reference, escaped(cell.text));
    }
    strings.add(cell.text);
    return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(reference, strings.size() - 1);
  }

  private byte[] ods() {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
            <office:automatic-styles><style:style style:name="hidden">
            <style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet>
            """);
    pages.forEach(page -> xml.append(odsTable(page)));
    xml.append("</office:spreadsheet></office:body></office:document>");
    return xml.toString().getBytes(UTF_8);
  }

  private static String odsTable(Page page) {
    StringBuilder xml = new StringBuilder();
    String style = page.hidden ? " table:style-name=\"hidden\"" : "";
    xml.append("<table:table table:name=\"%s\"%s>".formatted(page.name, style));
    int at = 0;
    for (int column : page.hiddenColumns) {
      if (column > at) {
        xml.append(
            "<table:table-column table:number-columns-repeated=\"%d\"/>".formatted(column - at));
      }
      xml.append("<table:table-column table:visibility=\"collapse\"/>");
      at = column + 1;
    }
    xml.append("<table:table-column table:number-columns-repeated=\"16384\"/>");
    int next = 0;
    for (Map.Entry<Integer, Map<Integer, Cell>> row : page.rows.entrySet()) {
      if (row.getKey() > next) {
        xml.append(
            "<table:table-row table:number-rows-repeated=\"%d\"><table:table-cell/></table:table-row>"
                .formatted(row.getKey() - next));
      }
      String hidden =
          page.hiddenRows.contains(row.getKey()) ? " table:visibility=\"collapse\"" : "";
      xml.append("<table:table-row%s>".formatted(hidden));
      odsCells(xml, page, row.getKey(), row.getValue());
      xml.append("</table:table-row>");
      next = row.getKey() + 1;
    }
    xml.append("<table:table-row table:number-rows-repeated=\"1048000\">");
    xml.append("<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
    return xml.append("</table:table>").toString();
  }

  private static void odsCells(StringBuilder xml, Page page, int row, Map<Integer, Cell> cells) {
    for (int column = 0; column < 60; column++) {
      Cell cell = cells.get(column);
      Area area = page.area(row, column);
      if (page.isCovered(row, column)) {
        xml.append("<table:covered-table-cell/>");
      } else if (cell == null) {
        xml.append("<table:table-cell/>");
      } else if (cell.text.isEmpty()) {
        xml.append("<table:table-cell table:style-name=\"ce1\"/>");
      } else {
        String spans =
            " table:number-columns-spanned=\"%d\" table:number-rows-spanned=\"%d\""
                .formatted(area.columns, area.rows);
        String value =
            cell.isNumber()
                ? " office:value-type=\"float\" office:value=\"%s\"".formatted(cell.value)
                : " office:value-type=\"string\"";
        String text = escaped(cell.text).replace("\n", "</text:p><text:p>");
        xml.append("<table:table-cell%s%s><text:p>%s</text:p>".formatted(spans, value, text));
        xml.append("<office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>");
      }
    }
    xml.append("<table:table-cell table:number-columns-repeated=\"16000\"/>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** A zip file of these parts. */
  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
