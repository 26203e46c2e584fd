package nianbao.export;

import static nianbao.export.ExportedRows.FULL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {
  @TempDir private Path folder;

  @Test
  void aFileIsReplacedByAWholeOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "before");

    long rows =
        ExportFile.write(
            file, ExportFormat.CSV, ExportedRows.table(ExportRows.of(List.of(FULL, FULL))));

    assertEquals(2, rows);
    assertEquals(4, StrictCsv.read(Files.readAllBytes(file)).size());
  }

  @Test
  void aFileIsAsBeforeWhenTheRowsBreakOff() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "before");

    assertThrows(
        IOException.class,
        () ->
            ExportFile.write(
                file, ExportFormat.CSV, ExportedRows.table(ExportedRows.breakingAfter(5))));

    assertEquals("before", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
