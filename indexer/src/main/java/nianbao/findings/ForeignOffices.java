package nianbao.findings;

import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/** Recognises offices of places unrelated to a report's own place. */
final class ForeignOffices {

  private final @Nullable Division own;
  private final boolean generous;

  private ForeignOffices(Place place, boolean generous) {
    this.generous = generous;
    String code = place.adcode();
    own = code == null ? null : Divisions.standard().byCode(code).orElse(null);
  }

  /**
   * For statements about the office itself: nothing is foreign to a report whose place is unknown,
   * and places within its own place are not foreign.
   */
  static ForeignOffices cautious(Place place) {
    return new ForeignOffices(place, false);
  }

  /**
   * For numbers that may be another office's: any office named with its place is foreign to a
   * report whose place is unknown, and so are offices of places within its own place.
   */
  static ForeignOffices generous(Place place) {
    return new ForeignOffices(place, true);
  }

  /** End of the name of a foreign office that begins at an offset, -1 if none does. */
  int officeEnd(String text, int at) {
    if (own == null && !generous) {
      return -1;
    }
    PlaceName place = Divisions.standard().nameAt(text, at);
    if (place == null || !place.full() || (own != null && isNear(place, own))) {
      return -1;
    }
    return OfficeName.endInText(text, place.end());
  }

  /**
   * Whether a place may be the report's own or contains it. Places within it count as near only in
   * the cautious case; otherwise they are foreign, because they have offices, and numbers, of their
   * own.
   */
  private boolean isNear(PlaceName place, Division home) {
    return place.divisions().stream()
        .anyMatch(d -> d.equals(home) || d.contains(home) || (!generous && home.contains(d)));
  }
}
