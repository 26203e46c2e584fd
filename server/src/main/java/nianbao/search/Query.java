package nianbao.search;

import java.util.List;

/**
 * A query that was understood.
 *
 * @param units in the order typed
 * @param warnings one sentence for each repair and each part left out
 */
public record Query(List<Unit> units, List<String> warnings) {

  public Query {
    units = List.copyOf(units);
    warnings = List.copyOf(warnings);
  }

  /**
   * One unit.
   *
   * @param text as typed, without quotes and sign
   * @param quoted whether it is to be found exactly so
   * @param excluded whether reports with it are left out
   */
  public record Unit(String text, boolean quoted, boolean excluded) {}

  /** The units to be found. */
  public List<Unit> wanted() {
    return units.stream().filter(unit -> !unit.excluded()).toList();
  }

  /** The units that leave a report out. */
  public List<Unit> excluded() {
    return units.stream().filter(Unit::excluded).toList();
  }
}
