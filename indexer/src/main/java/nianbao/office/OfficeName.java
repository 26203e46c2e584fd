package nianbao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an office's name, and the rules for how such names begin and end: 青岛西海岸新区商务局 is a
 * place and 商务局, 市商务局 a word for the level and 商务局, 国家税务总局衢州市税务局 has a place inside the name. All
 * texts are in Simplified characters, without white space.
 *
 * @param plain the whole name
 * @param place the place in it, {@code null} when there is none
 * @param level 市, 区, 新区 … when it replaces the place, otherwise {@code null}
 * @param core the rest after place or level: 商务局
 */
public record OfficeName(
    String plain, @Nullable PlaceName place, @Nullable String level, String core) {

  private static final int LONGEST = 45;

  /** In running text a name has this many characters before its ending, at least and at most. */
  private static final int SHORTEST_IN_TEXT = 2;

  private static final int LONGEST_IN_TEXT = 14;

  private static final String NEVER_IN_A_NAME = "。；;:|>";

  /** Marks that end a name in running text. */
  private static final String BETWEEN_NAMES = ",。;:、《》()";

  // Endings by use, from office-endings.tsv: in general, only alone on a line, of main offices, and
  // in
  // running text.
  private static final List<String> ENDINGS = new ArrayList<>();

  private static final List<String> ALONE = new ArrayList<>();
  private static final List<String> MAIN = new ArrayList<>();
  private static final List<String> IN_TEXT = new ArrayList<>();

  /** The last characters of all endings, for a cheap first test. */
  private static final String LAST_CHARACTERS;

  static {
    StringBuilder last = new StringBuilder();
    for (String[] row : Resources.rows(OfficeName.class, "office-endings.tsv", 2)) {
      (row[1].contains("alone") ? ALONE : ENDINGS).add(row[0]);
      if (row[1].contains("main")) {
        MAIN.add(row[0]);
      }
      if (row[1].contains("text")) {
        IN_TEXT.add(row[0]);
      }
      last.append(row[0].charAt(row[0].length() - 1));
    }
    LAST_CHARACTERS = last.toString();
  }

  private static final List<String> LEVELS =
      List.of("自治区", "自治州", "自治县", "经开区", "高新区", "开发区", "新区", "市", "县", "区", "州", "盟", "旗", "省");

  private static final String LEVELS_BEGIN = "自经高开新市县区州盟旗省";

  /** Words that only look like a level: 市场监管局, 县级, 市直. */
  private static final Pattern NOT_A_LEVEL =
      Pattern.compile("市(?:场|级|直|民(?![政宗族防])|容|属|内)|区(?:域|级|直|内|间)|县(?:级|直|域)|省(?:级|直)|州(?:级|直)");

  /** Prefixes before the place in the name of an office, longer ones first. */
  private static final List<String> BEFORE_PLACE =
      List.of("中华人民共和国", "国家税务总局", "国家统计局", "中国共产党", "中共", "国家", "中国");

  /** Divides a name into its parts; accepts any text. */
  public static OfficeName of(String plain) {
    PlaceName place = placeAt(plain, placeStart(plain));
    int end = place == null ? 0 : place.end();
    String level = place == null ? levelAt(plain, 0) : null;
    int core = level == null ? end : level.length();
    return new OfficeName(plain, refined(plain, place), level, plain.substring(core));
  }

  /** The offset at which a place would begin: after 中共, 国家税务总局. */
  static int placeStart(String plain) {
    for (String before : BEFORE_PLACE) {
      if (plain.startsWith(before)) {
        return before.length();
      }
    }
    return 0;
  }

  /** A place at the beginning; a short name counts only in front of an office's function. */
  private static @Nullable PlaceName placeAt(String plain, int from) {
    PlaceName place = from < plain.length() ? Divisions.standard().nameAt(plain, from) : null;
    if (place == null || place.full()) {
      return place;
    }
    String rest = plain.substring(place.end());
    return rest.isEmpty() || mayBeOffice(rest) ? place : null;
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

  /** The word for a level at an offset, {@code null} when there is none. */
  public static @Nullable String levelAt(String plain, int at) {
    if (at >= plain.length() || LEVELS_BEGIN.indexOf(plain.charAt(at)) < 0) {
      return null;
    }
    for (String level : LEVELS) {
      if (plain.startsWith(level, at)) {
        Matcher none = NOT_A_LEVEL.matcher(plain).region(at, plain.length());
        return none.lookingAt() ? null : level;
      }
    }
    return null;
  }

  /** Whether a text is the name of an office with a known place or function. */
  public static boolean isOffice(String plain) {
    return mayBeOffice(plain) && (Agencies.of(plain).isPresent() || of(plain).place() != null);
  }

  /**
   * Whether a text ends like the name of an office and has no characters that such names never
   * have.
   */
  public static boolean mayBeOffice(String plain) {
    if (plain.length() < 2 || plain.length() > LONGEST || !endsWithAny(plain, ENDINGS)) {
      return false;
    }
    for (int i = 0; i < plain.length(); i++) {
      if (NEVER_IN_A_NAME.indexOf(plain.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A regular expression for all endings, including those that count only alone on a line. */
  public static String endingPattern() {
    return "(?:" + String.join("|", ENDINGS) + '|' + String.join("|", ALONE) + ')';
  }

  /** Whether a name may end with a character; a cheap test before matching a pattern. */
  public static boolean mayEndWith(char last) {
    return LAST_CHARACTERS.indexOf(last) >= 0;
  }

  /**
   * The end of an office name in running text.
   *
   * @param from where its place or level ends: before 商务局 in 衢州市商务局
   * @return the offset after its ending, -1 when no name continues there
   */
  public static int endInText(String text, int from) {
    int last = Math.min(text.length(), from + LONGEST_IN_TEXT);
    for (int i = from; i <= last; i++) {
      int end = i < from + SHORTEST_IN_TEXT ? -1 : endingAt(text, i);
      if (end >= 0) {
        return end;
      }
      if (i < text.length() && BETWEEN_NAMES.indexOf(text.charAt(i)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static int endingAt(String text, int at) {
    for (String ending : IN_TEXT) {
      int end = at + ending.length();
      // 委员 is a person, not an office.
      boolean person = ending.equals("委") && text.startsWith("员", end);
      if (text.startsWith(ending, at) && !person) {
        return end;
      }
    }
    return -1;
  }

  /** Whether a name without its place is that of a main office: 商务局, but not 商务局执法支队. */
  static boolean isMainOffice(String core) {
    return endsWithAny(core, MAIN) && !core.endsWith("分局");
  }

  private static boolean endsWithAny(String plain, List<String> endings) {
    if (!plain.isEmpty() && mayEndWith(plain.charAt(plain.length() - 1))) {
      for (String ending : endings) {
        if (plain.endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The kind of the office, {@code null} when it is unknown. */
  public @Nullable Agency agency() {
    return Agencies.of(plain).orElse(null);
  }

  /** Whether a division may be the one that the word for the level stands for. */
  public boolean fits(Division division) {
    if (level == null) {
      return true;
    }
    return switch (level) {
      case "自治区" -> division.name().endsWith("自治区");
      case "自治州" -> division.name().endsWith("自治州");
      case "自治县" -> division.name().endsWith("自治县");
      case "区" -> division.name().endsWith("区") && !division.name().endsWith("自治区");
      case "新区", "开发区", "高新区", "经开区" -> division.level() != Level.PROVINCE;
      default -> division.name().endsWith(level);
    };
  }

  /**
   * The full name, with the place that the printed name leaves out; {@code null} when that place is
   * unknown.
   *
   * @param division the lowest known division, {@code null} when there is none
   * @param sure whether the division is certain; the one of a superior's document alone is not
   */
  public @Nullable String inFull(@Nullable Division division, boolean sure) {
    if (place != null) {
      return isDivisionAlone(place) ? plain + "人民政府" : spelledOut(place);
    }
    if (isTown()) {
      return sure && division != null && division.level() == Level.COUNTY
          ? division.name() + plain
          : plain;
    }
    return division == null || !sure || !fits(division) || isArea() ? null : division.name() + core;
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
  private boolean isTown() {
    Agency agency = agency();
    return level == null && agency != null && OfficeKey.TOWNS.contains(agency.key());
  }

  /** Whether the level is a zone, 新区 or 开发区, which is not a division. */
  private boolean isArea() {
    return level != null && level.length() == 3 && !level.startsWith("自治");
  }
}
