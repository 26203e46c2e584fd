package nianbao.office;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import org.jspecify.annotations.Nullable;

/**
 * The name of an office taken apart: 青岛西海岸新区商务局 is a place and 商务局, 市商务局 a word for the level and
 * 商务局, 国家税务总局衢州市税务局 a place within a name.
 *
 * @param plain the whole name in Simplified characters
 * @param place the place it names, {@code null} when it names none
 * @param level 市, 区, 新区 … where it stands for the place, {@code null} else
 * @param core what follows place and level: 商务局
 */
public record OfficeName(
    String plain, @Nullable PlaceName place, @Nullable String level, String core) {

  private static final List<String> LEVELS =
      List.of("自治区", "自治州", "自治县", "经开区", "高新区", "开发区", "新区", "市", "县", "区", "州", "盟", "旗", "省");

  private static final String LEVELS_BEGIN = "自经高开新市县区州盟旗省";

  /** 市场监管局 has no level, 县级 and 市直 are no office's. */
  private static final Pattern NOT_A_LEVEL =
      Pattern.compile("市(?:场|级|直|民(?![政宗族防])|容|属|内)|区(?:域|级|直|内|间)|县(?:级|直|域)|省(?:级|直)|州(?:级|直)");

  /** What may stand before the place in the name of an office. */
  private static final Pattern BEFORE_PLACE =
      Pattern.compile("(?:中共|中国共产党|国家税务总局|国家统计局|中华人民共和国|国家|中国)");

  private static final int LONGEST = 45;

  /** Endings of what is an office and not the name of a site or a person. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "[^。；;:|>]{0,44}(?:局|委员会|管委会|委|办公室|办公厅|办|政府|厅|街道办事处|办事处|街道|中心|镇|乡|苏木|院|总队|支队|大队|队|分局|署|海关"
              + "|行政公署|联合会|协会|学校|大学|学院|站|所|处|总社|公司|集团)");

  /** Takes a name apart; works on any text. */
  public static OfficeName of(String plain) {
    int from = 0;
    var before = BEFORE_PLACE.matcher(plain);
    if (before.lookingAt()) {
      from = before.end();
    }
    PlaceName place = placeAt(plain, from);
    int end = place == null ? 0 : place.end();
    String level = place == null ? levelAt(plain, 0) : null;
    int core = level == null ? end : level.length();
    return new OfficeName(plain, refined(plain, place), level, plain.substring(core));
  }

  /** A place at the beginning; a short name counts only in front of an office's function. */
  private static @Nullable PlaceName placeAt(String plain, int from) {
    PlaceName place = from < plain.length() ? Divisions.standard().nameAt(plain, from) : null;
    if (place == null || place.full()) {
      return place;
    }
    String rest = plain.substring(place.end());
    return rest.isEmpty() || isOffice(rest) ? place : null;
  }

  /** 广州市公安局增城区分局, 北京市公安局海淀分局: the branch's own place lies in the first one. */
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

  /** The word for a level that begins at an offset, {@code null} when none does. */
  public static @Nullable String levelAt(String plain, int at) {
    if (at >= plain.length() || LEVELS_BEGIN.indexOf(plain.charAt(at)) < 0) {
      return null;
    }
    for (String level : LEVELS) {
      if (plain.startsWith(level, at)) {
        var none = NOT_A_LEVEL.matcher(plain).region(at, plain.length());
        return none.lookingAt() ? null : level;
      }
    }
    return null;
  }

  /** Whether a text can be the name of an office and nothing else. */
  public static boolean isOffice(String plain) {
    return plain.length() >= 2 && plain.length() <= LONGEST && OFFICE.matcher(plain).matches();
  }

  public @Nullable Agency agency() {
    return Agencies.of(plain).orElse(null);
  }

  /** Whether a division is of the kind that the word for the level means. */
  public boolean fits(Division division) {
    if (level == null) {
      return true;
    }
    return switch (level) {
      case "自治区" -> division.name().endsWith("自治区");
      case "自治州" -> division.name().endsWith("自治州");
      case "自治县" -> division.name().endsWith("自治县");
      case "区" -> division.name().endsWith("区") && !division.name().endsWith("自治区");
      case "新区", "开发区", "高新区", "经开区" -> division.level() != nianbao.place.Level.PROVINCE;
      default -> division.name().endsWith(level);
    };
  }
}
