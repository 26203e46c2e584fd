package nianbao.findings;

import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/** Finds offices of places that have nothing to do with a report's own. */
final class ForeignOffices {

  private final @Nullable Division own;
  private final boolean orUnknown;

  private ForeignOffices(Place place, boolean orUnknown) {
    this.orUnknown = orUnknown;
    String code = place.adcode();
    own = code == null ? null : Divisions.standard().byCode(code).orElse(null);
  }

  /**
   * For claims about the office: nothing is foreign to a report whose place is not known, nor what
   * lies within its place.
   */
  static ForeignOffices certain(Place place) {
    return new ForeignOffices(place, false);
  }

  /**
   * For numbers that may be another office's: any office that is named with its place is foreign to
   * a report whose place is not known, and those within a known one are, too.
   */
  static ForeignOffices orUnknown(Place place) {
    return new ForeignOffices(place, true);
  }

  /** Where the name of a foreign office ends that begins at an offset; -1 when none does. */
  int officeEnd(String text, int at) {
    if (own == null && !orUnknown) {
      return -1;
    }
    PlaceName place = Divisions.standard().nameAt(text, at);
    if (place == null || !place.full() || (own != null && isNear(place, own))) {
      return -1;
    }
    return OfficeName.endInText(text, place.end());
  }

  /**
   * Whether a place may be the own one, or lies around it. One within it has offices of its own; no
   * more is said than that their numbers are theirs.
   */
  private boolean isNear(PlaceName place, Division home) {
    return place.divisions().stream()
        .anyMatch(d -> d.equals(home) || d.contains(home) || (!orUnknown && home.contains(d)));
  }
}
