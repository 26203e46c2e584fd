package nianbao.search.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.text.Folding;

/**
 * Resolves the names of places in filters. A name that several places of a level share means all of
 * them (there is a 鼓楼区 in four cities), and so does a spelling: {@code suzhou} is 苏州 and 宿州.
 */
public final class PlaceNames {

  private static final Map<Level, FilterField> FIELDS =
      Map.of(
          Level.PROVINCE,
          FilterField.PROVINCE,
          Level.PREFECTURE,
          FilterField.CITY,
          Level.COUNTY,
          FilterField.COUNTY);

  private static final String PROVINCE_CODE_ENDING = "0000";

  private PlaceNames() {}

  /**
   * The codes of the places of a level with this full or short name, current or former, this pinyin
   * or this code; empty when there is none. {@link Filters#UNKNOWN} stands for itself.
   */
  public static List<String> codes(Level level, String value) {
    if (value.equals(Filters.UNKNOWN)) {
      return List.of(value);
    }
    return meant(value).stream()
        .map(Division::code)
        .filter(code -> Divisions.standard().resolve(code, level).isPresent())
        .distinct()
        .toList();
  }

  /**
   * Other names that a text may use for a place that a query gives by full name, short name or
   * code, current or former: 上虞 for 上虞市, 海淀 for 110108. A name that contains the one in the query
   * or another of these is left out, since it is found anyway, and so is a short name that is an
   * ordinary word. Empty for other texts, and for the code of a province: 500000 is a round number
   * more often than 重庆.
   */
  public static List<String> otherNames(String place) {
    String folded = Folding.compact(place);
    Set<String> names = new LinkedHashSet<>();
    for (Division division :
        folded.endsWith(PROVINCE_CODE_ENDING) ? List.<Division>of() : named(folded)) {
      if (!division.hasOrdinaryShortName()) {
        names.add(division.shortName());
      }
      names.add(division.name());
    }
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (!name.contains(folded) && found.stream().noneMatch(name::contains)) {
        found.add(name);
      }
    }
    return found;
  }

  /**
   * As {@link #codes}, but never empty.
   *
   * @throws FilterValueException when there is no such place, naming the level at which there is
   *     one, if any
   */
  static List<String> codesOrThrow(Level level, String value) {
    List<String> codes = codes(level, value);
    if (!codes.isEmpty()) {
      return codes;
    }
    List<Division> others = meant(value);
    if (others.isEmpty()) {
      throw new FilterValueException(
          value, "没有这个地方", "No place in China has this name, pinyin or code.");
    }
    String wrong = field(level).key();
    String right = field(others.getFirst().level()).key();
    throw new FilterValueException(
        value,
        "这个地方不是 " + wrong + "，请用 " + right,
        "This is not a " + wrong + "; use " + right + " instead.");
  }

  /** The filter for places of a level. */
  public static FilterField field(Level level) {
    return Objects.requireNonNull(FIELDS.get(level));
  }

  /** The places of any level with this name, pinyin or code, highest level first. */
  private static List<Division> meant(String value) {
    List<Division> named = named(value);
    return named.isEmpty() ? Divisions.standard().spelled(value) : named;
  }

  private static List<Division> named(String value) {
    return Divisions.standard()
        .byCode(value)
        .map(List::of)
        .orElseGet(() -> Divisions.standard().named(Folding.compact(value)));
  }
}
