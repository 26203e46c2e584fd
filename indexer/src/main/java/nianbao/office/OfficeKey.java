package nianbao.office;

import java.util.List;
import java.util.Set;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.report.Header;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an office while its name changes, by place and function, so that 云溪市商务委员会 and 云溪市商务局
 * are the same office. Two offices of a place may still share a key (商务局 and 招商局); if one key has
 * two reports for the same year, its years can't be compared.
 *
 * @param adcode six-digit code of its place
 * @param agency key of its kind, {@code commerce}
 * @param name distinguishes it from the main office of that kind in the place: 白云镇 for a town, 高新区
 *     for the bureau of a zone, the whole name for a brigade or centre; empty for the main office
 */
public record OfficeKey(String adcode, String agency, String name) {

  /** Kinds of which one county has many offices. */
  static final Set<String> TOWNS = Set.of("township", "subdistrict");

  private static final List<String> TOWN_ENDINGS = List.of("人民政府", "政府", "办事处");

  /** The key of the reporting office; {@code null} when its place or kind is unknown. */
  public static @Nullable OfficeKey of(Header header) {
    String adcode = header.place().adcode();
    String agency = header.agency();
    String issuer = header.issuer();
    if (adcode == null || agency == null || issuer == null) {
      return null;
    }
    String name = withoutPlace(withoutBracket(Folding.compact(issuer)));
    if (TOWNS.contains(agency)) {
      return header.place().county() == null ? null : new OfficeKey(adcode, agency, town(name));
    }
    return new OfficeKey(adcode, agency, OfficeEndings.isMainOffice(name) ? area(name) : name);
  }

  /** The key as text: {@code 330800/commerce}, {@code 330105/township/白云镇}. */
  public String value() {
    String office = adcode + '/' + agency;
    return name.isEmpty() ? office : office + '/' + name;
  }

  private static String withoutBracket(String name) {
    int open = name.indexOf('(');
    return open > 0 && name.endsWith(")") ? name.substring(0, open) : name;
  }

  /** The folded name of an office without the place it begins with. */
  public static String withoutPlace(String name) {
    int start = NationalOrgans.placeStart(name, 0);
    if (start > 0) {
      return withoutPlace(name.substring(start));
    }
    PlaceName place = name.isEmpty() ? null : Divisions.standard().nameAt(name, 0);
    return place == null || place.end() == name.length() ? name : name.substring(place.end());
  }

  /**
   * What an office calls itself apart from its place, folded: 商务局 for 衢州市商务局, 北海街道 for
   * 绍兴市越城区北海街道办事处; for an organ of the country its full name.
   */
  public static String ownName(String issuer) {
    String whole = withoutBracket(Folding.compact(issuer));
    OfficeName office = OfficeName.of(whole);
    String organ = office.organ();
    if (organ != null) {
      return organ;
    }
    String town = office.town();
    return town == null ? withoutPlace(whole) : town;
  }

  /** The name of a town: 云麓县人民政府清河街道办事处 and 云麓县清河街道 are the same. */
  static String town(String name) {
    String own = name.startsWith("人民政府") ? name.substring("人民政府".length()) : name;
    for (String ending : TOWN_ENDINGS) {
      if (own.endsWith(ending)) {
        return own.substring(0, own.length() - ending.length());
      }
    }
    return own;
  }

  /** The zone between place and function: 高新区 in 高新区商务局; empty when there is none. */
  private static String area(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Agencies.functionAt(name, i) != null) {
        return name.substring(0, i).endsWith("区") ? name.substring(0, i) : "";
      }
    }
    return "";
  }
}
