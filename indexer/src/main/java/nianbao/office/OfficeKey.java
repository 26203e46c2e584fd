package nianbao.office;

import java.util.List;
import java.util.Set;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.report.Header;
import nianbao.report.Sha256;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an office while its name changes, by place and function, so that 云溪市商务委员会 and 云溪市商务局
 * are the same office. Two offices of a place may still share a key (商务局 and 招商局); if one key has
 * two reports for the same year, its years can't be compared.
 *
 * <p>Its text stands in the index and, percent-encoded, in addresses:
 *
 * <pre>
 * 330800-commerce            the main office of its kind in a place: its code, and the kind's key
 * 330105-township_白云镇      with a name where a place has several: of a town, of the zone of a bureau
 *                            (高新区), or the whole name of a brigade or centre
 * national-国家税务总局        an organ of the country, which has no place
 * issuer-330800-市民中心       of unknown kind: the place, if that is known, and the name as printed;
 * issuer-市商务局              this is no more certain than the name is
 * </pre>
 *
 * A name is folded. It keeps only its letters and digits, the first {@value #LONGEST_NAME} of them;
 * if that leaves anything out, {@code ~} and a hash of the whole name follow. So a text never has a
 * slash, a dot or a percent sign, and different offices never have the same one: no name has a
 * hyphen, no kind's key an underscore. A key is looked up rather than taken apart.
 *
 * @param value the text
 */
public record OfficeKey(String value) {

  /** Kinds of which one county has many offices. */
  static final Set<String> TOWNS = Set.of("township", "subdistrict");

  private static final List<String> TOWN_ENDINGS = List.of("人民政府", "政府", "办事处");

  /** In code points; names are shorter, only what a sidecar file says may not be. */
  private static final int LONGEST_NAME = 40;

  /** In hexadecimal digits. */
  private static final int HASH_LENGTH = 16;

  private static final String NATIONAL = "national-";
  private static final String BY_NAME = "issuer-";

  /** The key of the reporting office; {@code null} when not even its name is known. */
  public static @Nullable OfficeKey of(Header header) {
    String printed = header.issuer() == null ? header.issuerAsPrinted() : header.issuer();
    String issuer = printed == null ? "" : Folding.compact(printed);
    if (issuer.isEmpty()) {
      return null;
    }
    String certain = header.issuer() == null ? null : certain(header, withoutBracket(issuer));
    if (certain != null) {
      return new OfficeKey(certain);
    }
    String adcode = header.place().adcode();
    return new OfficeKey(BY_NAME + (adcode == null ? "" : adcode + '-') + readable(issuer));
  }

  private static @Nullable String certain(Header header, String issuer) {
    String adcode = header.place().adcode();
    String agency = header.agency();
    OfficeName office = OfficeName.of(issuer);
    String organ = office.organ();
    if (organ != null || (adcode == null && office.isNational())) {
      return NATIONAL + readable(organ == null ? issuer : organ);
    }
    if (adcode == null || agency == null) {
      return null;
    }
    String name = withoutPlace(issuer);
    if (TOWNS.contains(agency)) {
      return header.place().county() == null ? null : inPlace(adcode, agency, town(name));
    }
    return inPlace(adcode, agency, OfficeEndings.isMainOffice(name) ? area(name) : name);
  }

  private static String inPlace(String adcode, String agency, String name) {
    String office = adcode + '-' + agency;
    return name.isEmpty() ? office : office + '_' + readable(name);
  }

  private static String readable(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(LONGEST_NAME)
        .forEach(plain::appendCodePoint);
    return plain.toString().equals(name)
        ? name
        : plain + "~" + Sha256.hex(name).substring(0, HASH_LENGTH);
  }

  /** Whether it is an organ of the country, which has no place. */
  public boolean isNational() {
    return value.startsWith(NATIONAL);
  }

  /**
   * Whether reports with this key are known to be of one office by more than its name, so that
   * their years can be compared.
   */
  public boolean isCertain() {
    return !value.startsWith(BY_NAME);
  }

  /**
   * The name that the key has, of an office that is known by no more than it: its letters and
   * digits as folded.
   *
   * @throws IllegalStateException when the office {@link #isCertain is certain}
   */
  public String readableName() {
    if (isCertain()) {
      throw new IllegalStateException(value);
    }
    String name = value.substring(value.lastIndexOf('-') + 1);
    int hash = name.indexOf('~');
    return hash < 0 ? name : name.substring(0, hash) + '…';
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
