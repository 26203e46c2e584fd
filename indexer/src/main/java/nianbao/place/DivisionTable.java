package nianbao.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** Loads the data files: divisions in use, and every other code and name with its divisions. */
final class DivisionTable {

  /** Municipalities under the central government, which are also the city of everything in them. */
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  /** Names abolished before the first reports don't occur in them. */
  private static final int FIRST_REPORTS = 2004;

  /** Divisions in use today, by code in ascending order. */
  final Map<String, Division> inUse = new LinkedHashMap<>();

  /** Abolished codes to the divisions of today that succeed them. */
  final Map<String, List<Division>> abolished = new HashMap<>();

  /** Divisions by full name, middle form, name of an area, or abolished name. */
  final Map<String, List<Division>> fullNames = new HashMap<>();

  /** Divisions by short name. */
  final Map<String, List<Division>> shortNames = new HashMap<>();

  /** Names of areas that are only a part of the division that they lead to: 雄安新区. */
  final Set<String> partsOfDivisions = new HashSet<>();

  /** Provinces by the character that abbreviates them in document numbers. */
  final Map<String, Division> byAbbreviation = new HashMap<>();

  /** Divisions by the area code of their telephone numbers. */
  final Map<String, List<Division>> byAreaCode = new HashMap<>();

  /**
   * Reads the data files.
   *
   * @param added rows in addition to {@code divisions.tsv}, with {@link Divisions#ADDED_COLUMNS}
   */
  DivisionTable(List<String[]> added) {
    List<String[]> rows = new ArrayList<>(Resources.rows(DivisionTable.class, "divisions.tsv", 5));
    rows.addAll(added);
    SortedMap<String, String> names = new TreeMap<>();
    for (String[] row : rows) {
      if (row[3].isEmpty()) {
        names.put(row[0], row[1]);
      }
    }
    for (Map.Entry<String, String> name : names.entrySet()) {
      Division division = division(name.getKey(), name.getValue(), names);
      inUse.put(division.code(), division);
      name(division);
    }
    for (String[] row : rows) {
      if (!row[3].isEmpty()) {
        abolish(row);
      }
    }
    for (String[] row : Resources.rows(DivisionTable.class, "abbreviations.tsv", 2)) {
      byAbbreviation.put(row[0], get(row[1]));
    }
    for (String[] row : added) {
      if (!row[5].isEmpty()) {
        byAbbreviation.put(row[5], get(row[0]));
      }
    }
    for (String[] row : Resources.rows(DivisionTable.class, "area-codes.tsv", 2)) {
      for (String code : row[1].split(";", -1)) {
        put(byAreaCode, row[0], List.of(get(code)));
      }
    }
    for (String[] row : Resources.rows(DivisionTable.class, "areas.tsv", 3)) {
      put(fullNames, row[0], List.of(get(row[1])));
      if (row[2].equals("within")) {
        partsOfDivisions.add(row[0]);
      }
    }
  }

  private Division get(String code) {
    Division division = inUse.get(code);
    if (division == null) {
      throw new IllegalStateException("no division " + code + " in use");
    }
    return division;
  }

  private static Division division(String code, String name, Map<String, String> names) {
    String provinceCode = code.substring(0, 2) + "0000";
    String province = names.getOrDefault(provinceCode, name);
    Level level =
        code.equals(provinceCode)
            ? Level.PROVINCE
            : code.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    String cityCode = cityCode(code, provinceCode, names);
    String city = cityCode == null ? null : names.get(cityCode);
    return new Division(code, name, DivisionNames.shortName(name), level, province, city, cityCode);
  }

  private static @Nullable String cityCode(
      String code, String provinceCode, Map<String, String> names) {
    if (MUNICIPALITIES.contains(code.substring(0, 2))) {
      return provinceCode;
    }
    String cityCode = code.substring(0, 4) + "00";
    return cityCode.equals(provinceCode) || !names.containsKey(cityCode) ? null : cityCode;
  }

  private void name(Division division) {
    put(fullNames, division.name(), List.of(division));
    for (String form : DivisionNames.middleForms(division.name())) {
      put(fullNames, form, List.of(division));
    }
    if (!division.shortName().equals(division.name())) {
      put(shortNames, division.shortName(), List.of(division));
    }
  }

  private void abolish(String[] row) {
    List<Division> successors = new ArrayList<>();
    for (String code : row[4].split(";", -1)) {
      successors.add(get(code));
    }
    if (!inUse.containsKey(row[0])) {
      abolished.put(row[0], successors);
    }
    // A name that is in use today means that division: 铜仁市, formerly a county-level city.
    if (!isNameInUse(row[1]) && Integer.parseInt(row[3]) >= FIRST_REPORTS) {
      put(fullNames, row[1], successors);
    }
  }

  private boolean isNameInUse(String name) {
    for (Division division : fullNames.getOrDefault(name, List.of())) {
      if (division.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void put(
      Map<String, List<Division>> names, String name, List<Division> divisions) {
    Set<Division> all = new LinkedHashSet<>(names.getOrDefault(name, List.of()));
    all.addAll(divisions);
    names.put(name, List.copyOf(all));
  }
}
