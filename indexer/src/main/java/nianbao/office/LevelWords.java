package nianbao.office;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Level;
import org.jspecify.annotations.Nullable;

/** The words for the level of an office, which replace its place: 市商务局, 新区管委会. */
public final class LevelWords {

  private static final List<String> LEVELS =
      List.of("自治区", "自治州", "自治县", "经开区", "高新区", "开发区", "新区", "市", "县", "区", "州", "盟", "旗", "省");

  private static final String LEVELS_BEGIN = "自经高开新市县区州盟旗省";

  /** Words that only look like a level: 市场监管局, 县级, 市直. */
  private static final Pattern NOT_A_LEVEL =
      Pattern.compile(
          "市(?:场|级|直|府(?!办)|民(?![政宗族防])|容|属|内)|区(?:域|级|直|内|间)|县(?:级|直|域)|省(?:级|直)|州(?:级|直)");

  private LevelWords() {}

  /** The word for a level at an offset, {@code null} when there is none. */
  public static @Nullable String at(String plain, int at) {
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

  /** Whether a division may be the one that a word for a level stands for. */
  static boolean fit(String level, Division division) {
    return switch (level) {
      case "自治区" -> division.name().endsWith("自治区");
      case "自治州" -> division.name().endsWith("自治州");
      case "自治县" -> division.name().endsWith("自治县");
      case "区" -> division.name().endsWith("区") && !division.name().endsWith("自治区");
      case "新区", "开发区", "高新区", "经开区" -> division.level() != Level.PROVINCE;
      default -> division.name().endsWith(level);
    };
  }

  /** Whether a level is a zone, 新区 or 开发区, which is not a division. */
  static boolean isArea(String level) {
    return level.length() == 3 && !level.startsWith("自治");
  }
}
