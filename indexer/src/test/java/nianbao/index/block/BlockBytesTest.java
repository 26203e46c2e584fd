package nianbao.index.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import nianbao.index.AnalyzedReport;
import nianbao.index.TextStreamsTest;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

class BlockBytesTest {

  private static AnalyzedReport report() {
    return AnalyzedReport.of(
        TestReports.report("a")
            .of(TestReports.CLOUD_COUNTY, 2019)
            .by("commerce")
            .published("2020-01-31")
            .index("K01-2020-0001")
            .section(1, "一、概述")
            .text("本机关收到申请12件。", "\ud842 与 𠮷", "")
            .section(2, "（一）申请")
            .carried(3, 5)
            .build(),
        "row");
  }

  @Test
  void aReportIsReadBackAsItWas() throws IOException {
    AnalyzedReport report = report();

    AnalyzedReport read = BlockBytes.read(BlockBytes.write(report));

    assertEquals(report.report(), read.report());
    assertEquals(report.words(), read.words());
    assertEquals(report.above(), read.above());
    assertEquals(report.bodyKey(), read.bodyKey());
    assertEquals("row", read.rowHash());
    assertEquals(
        TextStreamsTest.byBatch(List.of(report)), TextStreamsTest.byStreams(List.of(read)));
  }

  private static String refused(byte[] bytes) {
    return String.valueOf(
        assertThrows(IOException.class, () -> BlockBytes.read(bytes)).getMessage());
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    byte[] bytes = BlockBytes.write(report());
    bytes[0] = '-';

    assertEquals("it was not written by this version of Nianbao", refused(bytes));
    assertEquals("it was not written by this version of Nianbao", refused(new byte[0]));
  }

  @Test
  void whatIsDamagedIsRefused() throws IOException {
    AnalyzedReport report = report();
    byte[] whole = BlockBytes.write(report);
    long seed = 20261201;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      int start = BlockBytes.VERSION.length();
      bytes[start + random.nextInt(bytes.length - start)] ^= (byte) (1 + random.nextInt(255));
      try {
        // A few bits behind the last block say nothing.
        assertEquals(report.report(), BlockBytes.read(bytes).report(), () -> "seed " + seed);
      } catch (IOException e) {
        assertTrue(
            String.valueOf(e.getMessage()).startsWith("the bytes of a report are damaged: "),
            () -> "seed " + seed + ": " + e);
      }
    }
    assertTrue(refused(Arrays.copyOf(whole, whole.length / 2)).startsWith("the bytes of a report"));
  }

  @Test
  void whatWouldFillTheMemoryIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(BlockBytes.VERSION.getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      byte[] blank = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(blank);
      }
    }

    assertEquals(
        "the bytes of a report are damaged: it has more than 134217728 bytes",
        refused(bytes.toByteArray()));
  }
}
