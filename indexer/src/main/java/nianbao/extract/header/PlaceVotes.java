package nianbao.extract.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.extract.header.FieldCandidates.FieldCandidate;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import nianbao.report.Evidence;
import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * Votes for divisions, and the division they agree on. Counting descends from province to county:
 * at each level the branch with most votes wins, and descending stops when a lower division has too
 * few votes compared with those for the current division itself.
 */
final class PlaceVotes {

  /**
   * Fewest votes for a division to win: one superior's document is enough, a mere mention is not.
   */
  private static final int ENOUGH = 12;

  /** A lower division needs at least this share of the votes for the current division itself. */
  private static final double SHARE_BELOW = 0.4;

  /** The same rule counts at most this often for the same division. */
  private static final int MOST_REPEATS = 3;

  /** Mentions only break ties; more than this many don't count. */
  private static final int MOST_MENTIONS = 10;

  /** With this many votes a division is certain; a superior's document alone has fewer. */
  private static final int SURE = 25;

  private final FieldCandidates provinces = new FieldCandidates("province");
  private final FieldCandidates cities = new FieldCandidates("city");
  private final FieldCandidates counties = new FieldCandidates("county");
  private final Map<Division, Integer> own = new HashMap<>();
  private final Map<Division, Integer> below = new HashMap<>();
  private final Map<Division, Integer> mentions = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /**
   * Adds a vote.
   *
   * @param divisions the divisions that may be meant: several for a shared name such as 鼓楼区, never
   *     none
   * @param rule as in the table of weights
   */
  void add(List<Division> divisions, String rule, String text, @Nullable Integer line) {
    add(divisions, rule, text, line, FieldCandidates.weight("place", rule));
  }

  /** Adds the vote of a candidate for the issuer, for the divisions that its name begins with. */
  void addIssuer(List<Division> divisions, FieldCandidate issuer) {
    int weight = FieldCandidates.weight("place-in-issuer", issuer.rule());
    add(divisions, issuer.shownRule(), issuer.text(), issuer.line(), weight);
  }

  private void add(
      List<Division> divisions, String rule, String text, @Nullable Integer line, int weight) {
    String repeated = rule + divisions.getFirst().code();
    if (repeats.getOrDefault(repeated, 0) == MOST_REPEATS) {
      return;
    }
    add(repeats, repeated, 1);
    Set<Division> above = new HashSet<>();
    for (Division division : divisions) {
      add(own, division, weight);
      addWithParents(division, above);
      Place meant = division.place();
      addEvidence(provinces, meant.province(), rule, text, line, weight);
      addEvidence(cities, meant.city(), rule, text, line, weight);
      addEvidence(counties, meant.county(), rule, text, line, weight);
    }
    for (Division division : above) {
      add(below, division, weight);
    }
  }

  private static <K> void add(Map<K, Integer> counts, K counted, int more) {
    counts.put(counted, counts.getOrDefault(counted, 0) + more);
  }

  private static void addEvidence(
      FieldCandidates candidates,
      @Nullable String value,
      String rule,
      String text,
      @Nullable Integer line,
      int weight) {
    if (value != null) {
      candidates.add(new FieldCandidate(value, rule, text, line, weight));
    }
  }

  /** Counts a place that is merely mentioned. */
  void mention(List<Division> divisions) {
    Set<Division> above = new HashSet<>();
    for (Division division : divisions) {
      addWithParents(division, above);
    }
    for (Division division : above) {
      add(mentions, division, 1);
    }
  }

  private static void addWithParents(Division division, Set<Division> into) {
    Optional<Division> next = Optional.of(division);
    while (next.isPresent()) {
      into.add(next.get());
      next = Divisions.standard().parent(next.get());
    }
  }

  /** The votes for a division and everything in it. */
  private int backing(Division division) {
    return below.getOrDefault(division, 0);
  }

  /** Whether a division is certain enough to complete the name of an office. */
  boolean isSure(Division division) {
    return backing(division) >= SURE;
  }

  /**
   * The lowest division that the votes agree on; {@code null} when they agree on none.
   *
   * @param office the issuer; a division that fits the level in its name is not left for one that
   *     does not
   */
  @Nullable Division agreed(@Nullable OfficeName office) {
    Division at = null;
    for (Division next = best(null); next != null; next = best(at)) {
      if (at != null && !descends(at, next, office)) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** The strongest division directly below another, or province; {@code null} for a tie. */
  private @Nullable Division best(@Nullable Division parent) {
    Division best = null;
    boolean tie = false;
    for (Division division : below.keySet()) {
      if (isChild(division, parent) && backing(division) >= ENOUGH) {
        int order = best == null ? 1 : Integer.compare(strength(division), strength(best));
        tie = order == 0 || (tie && order < 0);
        best = order > 0 ? division : best;
      }
    }
    return tie ? null : best;
  }

  private int strength(Division division) {
    int mentioned = Math.min(MOST_MENTIONS, mentions.getOrDefault(division, 0));
    return backing(division) * 100 + mentioned;
  }

  private static boolean isChild(Division division, @Nullable Division parent) {
    Optional<Division> real = Divisions.standard().parent(division);
    return parent == null ? real.isEmpty() : real.isPresent() && real.get().equals(parent);
  }

  private boolean descends(Division at, Division next, @Nullable OfficeName office) {
    if (office != null && office.level() != null) {
      boolean fits = office.fits(at);
      if (!fits) {
        return mayLeadToFit(next, office);
      }
      if (!office.fits(next)) {
        return false;
      }
    }
    return backing(next) >= own.getOrDefault(at, 0) * SHARE_BELOW;
  }

  /** 县商务局 with votes only for a district: its city is known, its county is not. */
  private static boolean mayLeadToFit(Division next, OfficeName office) {
    return next.level() != Level.COUNTY || office.fits(next);
  }

  /**
   * The place of a report. A county name that several counties share is kept even though its code
   * is unknown.
   *
   * @param agreed the division agreed on, {@code null} when there is none
   */
  static Place place(@Nullable Division agreed, @Nullable OfficeName office) {
    Place place = agreed == null ? Place.UNKNOWN : agreed.place();
    PlaceName named = office == null ? null : office.place();
    if (named == null || place.county() != null || !isSharedName(named.divisions())) {
      return place;
    }
    String county = named.divisions().getFirst().name();
    return new Place(place.province(), place.city(), county, place.adcode(), place.cityAdcode());
  }

  /** 鼓楼区: whether several counties share the name. */
  private static boolean isSharedName(List<Division> divisions) {
    String name = divisions.getFirst().name();
    for (Division division : divisions) {
      if (division.level() != Level.COUNTY || !division.name().equals(name)) {
        return false;
      }
    }
    return divisions.size() > 1;
  }

  /** The votes as evidence for the three levels of a place. */
  List<Evidence> evidence(Place place) {
    List<Evidence> evidence = new ArrayList<>(cities.evidence(place.city()));
    evidence.addAll(provinces.evidence(place.province()));
    evidence.addAll(counties.evidence(place.county()));
    return evidence;
  }
}
