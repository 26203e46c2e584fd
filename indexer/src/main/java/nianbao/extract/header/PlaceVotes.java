package nianbao.extract.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Divisions;
import org.jspecify.annotations.Nullable;

/**
 * Votes for divisions, and the division they agree on. The count walks down from province to
 * county: at each level the branch with most votes wins, and it goes on as long as what lies below
 * is backed well enough against what names the division itself.
 */
final class PlaceVotes {

  /**
   * One vote.
   *
   * @param divisions what is meant; several for a twin such as 鼓楼区
   */
  record Vote(
      List<Division> divisions, int weight, String rule, String text, @Nullable Integer line) {}

  /** One superior's document is enough to know a province by, a mere mention is not. */
  private static final int ENOUGH = 12;

  /** Below a division that is named itself, this share of its votes is needed to go on. */
  private static final double SHARE_BELOW = 0.4;

  /** The same rule says no more by being met a fourth time. */
  private static final int MOST_REPEATS = 3;

  /** Mere mentions decide between equals only. */
  private static final int MOST_MENTIONS = 10;

  private final List<Vote> votes = new ArrayList<>();
  private final Map<Division, Integer> own = new HashMap<>();
  private final Map<Division, Integer> below = new HashMap<>();
  private final Map<Division, Integer> mentions = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  List<Vote> all() {
    return List.copyOf(votes);
  }

  void add(Vote vote) {
    String key = vote.rule() + vote.divisions().getFirst().code();
    if (repeats.merge(key, 1, Integer::sum) > MOST_REPEATS) {
      return;
    }
    votes.add(vote);
    Set<Division> above = new HashSet<>();
    for (Division division : vote.divisions()) {
      own.merge(division, vote.weight(), Integer::sum);
      addWithParents(division, above);
    }
    above.forEach(division -> below.merge(division, vote.weight(), Integer::sum));
  }

  /** A place that is only named. */
  void mention(List<Division> divisions) {
    Set<Division> above = new HashSet<>();
    divisions.forEach(division -> addWithParents(division, above));
    above.forEach(division -> mentions.merge(division, 1, Integer::sum));
  }

  private static void addWithParents(Division division, Set<Division> into) {
    Optional<Division> next = Optional.of(division);
    while (next.isPresent()) {
      into.add(next.get());
      next = Divisions.standard().parent(next.get());
    }
  }

  /** All votes for a division and for what lies in it. */
  int backing(Division division) {
    return below.getOrDefault(division, 0);
  }

  /**
   * The lowest division that the votes agree on; empty when they agree on none.
   *
   * @param office the issuer: a division of the kind its name says is not left for one of another
   */
  Optional<Division> agreed(@Nullable OfficeName office) {
    Division at = null;
    for (Division next = best(null); next != null; next = best(at)) {
      if (at != null && !goesOn(at, next, office)) {
        break;
      }
      at = next;
    }
    return Optional.ofNullable(at);
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
    return parent == null ? real.isEmpty() : real.filter(parent::equals).isPresent();
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
    return next.level() != nianbao.place.Level.COUNTY || office.fits(next);
  }
}
