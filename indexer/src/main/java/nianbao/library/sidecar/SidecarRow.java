package nianbao.library.sidecar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Header;
import nianbao.report.Sha256;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a sidecar says about its file; a blank cell says nothing.
 *
 * @param line 1-based line of the sidecar
 * @param cells as written, without the blank ones; {@code FILE} is among them
 */
public record SidecarRow(
    int line,
    Map<SidecarColumn, String> cells,
    PlaceCells place,
    @Nullable Integer year,
    @Nullable LocalDate published,
    @Nullable LocalDate written) {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");

  /** As ISO, or as spreadsheets show it (2020/1/5 0:00). */
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]\\d{1,2}:[\\d:.]{2,12})?");

  public SidecarRow {
    cells = Map.copyOf(cells);
  }

  static SidecarRow of(int line, Map<SidecarColumn, String> cells) throws SidecarException {
    if (!cells.containsKey(SidecarColumn.FILE)) {
      throw new SidecarException("the row names no file");
    }
    checkUrl(cells.get(SidecarColumn.URL));
    return new SidecarRow(
        line,
        cells,
        PlaceCells.of(cells),
        year(cells.get(SidecarColumn.YEAR)),
        date(cells.get(SidecarColumn.PUBLISHED)),
        date(cells.get(SidecarColumn.WRITTEN)));
  }

  private static @Nullable Integer year(@Nullable String cell) throws SidecarException {
    if (cell == null) {
      return null;
    }
    Matcher matcher = YEAR.matcher(Folding.compact(cell));
    int year = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    if (year < Header.FIRST_YEAR || year > Header.LAST_YEAR) {
      throw new SidecarException("'" + cell + "' is no year of a report, such as 2019");
    }
    return year;
  }

  private static @Nullable LocalDate date(@Nullable String cell) throws SidecarException {
    if (cell == null) {
      return null;
    }
    Matcher matcher = DATE.matcher(Folding.aligned(cell));
    try {
      if (matcher.matches()) {
        return LocalDate.of(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
      }
    } catch (DateTimeException e) {
      throw new SidecarException("there is no day '" + cell + "'");
    }
    throw new SidecarException("'" + cell + "' is no day, such as 2020-01-31");
  }

  private static void checkUrl(@Nullable String cell) throws SidecarException {
    try {
      URI uri = cell == null ? null : new URI(cell);
      boolean web =
          uri == null
              || (uri.getHost() != null
                  && ("http".equalsIgnoreCase(uri.getScheme())
                      || "https".equalsIgnoreCase(uri.getScheme())));
      if (!web) {
        throw new SidecarException("'" + cell + "' is no address of the web (http, https)");
      }
    } catch (URISyntaxException e) {
      throw new SidecarException("'" + cell + "' is no address: " + e.getReason());
    }
  }

  /** The cell as written, {@code null} when blank. */
  @Nullable String text(SidecarColumn column) {
    return cells.get(column);
  }

  /** Hex SHA-256 of all that the row says and of its line, which the evidence names. */
  public String hash() {
    StringBuilder said = new StringBuilder().append(line);
    new EnumMap<>(cells)
        .forEach((column, cell) -> said.append('\n').append(column).append('=').append(cell));
    return Sha256.hex(said.toString());
  }
}
