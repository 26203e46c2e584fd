package nianbao.export;

import static nianbao.export.ExportedRows.EMPTY;
import static nianbao.export.ExportedRows.FULL;
import static nianbao.export.ExportedRows.WORDS;
import static nianbao.export.ExportedRows.brokenOff;
import static nianbao.export.ExportedRows.columns;
import static nianbao.export.ExportedRows.link;
import static nianbao.export.ExportedRows.text;
import static nianbao.export.ExportedRows.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nianbao.export.ExportedRows.Row;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookExportTest {
  @TempDir private Path folder;

  private static XSSFWorkbook read(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private static XSSFWorkbook workbook(Row... rows) throws IOException {
    return read(written(ExportFormat.XLSX, rows));
  }

  /** The sheet of facts, a line each. */
  private static List<String> facts(XSSFWorkbook workbook) {
    List<String> facts = new ArrayList<>();
    workbook
        .getSheet("export.about")
        .forEach(row -> facts.add(row.getCell(0) + ": " + row.getCell(1)));
    return facts;
  }

  @Test
  void cellsHaveTypes() throws IOException {
    try (XSSFWorkbook workbook = workbook(FULL, EMPTY)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      List<Cell> cells = new ArrayList<>();
      sheet.getRow(1).forEach(cells::add);

      assertEquals("段落 表", sheet.getSheetName());
      assertEquals("=小数", sheet.getRow(0).getCell(2).getStringCellValue());
      assertEquals(FULL.text(), cells.get(0).getStringCellValue());
      assertEquals(-12, cells.get(1).getNumericCellValue());
      assertEquals(-3.5, cells.get(2).getNumericCellValue());
      assertTrue(DateUtil.isCellDateFormatted(cells.get(3)));
      assertEquals(
          LocalDate.of(2019, 2, 14), cells.get(3).getLocalDateTimeCellValue().toLocalDate());
      assertEquals(FULL.link(), cells.get(4).getStringCellValue());
      assertEquals(FULL.link(), cells.get(4).getHyperlink().getAddress());
      assertEquals("是", cells.get(5).getStringCellValue());
      assertTrue(sheet.getRow(2) == null || sheet.getRow(2).getPhysicalNumberOfCells() == 0);
    }
  }

  @Test
  void theHeadStaysInViewAndFilters() throws IOException {
    try (XSSFWorkbook workbook = workbook(FULL, FULL, FULL)) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
      assertTrue(sheet.getPaneInformation().isFreezePane());
      assertEquals("A1:F4", sheet.getCTWorksheet().getAutoFilter().getRef());
    }
  }

  @Test
  void noTextIsAFormulaAndNoEscapeIsRead() throws IOException {
    try (XSSFWorkbook workbook = workbook(text("=1+1"), text("_x0041_ <b> & \u0001"))) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertEquals(CellType.STRING, sheet.getRow(1).getCell(0).getCellType());
      assertEquals("=1+1", sheet.getRow(1).getCell(0).getStringCellValue());
      assertEquals("_x0041_ <b> &", sheet.getRow(2).getCell(0).getStringCellValue().strip());
    }
  }

  @Test
  void aSecondSheetSaysWhatTheFileIs() throws IOException {
    try (XSSFWorkbook workbook = workbook(FULL, EMPTY)) {
      List<String> facts = facts(workbook);

      assertEquals("export.rows: 2.0", facts.get(0));
      assertEquals("查询: =公开", facts.get(1));
      assertTrue(facts.get(2).startsWith("export.made-at: 20"), facts.get(2));
      assertEquals("export.note: sample.strip", facts.getLast());
    }
  }

  @Test
  void aTextWithoutRoomIsCutAndThatIsSaid() throws IOException {
    StringBuilder characters = new StringBuilder();
    new Random(5)
        .ints(WorkbookExport.LONGEST_TEXT, '一', '龥')
        .forEach(one -> characters.append((char) one));
    String fits = characters.toString();
    try (XSSFWorkbook workbook = workbook(text(fits), text(fits + "字"))) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertEquals(fits, sheet.getRow(1).getCell(0).getStringCellValue());
      String cut = sheet.getRow(2).getCell(0).getStringCellValue();
      assertEquals(fits.length(), cut.length());
      assertEquals(fits.substring(0, fits.length() - 1) + '…', cut);
      assertEquals("export.cut: export.cut.cells {most=32767, n=1}", facts(workbook).getLast());
    }
  }

  @Test
  void whatIsNoWebAddressIsNoLink() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            link("javascript:alert(1)"), link("http://a.example/"), link("http://a.example/<"))) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertEquals("javascript:alert(1)", sheet.getRow(1).getCell(4).getStringCellValue());
      assertNull(sheet.getRow(1).getCell(4).getHyperlink());
      assertEquals("http://a.example/", sheet.getRow(2).getCell(4).getHyperlink().getAddress());
      assertEquals("export.unlinked: export.unlinked.cells {n=2}", facts(workbook).getLast());
    }
  }

  @Test
  void rowsWithoutRoomGoOnInAnotherSheet() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rows.add(text("行" + i));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookExport.write(ExportedRows.table(ExportRows.of(rows)), out, 3);

    try (XSSFWorkbook workbook = read(out.toByteArray())) {
      assertEquals(4, workbook.getNumberOfSheets());
      assertEquals("段落 表 3", workbook.getSheetAt(2).getSheetName());
      assertEquals("文字", workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue());
      assertEquals("行2", workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
      assertEquals("行4", workbook.getSheetAt(2).getRow(1).getCell(0).getStringCellValue());
      assertEquals("export.rows: 5.0", facts(workbook).getFirst());
    }
  }

  @Test
  void noLinksAreMadeBeyondThoseThatASpreadsheetOpens() throws IOException {
    int[] given = {0};
    ExportRows<Row> rows =
        () -> given[0]++ <= WorkbookExport.MOST_LINKS ? link("http://a.example/") : null;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportFormat.XLSX.write(new ExportTable<>("a", columns(), rows, List.of(), WORDS), out);

    try (XSSFWorkbook workbook = read(out.toByteArray())) {
      assertEquals(
          WorkbookExport.MOST_LINKS,
          workbook.getSheetAt(0).getCTWorksheet().getHyperlinks().sizeOfHyperlinkArray());
      assertEquals("export.unlinked: export.unlinked.cells {n=1}", facts(workbook).getLast());
    }
  }

  @Test
  void aBrokenFileDoesNotOpen() throws IOException {
    byte[] whole = written(ExportFormat.XLSX, FULL);
    opened(whole);

    for (byte[] broken :
        List.of(
            brokenOff(ExportFormat.XLSX, 0),
            brokenOff(ExportFormat.XLSX, 1000),
            Arrays.copyOf(whole, whole.length - 10))) {
      assertThrows(ZipException.class, () -> opened(broken));
    }
  }

  /** Opens a file as spreadsheets do: by the list of its parts, which stands at the end. */
  private void opened(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a.xlsx"), bytes);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      assertNotNull(parts.getEntry("xl/workbook.xml"));
    }
  }

  @Test
  void aTableWithoutRowsHasItsHead() throws IOException {
    try (XSSFWorkbook workbook = workbook()) {
      assertEquals(0, workbook.getSheetAt(0).getLastRowNum());
      assertEquals("export.rows: 0.0", facts(workbook).getFirst());
    }
  }
}
