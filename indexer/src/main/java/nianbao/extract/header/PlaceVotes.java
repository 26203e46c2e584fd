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
 * Votes for divisions, and the division they agree on. The count walks down from province to
 * county: at each level the branch with most votes wins, and it goes on as long as what lies below
 * is backed well enough against what names the division itself.
 */
final class PlaceVotes {

  /** One superior's document is enough to know a province by, a mere mention is not. */
  private static final int ENOUGH = 12;

  /** Below a division that is named itself, this share of its votes is needed to go on. */
  private static final double SHARE_BELOW = 0.4;

  /** The same rule says no more by being met a fourth time. */
  private static final int MOST_REPEATS = 3;

  /** Mere mentions decide between equals only. */
  private static final int MOST_MENTIONS = 10;

  /** So many votes name a division beyond doubt; a superior's document alone does not. */
  private static final int SURE = 25;

  private final FieldCandidates provinces = new FieldCandidates("province");
  private final FieldCandidates cities = new FieldCandidates("city");
  private final FieldCandidates counties = new FieldCandidates("county");
  private final Map<Division, Integer> own = new HashMap<>();
  private final Map<Division, Integer> below = new HashMap<>();
  private final Map<Division, Integer> mentions = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /**
   * A vote.
   *
   * @param divisions what is meant; several for a twin such as 鼓楼区, never none
   * @param rule as in the table of weights
   */
  void add(List<Division> divisions, String rule, String text, @Nullable Integer line) {
    add(divisions, rule, text, line, FieldCandidates.weight("place", rule));
  }

  /** The vote of a name of the issuer for the divisions that the name begins with. */
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

  /** A place that is only named. */
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

  /** All votes for a division and for what lies in it. */
  private int backing(Division division) {
    return below.getOrDefault(division, 0);
  }

  /** Whether a division is backed well enough to name an office by. */
  boolean isSure(Division division) {
    return backing(division) >= SURE;
  }

  /**
   * The lowest division that the votes agree on; {@code null} when they agree on none.
   *
   * @param office the issuer: a division of the kind its name says is not left for one of another
   */
  @Nullable Division agreed(@Nullable OfficeName office) {
    Division at = null;
    for (Division next = best(null); next != null; next = best(at)) {
      if (at != null && !goesOn(at, next, office)) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** The strongest division right below another (a province below none), null for a tie. */
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

  private boolean goesOn(Division at, Division next, @Nullable OfficeName office) {
    if (office != null && office.level() != null) {
      boolean fits = office.fits(at);
      if (!fits) {
        return leadsToFit(next, office);
      }
      if (!office.fits(next)) {
        return false;
      }
    }
    return backing(next) >= own.getOrDefault(at, 0) * SHARE_BELOW;
  }

  /** 县商务局 and votes for a district only: its city is known, its county is not. */
  private static boolean leadsToFit(Division next, OfficeName office) {
    return next.level() != Level.COUNTY || office.fits(next);
  }

  /**
   * A division as the place of a report; a county of which there are several keeps its name though
   * its code is not known.
   *
   * @param agreed the division agreed on, {@code null} when there is none
   */
  static Place place(@Nullable Division agreed, @Nullable OfficeName office) {
    Place place = agreed == null ? Place.UNKNOWN : agreed.place();
    PlaceName named = office == null ? null : office.place();
    if (named == null || place.county() != null || !isTwin(named.divisions())) {
      return place;
    }
    String county = named.divisions().getFirst().name();
    return new Place(place.province(), place.city(), county, place.adcode(), place.cityAdcode());
  }

  /** 鼓楼区: several counties of one name. */
  private static boolean isTwin(List<Division> divisions) {
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
