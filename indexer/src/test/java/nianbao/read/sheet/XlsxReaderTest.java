package nianbao.read.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XlsxReaderTest {

  private static final String WORKBOOK =
      "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>";

  private static final String RELATIONS =
      "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>";

  private static byte[] workbook(String rows) {
    return Workbook.zip(
        Map.of(
            "xl/workbook.xml", utf8(WORKBOOK),
            "xl/_rels/workbook.xml.rels", utf8(RELATIONS),
            "xl/worksheets/sheet1.xml",
                utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // What is no cell has no place in the sheet.
  @ParameterizedTest
  @CsvSource({
    "<row r='1'><v>12</v></row>, a value outside the cells",
    "<row r='1'>&lt;c><v/></row>, a value outside the cells",
    "<row r='1'><c r='A1'/></row><row r='2'><is><t>12</t></is></row>, a value outside the cells",
    "<c r='A1'><v>12</v></c>, a cell outside the rows"
  })
  void aSheetWithoutItsTagsIsBroken(String rows, String reason) {
    UnreadableException refused =
        assertThrows(
            UnreadableException.class, () -> DocumentFormat.read("a.xlsx", workbook(rows)));

    assertEquals("this Excel file is broken (" + reason + "); get it again", refused.getMessage());
  }
}
