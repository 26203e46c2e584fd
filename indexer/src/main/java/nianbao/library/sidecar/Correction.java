package nianbao.library.sidecar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.report.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has corrected by hand of what was understood of a report: a row as a sidecar has
 * them, which goes before that of any sidecar.
 *
 * @param row what it says; the line is 0, because it stands in no table
 * @param at when it was made
 * @param who has made it, as they call themselves; {@code null} when they don't
 */
public record Correction(SidecarRow row, Instant at, @Nullable String who) {

  /** Names of the columns that can be corrected by hand. */
  public static final List<String> COLUMNS =
      List.of("province", "city", "county", "year", "issuer");

  /** Characters of a value and of a name. */
  public static final int LONGEST = 100;

  /** What a spreadsheet would take for a formula, and what no name has. */
  private static final Pattern UNUSABLE = Pattern.compile("[=+@-].*|.*\\p{Cntrl}.*");

  public Correction {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * A correction of the report that was read from a file.
   *
   * @param cells by {@link #COLUMNS}; blank ones correct nothing
   * @param who blank for nobody in particular
   * @throws SidecarException when a value can't be right; it names the column and the value
   */
  public static Correction of(String file, Map<String, String> cells, Instant at, String who)
      throws SidecarException {
    Map<SidecarColumn, String> given = new EnumMap<>(SidecarColumn.class);
    for (String name : COLUMNS) {
      String cell = cells.getOrDefault(name, "").strip();
      SidecarColumn column = SidecarColumn.named(name).orElseThrow();
      if (cell.length() > LONGEST || UNUSABLE.matcher(cell).matches()) {
        throw new SidecarException(column, cell, "'" + cell + "' is no name");
      }
      if (!cell.isEmpty()) {
        given.put(column, cell);
      }
    }
    String name = who.strip();
    if (name.length() > LONGEST || UNUSABLE.matcher(name).matches()) {
      throw new SidecarException(SidecarColumn.NOTE, name, "'" + name + "' is no name");
    }
    given.put(SidecarColumn.FILE, file);
    return new Correction(SidecarRow.of(0, given), at, name.isEmpty() ? null : name);
  }

  /** The path of the file in its collection. */
  public String path() {
    return String.valueOf(row.text(SidecarColumn.FILE));
  }

  /** The corrected values by {@link #COLUMNS}, as written. */
  public Map<String, String> values() {
    Map<String, String> values = row.storedCells();
    values.keySet().retainAll(COLUMNS);
    return values;
  }

  /** When and by whom it was made. */
  public String said() {
    return who == null ? at.toString() : at + " " + who;
  }

  /** Hex SHA-256 of all that it says. */
  public String hash() {
    return Sha256.hex(row.hash() + '\n' + said());
  }
}
