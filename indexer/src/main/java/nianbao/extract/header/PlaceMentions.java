package nianbao.extract.header;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeEndings;
import nianbao.office.OfficeFinder.Mention;
import nianbao.office.OfficeName;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import org.jspecify.annotations.Nullable;

/** Finds the places that a text names and judges each by its context, in linear time. */
final class PlaceMentions {

  private static final Pattern CHANNEL =
      Pattern.compile(".{0,6}?(?:网站|官网|门户|平台|微信|微博|公众号|公众平台|头条|抖音|天天快报|客户端|APP|App|公众信息网|信息网|政务网)");

  /** “永嘉交通”公众号: the channel of an office under its place and function. */
  private static final Pattern QUOTED_CHANNEL =
      Pattern.compile("\\p{IsHan}{2,6}[”\"」』](?:政务|官方)?(?:微信|微博|公众|订阅号|头条|抖音)");

  private static final Pattern CONTACT =
      Pattern.compile("(?:请与|请联系|请向|地址[:为]?|通讯地址[:为]?|办公地点[:为]?|联系单位[:为]?|邮寄地址[:为]?)$");
  private static final Pattern FOOTER = Pattern.compile("(?:主办(?:单位)?|承办(?:单位)?|版权所有)[:]?$");
  private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府|委|市委|区委|县委|行政公署");

  /** 大连市网上服务大厅, 云溪市建设市场管理平台: what a place runs for all of its offices. */
  private static final Pattern PLATFORM = Pattern.compile("\\p{IsHan}{0,8}?(?:平台|大厅)");

  private static final String QUOTATION_MARKS = "“\"「『";

  /** A place without telling context: it only breaks ties. */
  private static final String NAMED = "named";

  /** As much context as the patterns above need, in characters. */
  private static final int BEFORE = 8;

  private static final int AFTER = 24;

  /** How many characters after a place are quoted as evidence. */
  private static final int QUOTED = 8;

  /** The name of a provincial 厅 after its place is shorter than this. */
  private static final int LONGEST_DEPARTMENT = 10;

  private final @Nullable Agency own;

  /** The name of the reporting town, 丰林镇; {@code null} for any other office. */
  private final @Nullable String town;

  private final PlaceVotes votes;

  /**
   * Judges places for the report of an office.
   *
   * @param own the office, {@code null} when unknown
   * @param votes receives the votes
   */
  PlaceMentions(@Nullable OfficeName own, PlaceVotes votes) {
    this.own = own == null ? null : own.agency();
    this.town = own == null ? null : own.town();
    this.votes = votes;
  }

  /** Adds a vote for every place that the lines name, in reading order. */
  void vote(List<Line> lines) {
    for (Line line : lines) {
      for (PlaceName place : Divisions.standard().namesIn(line.plain())) {
        vote(line, place);
      }
    }
  }

  private void vote(Line line, PlaceName place) {
    String plain = line.plain();
    String before = plain.substring(Math.max(0, place.start() - BEFORE), place.start());
    String after = plain.substring(place.end(), Math.min(plain.length(), place.end() + AFTER));
    String rule;
    if (place.full()) {
      rule = isOther(plain, place, after) ? IssuerGrammar.OTHER : rule(before, after);
    } else {
      rule = ruleForShortName(before, after);
    }
    if (rule != null && rule.equals(IssuerGrammar.OTHER)) {
      return;
    }
    votes.mention(place.divisions());
    if (rule == null) {
      return;
    }
    if (!rule.equals(NAMED)) {
      int end = Math.min(plain.length(), place.end() + QUOTED);
      votes.add(place.divisions(), rule, line.printed(place.start(), end), line.number());
    }
  }

  /** Whether an office of the kind that reports is told of as one of another place. */
  private boolean isOther(String plain, PlaceName place, String after) {
    if (!isOwn(after)) {
      return false;
    }
    int name = Math.max(0, OfficeEndings.endInText(after, 0));
    Mention mention = new Mention(place.start(), place.end() + name, true);
    return IssuerGrammar.role(plain, mention).equals(IssuerGrammar.OTHER);
  }

  private String rule(String before, String after) {
    boolean office = isOwn(after);
    boolean titled = before.endsWith("《") || before.endsWith("<");
    if (CONTACT.matcher(before).find()) {
      return "contact";
    }
    if (office && titled) {
      return "own-rules";
    }
    if (office) {
      int end = OfficeEndings.endInText(after, 0);
      boolean channel = CHANNEL.matcher(end < 0 ? after : after.substring(end)).lookingAt();
      return channel ? "own-channels" : "body";
    }
    if (FOOTER.matcher(before).find()) {
      return "footer";
    }
    boolean superior =
        titled
            || GOVERNMENT.matcher(after).lookingAt()
            || after.startsWith("政务")
            || PLATFORM.matcher(after).lookingAt();
    return superior ? "superior-documents" : NAMED;
  }

  /** A short name may be an ordinary word, so only clear contexts count: “德阳商务”微信, 内蒙古政务服务网. */
  private @Nullable String ruleForShortName(String before, String after) {
    if (CONTACT.matcher(before).find() && isOwn(after)) {
      return "contact";
    }
    boolean quoted =
        !before.isEmpty() && QUOTATION_MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean channel = CHANNEL.matcher(after).lookingAt();
    if ((isOwn(after) && (quoted || channel))
        || (quoted && QUOTED_CHANNEL.matcher(after).lookingAt())) {
      return "own-channels";
    }
    boolean published = after.startsWith("发布") && (quoted || channel);
    boolean services = after.startsWith("政务服务") || after.startsWith("政府网");
    return published || services ? "superior-documents" : null;
  }

  /**
   * Whether what follows a place is the reporting town, or an office of the same kind as the
   * reporting one.
   */
  private boolean isOwn(String after) {
    if (town != null && after.startsWith(town)) {
      return true;
    }
    Agency agency = own == null ? null : agencyAt(after);
    int department = after.indexOf('厅');
    return agency != null
        && agency.equals(own)
        && (department < 0 || department >= LONGEST_DEPARTMENT);
  }

  private static @Nullable Agency agencyAt(String after) {
    if (after.startsWith("人民政府办公") || after.startsWith("政府办")) {
      return Agencies.byKey("government-office").orElse(null);
    }
    if (after.startsWith("人民政府") || after.startsWith("政府")) {
      return Agencies.byKey("government").orElse(null);
    }
    return after.isEmpty() ? null : Agencies.functionAt(after, 0);
  }
}
