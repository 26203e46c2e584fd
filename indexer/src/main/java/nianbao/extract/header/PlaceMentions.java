package nianbao.extract.header;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import org.jspecify.annotations.Nullable;

/** Finds the places that a text names and judges each by what stands around it; linear. */
final class PlaceMentions {

  private static final Pattern CHANNEL =
      Pattern.compile(".{0,6}?(?:网站|官网|门户|平台|微信|微博|公众号|公众平台|头条|抖音|天天快报|客户端|APP|App|公众信息网|信息网|政务网)");
  private static final Pattern CONTACT =
      Pattern.compile("(?:请与|请联系|请向|地址[:为]?|通讯地址[:为]?|办公地点[:为]?|联系单位[:为]?|邮寄地址[:为]?)$");
  private static final Pattern HEARSAY = Pattern.compile("据(?:通报|报道|悉|了解)[,:]?$");
  private static final Pattern FOOTER = Pattern.compile("(?:主办(?:单位)?|承办(?:单位)?|版权所有)[:]?$");
  private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府|委|市委|区委|县委|行政公署");
  private static final String QUOTATION_MARKS = "“\"「『";

  /** A place that nothing around it makes telling: it only decides between equals. */
  private static final String NAMED = "named";

  /** As much context as the patterns above need, in characters. */
  private static final int BEFORE = 8;

  private static final int BEHIND = 24;

  /** How much of what stands behind a place is quoted as evidence. */
  private static final int QUOTED = 8;

  /** A provincial 厅 is named with its function and no more. */
  private static final int LONGEST_DEPARTMENT = 10;

  private final @Nullable Agency own;
  private final PlaceVotes votes;

  /**
   * For a report of an office of this kind.
   *
   * @param own {@code null} when it is not known
   */
  PlaceMentions(@Nullable Agency own, PlaceVotes votes) {
    this.own = own;
    this.votes = votes;
  }

  /** Lets every place that the lines name vote, in reading order. */
  void vote(List<Line> lines) {
    for (Line line : lines) {
      String plain = line.plain();
      for (int i = 0; i < plain.length(); ) {
        PlaceName place = Divisions.standard().nameAt(plain, i);
        if (place != null) {
          vote(line, place);
        }
        i = place == null ? i + 1 : place.end();
      }
    }
  }

  private void vote(Line line, PlaceName place) {
    String plain = line.plain();
    String before = plain.substring(Math.max(0, place.start() - BEFORE), place.start());
    String behind = plain.substring(place.end(), Math.min(plain.length(), place.end() + BEHIND));
    String rule = place.full() ? rule(before, behind) : ruleForShortName(before, behind);
    if (rule == null) {
      return;
    }
    votes.mention(place.divisions());
    if (!rule.equals(NAMED)) {
      int end = Math.min(plain.length(), place.end() + QUOTED);
      votes.add(place.divisions(), rule, line.printed(place.start(), end), line.number());
    }
  }

  /** Whether the words before an offset are those before an office only told of: 据通报,… */
  static boolean isHearsay(String plain, int at) {
    return HEARSAY.matcher(plain.substring(Math.max(0, at - BEFORE), at)).find();
  }

  private String rule(String before, String behind) {
    boolean office = isOwn(behind) && !isHearsay(before, before.length());
    boolean titled = before.endsWith("《") || before.endsWith("<");
    if (CONTACT.matcher(before).find()) {
      return "contact";
    }
    if (office && titled) {
      return "own-rules";
    }
    if (office) {
      int end = OfficeName.endInText(behind, 0);
      boolean channel = CHANNEL.matcher(end < 0 ? behind : behind.substring(end)).lookingAt();
      return channel ? "own-channels" : "body";
    }
    if (FOOTER.matcher(before).find()) {
      return "footer";
    }
    boolean superior = titled || GOVERNMENT.matcher(behind).lookingAt() || behind.startsWith("政务");
    return superior ? "superior-documents" : NAMED;
  }

  /** A short name alone may be another word; “德阳商务”微信 and 内蒙古政务服务网 are none. */
  private @Nullable String ruleForShortName(String before, String behind) {
    if (CONTACT.matcher(before).find() && isOwn(behind)) {
      return "contact";
    }
    boolean quoted =
        !before.isEmpty() && QUOTATION_MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean channel = CHANNEL.matcher(behind).lookingAt();
    if (isOwn(behind) && (quoted || channel)) {
      return "own-channels";
    }
    boolean published = behind.startsWith("发布") && (quoted || channel);
    boolean services = behind.startsWith("政务服务") || behind.startsWith("政府网");
    return published || services ? "superior-documents" : null;
  }

  /** Whether the office that follows a place is of the report's own kind. */
  private boolean isOwn(String behind) {
    Agency agency = own == null ? null : agencyAt(behind);
    int department = behind.indexOf('厅');
    return agency != null
        && agency.equals(own)
        && (department < 0 || department >= LONGEST_DEPARTMENT);
  }

  private static @Nullable Agency agencyAt(String behind) {
    if (behind.startsWith("人民政府办公") || behind.startsWith("政府办")) {
      return Agencies.byKey("government-office").orElse(null);
    }
    if (behind.startsWith("人民政府") || behind.startsWith("政府")) {
      return Agencies.byKey("government").orElse(null);
    }
    return behind.isEmpty() ? null : Agencies.functionAt(behind, 0);
  }
}
