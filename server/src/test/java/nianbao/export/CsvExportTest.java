package nianbao.export;

import static nianbao.export.ExportedRows.EMPTY;
import static nianbao.export.ExportedRows.FULL;
import static nianbao.export.ExportedRows.brokenOff;
import static nianbao.export.ExportedRows.text;
import static nianbao.export.ExportedRows.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExportTest {

  @Test
  void cellsAreReadByAnotherReaderAsTheyWereGiven() throws IOException {
    List<List<String>> records = StrictCsv.read(written(ExportFormat.CSV, FULL, EMPTY));

    assertEquals(List.of("文字", "整数", "'=小数", "日期", "链接", "名称"), records.get(0));
    assertEquals(
        List.of(
            "云溪市“公开”, \"报告\"\n第二行",
            "-12",
            "-3.50",
            "2019-02-14",
            "https://reports.example/reports/a?q=%E5%85%AC&p=1",
            "是"),
        records.get(1));
    assertEquals(List.of("", "", "", "", "", ""), records.get(2));
  }

  @Test
  void theLastLineTellsAWholeFileFromABrokenOne() throws IOException {
    List<List<String>> whole = StrictCsv.read(written(ExportFormat.CSV, FULL, EMPTY));
    String broken = new String(brokenOff(ExportFormat.CSV, 2), StandardCharsets.UTF_8);

    assertEquals(4, whole.size());
    assertEquals("# export.end {n=2} sample.strip", whole.getLast().getFirst());
    assertFalse(broken.contains("#"), broken);
  }

  @Test
  void noTextIsAFormula() throws IOException {
    for (String text :
        List.of(
            "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1")) {
      List<List<String>> records = StrictCsv.read(written(ExportFormat.CSV, text(text)));

      assertEquals("'" + text, records.get(1).getFirst());
    }
    List<List<String>> records = StrictCsv.read(written(ExportFormat.CSV, text("1=1")));
    assertEquals("1=1", records.get(1).getFirst());
  }

  @Test
  void aCutFileIsNoCsvOrHasNoEnd() throws IOException {
    byte[] whole = written(ExportFormat.CSV, FULL, FULL);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    assertThrows(IllegalArgumentException.class, () -> StrictCsv.read(half));
  }

  @Test
  void aFaultOfTheStreamIsThrownAsItIs() {
    IOException gone = new IOException("gone");
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw gone;
          }
        };

    assertSame(
        gone,
        assertThrows(
            IOException.class,
            () ->
                ExportFormat.CSV.write(
                    ExportedRows.table(ExportRows.of(Collections.nCopies(9000, FULL))), broken)));
  }

  @Test
  void theHeadIsSentBeforeTheFirstRowIsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThrows(
        IllegalStateException.class,
        () ->
            ExportFormat.CSV.write(
                ExportedRows.table(
                    () -> {
                      assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("名称\r\n"));
                      throw new IllegalStateException();
                    }),
                out));
  }
}
