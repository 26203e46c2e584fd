package nianbao.findings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/** Finds offices of places that have nothing to do with a report's own. */
final class ForeignOffices {

  /** What is foreign where a report's own place is not known. */
  enum Unknown {
    /** Nothing: a claim about it would be a guess. */
    NOTHING,
    /** Any office named with its place: numbers near it may be that office's. */
    EVERYTHING
  }

  private static final Pattern OFFICE_END =
      Pattern.compile("[^,。;:、《》()]{2,14}?(?:局|委员会|委(?!员)|办公室)");

  private final @Nullable Division own;
  private final Unknown unknown;

  /** For a report from a place. */
  ForeignOffices(Place place, Unknown unknown) {
    this.unknown = unknown;
    String code = place.adcode();
    own = code == null ? null : Divisions.standard().byCode(code).orElse(null);
  }

  /** Where the name of a foreign office ends that begins at an offset; -1 when none does. */
  int officeEnd(String text, int at) {
    if (own == null && unknown == Unknown.NOTHING) {
      return -1;
    }
    PlaceName place = Divisions.standard().nameAt(text, at);
    if (place == null || !place.full() || (own != null && isNear(place, own))) {
      return -1;
    }
    Matcher end = OFFICE_END.matcher(text).region(place.end(), text.length());
    return end.lookingAt() ? end.end() : -1;
  }

  /** Whether one is named in a part of a text. */
  boolean isNamed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (officeEnd(text, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a place may be the own one, or lies around it. One within it has offices of its own; no
   * more is said than that their numbers are theirs.
   */
  private boolean isNear(PlaceName place, Division home) {
    boolean within = unknown == Unknown.NOTHING;
    return place.divisions().stream()
        .anyMatch(d -> d.equals(home) || d.contains(home) || (within && home.contains(d)));
  }
}
