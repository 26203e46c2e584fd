package nianbao.library.sidecar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.report.Place;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The place that the cells for province, city and county name.
 *
 * @param division the lowest one named, {@code null} when the cells are blank
 * @param text the cells as written
 */
record PlaceCells(@Nullable Division division, String text) {

  /**
   * Takes full names, short names and codes. A county-level city counts as a county though it
   * stands in the column of the city, as people put it.
   */
  static PlaceCells of(Map<SidecarColumn, String> cells) throws SidecarException {
    Division lowest = null;
    lowest = within(lowest, cells.get(SidecarColumn.PROVINCE), List.of(Level.PROVINCE));
    lowest = within(lowest, cells.get(SidecarColumn.CITY), List.of(Level.PREFECTURE, Level.COUNTY));
    lowest = within(lowest, cells.get(SidecarColumn.COUNTY), List.of(Level.COUNTY));
    String text =
        Stream.of(SidecarColumn.PROVINCE, SidecarColumn.CITY, SidecarColumn.COUNTY)
            .map(cells::get)
            .filter(cell -> cell != null)
            .collect(Collectors.joining(" "));
    return new PlaceCells(lowest, text);
  }

  private static @Nullable Division within(
      @Nullable Division outer, @Nullable String cell, List<Level> levels) throws SidecarException {
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
        throw new SidecarException("there are several places '" + cell + "'; say where it lies");
      }
    }
    String where = outer == null || known.isEmpty() ? "" : " in " + outer.name();
    throw new SidecarException("there is no place '" + cell + "'" + where + " at this level");
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
   * The place of a report: a county that was read stays when it lies in what is given.
   *
   * @throws IllegalStateException when the cells are blank
   */
  Division over(Place read) {
    if (division == null) {
      throw new IllegalStateException("no place is given");
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
}
