package nianbao.library.sidecar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.report.Header;
import nianbao.report.Place;
import nianbao.report.Sha256;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a sidecar says about its file; blank cells say nothing.
 *
 * @param line 1-based line of the sidecar; 0 for what stands in none
 * @param cells as written, without blank ones; {@code FILE} is always present
 * @param division the lowest division named by the province, city and county cells, {@code null}
 *     when they are blank
 */
public record SidecarRow(
    int line,
    Map<SidecarColumn, String> cells,
    @Nullable Division division,
    @Nullable Integer year,
    @Nullable LocalDate published,
    @Nullable LocalDate written) {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");

  /** ISO, or as spreadsheets show it (2020/1/5 0:00). */
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
        division(cells),
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
      throw new SidecarException(
          SidecarColumn.YEAR, cell, "'" + cell + "' is not a report year such as 2019");
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
      throw new SidecarException("there is no date '" + cell + "'");
    }
    throw new SidecarException("'" + cell + "' is not a date such as 2020-01-31");
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
        throw new SidecarException("'" + cell + "' is not a web address (http, https)");
      }
    } catch (URISyntaxException e) {
      throw new SidecarException("'" + cell + "' is not a web address: " + e.getReason());
    }
  }

  /**
   * Accepts full names, short names and codes. A county-level city may also stand in the city
   * column, where people put it, but counts as a county.
   */
  private static @Nullable Division division(Map<SidecarColumn, String> cells)
      throws SidecarException {
    Division lowest = null;
    lowest = within(lowest, cells, SidecarColumn.PROVINCE, List.of(Level.PROVINCE));
    lowest = within(lowest, cells, SidecarColumn.CITY, List.of(Level.PREFECTURE, Level.COUNTY));
    return within(lowest, cells, SidecarColumn.COUNTY, List.of(Level.COUNTY));
  }

  private static @Nullable Division within(
      @Nullable Division outer,
      Map<SidecarColumn, String> cells,
      SidecarColumn column,
      List<Level> levels)
      throws SidecarException {
    String cell = cells.get(column);
    if (cell == null) {
      return outer;
    }
    String name = Folding.compact(cell);
    List<Division> known = known(name);
    for (Level level : levels) {
      List<Division> fitting =
          known.stream()
              .filter(d -> isAt(d, level))
              .filter(d -> outer == null || outer.equals(d) || outer.contains(d))
              .toList();
      List<Division> exact = fitting.stream().filter(d -> d.name().equals(name)).toList();
      List<Division> best = exact.isEmpty() ? fitting : exact;
      if (best.size() == 1) {
        return best.getFirst();
      }
      if (best.size() > 1) {
        throw new SidecarException(
            column, cell, "there are several places '" + cell + "'; name the city or province too");
      }
    }
    String where = outer == null || known.isEmpty() ? "" : " in " + outer.name();
    throw new SidecarException(
        column, cell, "unknown place '" + cell + "'" + where + " for this column");
  }

  private static List<Division> known(String nameOrCode) {
    Optional<Division> coded = Divisions.standard().byCode(nameOrCode);
    return coded.isPresent() ? List.of(coded.get()) : Divisions.standard().named(nameOrCode);
  }

  /** A municipality counts as a city. */
  private static boolean isAt(Division division, Level level) {
    return division.level() == level
        || (level == Level.PREFECTURE
            && division.level() == Level.PROVINCE
            && division.city() != null);
  }

  /**
   * The division of a report: a county read from it stays if it lies in the given division.
   *
   * @throws IllegalStateException when the cells are blank
   */
  Division divisionOver(Place read) {
    if (division == null) {
      throw new IllegalStateException("the row gives no place");
    }
    List<Division> inside =
        read.county() == null
            ? List.of()
            : Divisions.standard().named(read.county()).stream()
                .filter(d -> d.level() == Level.COUNTY && division.contains(d))
                .toList();
    if (inside.size() == 1) {
      return inside.getFirst();
    }
    return Optional.ofNullable(read.adcode())
        .flatMap(Divisions.standard()::byCode)
        .filter(division::contains)
        .orElse(division);
  }

  /** The cells for the place as written, {@code 浙江 衢州}. */
  String placeText() {
    return Stream.of(SidecarColumn.PROVINCE, SidecarColumn.CITY, SidecarColumn.COUNTY)
        .map(cells::get)
        .filter(cell -> cell != null)
        .collect(Collectors.joining(" "));
  }

  /** The cell as written, {@code null} when blank. */
  @Nullable String text(SidecarColumn column) {
    return cells.get(column);
  }

  /** The cells by column name ({@code file}), as {@link #restored} accepts them. */
  public Map<String, String> storedCells() {
    Map<String, String> stored = new LinkedHashMap<>();
    for (SidecarColumn column : SidecarColumn.values()) {
      if (cells.containsKey(column)) {
        stored.put(column.title(), cells.get(column));
      }
    }
    return stored;
  }

  /**
   * A row restored from {@link #storedCells}.
   *
   * @return {@code null} when it is no longer valid
   */
  public static @Nullable SidecarRow restored(int line, Map<String, String> stored) {
    Map<SidecarColumn, String> cells = new EnumMap<>(SidecarColumn.class);
    stored.forEach(
        (title, cell) -> SidecarColumn.named(title).ifPresent(column -> cells.put(column, cell)));
    try {
      return of(line, cells);
    } catch (SidecarException e) {
      return null;
    }
  }

  /** Hex SHA-256 of the row's cells and its line number, which the evidence names. */
  public String hash() {
    StringBuilder said = new StringBuilder().append(line);
    new EnumMap<>(cells)
        .forEach((column, cell) -> said.append('\n').append(column).append('=').append(cell));
    return Sha256.hex(said.toString());
  }
}
