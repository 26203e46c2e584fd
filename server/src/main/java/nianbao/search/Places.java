package nianbao.search;

import java.util.List;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.search.SearchRequest.Filters;
import nianbao.text.Folding;

/**
 * The places that a filter names. A name that several places of the level bear means all of them:
 * 鼓楼区 is asked for in four cities.
 */
public final class Places {

  private static final Divisions DIVISIONS = Divisions.standard();

  private Places() {}

  /**
   * The codes of the places of a level with this name or code, of today or of once; empty when
   * there is none. {@link Filters#UNKNOWN} stands for itself.
   */
  public static List<String> codes(Level level, String value) {
    if (value.equals(Filters.UNKNOWN)) {
      return List.of(value);
    }
    return meant(value).stream()
        .map(Division::code)
        .filter(code -> DIVISIONS.resolve(code, level).isPresent())
        .distinct()
        .toList();
  }

  /** The places of whatever level with this name or code, highest level first. */
  public static List<Division> meant(String value) {
    return DIVISIONS
        .byCode(value)
        .map(List::of)
        .orElseGet(() -> DIVISIONS.named(Folding.compact(value)));
  }
}
