package nianbao.library.sidecar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.read.Archive;
import org.jspecify.annotations.Nullable;

/**
 * The {@code nianbao.csv} tables in a folder and its subfolders. Each describes files in its own
 * folder and below; when two describe the same file, the one nearer to it wins.
 */
public final class Sidecars {

  /** File name of the tables, compared case-insensitively. */
  public static final String FILE_NAME = "nianbao.csv";

  /** No tables: no file is described. */
  public static final Sidecars NONE = new Sidecars(Path.of(""));

  private static final long MAX_BYTES = 16L << 20;

  private static final int MAX_COLUMNS = 1_000;

  /** Faults listed per table; a table that isn't about reports could have one in every row. */
  private static final int MAX_FAULTS = 1_000;

  private final Path root;
  private final Map<String, SidecarRow> rows = new HashMap<>();
  private final Map<String, String> namedBy = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  // Of the table being read.
  private int faultLimit;
  private int omittedFaults;

  /**
   * A part of a table that can't be used.
   *
   * @param path of the table, below the root
   * @param line 1-based line of the table
   */
  public record Fault(String path, int line, String reason) {}

  private Sidecars(Path root) {
    this.root = root;
  }

  /**
   * Reads tables. Invalid parts are listed in {@link #faults}; the rest is used.
   *
   * @param paths of the tables below the root, with {@code /}
   */
  public static Sidecars read(Path root, List<String> paths) {
    Sidecars sidecars = new Sidecars(root);
    paths.stream()
        .sorted(Comparator.comparingLong((String path) -> -depth(path)).thenComparing(path -> path))
        .forEach(sidecars::read);
    return sidecars;
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  private void read(String path) {
    faultLimit = faults.size() + MAX_FAULTS;
    omittedFaults = 0;
    try {
      Path file = root.resolve(path);
      if (Files.size(file) > MAX_BYTES) {
        throw new SidecarException("the table is larger than 16 MB; split it by folder");
      }
      readTable(path, CsvTable.parse(decode(Files.readAllBytes(file))));
    } catch (SidecarException e) {
      fault(path, 1, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      fault(path, 1, "can't be read: " + e.getMessage());
    }
    if (omittedFaults > 0) {
      faults.add(new Fault(path, 1, omittedFaults + " more lines can't be used"));
    }
  }

  private void fault(String path, int line, String reason) {
    if (faults.size() < faultLimit) {
      faults.add(new Fault(path, line, reason));
    } else {
      omittedFaults++;
    }
  }

  /** A byte order mark decides; without one, valid UTF-8 is UTF-8 and anything else GB18030. */
  private static String decode(byte[] bytes) throws SidecarException {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    String text = utf8 == null ? strictly(bytes, Charset.forName("GB18030")) : utf8;
    if (text != null) {
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    throw new SidecarException("it is neither UTF-8 nor GB18030; save it as “CSV UTF-8”");
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

  private void readTable(String path, List<CsvTable.Row> table) throws SidecarException {
    if (table.isEmpty()) {
      throw new SidecarException("the table is empty");
    }
    Map<SidecarColumn, Integer> columns = columns(path, table.getFirst());
    List<SidecarRow> usable = new ArrayList<>();
    for (CsvTable.Row row : table.subList(1, table.size())) {
      try {
        usable.add(row(row, columns));
      } catch (SidecarException e) {
        fault(path, row.line(), String.valueOf(e.getMessage()));
      }
    }
    usable.forEach(row -> add(path, row));
  }

  private Map<SidecarColumn, Integer> columns(String path, CsvTable.Row header)
      throws SidecarException {
    if (header.cells().size() > MAX_COLUMNS) {
      throw new SidecarException("the header row has more than " + MAX_COLUMNS + " columns");
    }
    Map<SidecarColumn, Integer> columns = new EnumMap<>(SidecarColumn.class);
    for (int i = 0; i < header.cells().size(); i++) {
      String cell = header.cells().get(i);
      Optional<SidecarColumn> column = SidecarColumn.named(cell);
      if (column.isEmpty() && !cell.isEmpty()) {
        fault(path, header.line(), unknown(cell));
      } else if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
        throw new SidecarException("there are two columns '" + column.get().title() + "'");
      }
    }
    if (!columns.containsKey(SidecarColumn.FILE)) {
      throw new SidecarException("the header row has no column 'file' (文件)");
    }
    return columns;
  }

  private static String unknown(String cell) {
    return Stream.of(SidecarColumn.values())
        .map(SidecarColumn::title)
        .collect(
            Collectors.joining(
                ", ", "the column '" + cell + "' is unknown and ignored; known columns are ", ""));
  }

  private static SidecarRow row(CsvTable.Row row, Map<SidecarColumn, Integer> columns)
      throws SidecarException {
    if (!row.closed()) {
      throw new SidecarException(
          "a quotation mark is never closed; this row and all that follow are ignored");
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

  private void add(String path, SidecarRow row) {
    String cell = String.valueOf(row.text(SidecarColumn.FILE));
    String folder = path.substring(0, path.length() - FILE_NAME.length());
    String target = target(folder, cell.replace('\\', '/'));
    if (target == null) {
      fault(path, row.line(), "there is no file '" + cell + "' here");
      return;
    }
    String before = namedBy.putIfAbsent(target, path + " line " + row.line());
    if (before == null) {
      rows.put(target, row);
    } else {
      String reason = "'" + cell + "' is already described in " + before + ", which is used";
      fault(path, row.line(), reason);
    }
  }

  /**
   * The path below the root of a file that a table names, without {@code .} and empty names; {@code
   * null} if there is no such file in the table's folder or below. Of an archive's entry, only the
   * archive is looked for.
   */
  private @Nullable String target(String folder, String file) {
    if (file.startsWith("/") || List.of(file.split("/", -1)).contains("..")) {
      return null;
    }
    int entry = file.indexOf(Archive.SEPARATOR);
    String onDisk = entry < 0 ? file : file.substring(0, entry);
    try {
      Path path = Path.of(folder + onDisk).normalize();
      return !onDisk.isEmpty() && Files.isRegularFile(root.resolve(path))
          ? path.toString().replace('\\', '/') + (entry < 0 ? "" : file.substring(entry))
          : null;
    } catch (InvalidPathException e) {
      return null; // characters that this system's encoding can't represent
    }
  }

  /** The row that describes a file, {@code null} when there is none. */
  public @Nullable SidecarRow row(String path) {
    return rows.get(path);
  }

  /** The parts that can't be used, table by table. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }
}
