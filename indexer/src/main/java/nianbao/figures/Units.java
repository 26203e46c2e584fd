package nianbao.figures;

import java.util.List;
import java.util.Set;
import nianbao.text.Resources;

/** The units that figures are printed with. */
public final class Units {

  private static final Set<String> ALL = Set.copyOf(Resources.lines(Units.class, "units.txt"));

  /** Longer ones first, so that 万元 is not taken for 元. */
  private static final List<String> BY_LENGTH =
      ALL.stream().sorted((a, b) -> b.length() - a.length()).toList();

  private Units() {}

  /** Whether a compact text is a unit and nothing else. */
  public static boolean contains(String compact) {
    return ALL.contains(compact);
  }

  /** The unit a compact text ends with, empty when with none. */
  static String endOf(String compact) {
    for (String unit : BY_LENGTH) {
      if (compact.endsWith(unit)) {
        return unit;
      }
    }
    return "";
  }
}
