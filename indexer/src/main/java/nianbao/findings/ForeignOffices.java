package nianbao.findings;

import nianbao.office.OfficeEndings;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.report.Header;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * Recognises offices other than a report's own: those of places unrelated to its place, and, where
 * numbers are concerned, those within its own place or government.
 */
final class ForeignOffices {

  private static final String GOVERNMENT = "government";

  private static final WordTrie<Boolean> WITHIN_GOVERNMENT =
      WordTrie.of(Resources.lines(ForeignOffices.class, "government-office-words.txt"));

  private final @Nullable Division own;
  private final boolean generous;
  private final boolean government;

  private ForeignOffices(Header header, boolean generous) {
    this.generous = generous;
    government = GOVERNMENT.equals(header.agency());
    String code = header.place().adcode();
    own = code == null ? null : Divisions.standard().byCode(code).orElse(null);
  }

  /**
   * For statements about the office itself: nothing is foreign to a report whose place is unknown,
   * and places within its own place are not foreign.
   */
  static ForeignOffices cautious(Header header) {
    return new ForeignOffices(header, false);
  }

  /**
   * For numbers that may be another office's: any office named with its place is foreign to a
   * report whose place is unknown, and so are offices of places within its own place, and to a
   * government's report its own general office: 区政府办受理2件.
   */
  static ForeignOffices generous(Header header) {
    return new ForeignOffices(header, true);
  }

  /** End of the name of a foreign office that begins at an offset, -1 if none does. */
  int officeEnd(String text, int at) {
    WordTrie.Hit<Boolean> within =
        generous && government ? WITHIN_GOVERNMENT.longestAt(text, at) : null;
    if (within != null) {
      return within.end();
    }
    if (own == null && !generous) {
      return -1;
    }
    PlaceName place = Divisions.standard().nameAt(text, at);
    if (place == null || !place.full() || (own != null && isNear(place, own))) {
      return -1;
    }
    return OfficeEndings.endInText(text, place.end());
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
