package nianbao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of files to take along. */
public enum ExportFormat {
  /** Comma-separated values, as {@link CsvExport} says. */
  CSV("csv", "text/csv; charset=utf-8") {
    @Override
    public <R> long write(ExportTable<R> table, OutputStream out) throws IOException {
      return CsvExport.write(table, out);
    }
  },
  /** A workbook, as {@link WorkbookExport} says. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public <R> long write(ExportTable<R> table, OutputStream out) throws IOException {
      return WorkbookExport.write(table, out);
    }
  },
  /** An object a line, as {@link JsonLinesExport} says. */
  JSON_LINES("jsonl", "application/x-ndjson; charset=utf-8") {
    @Override
    public <R> long write(ExportTable<R> table, OutputStream out) throws IOException {
      return JsonLinesExport.write(table, out);
    }
  };

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format of files with this extension, {@code csv}. */
  public static Optional<ExportFormat> of(String extension) {
    return Stream.of(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  /** What file names end with, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it can be read at a terminal. */
  public boolean isText() {
    return this != XLSX;
  }

  /**
   * Writes a table to its end, row by row as they are read. When this throws, what has been written
   * can be told from a whole file.
   *
   * @param out flushed, but not closed
   * @return how many rows there were
   */
  public abstract <R> long write(ExportTable<R> table, OutputStream out) throws IOException;
}
