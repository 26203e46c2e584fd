package nianbao.library.sidecar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.library.sidecar.Sidecars.Fault;
import org.jspecify.annotations.Nullable;

/** One {@code nianbao.csv}: its usable rows, and what is wrong with the others. */
final class SidecarTable {

  private final String path;
  private final List<SidecarRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private SidecarTable(String path) {
    this.path = path;
  }

  /**
   * Reads a table.
   *
   * @param path of the sidecar, for its faults
   */
  static SidecarTable read(String path, byte[] bytes) {
    SidecarTable table = new SidecarTable(path);
    try {
      table.read(CsvTable.parse(decode(bytes)));
    } catch (SidecarException e) {
      table.fault(1, e);
    }
    return table;
  }

  List<SidecarRow> rows() {
    return rows;
  }

  List<Fault> faults() {
    return faults;
  }

  private void fault(int line, SidecarException fault) {
    faults.add(new Fault(path, line, String.valueOf(fault.getMessage())));
  }

  /** A mark decides, as spreadsheets write one; else valid UTF-8 is UTF-8, and the rest GB18030. */
  private static String decode(byte[] bytes) throws SidecarException {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    String text = utf8 == null ? strictly(bytes, Charset.forName("GB18030")) : utf8;
    if (text != null) {
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    throw new SidecarException("this is neither UTF-8 nor GB18030; save it as “CSV UTF-8”");
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private void read(List<CsvTable.Row> table) throws SidecarException {
    if (table.isEmpty()) {
      throw new SidecarException("the table is empty");
    }
    Map<SidecarColumn, Integer> columns = columns(table.getFirst());
    for (CsvTable.Row row : table.subList(1, table.size())) {
      try {
        rows.add(row(row, columns));
      } catch (SidecarException e) {
        fault(row.line(), e);
      }
    }
  }

  private Map<SidecarColumn, Integer> columns(CsvTable.Row header) throws SidecarException {
    Map<SidecarColumn, Integer> columns = new EnumMap<>(SidecarColumn.class);
    for (int i = 0; i < header.cells().size(); i++) {
      String cell = header.cells().get(i);
      Optional<SidecarColumn> column = SidecarColumn.named(cell);
      if (column.isEmpty() && !cell.isEmpty()) {
        fault(header.line(), unknown(cell));
      } else if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
        throw new SidecarException("two columns for '" + column.get().title() + "'");
      }
    }
    if (!columns.containsKey(SidecarColumn.FILE)) {
      throw new SidecarException("the header row names no column 'file' (文件)");
    }
    return columns;
  }

  private static SidecarException unknown(String cell) {
    return new SidecarException(
        Stream.of(SidecarColumn.values())
            .map(SidecarColumn::title)
            .collect(
                Collectors.joining(
                    ", ", "the column '" + cell + "' is passed over; there may be ", "")));
  }

  private static SidecarRow row(CsvTable.Row row, Map<SidecarColumn, Integer> columns)
      throws SidecarException {
    if (!row.closed()) {
      throw new SidecarException("a quotation mark is never closed; this and what follows is lost");
    }
    Map<SidecarColumn, String> cells = new EnumMap<>(SidecarColumn.class);
    columns.forEach(
        (column, index) -> {
          String cell = index < row.cells().size() ? row.cells().get(index) : "";
          if (!cell.isEmpty()) {
            cells.put(column, cell);
          }
        });
    return SidecarRow.of(row.line(), cells);
  }
}
