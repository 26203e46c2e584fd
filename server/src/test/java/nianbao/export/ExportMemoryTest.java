package nianbao.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import nianbao.export.ExportedRows.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows leave memory while others are still to come. */
class ExportMemoryTest {
  private static final int ROWS = 3000;
  private static final int LENGTH = 1000;

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void whatIsReadIsWrittenSoon(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Random random = new Random(7);
    int[] read = {0};
    int[] most = {0};
    ExportRows<Row> rows =
        () -> {
          // Digits are packed to half their size at most: what isn't there then is kept somewhere.
          most[0] = Math.max(most[0], read[0] - out.size() / (LENGTH * 2 / 5));
          if (read[0] == ROWS) {
            return null;
          }
          read[0]++;
          StringBuilder digits = new StringBuilder();
          random.ints(LENGTH, 0, 10).forEach(digits::append);
          return ExportedRows.text(digits.toString());
        };

    format.write(ExportedRows.table(rows), out);

    assertTrue(most[0] < ROWS / 3, most[0] + " rows were kept");
  }
}
