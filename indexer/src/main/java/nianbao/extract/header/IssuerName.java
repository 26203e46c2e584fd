package nianbao.extract.header;

import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import org.jspecify.annotations.Nullable;

/** The full name of an office: what is printed, with the place it leaves out. */
final class IssuerName {

  /** A place known by a superior's document alone is not good enough to name an office by. */
  static final int SURE = 25;

  private IssuerName() {}

  /**
   * The full name in Simplified characters, {@code null} when its place is not known.
   *
   * @param division the lowest division known
   * @param backing how many votes it has
   */
  static @Nullable String of(OfficeName office, @Nullable Division division, int backing) {
    if (office.place() != null) {
      return isDivisionAlone(office) ? office.plain() + "人民政府" : spelledOut(office);
    }
    boolean sure = backing >= SURE;
    if (isTown(office)) {
      return sure && division != null && division.level() == Level.COUNTY
          ? division.name() + office.plain()
          : office.plain();
    }
    if (division == null || !sure || !office.fits(division) || isArea(office.level())) {
      return null;
    }
    return division.name() + office.core();
  }

  /** 锡盟商务局 is 锡林郭勒盟商务局 in full; 潍坊高新区管委会 calls itself so. */
  private static String spelledOut(OfficeName office) {
    PlaceName place = office.place();
    if (place == null || place.start() > 0 || place.divisions().size() > 1) {
      return office.plain();
    }
    String name = place.divisions().getFirst().name();
    String text = office.plain().substring(0, place.end());
    // An old name, 蓬莱市 for 蓬莱区, was right in its time.
    boolean initials =
        text.length() == 2 && name.charAt(0) == text.charAt(0) && name.endsWith(text.substring(1));
    return initials ? name + office.core() : office.plain();
  }

  /** 余杭区 reports by its government; 苏州工业园区 is no division and has none. */
  private static boolean isDivisionAlone(OfficeName office) {
    var place = office.place();
    return place != null
        && place.end() == office.plain().length()
        && place.divisions().stream().anyMatch(d -> office.plain().endsWith(d.name()));
  }

  /** A town's own name is in its office's. */
  private static boolean isTown(OfficeName office) {
    var agency = office.agency();
    boolean town =
        agency != null && (agency.key().equals("township") || agency.key().equals("subdistrict"));
    return town && office.level() == null;
  }

  /** 新区, 开发区: not the name of any division. */
  private static boolean isArea(@Nullable String level) {
    return level != null && level.length() == 3 && !level.startsWith("自治");
  }
}
