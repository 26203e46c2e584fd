package nianbao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
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

  /** In running text every ending of a name is within this many characters of the one before. */
  private static final int LONGEST_IN_TEXT = 15;

  /** The longest addition in brackets within a name. */
  private static final int LONGEST_BRACKET = 12;

  /** Kinds of institutions with names of their own: 滨湖师范学院 need not lie in 滨湖区. */
  private static final Set<String> INSTITUTIONS = Set.of("school", "hospital", "utility");

  /** The ends of the names of sites and of the halls of services. */
  private static final Pattern SITE = Pattern.compile("(?:网站|官网|门户|平台|客户端|大厅)$");

  private static final String NEVER_IN_A_NAME = "。；;:|>";

  // Endings by use, from office-endings.tsv: in general, only alone on a line, of main offices, and
  // in running text with the characters before which they are none.
  private static final List<String> ENDINGS = new ArrayList<>();

  private static final List<String> ALONE = new ArrayList<>();
  private static final List<String> MAIN = new ArrayList<>();

  /** By their last characters. */
  private static final WordTrie<List<EndInText>> IN_TEXT = new WordTrie<>();

  private record EndInText(String ending, String notBefore) {}

  /**
   * How a word of a sentence stands to a name; {@code beside-names.tsv} has these in lower case.
   */
  private enum Beside {
    NEVER,
    INSIDE,
    PART
  }

  private static final WordTrie<Beside> BESIDE_NAMES = new WordTrie<>();

  /** The ends of names that are units within an office: 党政综合办公室. */
  private static final Pattern ROOM =
      Pattern.compile(
          "(?:" + String.join("|", Resources.lines(OfficeName.class, "rooms.txt")) + ")$");

  private static final Set<String> GENERAL_OFFICES = Set.of("办公室", "办公厅");

  /** The last characters of all endings, for a cheap first test. */
  private static final String LAST_CHARACTERS;

  static {
    StringBuilder lastCharacters = new StringBuilder();
    for (String[] row : Resources.rows(OfficeName.class, "office-endings.tsv", 3)) {
      (row[1].contains("alone") ? ALONE : ENDINGS).add(row[0]);
      if (row[1].contains("main")) {
        MAIN.add(row[0]);
      }
      if (row[1].contains("text")) {
        String last = row[0].substring(row[0].length() - 1);
        List<EndInText> known = IN_TEXT.get(last);
        List<EndInText> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(new EndInText(row[0], row[2]));
        IN_TEXT.put(last, all);
      }
      lastCharacters.append(row[0].charAt(row[0].length() - 1));
    }
    LAST_CHARACTERS = lastCharacters.toString();
    for (String[] row : Resources.rows(OfficeName.class, "beside-names.tsv", 2)) {
      Beside kind = Beside.valueOf(row[0].toUpperCase(Locale.ROOT));
      for (String word : row[1].split(" ", -1)) {
        BESIDE_NAMES.put(word, kind);
      }
    }
  }

  private static final List<String> LEVELS =
      List.of("自治区", "自治州", "自治县", "经开区", "高新区", "开发区", "新区", "市", "县", "区", "州", "盟", "旗", "省");

  private static final String LEVELS_BEGIN = "自经高开新市县区州盟旗省";

  /** Words that only look like a level: 市场监管局, 县级, 市直. */
  private static final Pattern NOT_A_LEVEL =
      Pattern.compile(
          "市(?:场|级|直|府(?!办)|民(?![政宗族防])|容|属|内)|区(?:域|级|直|内|间)|县(?:级|直|域)|省(?:级|直)|州(?:级|直)");

  /** What may precede the place in the name of an office, besides the organs of the country. */
  private static final List<String> BEFORE_PLACE = List.of("中华人民共和国", "中国共产党", "中共", "国家", "中国");

  /** The names of the organs of the country, short ones too, each with the full name. */
  private static final String STATE = "国家";

  private static final WordTrie<String> NATIONAL = new WordTrie<>();

  static {
    for (String[] row : Resources.rows(OfficeName.class, "national-organs.tsv", 2)) {
      NATIONAL.put(row[0], row[0]);
      if (!row[1].isEmpty()) {
        for (String shortName : row[1].split(" ", -1)) {
          NATIONAL.put(shortName, row[0]);
        }
      }
    }
  }

  private static final String COUNTRY = "中华人民共和国";

  /** What makes a ministry a word of another kind: 公安部门, 财政部长. */
  private static final String NOT_BEHIND_A_MINISTRY = "门长队分";

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
    return placeStart(plain, 0);
  }

  private static int placeStart(String text, int from) {
    int organ = organEnd(text, from);
    if (organ > 0) {
      return organ;
    }
    for (String before : BEFORE_PLACE) {
      if (text.startsWith(before, from)) {
        return from + before.length();
      }
    }
    return from;
  }

  /**
   * The end of the name of an organ of the whole country, 中华人民共和国海关总署, that begins at an offset; -1
   * when there is none.
   */
  static int organEnd(String text, int from) {
    WordTrie.Hit<String> organ = organAt(text, from);
    return organ == null ? -1 : organ.end();
  }

  private static WordTrie.@Nullable Hit<String> organAt(String text, int from) {
    int start = text.startsWith(COUNTRY, from) ? from + COUNTRY.length() : from;
    WordTrie.Hit<String> organ = NATIONAL.longestAt(text, start);
    boolean none =
        organ != null
            && organ.end() < text.length()
            && text.charAt(organ.end() - 1) == '部'
            && NOT_BEHIND_A_MINISTRY.indexOf(text.charAt(organ.end())) >= 0;
    return none ? null : organ;
  }

  /** The full name of the organ of the country that this is, {@code null} for any other office. */
  private @Nullable String organ() {
    WordTrie.Hit<String> organ = organAt(plain, 0);
    return organ == null || organ.end() < plain.length() ? null : organ.value();
  }

  /**
   * Whether it is an organ of the whole country, which has no place; a branch of one has. A bureau
   * that calls itself the state's is one even when it isn't listed.
   */
  public boolean isNational() {
    boolean ofState = plain.startsWith(STATE) && plain.endsWith("局");
    return place == null && (ofState || organEnd(plain, 0) > 0);
  }

  /**
   * The office that a unit within it belongs to: 云溪市教育局 for 云溪市教育局办公室, 丰林镇 for 丰林镇党政综合办公室. The
   * general office of a government is an office of its own; any other name is returned as it is.
   */
  public static String body(String plain) {
    if (organEnd(plain, 0) == plain.length()) {
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
    String level = levelAt(plain, 0);
    int start = level == null ? 0 : level.length();
    return ROOM.matcher(plain).region(start, plain.length()).matches();
  }

  private static boolean isBody(String plain) {
    return isNamed(plain)
        && (organEnd(plain, 0) == plain.length()
            || endInText(plain, coreStart(plain, 0)) == plain.length());
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
    return Agencies.of(plain).isPresent() || organEnd(plain, 0) > 0 || of(plain).place() != null;
  }

  /**
   * The offset in running text where the place or level of a name that begins at an offset ends:
   * before 商务局 in 衢州市商务局, 市商务局 and 国家税务总局衢州市税务局; the offset itself when the name has neither.
   */
  static int coreStart(String text, int from) {
    int start = placeStart(text, from);
    PlaceName place = start < text.length() ? Divisions.standard().nameAt(text, start) : null;
    if (place != null && (place.full() || Agencies.functionAt(text, place.end()) != null)) {
      return place.end();
    }
    String level = levelAt(text, start);
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
    return organEnd(plain, 0) == plain.length() || (mayBeOffice(plain) && isNamed(plain));
  }

  /**
   * Whether a text ends like the name of an office and has no characters that such names never
   * have.
   */
  public static boolean mayBeOffice(String plain) {
    if (plain.length() < 2
        || plain.length() > LONGEST
        || !endsWithAny(plain, ENDINGS)
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

  /** A regular expression for all endings, including those that count only alone on a line. */
  public static String endingPattern() {
    return "(?:" + String.join("|", ENDINGS) + '|' + String.join("|", ALONE) + ')';
  }

  /** Whether a name may end with a character; a cheap test before matching a pattern. */
  public static boolean mayEndWith(char last) {
    return LAST_CHARACTERS.indexOf(last) >= 0;
  }

  /**
   * The end of an office name in running text: of 教育局办公室 rather than of 教育局 in it.
   *
   * @param from where its place or level ends: before 商务局 in 衢州市商务局
   * @return the offset after its last ending, -1 when no name continues there
   */
  public static int endInText(String text, int from) {
    int end = -1;
    int limit = Math.min(text.length(), from + LONGEST_IN_TEXT);
    for (int at = from; at < limit; ) {
      int next = next(text, at);
      if (next < 0) {
        return end;
      }
      if (next - from >= 2 && isEndInText(text, next)) {
        end = next;
        limit = Math.min(text.length(), end + LONGEST_IN_TEXT);
      }
      at = next;
    }
    return end;
  }

  /** The end of a word with which no name begins, -1 when there is none at an offset. */
  static int besideNames(String text, int at) {
    WordTrie.Hit<Beside> word = BESIDE_NAMES.longestAt(text, at);
    return word == null || word.value() == Beside.PART ? -1 : word.end();
  }

  /** The offset after a character, word or place inside a name; -1 for what no name holds. */
  private static int next(String text, int at) {
    if (text.charAt(at) == '(') {
      // 高新区(科技城)管委会
      int close = text.indexOf(')', at);
      boolean brief = close > at + 1 && close - at <= LONGEST_BRACKET;
      return brief && isHan(text, at + 1) && isHan(text, close + 1) ? close + 1 : -1;
    }
    if (!isHan(text, at)) {
      return -1;
    }
    WordTrie.Hit<Beside> word = BESIDE_NAMES.longestAt(text, at);
    if (word == null) {
      return at + 1;
    }
    if (word.value() != Beside.NEVER) {
      return word.end();
    }
    // 本溪, 从化
    PlaceName place = Divisions.standard().nameAt(text, at);
    return place == null || !place.full() ? -1 : place.end();
  }

  private static boolean isHan(String text, int at) {
    return at < text.length() && Character.isIdeographic(text.charAt(at));
  }

  private static boolean isEndInText(String text, int end) {
    WordTrie.Hit<List<EndInText>> endings = IN_TEXT.longestAt(text, end - 1, end);
    if (endings == null) {
      return false;
    }
    // 县人民政府信息公开: the characters 政府 belong to both words.
    if (text.startsWith("人民政府", end - 4)) {
      return true;
    }
    for (EndInText known : endings.value()) {
      boolean ends = text.startsWith(known.ending, end - known.ending.length());
      if (ends && (end == text.length() || known.notBefore.indexOf(text.charAt(end)) < 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name without its place is that of a main office: 商务局, but not 商务局执法支队. */
  static boolean isMainOffice(String core) {
    return endsWithAny(core, MAIN) && !core.endsWith("分局");
  }

  /** Whether a text is what the names of main offices end with: 局, 委员会. */
  static boolean isMainEnding(String text) {
    return MAIN.contains(text);
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
    return division == null || !sure || !fits(division) || isArea() ? null : division.name() + core;
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
    String organ = organ();
    if (organ != null) {
      return organ.equals(other.organ());
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

  /** Whether the level is a zone, 新区 or 开发区, which is not a division. */
  private boolean isArea() {
    return level != null && level.length() == 3 && !level.startsWith("自治");
  }
}
