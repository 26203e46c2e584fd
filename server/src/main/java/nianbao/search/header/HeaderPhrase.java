package nianbao.search.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.office.Agency;
import nianbao.office.KindNames;
import nianbao.office.LevelWords;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.PlaceNames;
import nianbao.search.header.HeaderReading.By;
import nianbao.search.header.HeaderReading.Filtered;
import nianbao.text.Resources;
import nianbao.text.Synonyms;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/** Place, year and office in one folded text without white space: 云溪市审计局2018年政府信息公开年报. */
final class HeaderPhrase {

  private static final WordTrie<Boolean> WORDS =
      WordTrie.of(Resources.lines(HeaderPhrase.class, "report-words.txt"));

  /** The longest name of an office without its place. */
  private static final int LONGEST_OFFICE = 25;

  /** What every 市政府 is called in full. */
  private static final String GOVERNMENT = "政府";

  private static final String GOVERNMENT_IN_FULL = "人民政府";

  private final String text;
  private @Nullable PlaceName place;
  private @Nullable ReportYears years;
  private @Nullable Office office;

  /**
   * An office without its place.
   *
   * @param name with the word for a level, if there is one
   * @param kind {@code null} for an own name
   */
  private record Office(String name, @Nullable Agency kind, boolean withLevel) {
    /** Whether its kind alone says which offices are meant; 厅 are those of provinces. */
    boolean isOfKind() {
      return kind != null && !withLevel && (!name.endsWith("厅") || name.endsWith("办公厅"));
    }
  }

  private HeaderPhrase(String text) {
    this.text = text;
  }

  /** The phrase that a text is as a whole, perhaps of words alone; {@code null} for other texts. */
  static @Nullable HeaderPhrase of(String text) {
    HeaderPhrase phrase = new HeaderPhrase(text);
    int at = 0;
    while (at >= 0 && at < text.length()) {
      at = phrase.take(at);
    }
    return at < 0 ? named(text) : phrase;
  }

  /** The phrase of a whole name that isn't made of such parts: 北京市公安局海淀分局, 国家税务总局. */
  private static @Nullable HeaderPhrase named(String text) {
    HeaderPhrase phrase = new HeaderPhrase(text);
    String organ = OfficeName.of(text).organ();
    if (organ == null && !isOwnName(text)) {
      return null;
    }
    phrase.office = new Office(organ == null ? text : organ, null, false);
    return phrase;
  }

  private static boolean isOwnName(String name) {
    return name.length() <= LONGEST_OFFICE
        && OfficeName.mayBeOffice(name)
        && !OfficeName.isRoom(name);
  }

  /** Takes the part at an offset; where it ends, −1 when there is none. */
  private int take(int at) {
    int end = takeYears(at);
    end = end < 0 ? wordsEnd(at) : end;
    end = end < 0 ? takePlace(at, true) : end;
    end = end < 0 ? takeOffice(at) : end;
    end = end < 0 ? takePlace(at, false) : end;
    return end < 0 ? takeOwnName(at) : end;
  }

  private int takeYears(int at) {
    ReportYears found = years != null ? null : ReportYears.at(text, at);
    if (found == null) {
      return -1;
    }
    years = found;
    return found.end();
  }

  /** Whether a text has words that titles of reports have in common. */
  static boolean hasReportWords(String text) {
    return hasWords(text, 2);
  }

  /** Whether a text has such words or 的, which may stand between the parts of a phrase. */
  static boolean hasWords(String text) {
    return hasWords(text, 1);
  }

  private static boolean hasWords(String text, int shortest) {
    for (int at = 0; at < text.length(); at++) {
      WordTrie.Hit<Boolean> words = WORDS.longestAt(text, at);
      if (words != null && words.end() - at >= shortest) {
        return true;
      }
    }
    return false;
  }

  private int wordsEnd(int at) {
    WordTrie.Hit<Boolean> words = WORDS.longestAt(text, at);
    return words == null ? -1 : words.end();
  }

  /**
   * @param full whether its last part must be a full name
   */
  private int takePlace(int at, boolean full) {
    PlaceName found = place != null ? null : Divisions.standard().nameAt(text, at);
    if (found == null || found.full() != full) {
      return -1;
    }
    String name = text.substring(at, found.end());
    if (Divisions.standard().isPartOfDivision(name) || (!full && isOrdinary(name, found))) {
      return -1;
    }
    place = found;
    return found.end();
  }

  /** Whether a short name without a larger place before it is also a word. */
  private static boolean isOrdinary(String name, PlaceName found) {
    return found.divisions().stream()
        .anyMatch(division -> division.hasOrdinaryShortName() && division.shortName().equals(name));
  }

  private int takeOffice(int at) {
    if (office != null) {
      return -1;
    }
    String level = LevelWords.at(text, at);
    int core = level == null ? at : at + level.length();
    for (int end = Math.min(text.length(), core + LONGEST_OFFICE); end >= core + 2; end--) {
      Optional<Agency> kind = kind(text.substring(core, end), level != null || place != null);
      if (kind.isPresent()) {
        office = new Office(text.substring(at, end), kind.get(), level != null);
        return end;
      }
    }
    return -1;
  }

  /** 政府 alone is said of many things, but the one of a place is an office. */
  private static Optional<Agency> kind(String name, boolean ofPlace) {
    return KindNames.named(ofPlace && name.equals(GOVERNMENT) ? GOVERNMENT_IN_FULL : name);
  }

  /** An own name extends to what can't be a part of it. */
  private int takeOwnName(int at) {
    int end = at + 1;
    while (end < text.length() && ReportYears.at(text, end) == null && wordsEnd(end) < 0) {
      end++;
    }
    String name = text.substring(at, end);
    OfficeName named = OfficeName.of(name);
    if (office != null || !isOwnName(name) || named.place() != null || named.organ() != null) {
      return -1;
    }
    String town = named.town();
    office = new Office(town == null ? name : town, null, false);
    return end;
  }

  /** Whether it says of whom a report is; all reports of a year may have the title 2018年年报. */
  boolean isTelling() {
    return place != null || office != null;
  }

  private List<By> by() {
    List<By> by = new ArrayList<>();
    if (place != null) {
      by.add(By.PLACE);
    }
    if (office != null) {
      by.add(office.kind() == null ? By.OFFICE : By.AGENCY);
    }
    if (years != null) {
      by.add(By.YEAR);
    }
    return by;
  }

  /**
   * The readings, one for each level of which there is such a place: 吉林 is a province and a city.
   */
  List<HeaderReading> readings() {
    if (place == null) {
      return by().isEmpty()
          ? List.of()
          : List.of(
              new HeaderReading(by(), label(""), new Filtered(List.of(beside(Filters.NONE)))));
    }
    List<HeaderReading> readings = new ArrayList<>();
    for (Level level : Level.values()) {
      List<Division> divisions =
          place.divisions().stream().filter(division -> division.level() == level).toList();
      if (!divisions.isEmpty()) {
        String names = String.join("、", divisions.stream().map(Division::name).distinct().toList());
        readings.add(
            new HeaderReading(by(), label(names), new Filtered(filters(level, divisions))));
      }
    }
    return readings;
  }

  private List<Filters> filters(Level level, List<Division> divisions) {
    List<String> codes = divisions.stream().map(Division::code).toList();
    Filters within = beside(Filters.of(PlaceNames.field(level), codes));
    FilterField below = below(level, divisions);
    return office == null || !office.isOfKind() || below == null
        ? List.of(within)
        : List.of(within.and(Filters.of(below, Filters.UNKNOWN)), within);
  }

  /** The field that is unknown where an office is that of a place itself. */
  private static @Nullable FilterField below(Level level, List<Division> divisions) {
    return switch (level) {
      // The municipalities count as their own cities.
      case PROVINCE -> divisions.getFirst().city() == null ? FilterField.CITY : FilterField.COUNTY;
      case PREFECTURE -> FilterField.COUNTY;
      case COUNTY -> null;
    };
  }

  /** The filters of place with those of office and year. */
  private Filters beside(Filters ofPlace) {
    Filters all = ofPlace;
    if (office != null) {
      all = all.and(ofOffice(office));
    }
    return years == null ? all : all.and(years.filters());
  }

  /** Offices of a kind also under the other names they have had: 市商务委员会 for 市商务局. */
  private static Filters ofOffice(Office office) {
    if (office.kind() != null && office.isOfKind()) {
      return Filters.of(FilterField.AGENCY, office.kind().key());
    }
    int government = office.name().indexOf(GOVERNMENT);
    boolean inFull = government < 0 || office.name().contains(GOVERNMENT_IN_FULL);
    String name =
        inFull ? office.name() : office.name().replaceFirst(GOVERNMENT, GOVERNMENT_IN_FULL);
    List<String> names = new ArrayList<>(List.of(name));
    if (office.kind() != null) {
      names.addAll(Synonyms.bundled().wordings(name));
    }
    return Filters.of(FilterField.OFFICE, names);
  }

  private String label(String names) {
    Office named = office;
    String kind =
        named == null
            ? ""
            : named.kind() != null && named.isOfKind() ? named.kind().label() : named.name();
    String ofYears = years == null ? "" : years.label();
    return String.join(
        " ", Arrays.asList(names, kind, ofYears).stream().filter(part -> !part.isEmpty()).toList());
  }
}
