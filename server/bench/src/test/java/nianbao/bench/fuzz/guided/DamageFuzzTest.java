package nianbao.bench.fuzz.guided;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.sample.office.OfficeFormat;

/**
 * Old binary documents of Word and Excel with damage: the first byte of an input says which, each
 * four behind it are a place in the document and what stands there instead.
 */
class DamageFuzzTest {

  private static final class Damaged {
    private static final List<byte[]> WHOLE = List.of(word(), excel());

    private static byte[] word() {
      String name = "/nianbao/read/format/office/report.doc";
      try (InputStream in = DamageFuzzTest.class.getResourceAsStream(name)) {
        return Objects.requireNonNull(in, name).readAllBytes();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static byte[] excel() {
      List<GridCell> row = List.of(new GridCell("规章"), new GridCell("12", 2, 1));
      Block grid = new Block.Grid(2, List.of(row, row));
      return OfficeFormat.XLS.save(List.of(new Block.Text(1, "2019年年报"), grid));
    }

    static byte[] by(byte[] bytes) {
      byte[] damaged = WHOLE.get((bytes[0] & 0xFF) % WHOLE.size()).clone();
      for (int i = 1; i + 3 < bytes.length; i += 4) {
        int place = (bytes[i] & 0xFF) << 16 | (bytes[i + 1] & 0xFF) << 8 | (bytes[i + 2] & 0xFF);
        damaged[place % damaged.length] = bytes[i + 3];
      }
      return damaged;
    }
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void isReadOrRefusedWithAReason(byte[] bytes) {
    if (bytes.length > 0) {
      ReportProperties.holdForFile("file", Damaged.by(bytes));
    }
  }
}
