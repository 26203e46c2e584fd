package nianbao.search.suggest;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.Suggestion.Filter;
import nianbao.search.suggest.NameMatch.Strength;

/**
 * The best matches among names that come in their order: by how well they match; of equal ones
 * those of which the shown name was typed, then those that came first.
 */
final class BestNames {

  private final int size;
  private final Map<Strength, Map<Filter, NameMatch>> shown = new EnumMap<>(Strength.class);
  private final Map<Strength, Map<Filter, NameMatch>> others = new EnumMap<>(Strength.class);

  /**
   * @param size how many names to keep
   */
  BestNames(int size) {
    this.size = size;
  }

  void add(NameMatch match) {
    boolean isShown = match.form().shows(match.characters());
    Map<Filter, NameMatch> same =
        (isShown ? shown : others)
            .computeIfAbsent(match.strength(), strength -> new LinkedHashMap<>());
    if (same.size() < size) {
      same.putIfAbsent(match.named().filter(), match);
    }
  }

  /** Each name once, the best first. */
  List<NameMatch> first() {
    Map<Filter, NameMatch> best = new LinkedHashMap<>();
    for (Strength strength : Strength.values()) {
      shown.getOrDefault(strength, Map.of()).forEach(best::putIfAbsent);
      others.getOrDefault(strength, Map.of()).forEach(best::putIfAbsent);
    }
    return best.values().stream().limit(size).toList();
  }
}
