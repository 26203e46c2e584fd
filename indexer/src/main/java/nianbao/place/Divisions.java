package nianbao.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the divisions of GB/T 2260 in use today by code and by any of their names. Codes and
 * names of abolished divisions lead to their successors.
 */
public final class Divisions {

  /** Number of columns of a row that is {@link #add added}. */
  public static final int ADDED_COLUMNS = 6;

  private static List<String[]> added = List.of();

  /** Made when it is first asked for: that takes a tenth of a second. */
  private static volatile @Nullable Divisions standard;

  private final DivisionTable table;
  private final PlaceNameFinder names;
  private @Nullable Map<String, SortedSet<String>> namesByCode;

  private Divisions(DivisionTable table) {
    this.table = table;
    this.names = new PlaceNameFinder(table);
  }

  /** The divisions known to this process: those of GB/T 2260 and any {@link #add added} ones. */
  public static Divisions standard() {
    Divisions known = standard;
    return known == null ? make() : known;
  }

  private static synchronized Divisions make() {
    Divisions known = standard;
    if (known == null) {
      known = new Divisions(new DivisionTable(added));
      standard = known;
    }
    return known;
  }

  /**
   * Replaces the added divisions of this process, for sample reports of an invented province.
   * Adding the same rows again changes nothing, and leaves what was made of them.
   *
   * @param rows of {@link #ADDED_COLUMNS} columns, as in {@code divisions.tsv}: code, name, first
   *     year, for an abolished one the last year and its successors; and a province's abbreviation
   */
  public static synchronized void add(List<String[]> rows) {
    if (!Arrays.deepEquals(added.toArray(), rows.toArray())) {
      added = List.copyOf(rows);
      standard = null;
    }
  }

  /** All divisions in use, by code. */
  public List<Division> all() {
    return List.copyOf(table.inUse.values());
  }

  /**
   * The division that a code stands for today: the division itself, the successor of an abolished
   * one (with several successors, the lowest division that contains them all), or the municipality
   * or province for a placeholder such as 110100 or 429000; empty for any other code.
   */
  public Optional<Division> byCode(String code) {
    Division inUse = table.inUse.get(code);
    if (inUse != null) {
      return Optional.of(inUse);
    }
    List<Division> successors = table.abolished.get(code);
    if (successors != null) {
      return common(successors);
    }
    boolean placeholder = code.matches("(11|12|31|50)0[1-3]00|(41|42|46|65)9000");
    return placeholder
        ? Optional.ofNullable(table.inUse.get(code.substring(0, 2) + "0000"))
        : Optional.empty();
  }

  /** The province that a character abbreviates in document numbers: 浙 in 浙政办发〔2019〕8号. */
  public Optional<Division> byAbbreviation(String character) {
    return Optional.ofNullable(table.byAbbreviation.get(character));
  }

  /** The divisions whose telephone numbers have an area code, 0570; empty for an unknown code. */
  public List<Division> byAreaCode(String code) {
    return table.byAreaCode.getOrDefault(code, List.of());
  }

  /** The lowest division that is or contains each of these, empty when there is none. */
  public Optional<Division> common(List<Division> divisions) {
    if (divisions.isEmpty()) {
      return Optional.empty();
    }
    Optional<Division> candidate = Optional.of(divisions.get(0));
    while (candidate.isPresent() && !holdsAll(candidate.get(), divisions)) {
      candidate = parent(candidate.get());
    }
    return candidate;
  }

  private static boolean holdsAll(Division candidate, List<Division> divisions) {
    for (Division division : divisions) {
      if (!division.equals(candidate) && !candidate.contains(division)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The division that directly contains another: prefecture level if there is one, otherwise the
   * province; empty for a province.
   */
  public Optional<Division> parent(Division division) {
    if (division.level() == Level.PROVINCE) {
      return Optional.empty();
    }
    String city = division.level() == Level.COUNTY ? division.cityCode() : null;
    return byCode(city == null ? division.code().substring(0, 2) + "0000" : city);
  }

  /** The divisions directly contained in another, by code. */
  public List<Division> children(Division division) {
    return all().stream()
        .filter(d -> division.contains(d) && parent(d).filter(division::equals).isPresent())
        .toList();
  }

  /** Every name of a division, current and former. */
  public List<String> names(Division division) {
    return List.copyOf(namesByCode().getOrDefault(division.code(), new TreeSet<>()));
  }

  private synchronized Map<String, SortedSet<String>> namesByCode() {
    if (namesByCode == null) {
      namesByCode = new HashMap<>();
      addNames(namesByCode, table.shortNames);
      addNames(namesByCode, table.fullNames);
    }
    return namesByCode;
  }

  private static void addNames(
      Map<String, SortedSet<String>> byCode, Map<String, List<Division>> byName) {
    for (Map.Entry<String, List<Division>> named : byName.entrySet()) {
      for (Division division : named.getValue()) {
        byCode.computeIfAbsent(division.code(), code -> new TreeSet<>()).add(named.getKey());
      }
    }
  }

  /**
   * All divisions with a name, highest level first. The name may be a full name (a former one only
   * if no division has it today), the name of an area or a short name; empty for an unknown name.
   */
  public List<Division> named(String name) {
    Set<Division> found = new LinkedHashSet<>(table.fullNames.getOrDefault(name, List.of()));
    found.addAll(table.shortNames.getOrDefault(name, List.of()));
    List<Division> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(Division::level).thenComparing(Division::code));
    return List.copyOf(sorted);
  }

  /**
   * Whether a name, perhaps behind that of a province or city, is one of an area that is only a
   * part of the division that it leads to: 雄安新区, 河北雄安新区.
   */
  public boolean isPartOfDivision(String name) {
    return table.partsOfDivisions.stream().anyMatch(name::endsWith);
  }

  /**
   * All divisions that have a name with this pinyin spelling without tones, highest level first: 苏州
   * and 宿州 for {@code suzhou}. White space, apostrophes, case and width are ignored, and ü may be
   * typed as v or u. Initials are not supported, as {@code hz} would be six cities. Empty for
   * anything else.
   */
  public List<Division> spelled(String pinyin) {
    PinyinSpelling spelling = PinyinSpelling.of(pinyin);
    if (spelling.isEmpty()) {
      return List.of();
    }
    return Stream.concat(table.fullNames.entrySet().stream(), table.shortNames.entrySet().stream())
        .filter(name -> spelling.matches(name.getKey()))
        .flatMap(name -> name.getValue().stream())
        .distinct()
        .sorted(Comparator.comparing(Division::level).thenComparing(Division::code))
        .toList();
  }

  /**
   * The only division at a level with this code, full name or short name; a municipality also
   * counts as {@code PREFECTURE}. Empty when there is none or more than one.
   */
  public Optional<Division> resolve(String nameOrCode, Level level) {
    Optional<Division> coded = byCode(nameOrCode);
    if (coded.isPresent()) {
      return coded.filter(d -> isAt(d, level));
    }
    Optional<Division> full = only(table.fullNames.get(nameOrCode), level);
    return full.isPresent() ? full : only(table.shortNames.get(nameOrCode), level);
  }

  private static Optional<Division> only(@Nullable List<Division> named, Level level) {
    List<Division> fitting =
        named == null ? List.of() : named.stream().filter(d -> isAt(d, level)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean isAt(Division division, Level level) {
    boolean municipality = division.level() == Level.PROVINCE && division.city() != null;
    return division.level() == level || (municipality && level == Level.PREFECTURE);
  }

  /**
   * The longest place name at an offset of a text in Simplified characters without white space,
   * {@code null} when there is none. Takes time linear in the length of that name.
   */
  public @Nullable PlaceName nameAt(String text, int from) {
    return names.at(text, from);
  }

  /** All place names in such a text, from left to right, without overlaps, in linear time. */
  public List<PlaceName> namesIn(String text) {
    List<PlaceName> found = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      PlaceName name = nameAt(text, i);
      if (name != null) {
        found.add(name);
      }
      i = name == null ? i + 1 : name.end();
    }
    return found;
  }
}
