package nianbao.office;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an office's name, and what is a name of an office: 青岛西海岸新区商务局 is a place and 商务局,
 * 市商务局 a word for the level and 商务局, 国家税务总局衢州市税务局 has a place inside the name. All texts are in
 * Simplified characters, without white space.
 *
 * @param plain the whole name
 * @param place the place in it, {@code null} when there is none
 * @param level 市, 区, 新区 … when it replaces the place, otherwise {@code null}
 * @param core the rest after place or level: 商务局
 */
public record OfficeName(
    String plain, @Nullable PlaceName place, @Nullable String level, String core) {

  private static final int LONGEST = 45;

  /** Kinds of institutions with names of their own: 滨湖师范学院 need not lie in 滨湖区. */
  private static final Set<String> INSTITUTIONS = Set.of("school", "hospital", "utility");

  /** The ends of the names of sites and of the halls of services. */
  private static final Pattern SITE = Pattern.compile("(?:网站|官网|门户|平台|客户端|大厅)$");

  private static final String NEVER_IN_A_NAME = "。；;:|>";

  /** With which the offices of the state begin. */
  private static final String STATE = "国家";

  /** The ends of names that are units within an office: 党政综合办公室. */
  private static final Pattern ROOM =
      Pattern.compile(
          "(?:" + String.join("|", Resources.lines(OfficeName.class, "rooms.txt")) + ")$");

  private static final Set<String> GENERAL_OFFICES = Set.of("办公室", "办公厅");

  /** Divides a name into its parts; accepts any text. */
  public static OfficeName of(String plain) {
    PlaceName place = placeAt(plain, NationalOrgans.placeStart(plain, 0));
    int end = place == null ? 0 : place.end();
    String level = place == null ? LevelWords.at(plain, 0) : null;
    int core = level == null ? end : level.length();
    return new OfficeName(plain, refined(plain, place), level, plain.substring(core));
  }

  /** The full name of the organ of the country that this is, {@code null} for any other office. */
  public @Nullable String organ() {
    return NationalOrgans.fullName(plain);
  }

  /**
   * Whether it is an organ of the whole country, which has no place; a branch of one has. A main
   * office that calls itself the state's is one even when it isn't listed; a development zone of
   * the state is a place's.
   */
  public boolean isNational() {
    boolean ofState = plain.startsWith(STATE) && OfficeEndings.isMainOffice(plain) && !isZone();
    return place == null && (ofState || NationalOrgans.end(plain, 0) > 0);
  }

  private boolean isZone() {
    Agency agency = agency();
    return agency != null && agency.key().equals("development-zone");
  }

  /**
   * The office that a unit within it belongs to: 云溪市教育局 for 云溪市教育局办公室, 丰林镇 for 丰林镇党政综合办公室. The
   * general office of a government is an office of its own; any other name is returned as it is.
   */
  public static String body(String plain) {
    if (NationalOrgans.fullName(plain) != null) {
      return plain;
    }
    Matcher room = ROOM.matcher(plain);
    for (int from = 1; from < plain.length() && room.find(from); from = room.start() + 1) {
      String body = plain.substring(0, room.start());
      if (isBody(body)) {
        boolean general = GENERAL_OFFICES.contains(room.group()) && isGovernment(body);
        return general ? plain : body(body);
      }
    }
    return plain;
  }

  /**
   * Whether a name is that of a unit alone, 党政办公室 or 区政务公开办公室, or of a kind, 学校, which does not say
   * whose.
   */
  public static boolean isRoom(String plain) {
    if (Agencies.isKindAlone(plain)) {
      return true;
    }
    String level = LevelWords.at(plain, 0);
    int start = level == null ? 0 : level.length();
    return ROOM.matcher(plain).region(start, plain.length()).matches();
  }

  private static boolean isBody(String plain) {
    return isNamed(plain)
        && (NationalOrgans.fullName(plain) != null
            || OfficeEndings.endInText(plain, coreStart(plain, 0)) == plain.length());
  }

  private static boolean isGovernment(String plain) {
    return Agencies.of(plain).filter(agency -> agency.key().equals("government")).isPresent();
  }

  /** Whether a name is that of a site or hall, which is no office: 云溪市政府网站, 云溪市政务大厅. */
  public static boolean isSite(String plain) {
    return SITE.matcher(plain).find();
  }

  /** Whether the place or the function in a name is known. */
  static boolean isNamed(String plain) {
    return Agencies.of(plain).isPresent()
        || NationalOrgans.end(plain, 0) > 0
        || of(plain).place() != null;
  }

  /**
   * The offset in running text where the place or level of a name that begins at an offset ends:
   * before 商务局 in 衢州市商务局, 市商务局 and 国家税务总局衢州市税务局; the offset itself when the name has neither.
   */
  static int coreStart(String text, int from) {
    int start = NationalOrgans.placeStart(text, from);
    PlaceName place = start < text.length() ? Divisions.standard().nameAt(text, start) : null;
    if (place != null && (place.full() || Agencies.functionAt(text, place.end()) != null)) {
      return place.end();
    }
    String level = LevelWords.at(text, start);
    return level == null ? start : start + level.length();
  }

  /** A place at the beginning; a short name counts only in front of an office's function. */
  private static @Nullable PlaceName placeAt(String plain, int from) {
    PlaceName place = from < plain.length() ? Divisions.standard().nameAt(plain, from) : null;
    if (place == null || place.full()) {
      return place;
    }
    String rest = plain.substring(place.end());
    if (!rest.isEmpty() && !mayBeOffice(rest)) {
      return null;
    }
    return INSTITUTIONS.contains(Agencies.of(rest).map(Agency::key).orElse(""))
        ? city(place)
        : place;
  }

  /** A place as that of a city or province alone, {@code null} when it is neither. */
  private static @Nullable PlaceName city(PlaceName place) {
    List<Division> cities =
        place.divisions().stream().filter(d -> d.level() != Level.COUNTY).toList();
    return cities.isEmpty() ? null : new PlaceName(place.start(), place.end(), cities, false);
  }

  /** The place of a branch office, inside that of its parent: 广州市公安局增城区分局, 北京市公安局海淀分局. */
  private static @Nullable PlaceName refined(String plain, @Nullable PlaceName place) {
    if (place == null) {
      return null;
    }
    for (int i = place.end(); i < plain.length(); i++) {
      PlaceName branch = Divisions.standard().nameAt(plain, i);
      if (branch != null && plain.startsWith("分局", branch.end())) {
        List<Division> inside =
            branch.divisions().stream()
                .filter(d -> place.divisions().stream().anyMatch(p -> p.contains(d)))
                .toList();
        return inside.isEmpty() ? place : new PlaceName(place.start(), place.end(), inside, true);
      }
    }
    return place;
  }

  /** Whether a text is the name of an office with a known place or function. */
  public static boolean isOffice(String plain) {
    return NationalOrgans.fullName(plain) != null || (mayBeOffice(plain) && isNamed(plain));
  }

  /**
   * Whether a text ends like the name of an office and has no characters that such names never
   * have.
   */
  public static boolean mayBeOffice(String plain) {
    if (plain.length() < 2
        || plain.length() > LONGEST
        || !OfficeEndings.endName(plain)
        || isSite(plain)) {
      return false;
    }
    for (int i = 0; i < plain.length(); i++) {
      if (NEVER_IN_A_NAME.indexOf(plain.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The kind of the office, {@code null} when it is unknown. */
  public @Nullable Agency agency() {
    return Agencies.of(plain).orElse(null);
  }

  /** Whether a division may be the one that the word for the level stands for. */
  public boolean fits(Division division) {
    return level == null || LevelWords.fit(level, division);
  }

  /**
   * The full name, with the place that the printed name leaves out; {@code null} when that place is
   * unknown. A name of its own, 南华大学 or 莫干山镇, needs no place.
   *
   * @param division the lowest known division, {@code null} when there is none
   * @param sure whether the division is certain; the one of a superior's document alone is not
   */
  public @Nullable String inFull(@Nullable Division division, boolean sure) {
    if (isNational()) {
      return plain;
    }
    if (place != null) {
      return isDivisionAlone(place) ? plain + "人民政府" : spelledOut(place);
    }
    if (isTown() || (level == null && !Agencies.beginsWithKind(plain))) {
      return plain;
    }
    return division == null
            || !sure
            || !fits(division)
            || (level != null && LevelWords.isArea(level))
        ? null
        : division.name() + core;
  }

  /**
   * Whether another name is that of the same office with more of its place, or the longer name of
   * the same organ of the country: 衢州市商务局 for 市商务局, 国家税务总局衢州市税务局 for 市税务局, 遂溪县北岭镇人民政府 for 北岭镇,
   * 国家民族事务委员会 for 国家民委.
   */
  public boolean isFuller(OfficeName other) {
    PlaceName whole = other.place;
    if (other.plain.length() <= plain.length()) {
      return false;
    }
    String organ = NationalOrgans.fullName(plain);
    if (organ != null) {
      return organ.equals(NationalOrgans.fullName(other.plain));
    }
    if (!isSameCore(other)) {
      return false;
    }
    return whole == null
        ? place == null && level == null && other.level == null
        : whole.divisions().stream()
            .anyMatch(d -> fits(d) && (place == null || place.divisions().contains(d)));
  }

  private boolean isSameCore(OfficeName other) {
    return isTown()
        ? OfficeKey.town(core).equals(OfficeKey.town(other.core))
        : core.equals(other.core);
  }

  /** Whether the name is just a division, 余杭区, for its government; 苏州工业园区 is not a division. */
  private boolean isDivisionAlone(PlaceName named) {
    return named.end() == plain.length()
        && named.divisions().stream().anyMatch(d -> plain.endsWith(d.name()));
  }

  /** Expands an abbreviated place: 锡盟商务局 is 锡林郭勒盟商务局; other names stay as they are. */
  private String spelledOut(PlaceName named) {
    if (named.start() > 0 || named.divisions().size() > 1) {
      return plain;
    }
    String name = named.divisions().getFirst().name();
    String text = plain.substring(0, named.end());
    // A former name, 蓬莱市 for 蓬莱区, was correct at its time and stays.
    boolean initials =
        text.length() == 2 && name.charAt(0) == text.charAt(0) && name.endsWith(text.substring(1));
    return initials ? name + core : plain;
  }

  /** Whether it is the office of a town, whose name includes that of the town. */
  public boolean isTown() {
    Agency agency = agency();
    return level == null && agency != null && OfficeKey.TOWNS.contains(agency.key());
  }

  /** The name of the town whose office it is, 丰林镇; {@code null} for any other office. */
  public @Nullable String town() {
    return isTown() ? OfficeKey.town(core) : null;
  }
}
