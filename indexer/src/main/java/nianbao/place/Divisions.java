package nianbao.place;

import java.util.ArrayList;
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
 * The divisions of GB/T 2260 in use today, found by code and by every name they are known under.
 * Codes and names of abolished divisions lead to their successors.
 */
public final class Divisions {

  /** How many columns a row has that is {@link #add added}. */
  public static final int ADDED_COLUMNS = 6;

  private static volatile Divisions standard = new Divisions(new DivisionTable(List.of()));

  private final DivisionTable table;
  private final PlaceNameFinder names;
  private final Map<String, SortedSet<String>> namesByCode = new HashMap<>();

  private Divisions(DivisionTable table) {
    this.table = table;
    this.names = new PlaceNameFinder(table);
    addNames(table.brief);
    addNames(table.full);
  }

  private void addNames(Map<String, List<Division>> byName) {
    for (Map.Entry<String, List<Division>> named : byName.entrySet()) {
      for (Division division : named.getValue()) {
        namesByCode.computeIfAbsent(division.code(), code -> new TreeSet<>()).add(named.getKey());
      }
    }
  }

  /** The divisions that this process knows: those of GB/T 2260, and what was {@link #add added}. */
  public static Divisions standard() {
    return standard;
  }

  /**
   * Lets this process know divisions beside those of GB/T 2260 from now on: an invented province,
   * for which invented reports need it. Adding the same ones again changes nothing.
   *
   * @param rows of {@link #ADDED_COLUMNS} columns, as in {@code divisions.tsv}: code, name, first
   *     year, for an abolished one the last year and its successors; and a province's abbreviation
   */
  public static synchronized void add(List<String[]> rows) {
    standard = new Divisions(new DivisionTable(rows));
  }

  /** All divisions in use, by code. */
  public List<Division> all() {
    return List.copyOf(table.inUse.values());
  }

  /**
   * The division a code stands for today: itself, the successor of an abolished one (what its
   * successors have in common when they are several), the municipality or province for a
   * placeholder such as 110100 and 429000; empty for any other code.
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

  /** The province that one character stands for in document numbers: 浙 in 浙政办发〔2019〕8号. */
  public Optional<Division> byAbbreviation(String character) {
    return Optional.ofNullable(table.abbreviated.get(character));
  }

  /** The lowest division that is or contains all of these, empty when there is none. */
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

  /** What a division lies in: prefecture level, else province; empty for a province. */
  public Optional<Division> parent(Division division) {
    if (division.level() == Level.PROVINCE) {
      return Optional.empty();
    }
    String city = division.level() == Level.COUNTY ? division.cityCode() : null;
    return byCode(city == null ? division.code().substring(0, 2) + "0000" : city);
  }

  /** The divisions right below, by code. */
  public List<Division> children(Division division) {
    return all().stream()
        .filter(d -> division.contains(d) && parent(d).filter(division::equals).isPresent())
        .toList();
  }

  /** Every name a division is known under, of today and of once. */
  public List<String> names(Division division) {
    return List.copyOf(namesByCode.getOrDefault(division.code(), new TreeSet<>()));
  }

  /**
   * Every division known under a name, highest level first: by full name (of today or, when none
   * has it today, of once), area or short name, all of them; empty for an unknown name.
   */
  public List<Division> named(String name) {
    Set<Division> found = new LinkedHashSet<>(table.full.getOrDefault(name, List.of()));
    found.addAll(table.brief.getOrDefault(name, List.of()));
    List<Division> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(Division::level).thenComparing(Division::code));
    return List.copyOf(sorted);
  }

  /**
   * Every division one of whose names, as {@link #named} knows them, is spelled so in pinyin
   * without tones, highest level first: 苏州 and 宿州 for {@code suzhou}. White space, apostrophes,
   * case and width don't matter, ü may be v or u. Initials alone are no spelling: {@code hz} would
   * be six cities. Empty for anything else.
   */
  public List<Division> spelled(String pinyin) {
    PinyinSpelling spelling = PinyinSpelling.of(pinyin);
    if (spelling.isEmpty()) {
      return List.of();
    }
    return Stream.concat(table.full.entrySet().stream(), table.brief.entrySet().stream())
        .filter(name -> spelling.isOf(name.getKey()))
        .flatMap(name -> name.getValue().stream())
        .distinct()
        .sorted(Comparator.comparing(Division::level).thenComparing(Division::code))
        .toList();
  }

  /**
   * The one division that a code, a full or a short name means at a level; at {@code PREFECTURE} a
   * municipality counts as a city. Empty when none or several fit.
   */
  public Optional<Division> resolve(String nameOrCode, Level level) {
    Optional<Division> coded = byCode(nameOrCode);
    if (coded.isPresent()) {
      return coded.filter(d -> isAt(d, level));
    }
    Optional<Division> full = only(table.full.get(nameOrCode), level);
    return full.isPresent() ? full : only(table.brief.get(nameOrCode), level);
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
   * The longest place name that begins at an offset of a text in Simplified characters without
   * white space, {@code null} when none does. Takes time bounded by the longest name.
   */
  public @Nullable PlaceName nameAt(CharSequence text, int from) {
    return names.at(text, from);
  }

  /** All place names of such a text, left to right, not overlapping; linear. */
  public List<PlaceName> namesIn(CharSequence text) {
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
