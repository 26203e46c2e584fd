package nianbao.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A table in a file: whole, or the file is as it was before. */
public final class ExportFile {
  private ExportFile() {}

  /**
   * Writes a table to a file, which is replaced when the table is at its end.
   *
   * @return how many rows there were
   */
  public static <R> long write(Path file, ExportFormat format, ExportTable<R> table)
      throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      long rows;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        rows = format.write(table, out);
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
