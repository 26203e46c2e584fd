package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import org.jspecify.annotations.Nullable;

/** Finds the places a text names and judges each by what stands around it; linear. */
final class Mentions {

  private static final Pattern CHANNEL =
      Pattern.compile(".{0,6}?(?:网站|官网|门户|平台|微信|微博|公众号|公众平台|头条|抖音|天天快报|客户端|APP|App|公众信息网|信息网|政务网)");
  private static final Pattern CONTACT =
      Pattern.compile("(?:请与|请联系|请向|地址[:为]?|通讯地址[:为]?|办公地点[:为]?|联系单位[:为]?|邮寄地址[:为]?)$");
  private static final Pattern HEARSAY = Pattern.compile("据(?:通报|报道|悉|了解)[,:]?$");
  private static final Pattern FOOTER = Pattern.compile("(?:主办(?:单位)?|承办(?:单位)?|版权所有)[:]?$");
  private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府|委|市委|区委|县委|行政公署");

  /** As much context as the patterns above need. */
  private static final int BEFORE = 8;

  private static final int BEHIND = 24;

  private final @Nullable Agency own;

  /**
   * For a report of an office of this kind.
   *
   * @param own {@code null} when it is not known
   */
  Mentions(@Nullable Agency own) {
    this.own = own;
  }

  List<OfficeMention> in(List<Line> lines) {
    List<OfficeMention> mentions = new ArrayList<>();
    for (Line line : lines) {
      String plain = line.plain();
      for (int i = 0; i < plain.length(); ) {
        PlaceName place = Divisions.standard().nameAt(plain, i);
        OfficeMention mention = place == null ? null : judge(line, place);
        if (mention != null) {
          mentions.add(mention);
        }
        i = place == null ? i + 1 : place.end();
      }
    }
    return mentions;
  }

  private @Nullable OfficeMention judge(Line line, PlaceName place) {
    String plain = line.plain();
    String before = plain.substring(Math.max(0, place.start() - BEFORE), place.start());
    String behind = plain.substring(place.end(), Math.min(plain.length(), place.end() + BEHIND));
    OfficeMention.Kind kind = place.full() ? kind(before, behind) : briefKind(before, behind);
    if (kind == null) {
      return null;
    }
    int end = Math.min(plain.length(), place.end() + 8);
    return new OfficeMention(kind, place, line.printed(place.start(), end), line);
  }

  /** Whether words end as those in front of an office that is only told of: 据通报,… */
  static boolean isHearsay(String before) {
    return HEARSAY.matcher(before).find();
  }

  private OfficeMention.Kind kind(String before, String behind) {
    boolean office = isOwn(behind) && !isHearsay(before);
    boolean titled = before.endsWith("《") || before.endsWith("<");
    if (CONTACT.matcher(before).find()) {
      return OfficeMention.Kind.CONTACT;
    }
    if (office && titled) {
      return OfficeMention.Kind.OWN_RULES;
    }
    if (office) {
      boolean channel = CHANNEL.matcher(afterOffice(behind)).lookingAt();
      return channel ? OfficeMention.Kind.OWN_CHANNELS : OfficeMention.Kind.BODY;
    }
    if (FOOTER.matcher(before).find()) {
      return OfficeMention.Kind.FOOTER;
    }
    boolean superior = titled || GOVERNMENT.matcher(behind).lookingAt() || behind.startsWith("政务");
    return superior ? OfficeMention.Kind.SUPERIOR_DOCUMENTS : OfficeMention.Kind.NAMED;
  }

  /** A short name alone may be another word; “德阳商务”微信 and 内蒙古政务服务网 are none. */
  private OfficeMention.@Nullable Kind briefKind(String before, String behind) {
    if (CONTACT.matcher(before).find() && isOwn(behind)) {
      return OfficeMention.Kind.CONTACT;
    }
    boolean quoted = !before.isEmpty() && "“\"「『".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean channel = CHANNEL.matcher(behind).lookingAt();
    if (isOwn(behind) && (quoted || channel)) {
      return OfficeMention.Kind.OWN_CHANNELS;
    }
    boolean published = behind.startsWith("发布") && (quoted || channel);
    boolean services = behind.startsWith("政务服务") || behind.startsWith("政府网");
    return published || services ? OfficeMention.Kind.SUPERIOR_DOCUMENTS : null;
  }

  /** Whether the office that follows a place is of the report's own kind. */
  private boolean isOwn(String behind) {
    Agency agency = agencyAt(behind);
    if (agency == null || own == null) {
      return false;
    }
    boolean department = behind.indexOf('厅') >= 0 && behind.indexOf('厅') < 10;
    return agency.key().equals(own.key()) && !department;
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

  private static String afterOffice(String behind) {
    int end = OfficeName.endInText(behind, 0);
    return end < 0 ? behind : behind.substring(end);
  }
}
